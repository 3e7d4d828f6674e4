import { columnLetters } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell';
import { maxColumns, maxRows } from '../../../core/workbook/cell-reference';
import { boxBetween, intersectionOf } from '../workbook/boxes';
import type { WriteContext } from './write-context';

/**
 * How many columns, from the first on, hold nothing but ours: those left of `Your notes →`, as it stands now and as it shall.
 * All columns of a sheet that has no such header.
 */
export function ownColumnCount({ spec, previous }: WriteContext): number {
  const { notesHeader } = spec;
  if (!notesHeader) return maxColumns;
  const text = [...spec.cells, ...spec.userCells].find(({ row, column }) => row === notesHeader.row && column === notesHeader.column)?.value ?? null;
  const left = previous?.sheet.box?.column ?? 0;
  const places = text === null ? [] : (previous?.sheet.cells ?? []).map((cells) => cells.findIndex((cell) => cellText(cell) === cellText(text)));
  const before = places.find((place) => place >= 0);
  return Math.max(notesHeader.column, before === undefined ? 0 : left + before);
}

/** The columns of `ownColumnCount` as an address; null for none. */
export function ownColumns(context: WriteContext): string | null {
  const count = ownColumnCount(context);
  return count === 0 ? null : `A:${columnLetters(count - 1)}`;
}

/** A box as what of it is ours and what the user's; null for nothing. */
export function splitByOwner(box: Box, ownColumns: number): { readonly own: Box | null; readonly users: Box | null } {
  const users = boxBetween({ row: 0, column: ownColumns }, { row: maxRows, column: maxColumns });
  return {
    own: intersectionOf(box, { row: 0, column: 0, rowCount: maxRows, columnCount: ownColumns }),
    users: users && intersectionOf(box, users),
  };
}
