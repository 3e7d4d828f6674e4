import { columnIndex } from '../../core/workbook/address';
import type { Box } from '../../core/workbook/address';

/** Size of a sheet in Excel. */
export const maxRows = 1048576;
export const maxColumns = 16384;

/** Zero-based row and column of `B7` or `$B$7`; null when the text is no cell of a sheet. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  const column = columnIndex(match?.[1] ?? '');
  const row = Number(match?.[2] ?? 0) - 1;
  return column === null || row < 0 || row >= maxRows ? null : { row, column };
}

/** The rectangle of `A1:C3` or `A1`, corners in any order; null when the text is none. */
export function parseBox(text: string): Box | null {
  const [first = '', last = first, ...rest] = text.split(':');
  const [a, b] = [parseCell(first), parseCell(last)];
  if (!a || !b || rest.length > 0) return null;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rowCount: Math.abs(a.row - b.row) + 1, columnCount: Math.abs(a.column - b.column) + 1 };
}
