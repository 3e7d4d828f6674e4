import type { Box } from '../../../../src/core/workbook/address';
import { columnIndex } from '../../../../src/core/workbook/address';
import { ServiceError } from '../oracle/fault';
import type { FakeSheet } from '../model/fake-spreadsheet';

export type NamedReference = { readonly sheet: string | null; readonly reference: string };

/** `'Bob''s'!A1:B2` → the sheet's name and what is behind it. */
export function splitReference(notation: string): NamedReference {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(notation);
  if (!match) return { sheet: null, reference: notation };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, reference: match[3] ?? '' };
}

/** The box of `B2`, `B2:C4`, `A:C`, `2:4`, `B2:C` on a sheet, `$` allowed; a box beyond the grid is an error, as is anything else. */
export function boxOf(reference: string, sheet: FakeSheet): Box {
  const [first = '', last = first, ...rest] = reference.replace(/\$/g, '').split(':');
  const [from, to] = [cornerOf(first), cornerOf(last)];
  if (!from || !to || rest.length > 0 || (!reference.includes(':') && (from.row === null || from.column === null))) throw new ServiceError('Range not found');
  const rows = [from.row ?? 0, to.row ?? sheet.rowCount - 1];
  const columns = [from.column ?? 0, to.column ?? sheet.columnCount - 1];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return insideGrid({ row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 }, sheet);
}

function cornerOf(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,7})?$/.exec(text);
  if (!match || text === '') return null;
  return { row: match[2] === undefined ? null : Number(match[2]) - 1, column: match[1] === undefined ? null : columnIndex(match[1]) };
}

/** The same box, if the grid holds it whole. */
export function insideGrid(box: Box, { rowCount, columnCount }: FakeSheet): Box {
  if (box.rowCount < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (box.columnCount < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  const fits = box.row >= 0 && box.column >= 0 && box.row + box.rowCount <= rowCount && box.column + box.columnCount <= columnCount;
  if (!fits) throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  return box;
}
