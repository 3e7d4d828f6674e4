import { placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { cutText } from '../../../core/workbook/cut-text';
import type { SheetNote } from '../../../core/workbook/sheet-spec';
import { boxAround, boxWithin, gridOf, rangeOf } from '../workbook/boxes';
import { maxCellLength } from './cell-input';
import { noticeOpening } from './notice';
import type { Preparation } from './write-context';

/**
 * Notes of ours, within what our cells cover: those that stand elsewhere go, those that people wrote stay on their cell. One
 * call asks, one writes, and none where they are so already.
 */
export function prepareNotes(notes: readonly SheetNote[], area: Box, isFresh: boolean): Preparation {
  const wanted = new Map<number, string>();
  for (const { row, column, text } of notes) if (!wanted.has(placeKey(row, column))) wanted.set(placeKey(row, column), cutText(text, maxCellLength));
  const ours = new Set(wanted.values());
  const isOurs = (text: string): boolean => ours.has(text) || text.startsWith(noticeOpening);
  return (sheet, gridSize) => {
    const box = isFresh ? boxAround(notes) : area;
    const asked = box && boxWithin(box, gridSize);
    if (!box) return () => undefined;
    const now = isFresh || !asked ? [] : rangeOf(sheet, asked).getNotes();
    const before = (row: number, column: number): string => now[row - box.row]?.[column - box.column] ?? '';
    const grid = gridOf(box, (row, column) => wanted.get(placeKey(row, column)) ?? (isOurs(before(row, column)) ? '' : before(row, column)));
    const isSame = grid.every((line, r) => line.every((text, c) => text === before(box.row + r, box.column + c)));
    return () => {
      if (!isSame) rangeOf(sheet, box).setNotes(grid);
    };
  };
}
