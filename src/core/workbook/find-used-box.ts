import { a1, a1Box } from './address';
import type { Box } from './address';
import type { Cell } from './cell';
import type { Place } from './cell-reference';
import { finding, maxFindingCells } from './finding';
import type { Finding } from './finding';

/** Values and where they stand: entry i is at `rows[i]`, `columns[i]`. */
export type PlacedValues = { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly values: readonly Cell[] };

/** The rectangle that is read, and the values outside it (places in file order). */
export type UsedBox = { readonly box: Box | null; readonly leftOut: readonly Place[] };

// A sheet may be this sparse before far-off cells are cut away: so many cells in any case, so many per value.
const freeArea = 250_000;
const areaPerValue = 20;
const rowGap = 1000;
const columnGap = 100;
const maxCuts = 64;

/**
 * The smallest rectangle with every value. Where stray cells far away would blow it up (a lone `XFD1048576`), it is
 * cut at the widest empty stretch, at least 1,000 rows or 100 columns, until it fits; the smaller side is left out.
 */
export function findUsedBox(cells: PlacedValues): UsedBox {
  let kept = indexesOfValues(cells);
  const leftOut: number[] = [];
  for (let cuts = 0; cuts < maxCuts; cuts += 1) {
    const box = boxOf(cells, kept);
    if (!box || box.rowCount * box.columnCount <= Math.max(freeArea, areaPerValue * kept.length)) break;
    const cut = widestCut(cells, kept);
    if (!cut) break;
    for (const index of kept) if (!cut.keeps(index)) leftOut.push(index);
    kept = kept.filter(cut.keeps);
  }
  const places = leftOut.sort((a, b) => a - b).map((index) => ({ row: cells.rows[index] ?? 0, column: cells.columns[index] ?? 0 }));
  return { box: boxOf(cells, kept), leftOut: places };
}

/** What tells people about values outside the used box; `addressedAs` is what addresses call the sheet, null for a .csv. */
export function cutFindings({ box, leftOut }: UsedBox, { sheet, addressedAs }: { readonly sheet: string; readonly addressedAs: string | null }): readonly Finding[] {
  const [first] = leftOut;
  if (!first || !box) return [];
  const cells = leftOut.slice(0, maxFindingCells).map(({ row, column }) => ({ sheet: addressedAs, row, column }));
  const args = { sheet, cell: a1(first.row, first.column), box: a1Box(box), count: leftOut.length };
  return [finding('used-box-cut', { severity: 'warning', cells, count: leftOut.length, args })];
}

function indexesOfValues(cells: PlacedValues): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < cells.values.length; index += 1) if (cells.values[index] !== null) indexes.push(index);
  return indexes;
}

function boxOf(cells: PlacedValues, kept: readonly number[]): Box | null {
  if (kept.length === 0) return null;
  const rows = extent(cells.rows, kept);
  const columns = extent(cells.columns, kept);
  return { row: rows.first, column: columns.first, rowCount: rows.last - rows.first + 1, columnCount: columns.last - columns.first + 1 };
}

function extent(positions: readonly number[], kept: readonly number[]): { readonly first: number; readonly last: number } {
  let first = Infinity;
  let last = -1;
  for (const index of kept) {
    const position = positions[index] ?? 0;
    if (position < first) first = position;
    if (position > last) last = position;
  }
  return { first, last };
}

type Gap = { readonly positions: readonly number[]; readonly at: number; readonly share: number };
type Cut = { readonly keeps: (index: number) => boolean };

function widestCut(cells: PlacedValues, kept: readonly number[]): Cut | null {
  const gaps = [widestGap(cells.rows, kept, rowGap), widestGap(cells.columns, kept, columnGap)].filter((gap) => gap !== null);
  const gap = gaps.sort((a, b) => b.share - a.share)[0];
  if (!gap) return null;
  const { positions, at } = gap;
  const before = kept.filter((index) => (positions[index] ?? 0) < at).length;
  const keepsFirst = before * 2 >= kept.length;
  return { keeps: (index) => (positions[index] ?? 0) < at === keepsFirst };
}

/** The widest empty stretch between occupied positions, `at` the first one behind it; null when none is wide enough. */
function widestGap(positions: readonly number[], kept: readonly number[], least: number): Gap | null {
  const { first, last } = extent(positions, kept);
  const isOccupied = new Uint8Array(last - first + 1);
  for (const index of kept) isOccupied[(positions[index] ?? 0) - first] = 1;
  let widest = 0;
  let at = 0;
  let previous = 0;
  for (let position = 1; position < isOccupied.length; position += 1) {
    if (isOccupied[position] === 0) continue;
    if (position - previous > widest) {
      widest = position - previous;
      at = position + first;
    }
    previous = position;
  }
  return widest > least ? { positions, at, share: widest / isOccupied.length } : null;
}
