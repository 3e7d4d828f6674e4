import type { Box } from '../../../core/workbook/address';

/** What a range is asked for its box. */
export const boxOptions = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true } as const;

/** A loaded range as a box. */
export function boxOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Box {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** A loaded range or null object as a box, null for none. */
export function boxOrNull(range: Excel.Range): Box | null {
  return range.isNullObject ? null : boxOfRange(range);
}

/**
 * The range of a box. Like the others below it serves one round trip and is let go of at once: Excel follows every range
 * that it is not told to forget, and thousands of them slow it down.
 */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Box): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount).untrack();
}

/** The range of an address, or the whole sheet. */
export function rangeAt(sheet: Excel.Worksheet, address?: string): Excel.Range {
  return sheet.getRange(address).untrack();
}

/** Several ranges by their addresses, separated by commas. */
export function areasAt(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  return sheet.getRanges(addresses).untrack();
}

/** Where something stands on a sheet, or within a range of it; a null object where nothing does. */
export function usedRange(within: Excel.Worksheet | Excel.Range, valuesOnly: boolean): Excel.Range {
  return within.getUsedRangeOrNullObject(valuesOnly).untrack();
}

/** Do both cover the same cells, or neither any? */
export function isSameBox(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return a === b;
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function cellCount({ rowCount, columnCount }: Box): number {
  return rowCount * columnCount;
}

/** The rectangle from one row and column up to another, both exclusive; null for an empty one. */
export function boxBetween(from: { readonly row: number; readonly column: number }, to: { readonly row: number; readonly column: number }): Box | null {
  const [rowCount, columnCount] = [to.row - from.row, to.column - from.column];
  return rowCount > 0 && columnCount > 0 ? { row: from.row, column: from.column, rowCount, columnCount } : null;
}

/** What two boxes share, or null. */
export function intersectionOf(a: Box, b: Box): Box | null {
  const from = { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) };
  return boxBetween(from, { row: Math.min(a.row + a.rowCount, b.row + b.rowCount), column: Math.min(a.column + a.columnCount, b.column + b.columnCount) });
}

/** The smallest box around two. */
export function unionOf(a: Box, b: Box): Box {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row, columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column };
}

/** Is the inner box wholly within the outer one? */
export function covers(outer: Box, inner: Box): boolean {
  const shared = intersectionOf(outer, inner);
  return shared !== null && cellCount(shared) === cellCount(inner);
}
