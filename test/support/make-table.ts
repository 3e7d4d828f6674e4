import type { FieldName } from '../../src/core/tables/catalogue';
import type { Detection, FoundTable, MappedColumn } from '../../src/core/tables/found-table';
import { profileColumn } from '../../src/core/tables/values/profile-column';
import { cellText } from '../../src/core/workbook/cell';
import { cellAt, expandRuns } from '../../src/core/workbook/snapshot';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';

/** Which column (zero-based) is which field. A pair of the same field is coalesced, preferred first. */
export type FieldColumns = readonly (readonly [FieldName, number])[];

export type TableOptions = Partial<Omit<FoundTable, 'columns'>> & { readonly headerRow?: number };

/** A table as detection would find it: mapping by hand, readings from the values below one header row. */
export function makeTable(sheet: SheetSnapshot, fields: FieldColumns, options: TableOptions = {}): FoundTable {
  const { headerRow = 0, ...rest } = options;
  const box = sheet.box ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const bounds = {
    firstRow: rest.firstRow ?? headerRow + 1,
    lastRow: rest.lastRow ?? box.row + box.rowCount - 1,
    firstColumn: box.column,
    lastColumn: box.column + box.columnCount - 1,
  };
  return {
    kind: 'projects',
    sheet: sheet.name,
    main: false,
    headerRows: [headerRow],
    excludedRows: [],
    stackedOn: null,
    typedWeights: null,
    fillDownColumns: [],
    ...bounds,
    ...rest,
    columns: fields.map(([field, column]) => mapped(sheet, { field, column, headerRow, ...bounds })),
  };
}

/** A detection of these tables, the first one main. */
export function makeDetection(tables: readonly FoundTable[]): Detection {
  return { tables: tables.map((table, index) => (index === 0 ? { ...table, main: true } : table)), passedOver: [], findings: [] };
}

type Place = { readonly field: FieldName; readonly column: number; readonly headerRow: number; readonly firstRow: number; readonly lastRow: number };

function mapped(sheet: SheetSnapshot, { field, column, headerRow, firstRow, lastRow }: Place): MappedColumn {
  const rows = Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, index) => firstRow + index);
  const formats = sheet.box ? expandRuns(sheet.formats, sheet.box, 'General') : [];
  const header = cellText(cellAt(sheet, headerRow, column));
  const { reading } = profileColumn({
    cells: rows.map((row) => cellAt(sheet, row, column)),
    formats: rows.map((row) => formats[row - (sheet.box?.row ?? 0)]?.[column - (sheet.box?.column ?? 0)] ?? 'General'),
    header,
  });
  return { field, column, header, confidence: 1, check: false, why: 'test', reading };
}
