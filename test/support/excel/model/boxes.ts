import { a1, columnIndex, columnLetters } from '../../../../src/core/workbook/address';
import type { Box } from '../../../../src/core/workbook/address';
import { maxColumns, maxRows, parseBox } from '../../../../src/core/workbook/cell-reference';

export const wholeSheet: Box = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

export function isAllRows(box: Box): boolean {
  return box.rowCount === maxRows;
}

export function isAllColumns(box: Box): boolean {
  return box.columnCount === maxColumns;
}

export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.row && row < box.row + box.rowCount && column >= box.column && column < box.column + box.columnCount;
}

export function covers(outer: Box, inner: Box): boolean {
  return contains(outer, inner.row, inner.column) && contains(outer, inner.row + inner.rowCount - 1, inner.column + inner.columnCount - 1);
}

export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** What is left of a box when another is cut out of it: up to four boxes, above, left, right, below. */
export function subtract(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  const below = cut.row + cut.rowCount;
  const right = cut.column + cut.columnCount;
  const pieces: Box[] = [
    { ...box, rowCount: cut.row - box.row },
    { row: cut.row, column: box.column, rowCount: cut.rowCount, columnCount: cut.column - box.column },
    { row: cut.row, column: right, rowCount: cut.rowCount, columnCount: box.column + box.columnCount - right },
    { ...box, row: below, rowCount: box.row + box.rowCount - below },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

export function isSameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** The box of `A1`, `$A$1:C3`, `A:C` or `2:3`; null for anything else. */
export function parseAddress(text: string): Box | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return columnsBox(columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? ''));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return rowsBox(Number(rows[1]) - 1, Number(rows[2]) - 1);
  return parseBox(text);
}

function columnsBox(first: number | null, last: number | null): Box | null {
  if (first === null || last === null) return null;
  return { row: 0, rowCount: maxRows, column: Math.min(first, last), columnCount: Math.abs(first - last) + 1 };
}

function rowsBox(first: number, last: number): Box | null {
  if (Math.min(first, last) < 0 || Math.max(first, last) >= maxRows) return null;
  return { column: 0, columnCount: maxColumns, row: Math.min(first, last), rowCount: Math.abs(first - last) + 1 };
}

/** A box as Excel writes it: `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function addressOf(box: Box, mark: '' | '$' = ''): string {
  const lastRow = box.row + box.rowCount;
  const lastColumn = box.column + box.columnCount - 1;
  if (isAllColumns(box)) return `${mark}${box.row + 1}:${mark}${lastRow}`;
  if (isAllRows(box)) return `${mark}${columnLetters(box.column)}:${mark}${columnLetters(lastColumn)}`;
  const first = mark + columnLetters(box.column) + mark + String(box.row + 1);
  const last = mark + columnLetters(lastColumn) + mark + String(lastRow);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as Excel writes it before `!`: in quotes only where it must be. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(?:[RC]\d*|R\d+C\d+)$/i.test(name);
  return isPlain ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/** Splits `'My sheet'!A1` into the sheet's name and the rest; the name is null where there is none. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text);
  if (!match) return { sheet: null, rest: text };
  return { sheet: (match[1] ?? match[2] ?? '').replace(/''/g, "'"), rest: match[3] ?? '' };
}

export { a1 };
