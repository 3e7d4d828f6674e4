import type { Geometry } from './geometry';
import { indexAt, shownBetween } from './geometry';
import type { SheetHead } from './sheet-view';

/** What of a sheet can be seen: how far it is scrolled, and how much room it has, in pixels. */
export type Viewport = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

/** The row of letters, and the column of numbers. */
export const headHeight = 22;
export const headWidth = 52;

/** Rows and columns to draw, and the room that those before and after them take, in pixels. */
export type GridWindow = {
  readonly frozenRows: readonly number[];
  readonly rows: readonly number[];
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
  readonly above: number;
  readonly below: number;
  readonly before: number;
  readonly after: number;
};

/** Drawn beyond both edges, so that scrolling a little needs nothing new; windows begin at multiples of it. */
const spareRows = 12;
const spareColumns = 4;
/** Browsers draw nothing further down than this; longer sheets scroll in larger steps. */
export const tallest = 15_000_000;

export type Frozen = { readonly rows: number; readonly columns: number };

/** What is frozen in the sheet, unless that would leave little room for the rest. */
export function frozenOf({ freeze }: SheetHead, { rows, columns }: Geometry, { width, height }: Viewport): Frozen {
  return {
    rows: (rows[Math.min(freeze.rows, rows.length - 1)] ?? 0) + headHeight > height * 0.5 ? 0 : freeze.rows,
    columns: (columns[Math.min(freeze.columns, columns.length - 1)] ?? 0) + headWidth > width * 0.55 ? 0 : freeze.columns,
  };
}

export function windowOf({ rows, columns }: Geometry, frozen: Frozen, viewport: Viewport): GridWindow {
  const down = stretchOf(rows, frozen.rows, { from: viewport.top, size: viewport.height, spare: spareRows });
  const across = stretchOf(columns, frozen.columns, { from: viewport.left, size: viewport.width, spare: spareColumns });
  return {
    frozenRows: shownBetween(rows, 0, frozen.rows),
    rows: shownBetween(rows, down.first, down.end),
    frozenColumns: shownBetween(columns, 0, frozen.columns),
    columns: shownBetween(columns, across.first, across.end),
    above: down.before,
    below: down.after,
    before: across.before,
    after: across.after,
  };
}

/** How far the scroller has to be for this pixel of the scrolling part to be the first one seen. */
export function scrollFor(begins: Float64Array, frozen: number, { pixel, size }: { readonly pixel: number; readonly size: number }): number {
  return pixel / stepOf(extentOf(begins, frozen), size);
}

/** Which pixel of the scrolling part is the first one seen. */
export function pixelAt(begins: Float64Array, frozen: number, { from, size }: { readonly from: number; readonly size: number }): number {
  return from * stepOf(extentOf(begins, frozen), size);
}

type Seen = { readonly from: number; readonly size: number; readonly spare: number };

function stretchOf(begins: Float64Array, frozen: number, { from, size, spare }: Seen): { first: number; end: number; before: number; after: number } {
  const base = begins[frozen] ?? 0;
  const extent = extentOf(begins, frozen);
  const pixel = pixelAt(begins, frozen, { from, size });
  const first = Math.max(frozen, Math.floor((indexAt(begins, base + pixel) - spare) / spare) * spare);
  const end = Math.min(begins.length - 1, Math.ceil((indexAt(begins, base + pixel + size) + 1 + spare) / spare) * spare);
  const shift = pixel - from;
  const before = Math.max(0, (begins[first] ?? 0) - base - shift);
  const after = Math.max(0, Math.min(extent, tallest) - ((begins[end] ?? 0) - base - shift));
  return { first, end: Math.max(first, end), before, after };
}

function extentOf(begins: Float64Array, frozen: number): number {
  return (begins[begins.length - 1] ?? 0) - (begins[frozen] ?? 0);
}

/** Pixels of the sheet for one of the scroller: one, but for very long sheets. */
function stepOf(extent: number, size: number): number {
  return extent <= tallest ? 1 : (extent - size) / (tallest - size);
}
