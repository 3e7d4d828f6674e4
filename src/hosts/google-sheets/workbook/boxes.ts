import type { Box } from '../../../core/workbook/address';

/** A box as `getRange` takes it: one-based. */
export function rangeOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, { row, column, rowCount, columnCount }: Box): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row + 1, column + 1, rowCount, columnCount);
}

/** The smallest box around these places; null for none. */
export function boxAround(places: readonly { readonly row: number; readonly column: number }[]): Box | null {
  if (places.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of places) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** One value for each cell of a box, row by row. */
export function gridOf<T>({ row, column, rowCount, columnCount }: Box, valueAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount }, (_, r) => Array.from({ length: columnCount }, (_cell, c) => valueAt(row + r, column + c)));
}

/** What of a box lies within so many rows and columns from A1 on; null for nothing. */
export function boxWithin({ row, column, rowCount, columnCount }: Box, grid: Pick<Box, 'rowCount' | 'columnCount'>): Box | null {
  const [rows, columns] = [Math.min(row + rowCount, grid.rowCount) - row, Math.min(column + columnCount, grid.columnCount) - column];
  return rows > 0 && columns > 0 ? { row, column, rowCount: rows, columnCount: columns } : null;
}
