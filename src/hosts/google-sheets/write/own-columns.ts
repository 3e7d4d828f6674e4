import type { Box } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell';
import type { WriteContext } from './write-context';

/**
 * How many columns, from the first on, hold nothing but ours: those left of `Your notes →`, as it stands now and as it shall.
 * Infinite for a sheet that has no such header.
 */
export function ownColumnCount({ spec, previous }: Pick<WriteContext, 'spec' | 'previous'>): number {
  const { notesHeader } = spec;
  if (!notesHeader) return Infinity;
  // Nothing of anybody's stands on a new sheet: the header itself is ours.
  if (!previous) return notesHeader.column + 1;
  const text = cellText([...spec.cells, ...spec.userCells].find(({ row, column }) => row === notesHeader.row && column === notesHeader.column)?.value);
  const left = previous.sheet.box?.column ?? 0;
  const before = text === '' ? undefined : previous.sheet.cells.map((cells) => cells.findIndex((cell) => cellText(cell) === text)).find((place) => place >= 0);
  return Math.max(notesHeader.column, before === undefined ? 0 : left + before);
}

/** Everything of ours that stood or shall stand, from A1 on. */
export function ownArea(context: WriteContext): Box {
  const { spec, previous } = context;
  const rows = [...spec.cells, ...spec.notes].reduce((last, { row }) => Math.max(last, row + 1), previous?.texts.length ?? 1);
  const columns = [...spec.cells, ...spec.notes].reduce((last, { column }) => Math.max(last, column + 1), previous?.texts[0]?.length ?? 1);
  return { row: 0, column: 0, rowCount: Math.max(rows, 1), columnCount: Math.max(1, Math.min(columns, ownColumnCount(context))) };
}
