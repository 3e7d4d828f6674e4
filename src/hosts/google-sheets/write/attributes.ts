import type { Box } from '../../../core/workbook/address';
import type { CarriedLook, Look } from '../looks/look';
import { gridOf } from '../workbook/boxes';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Grid<T> = T[][];

/** One part of how cells look: what a plain cell has, how it is set for all cells of a range in one call, and how it is asked. */
type Attribute<T> = {
  readonly plain: T;
  readonly of: (look: Look) => T;
  readonly set: (range: Range, grid: Grid<T>) => void;
  /** Null for what comes with the token of a cell. */
  readonly ask: ((range: Range) => Grid<T>) | null;
};

type Values = {
  readonly format: string;
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: 'bold' | 'normal';
  readonly italic: 'italic' | 'normal';
  readonly underline: 'underline' | 'none' | 'line-through';
  readonly size: number;
  readonly align: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
};

/** Points of a cell that nobody touched. */
const plainSize = 10;

/** Every part of a look: one that is forgotten here does not compile. Lines are drawn by lines.ts. */
const attributes: { readonly [K in Exclude<keyof Required<Look>, 'lines'>]: Attribute<Values[K]> } = {
  format: { plain: 'General', of: ({ format }) => format ?? 'General', set: (range, grid) => void range.setNumberFormats(grid), ask: null },
  fill: { plain: null, of: ({ fill }) => fill ?? null, set: (range, grid) => void range.setBackgrounds(grid), ask: null },
  colour: { plain: null, of: ({ colour }) => colour ?? null, set: (range, grid) => void range.setFontColors(grid), ask: null },
  bold: { plain: 'normal', of: ({ bold }) => (bold ? 'bold' : 'normal'), set: (range, grid) => void range.setFontWeights(grid), ask: null },
  italic: { plain: 'normal', of: ({ italic }) => (italic ? 'italic' : 'normal'), set: (range, grid) => void range.setFontStyles(grid), ask: (range) => range.getFontStyles() },
  underline: { plain: 'none', of: ({ underline }) => (underline ? 'underline' : 'none'), set: (range, grid) => void range.setFontLines(grid), ask: (range) => range.getFontLines() },
  size: { plain: plainSize, of: ({ size }) => size ?? plainSize, set: (range, grid) => void range.setFontSizes(grid), ask: (range) => range.getFontSizes() },
  align: { plain: null, of: ({ align }) => align ?? null, set: (range, grid) => void range.setHorizontalAlignments(grid as Grid<'left' | null>), ask: (range) => range.getHorizontalAlignments().map((line) => line.map(knownAlignment)) },
  vertical: { plain: null, of: ({ vertical }) => vertical ?? null, set: (range, grid) => void range.setVerticalAlignments(grid as Grid<'top' | null>), ask: (range) => range.getVerticalAlignments() },
  wrap: { plain: false, of: ({ wrap }) => wrap === true, set: (range, grid) => void range.setWraps(grid), ask: (range) => range.getWraps() },
};

/** Cells that nobody aligned are given as `general…`, which cannot be set. */
function knownAlignment(alignment: string): string | null {
  return alignment.startsWith('general') ? null : alignment;
}

type Kind = keyof typeof attributes;

const kinds = Object.keys(attributes) as readonly Kind[];
const carriedKinds: readonly (keyof CarriedLook)[] = ['format', 'fill', 'colour', 'bold'];

/** A cell's look; `keeps` says that what does not go with a user's cell shall be as it is in its place. */
export type WantedLook = { readonly look: Look; readonly keeps: boolean };

export type LookWork = {
  readonly box: Box;
  readonly lookAt: (row: number, column: number) => WantedLook;
  /** Nothing has been there before: what no cell has need not be set. */
  readonly isFresh: boolean;
  /** Only what goes with a user's cell: the rest is left alone. */
  readonly onlyCarried: boolean;
};

/** Number formats come before values, all else after: two writers, once what must be known is asked. */
export type PreparedLooks = { readonly formats: (range: Range) => void; readonly others: (range: Range) => void };

/** Prepares the looks of a box, one call for each part. `asked`: the range of what of it is there already. */
export function prepareLooks(asked: Range | null, { box, lookAt, isFresh, onlyCarried }: LookWork): PreparedLooks {
  const wanted = gridOf(box, lookAt);
  const keeps = !onlyCarried && wanted.some((line) => line.some((cell) => cell.keeps));
  const writers = (onlyCarried ? carriedKinds : kinds).map((kind) => ({ kind, write: prepareKind(kind, asked, { wanted, keeps, isFresh }) }));
  return {
    formats: (range) => writers.filter(({ kind }) => kind === 'format').forEach(({ write }) => write(range)),
    others: (range) => writers.filter(({ kind }) => kind !== 'format').forEach(({ write }) => write(range)),
  };
}

type Preparing = { readonly wanted: readonly (readonly WantedLook[])[]; readonly keeps: boolean; readonly isFresh: boolean };

function prepareKind(kind: Kind, asked: Range | null, preparing: Preparing): (range: Range) => void {
  return prepareAttribute(attributes[kind] as Attribute<unknown>, asked, preparing);
}

function prepareAttribute<T>({ plain, of, set, ask }: Attribute<T>, asked: Range | null, { wanted, keeps, isFresh }: Preparing): (range: Range) => void {
  const now = keeps && ask && asked ? ask(asked) : null;
  const grid = wanted.map((line, r) => line.map((cell, c) => (cell.keeps && now ? (now[r]?.[c] ?? plain) : of(cell.look))));
  if (isFresh && grid.every((line) => line.every((value) => value === plain))) return () => undefined;
  return (range) => set(range, grid);
}
