import type { Box } from '../../../core/workbook/address';
import { columnsLeftOfNotes } from '../../../core/workbook/columns-left-of-notes';
import type { WriteContext } from './write-context';

/** How many columns, from the first on, hold nothing but ours; infinite for a sheet without `Your notes →`. */
export function ownColumnCount({ spec, previous }: Pick<WriteContext, 'spec' | 'previous'>): number {
  // Nothing of anybody's stands on a new sheet: the header itself is ours.
  if (!previous) return spec.notesHeader ? spec.notesHeader.column + 1 : Infinity;
  return columnsLeftOfNotes(spec, previous.sheet) ?? Infinity;
}

/** Everything of ours that stood or shall stand, from A1 on. */
export function ownArea(context: WriteContext): Box {
  const { spec, previous } = context;
  const rows = [...spec.cells, ...spec.notes].reduce((last, { row }) => Math.max(last, row + 1), previous?.texts.length ?? 1);
  const columns = [...spec.cells, ...spec.notes].reduce((last, { column }) => Math.max(last, column + 1), previous?.texts[0]?.length ?? 1);
  return { row: 0, column: 0, rowCount: Math.max(rows, 1), columnCount: Math.max(1, Math.min(columns, ownColumnCount(context))) };
}
