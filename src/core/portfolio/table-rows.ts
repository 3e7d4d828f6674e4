import type { FoundTable } from '../tables/found-table';
import type { CellAddress } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import { cellText, isBlank } from '../workbook/cell';
import { expandRuns } from '../workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/** One data row of a table. Columns are absolute; blank cells of a filled-down column show the value above, with its address. */
export type TableRow = {
  readonly sheet: string | null;
  /** Zero-based, absolute. */
  readonly row: number;
  readonly cell: (column: number) => Cell;
  readonly format: (column: number) => string;
  readonly at: (column: number) => CellAddress;
};

/** The sheet a table stands on; null when the snapshot has none of that name. */
export function sheetOf(snapshot: WorkbookSnapshot, sheet: string | null): SheetSnapshot | null {
  if (sheet === null) return snapshot.sheets[0] ?? null;
  return snapshot.sheets.find(({ name }) => name === sheet) ?? null;
}

/** The data rows of a table in sheet order: excluded rows and rows without any value are left out. */
export function tableRows(snapshot: WorkbookSnapshot, table: FoundTable): readonly TableRow[] {
  const sheet = sheetOf(snapshot, table.sheet);
  if (!sheet?.box) return [];
  const box = sheet.box;
  const formats = expandRuns(sheet.formats, box, 'General');
  const excluded = new Set(table.excludedRows.map(({ row }) => row));
  const cellAt = (row: number, column: number): Cell => sheet.cells[row - box.row]?.[column - box.column] ?? null;
  const above = new Map<number, number>();
  const rows: TableRow[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    if (excluded.has(row)) continue;
    const source = sourceRows(table.fillDownColumns, { row, above, cellAt });
    const from = (column: number): number => source.get(column) ?? row;
    if (!hasValue(table, (column) => cellAt(row, column))) continue;
    rows.push({
      sheet: table.sheet,
      row,
      cell: (column) => cellAt(from(column), column),
      format: (column) => formats[from(column) - box.row]?.[column - box.column] ?? 'General',
      at: (column) => ({ sheet: table.sheet, row: from(column), column }),
    });
  }
  return rows;
}

type FillDown = {
  readonly row: number;
  /** Last row with a value, by column: carried from row to row. */
  readonly above: Map<number, number>;
  readonly cellAt: (row: number, column: number) => Cell;
};

function sourceRows(columns: readonly number[], { row, above, cellAt }: FillDown): ReadonlyMap<number, number> {
  const sources = new Map<number, number>();
  for (const column of columns) {
    if (!isBlank(cellAt(row, column))) above.set(column, row);
    sources.set(column, above.get(column) ?? row);
  }
  return sources;
}

function hasValue(table: FoundTable, cell: (column: number) => Cell): boolean {
  for (let column = table.firstColumn; column <= table.lastColumn; column += 1) if (!isBlank(cell(column))) return true;
  return false;
}

/** Header texts of every column of a table, levels joined with ` / `, repeated levels once; a blank header is left out. */
export function headerTexts(snapshot: WorkbookSnapshot, table: FoundTable): ReadonlyMap<number, string> {
  const sheet = sheetOf(snapshot, table.sheet);
  const headers = new Map<number, string>();
  for (let column = table.firstColumn; column <= table.lastColumn; column += 1) {
    const levels = table.headerRows.map((row) => headerCell(sheet, row, column)).filter((text) => text !== '');
    if (levels.length > 0) headers.set(column, [...new Set(levels)].join(' / '));
  }
  return headers;
}

function headerCell(sheet: SheetSnapshot | null, row: number, column: number): string {
  return sheet?.box ? cellText(sheet.cells[row - sheet.box.row]?.[column - sheet.box.column]) : '';
}
