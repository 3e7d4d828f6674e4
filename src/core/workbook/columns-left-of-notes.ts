import { cellText } from './cell';
import type { SheetSpec } from './sheet-spec';
import type { SheetSnapshot } from './snapshot';

/**
 * How many columns, from the first on, hold nothing but ours: those left of `Your notes →`, as it stands now and as it shall.
 * Null for a sheet that has no such header.
 */
export function columnsLeftOfNotes({ notesHeader, cells, userCells }: Pick<SheetSpec, 'notesHeader' | 'cells' | 'userCells'>, now: SheetSnapshot | null): number | null {
  if (!notesHeader) return null;
  const text = cellText([...cells, ...userCells].find(({ row, column }) => row === notesHeader.row && column === notesHeader.column)?.value ?? null);
  const places = text === '' ? [] : (now?.cells ?? []).map((line) => line.findIndex((cell) => cellText(cell) === text));
  const before = places.find((place) => place >= 0);
  return Math.max(notesHeader.column, before === undefined ? 0 : (now?.box?.column ?? 0) + before);
}
