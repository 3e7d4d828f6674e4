import type { Box } from './address';

/** A cell of a sheet, zero-based. */
export type Place = { readonly row: number; readonly column: number };

/** Rows of a sheet in Excel. */
export const maxRows = 1048576;
/** Columns of a sheet in Excel. */
export const maxColumns = 16384;

const dollar = 36;

/** Zero-based row and column of `B7` or `$B$7`; null when the text is no cell of a sheet. */
export function parseCell(text: string): Place | null {
  // Character by character: this runs once per cell of a workbook, and a pattern takes four times as long.
  let at = text.charCodeAt(0) === dollar ? 1 : 0;
  let column = 0;
  for (let letter = letterAt(text, at); letter > 0 && column <= maxColumns; letter = letterAt(text, at)) {
    column = column * 26 + letter;
    at += 1;
  }
  if (text.charCodeAt(at) === dollar) at += 1;
  let row = 0;
  const firstDigit = at;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9) || row > maxRows) return null;
    row = row * 10 + digit;
  }
  if (at === firstDigit || column < 1 || column > maxColumns || row < 1 || row > maxRows) return null;
  return { row: row - 1, column: column - 1 };
}

/** 1..26 of a letter in either case, 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
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
