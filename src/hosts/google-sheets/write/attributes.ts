import type { Box } from '../../../core/workbook/address';
import { plainColour } from '../looks/look';
import type { Look } from '../looks/look';
import { gridOf } from '../workbook/boxes';
import { textStyles } from './text-styles';
import type { TextLook } from './text-styles';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Grid<T> = T[][];

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

/** One part of how cells look: what a plain cell has, how it is set for all cells of a range in one call, and how it is asked. */
type Attribute<T> = {
  readonly plain: T;
  readonly of: (look: Look) => T;
  readonly set: (range: Range, grid: Grid<T>) => void;
  /** Null for what comes with the token of a cell. */
  readonly ask: ((range: Range) => Grid<T>) | null;
};

type CellLook = Omit<Look, keyof TextLook | 'lines'>;
type Values = { readonly format: string; readonly fill: string | null; readonly align: string | null; readonly vertical: string | null; readonly wrap: string };

/** Every part of a look but those of its text (text-styles.ts) and its lines (lines.ts): a forgotten one does not compile. */
const attributes: { readonly [K in keyof Required<CellLook>]: Attribute<Values[K]> } = {
  format: { plain: 'General', of: ({ format }) => format ?? 'General', set: (range, grid) => void range.setNumberFormats(grid), ask: null },
  fill: { plain: null, of: ({ fill }) => fill ?? null, set: (range, grid) => void range.setBackgrounds(grid), ask: null },
  align: { plain: null, of: ({ align }) => align ?? null, set: (range, grid) => void range.setHorizontalAlignments(grid as Grid<'left' | null>), ask: (range) => range.getHorizontalAlignments().map((line) => line.map(knownAlignment)) },
  vertical: { plain: null, of: ({ vertical }) => vertical ?? null, set: (range, grid) => void range.setVerticalAlignments(grid as Grid<'top' | null>), ask: (range) => range.getVerticalAlignments() },
  // A cell that nobody touched is told as wrapped by getWraps, though it is not.
  wrap: { plain: 'OVERFLOW', of: ({ wrap }) => (wrap ? 'WRAP' : 'OVERFLOW'), set: (range, grid) => void range.setWrapStrategies(grid.map((line) => line.map(strategyOf))), ask: (range) => range.getWrapStrategies().map((line) => line.map(String)) },
};

/** Cells that nobody aligned are given as `general…`, which cannot be set. */
function knownAlignment(alignment: string): string | null {
  return alignment.startsWith('general') ? null : alignment;
}

function strategyOf(name: string): GoogleAppsScript.Spreadsheet.WrapStrategy {
  const { WRAP, CLIP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
  return name === 'WRAP' ? WRAP : name === 'CLIP' ? CLIP : OVERFLOW;
}

/** Prepares the looks of a box, one call for each part. `asked`: the range of what of it is there already. */
export function prepareLooks(asked: Range | null, { box, lookAt, isFresh, onlyCarried }: LookWork): PreparedLooks {
  const wanted = gridOf(box, lookAt);
  const preparing: Preparing = { wanted, isFresh, asked: !onlyCarried && wanted.some((line) => line.some(({ keeps }) => keeps)) ? asked : null };
  const format = prepareAttribute(attributes.format, preparing);
  const fill = prepareAttribute(attributes.fill, preparing);
  if (onlyCarried) return { formats: format, others: (range) => [fill, carriedText(wanted)].forEach((write) => write(range)) };
  const text = prepareText(preparing);
  const others = [fill, text, prepareAttribute(attributes.align, preparing), prepareAttribute(attributes.vertical, preparing), prepareAttribute(attributes.wrap, preparing)];
  return { formats: format, others: (range) => others.forEach((write) => write(range)) };
}

type Preparing = { readonly wanted: readonly (readonly WantedLook[])[]; readonly isFresh: boolean; readonly asked: Range | null };

function prepareAttribute<T>({ plain, of, set, ask }: Attribute<T>, { wanted, isFresh, asked }: Preparing): (range: Range) => void {
  const now = ask && asked ? ask(asked) : null;
  const grid = wanted.map((line, r) => line.map((cell, c) => (cell.keeps && now ? (now[r]?.[c] ?? plain) : of(cell.look))));
  if (isFresh && grid.every((line) => line.every((value) => value === plain))) return () => undefined;
  return (range) => set(range, grid);
}

function prepareText({ wanted, asked }: Preparing): (range: Range) => void {
  const now = asked?.getTextStyles() ?? null;
  const styles = textStyles();
  const grid = wanted.map((line, r) => line.map(({ look, keeps }, c) => {
    const style = keeps ? now?.[r]?.[c] : null;
    return style ? styles.carriedOn(style, look) : styles.of(look);
  }));
  return (range) => void range.setTextStyles(grid);
}

/** Colour and weight alone, so that a user's text stays as large and as slanted as it is. */
function carriedText(wanted: Preparing['wanted']): (range: Range) => void {
  return (range) => {
    range.setFontColors(wanted.map((line) => line.map(({ look }) => look.colour ?? plainColour)));
    range.setFontWeights(wanted.map((line) => line.map(({ look }) => (look.bold ? 'bold' : 'normal'))));
  };
}
