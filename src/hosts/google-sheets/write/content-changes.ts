import { placeKey } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell';
import type { Cell } from '../../../core/workbook/cell';
import type { Place } from '../../../core/workbook/cell-reference';
import { cellAt } from '../../../core/workbook/snapshot';
import { tokenOfLook } from '../looks/look';
import type { ReadSheet } from '../read/read-whole-sheet';
import { isSameFormula } from './formula-text';
import type { CellPiece } from './write-context';

/** Pieces by place: of two at one place the later counts. */
export type PieceMap = ReadonlyMap<number, CellPiece>;

/** The places whose contents differ from what the sheet holds now, and those that shall hold nothing any more. */
export function contentChanges(pieces: PieceMap, previous: ReadSheet | null): readonly Place[] {
  const changed: Place[] = [];
  for (const piece of pieces.values()) if (!isSame(piece, previous)) changed.push({ row: piece.row, column: piece.column });
  const isEmptied = ({ row, column }: Place): boolean => !pieces.has(placeKey(row, column));
  return [...changed, ...filledPlaces(previous).filter(isEmptied)];
}

/** The places whose look, as far as it is read, differs. */
export function lookChanges(pieces: PieceMap, previous: ReadSheet | null): readonly Place[] {
  const now = new Map((previous?.sheet.ownedCells?.styles ?? []).map((cell) => [placeKey(cell.row, cell.column), cell]));
  const changed = [...pieces.values()].filter(({ row, column, look }) => (now.get(placeKey(row, column))?.token ?? null) !== tokenOfLook(look));
  return [...changed, ...[...now].flatMap(([place, cell]) => (pieces.has(place) ? [] : [cell]))];
}

function isSame({ row, column, value, formula }: CellPiece, previous: ReadSheet | null): boolean {
  const text = previous?.texts[row]?.[column] ?? '';
  if (formula !== null) return text !== '' && isSameFormula(formula, text);
  return text === '' && isSameValue(value === '' ? null : value, previous ? cellAt(previous.sheet, row, column) : null);
}

function isSameValue(a: Cell, b: Cell): boolean {
  return typeof a === 'string' ? a === b : typeof a === typeof b && cellText(a) === cellText(b);
}

function filledPlaces(previous: ReadSheet | null): readonly Place[] {
  if (!previous) return [];
  const { row: top, column: left } = previous.sheet.box ?? { row: 0, column: 0 };
  const values = previous.sheet.cells.flatMap((line, r) => line.flatMap((cell, c) => (cell === null ? [] : [{ row: top + r, column: left + c }])));
  const formulas = previous.texts.flatMap((line, row) => line.flatMap((text, column) => (text === '' || cellAt(previous.sheet, row, column) !== null ? [] : [{ row, column }])));
  return [...values, ...formulas];
}
