import type { SheetId } from '../workbook/sheet-id';
import type { SheetSpec } from '../workbook/sheet-spec';
import { putTable } from './put-table';
import type { PlacedTable, TableColumn } from './put-table';
import type { SheetContext } from './report';
import { footer, previousSheet, subtitle } from './report-view';
import { sheetBuilder } from './sheet-builder';
import type { SheetBuilder } from './sheet-builder';
import { styles } from './styles';
import { readWritten } from './written-words';

export type FrameInput = {
  readonly context: SheetContext;
  readonly id: SheetId;
  readonly title: string;
  /** Grey lines under the subtitle, such as the limits in words. */
  readonly lines?: readonly string[];
};

/**
 * Starts a sheet: title, grey subtitle and further grey lines, the page set up for printing.
 * `nextRow` is the first row below, one left empty.
 */
export function startSheet({ context, id, title, lines = [] }: FrameInput): { readonly sheet: SheetBuilder; readonly nextRow: number } {
  const sheet = sheetBuilder();
  sheet.put([0, 0], title, { style: styles.title });
  sheet.put([1, 0], subtitle(context), { style: styles.subtitle });
  lines.forEach((line, index) => sheet.put([2 + index, 0], line, { style: styles.subtitle }));
  sheet.print({ footer: footer(context, id) });
  return { sheet, nextRow: 3 + lines.length };
}

/** Sets filter, freeze and repeated title rows of a sheet that is one table. */
export function frameTable(sheet: SheetBuilder, table: PlacedTable, parts: { readonly lastRow: number; readonly frozenColumns: number }): void {
  const { headerRow } = table;
  if (parts.lastRow > headerRow) {
    sheet.filter({ row: headerRow, column: 0, rowCount: parts.lastRow - headerRow + 1, columnCount: table.columnCount });
  }
  sheet.freeze(headerRow + 1, parts.frozenColumns);
  sheet.print({ titleRows: [headerRow, headerRow] });
}

export type EmptyInput = FrameInput & {
  /** Why there is nothing to show. */
  readonly reason: string;
  readonly nameHeader: string;
  readonly keptHeading: string;
};

/** A sheet whose analysis has nothing to say any more: it stays for the user's own cells, with one sentence why. */
export function emptySheet(input: EmptyInput): SheetSpec {
  const { sheet, nextRow } = startSheet({ ...input, lines: [...(input.lines ?? []), input.reason] });
  const name: TableColumn<never> = { header: input.nameHeader, width: 32, cell: () => undefined };
  putTable<never>(sheet, {
    headerRow: nextRow,
    columns: [name],
    blocks: [],
    keyOf: () => '',
    nameHeader: input.nameHeader,
    previous: previousSheet(input.context, input.id),
    written: readWritten(input.context.snapshot, input.id),
    keptHeading: input.keptHeading,
  });
  return sheet.build({ id: input.id, name: input.context.sheetName(input.id) });
}
