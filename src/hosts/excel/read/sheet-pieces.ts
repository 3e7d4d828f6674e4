import type { Box } from '../../../core/workbook/address';
import { boxBetween, boxOptions, boxOrNull, cellCount, intersectionOf, rangeOf, unionOf, usedRange } from '../workbook/boxes';

// A sheet up to this size is read whole; in a larger one, stray cells may span billions of empty ones.
const wholeArea = 250_000;
const stripCount = 64;

/** The occupied part of each strip of a large used range, by rows and by columns. */
export type LoadedStrips = { readonly rows: readonly Excel.Range[]; readonly columns: readonly Excel.Range[] } | null;

/** Queues a closer look at a used range that is too large to be read blindly. */
export function loadStrips(sheet: Excel.Worksheet, used: Box): LoadedStrips {
  if (cellCount(used) <= wholeArea) return null;
  const occupied = (box: Box): Excel.Range => usedRange(rangeOf(sheet, box), true).load(boxOptions);
  return { rows: rowStrips(used).map(occupied), columns: columnStrips(used).map(occupied) };
}

/** The rectangles that hold every value of a sheet: all of the used range where not most of it is empty. */
export function piecesOf(used: Box, strips: LoadedStrips): readonly Box[] {
  if (strips === null) return [used];
  const [rows, columns] = [strips.rows, strips.columns].map((ranges) => ranges.map(boxOrNull).filter((box) => box !== null));
  const pieces = (rows ?? []).flatMap((row) => (columns ?? []).flatMap((column) => intersectionOf(row, column) ?? []));
  return areaOf(pieces) * 2 >= cellCount(used) ? [used] : joined(pieces);
}

/** The smallest rectangle around the largest piece and all that stand near it: stray cells far off are left out. */
export function mainArea(pieces: readonly Box[]): Box | null {
  const limit = Math.max(wholeArea, areaOf(pieces) * 2);
  const [first, ...rest] = [...pieces].sort((a, b) => cellCount(b) - cellCount(a));
  if (!first) return null;
  return rest.reduce((area, piece) => {
    const wider = unionOf(area, piece);
    return cellCount(wider) <= limit ? wider : area;
  }, first);
}

function areaOf(pieces: readonly Box[]): number {
  return pieces.reduce((sum, box) => sum + cellCount(box), 0);
}

function rowStrips({ row, column, rowCount, columnCount }: Box): readonly Box[] {
  return cuts(rowCount).flatMap(([first, end]) => boxBetween({ row: row + first, column }, { row: row + end, column: column + columnCount }) ?? []);
}

function columnStrips({ row, column, rowCount, columnCount }: Box): readonly Box[] {
  return cuts(columnCount).flatMap(([first, end]) => boxBetween({ row, column: column + first }, { row: row + rowCount, column: column + end }) ?? []);
}

function cuts(count: number): readonly (readonly [number, number])[] {
  const size = Math.ceil(count / stripCount);
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => [index * size, Math.min(count, (index + 1) * size)] as const);
}

/** Pieces that stand side by side in the same rows, or one below the other in the same columns, as one. */
function joined(pieces: readonly Box[]): readonly Box[] {
  const inRows = joinNeighbours(pieces, (a, b) => a.row === b.row && a.rowCount === b.rowCount && a.column + a.columnCount === b.column);
  return joinNeighbours(inRows, (a, b) => a.column === b.column && a.columnCount === b.columnCount && a.row + a.rowCount === b.row);
}

function joinNeighbours(pieces: readonly Box[], isNext: (a: Box, b: Box) => boolean): readonly Box[] {
  const result: Box[] = [];
  for (const piece of pieces) {
    const last = result[result.length - 1];
    if (last && isNext(last, piece)) {
      const { row, column } = last;
      result[result.length - 1] = { row, column, rowCount: piece.row + piece.rowCount - row, columnCount: piece.column + piece.columnCount - column };
    } else result.push(piece);
  }
  return result;
}
