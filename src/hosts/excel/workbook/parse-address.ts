import type { Box } from '../../../core/workbook/address';
import { columnIndex } from '../../../core/workbook/address';
import { maxColumns, maxRows, parseBox } from '../../../core/workbook/cell-reference';

/** The boxes of an address such as `Sheet1!A1:B2,'My, sheet'!4:4`, in its order; parts that are no range are left out. */
export function boxesOfAddress(address: string): readonly Box[] {
  // Names in quotes may hold commas and exclamation marks.
  return address
    .replace(/'(?:[^']|'')*'!|[^',!]+!/g, '')
    .split(',')
    .flatMap((part) => boxOf(part.replace(/[$\s]/g, '')) ?? []);
}

function boxOf(text: string): Box | null {
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return { row: Number(rows[1]) - 1, column: 0, rowCount: Number(rows[2]) - Number(rows[1]) + 1, columnCount: maxColumns };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(text);
  const [first, last] = [columnIndex(columns?.[1] ?? ''), columnIndex(columns?.[2] ?? '')];
  if (first !== null && last !== null) return { row: 0, column: first, rowCount: maxRows, columnCount: last - first + 1 };
  return parseBox(text);
}
