import { columnLetters } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { columnsLeftOfNotes } from '../../../core/workbook/columns-left-of-notes';
import { maxColumns, maxRows } from '../../../core/workbook/cell-reference';
import { boxBetween, intersectionOf } from '../workbook/boxes';
import type { WriteContext } from './write-context';

/** How many columns, from the first on, hold nothing but ours; all of a sheet without `Your notes →`. */
export function ownColumnCount({ spec, previous }: WriteContext): number {
  return columnsLeftOfNotes(spec, previous?.sheet ?? null) ?? maxColumns;
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
