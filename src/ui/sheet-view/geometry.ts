import type { SheetHead } from './sheet-view';

const lineHeight = 22;
const pixelsPerPoint = 1.25;
const pixelsPerCharacter = 7.5;
const padding = 12;
const narrowestColumn = 24;
const widestColumn = 640;

/** Where rows and columns begin, in pixels, one more than there are; hidden ones take no room. */
export type Geometry = { readonly rows: Float64Array; readonly columns: Float64Array };

export function geometryOf({ rowCount, columnCount, widths, heights, hiddenRows, hiddenColumns }: SheetHead): Geometry {
  const high = new Map(heights);
  const [noRow, noColumn] = [new Set(hiddenRows), new Set(hiddenColumns)];
  return {
    rows: offsets(rowCount, (row) => (noRow.has(row) ? 0 : Math.max(lineHeight, Math.round((high.get(row) ?? 0) * pixelsPerPoint)))),
    columns: offsets(columnCount, (column) => (noColumn.has(column) ? 0 : Math.min(widestColumn, Math.max(narrowestColumn, Math.round((widths[column] ?? 8) * pixelsPerCharacter + padding))))),
  };
}

function offsets(count: number, sizeOf: (index: number) => number): Float64Array {
  const begins = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) begins[index + 1] = (begins[index] ?? 0) + sizeOf(index);
  return begins;
}

/** How large one of them is. */
export function sizeAt(begins: Float64Array, index: number): number {
  return (begins[index + 1] ?? 0) - (begins[index] ?? 0);
}

/** The row or column in which this pixel lies, by halving; the last one beyond the end. */
export function indexAt(begins: Float64Array, pixel: number): number {
  let [low, high] = [0, Math.max(0, begins.length - 2)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle + 1] ?? 0) > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The next one that is not hidden, in steps of `step`; where there is none, the one it came from. */
export function nextShown(begins: Float64Array, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < begins.length - 1; index += step) if (sizeAt(begins, index) > 0) return index;
  return from;
}

/** Those from `from` up to `to` (excluded) that are shown. */
export function shownBetween(begins: Float64Array, from: number, to: number): readonly number[] {
  const shown: number[] = [];
  for (let index = from; index < to; index += 1) if (sizeAt(begins, index) > 0) shown.push(index);
  return shown;
}
