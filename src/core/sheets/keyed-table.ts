import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { say } from './words';

/** Header of the narrow grey column that says which project a row is about. */
export const keyHeader = 'Key';

/**
 * One of our tables as it stood in the workbook: where its header row, its key column and the user's first column
 * are. Everything from `markerColumn` on belongs to the user, the cell with the marker's own text excepted.
 */
export type KeyedTable = {
  readonly headerRow: number;
  readonly keyColumn: number;
  readonly markerColumn: number;
  /** Header text to column, left of the marker; the first one where two are equal. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the header whose key cell holds a text, in order. Keys may repeat. */
  readonly rows: readonly { readonly row: number; readonly key: string }[];
};

/**
 * Finds our table in a sheet of ours as read: the first row that holds the `Your notes →` header, and its key column
 * by header text. Where someone deleted that header, the row with the key header counts, and the user's part begins
 * right of our last known header there, as where someone moved it left of our columns. Null when neither is found: then nothing can be told apart.
 */
export function findKeyedTable(sheet: SheetSnapshot, knownHeaders: ReadonlySet<string>): KeyedTable | null {
  if (!sheet.box) return null;
  const marker = findText(sheet, (text) => text === say('notes-header'));
  const header = marker ?? findText(sheet, (text) => text === keyHeader);
  if (!header) return null;
  const rightKey = lastColumnOf(sheet, { row: header.row, before: sheet.box.column + sheet.box.columnCount });
  const isMoved = marker !== null && rightKey > marker.column && lastColumnOf(sheet, { row: header.row, before: marker.column }) < 0;
  const markerColumn = marker && !isMoved ? marker.column : Math.max(isMoved ? rightKey : -1, lastKnown(sheet, { row: header.row, knownHeaders })) + 1;
  const columns = headerColumns(sheet, header.row, markerColumn);
  const keyColumn = lastColumnOf(sheet, { row: header.row, before: markerColumn });
  return { headerRow: header.row, keyColumn, markerColumn, columns, rows: keyedRows(sheet, header.row, keyColumn) };
}

/** The last row and column that a snapshot knows anything about: values, formulas or looks. */
export function lastRowOf(sheet: SheetSnapshot): number {
  const box = sheet.box ? sheet.box.row + sheet.box.rowCount - 1 : -1;
  const lastOf = (cells: readonly { readonly row: number }[], from: number): number => cells.reduce((last, { row }) => Math.max(last, row), from);
  return lastOf(sheet.ownedCells?.styles ?? [], lastOf(sheet.ownedCells?.formulas ?? [], box));
}

/** The value of a project's cell under one of our headers, or null. */
export function valueUnder(sheet: SheetSnapshot, table: KeyedTable, at: { readonly header: string; readonly row: number }): Cell {
  const column = table.columns.get(at.header);
  return column === undefined ? null : cellAt(sheet, at.row, column);
}

/** The rows of each key, in order: keys may repeat. */
export function rowsByKey({ rows }: KeyedTable): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  for (const { row, key } of rows) {
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}

function findText(sheet: SheetSnapshot, matches: (text: string) => boolean): { row: number; column: number } | null {
  const box = sheet.box;
  if (!box) return null;
  for (const [r, cells] of sheet.cells.entries()) {
    const c = cells.findIndex((cell) => matches(cellText(cell)));
    if (c >= 0) return { row: box.row + r, column: box.column + c };
  }
  return null;
}

function lastKnown(sheet: SheetSnapshot, at: { readonly row: number; readonly knownHeaders: ReadonlySet<string> }): number {
  const box = sheet.box;
  if (!box) return -1;
  for (let column = box.column + box.columnCount - 1; column >= box.column; column -= 1) {
    const text = cellText(cellAt(sheet, at.row, column));
    if (text === keyHeader || (text !== '' && at.knownHeaders.has(text))) return column;
  }
  return -1;
}

/** The key column stands next to the marker: the last one of that name, whatever a criterion is called. */
function lastColumnOf(sheet: SheetSnapshot, at: { readonly row: number; readonly before: number }): number {
  for (let column = at.before - 1; column >= 0; column -= 1) {
    if (cellText(cellAt(sheet, at.row, column)) === keyHeader) return column;
  }
  return -1;
}

function headerColumns(sheet: SheetSnapshot, row: number, before: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (let column = 0; column < before; column += 1) {
    const text = cellText(cellAt(sheet, row, column));
    if (text !== '' && !columns.has(text)) columns.set(text, column);
  }
  return columns;
}

function keyedRows(sheet: SheetSnapshot, headerRow: number, keyColumn: number): KeyedTable['rows'] {
  const box = sheet.box;
  if (!box || keyColumn < 0) return [];
  const rows: { row: number; key: string }[] = [];
  for (let row = headerRow + 1; row < box.row + box.rowCount; row += 1) {
    const key = cellText(cellAt(sheet, row, keyColumn));
    if (key !== '') rows.push({ row, key });
  }
  return rows;
}
