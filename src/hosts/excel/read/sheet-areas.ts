import type { Box } from '../../../core/workbook/address';
import type { NativeTable } from '../../../core/workbook/snapshot';
import { boxOfRange, boxOptions, boxOrNull } from '../workbook/boxes';
import type { SheetFacts, TableFacts, WorkbookFacts } from '../workbook/workbook-facts';

/** Where something stands on a sheet. */
export type SheetArea = {
  readonly facts: SheetFacts;
  /** Around all values, as Excel counts them: formulas that show nothing are among them. Null for an empty sheet. */
  readonly values: Box | null;
  /** Around all values and looks. */
  readonly all: Box | null;
  readonly tables: readonly NativeTable[];
};

type LoadedArea = {
  readonly facts: SheetFacts;
  readonly values: Excel.Range;
  readonly all: Excel.Range;
  readonly tables: readonly { readonly table: TableFacts; readonly range: Excel.Range }[];
};

/** Queues what `sheetAreas` needs, of these sheets. */
export function loadAreas({ workbook }: Excel.RequestContext, { tables }: WorkbookFacts, wanted: readonly SheetFacts[]): readonly LoadedArea[] {
  return wanted.map((facts) => {
    const sheet = workbook.worksheets.getItem(facts.id);
    return {
      facts,
      values: sheet.getUsedRangeOrNullObject(true).load(boxOptions),
      all: sheet.getUsedRangeOrNullObject(false).load(boxOptions),
      tables: tables
        .filter(({ sheetId }) => sheetId === facts.id)
        .map((table) => ({ table, range: sheet.tables.getItem(table.id).getRange().load(boxOptions) })),
    };
  });
}

/** The areas from what was loaded. */
export function sheetAreas(loaded: readonly LoadedArea[]): readonly SheetArea[] {
  return loaded.map(({ facts, values, all, tables }) => ({
    ...{ facts, values: boxOrNull(values), all: boxOrNull(all) },
    tables: tables.map(({ table: { name, hasHeaderRow, hasTotalsRow }, range }) => ({ name, box: boxOfRange(range), hasHeaderRow, hasTotalsRow })),
  }));
}
