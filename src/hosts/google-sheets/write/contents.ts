import { placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import type { Place } from '../../../core/workbook/cell-reference';
import type { Lines } from '../looks/look';
import { boxAround, boxWithin, gridOf, rangeOf } from '../workbook/boxes';
import { prepareLooks } from './attributes';
import type { WantedLook } from './attributes';
import { cellInput } from './cell-input';
import { lookChanges } from './content-changes';
import type { PieceMap } from './content-changes';
import { drawLines } from './lines';
import type { LinedCell } from './lines';
import { ownArea, ownColumnCount } from './own-columns';
import type { Preparation, WriteContext } from './write-context';

/** Contents and looks: formats before values, so that these are taken as they are meant. */
export function prepareContents(context: WriteContext, pieces: PieceMap, changes: readonly Place[]): Preparation {
  const own = ownColumnCount(context);
  const isUsers = ({ column }: Place): boolean => column >= own;
  const ownBlocks = blocksAround(changes.filter((place) => !isUsers(place)), context.isGrowing);
  const looked = lookChanges(pieces, context.previous);
  const userBox = boxAround([...changes, ...looked].filter(isUsers));
  const lookBox = ownLookBox(context, looked.filter((place) => !isUsers(place)));
  return (sheet, grid) => {
    const prepared = [...(lookBox ? [{ box: lookBox, onlyCarried: false }] : []), ...(userBox ? [{ box: userBox, onlyCarried: true }] : [])].map(({ box, onlyCarried }) => {
      const asked = boxWithin(box, grid);
      const looks = prepareLooks(asked && rangeOf(sheet, asked), { box, onlyCarried, isFresh: context.previous === null, lookAt: (row, column) => wantedLook(pieces, row, column) });
      return { box, looks };
    });
    const freed = userBox && prepareFreeing(sheet, boxWithin(userBox, grid));
    return () => {
      freed?.free();
      const ranged = prepared.map(({ box, looks }) => ({ looks, range: rangeOf(sheet, box) }));
      ranged.forEach(({ looks, range }) => looks.formats(range));
      for (const box of [...ownBlocks, ...(userBox ? [userBox] : [])]) rangeOf(sheet, box).setValues(gridOf(box, (row, column) => inputAt(pieces, row, column)));
      freed?.restore();
      ranged.forEach(({ looks, range }) => looks.others(range));
      if (!lookBox) return;
      if (context.previous) rangeOf(sheet, lookBox).setBorder(false, false, false, false, false, false);
      drawLines(sheet, linedCells(pieces, lookBox));
    };
  };
}

/** Google Sheets refuses values that a drop-down of somebody's forbids: those of people are put aside while their cells are written. */
function prepareFreeing(sheet: GoogleAppsScript.Spreadsheet.Sheet, box: Box | null): { readonly free: () => void; readonly restore: () => void } | null {
  const rules = box && rangeOf(sheet, box).getDataValidations();
  if (!box || !rules?.some((line) => line.some((rule) => rule !== null))) return null;
  return { free: () => void rangeOf(sheet, box).clearDataValidations(), restore: () => void rangeOf(sheet, box).setDataValidations(rules) };
}

/** One block of cells that are written, or two where a growing table changes at its top and at its end. */
function blocksAround(places: readonly Place[], isSplit: boolean): readonly Box[] {
  const rows = isSplit ? [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b) : [];
  const gaps = rows.slice(1).map((row, index) => ({ row, width: row - (rows[index] ?? row) }));
  const widest = gaps.reduce((found, gap) => (gap.width > found.width ? gap : found), { row: 0, width: 1 });
  return [places.filter(({ row }) => row < widest.row), places.filter(({ row }) => row >= widest.row)].flatMap((block) => boxAround(block) ?? []);
}

/** Where looks of ours are set anew: everywhere, but in a table that grows only in rows that shall look different. */
function ownLookBox(context: WriteContext, looked: readonly Place[]): Box | null {
  const area = ownArea(context);
  if (!context.isGrowing || !context.memory || !context.previous) return area;
  const rows = boxAround(looked);
  return rows && { ...area, row: rows.row, rowCount: rows.rowCount };
}

function wantedLook(pieces: PieceMap, row: number, column: number): WantedLook {
  const piece = pieces.get(placeKey(row, column));
  return { look: piece?.look ?? {}, keeps: piece?.isOurs === false };
}

function inputAt(pieces: PieceMap, row: number, column: number): string | number | boolean {
  const piece = pieces.get(placeKey(row, column));
  return piece ? (piece.formula ?? cellInput(piece.value, piece.look.format)) : '';
}

/** Lines within these rows. A cell that people typed in among ours has the lines of the one left of it. */
function linedCells(pieces: PieceMap, { row: top, rowCount }: Box): readonly LinedCell[] {
  const lined: LinedCell[] = [];
  for (const { row, column, look, isOurs } of pieces.values()) {
    if (row < top || row >= top + rowCount) continue;
    const lines: Lines | undefined = isOurs ? look.lines : pieces.get(placeKey(row, column - 1))?.look.lines;
    if (lines) lined.push({ row, column, lines });
  }
  return lined;
}
