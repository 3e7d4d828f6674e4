import type { FakeCell, FakeLook, FakeRun } from '../model/fake-spreadsheet';
import { lookDefaults } from '../model/fake-spreadsheet';
import { isCovered, mapCells, patchLook } from '../model/cells';
import { Fault, ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { readColour } from '../values/colour';
import { colourHandle } from './colour';
import type { ColourHandle } from './colour';
import type { RangeHandle } from './handles';
import { assertSameSize, editCells } from './range-edit';

type Style = FakeRun['style'];
type StyleHandle = Handle & { readonly type: 'Spreadsheet.TextStyle'; readonly style: Style };
type StyleBuilderHandle = Handle & { readonly type: 'Spreadsheet.TextStyleBuilder'; style: Style };
type TextHandle = Handle & { readonly type: 'Spreadsheet.RichTextValue'; readonly text: string; readonly runs: readonly FakeRun[]; readonly base: Style; readonly start: number };
type TextBuilderHandle = Handle & { readonly type: 'Spreadsheet.RichTextValueBuilder'; text: string | null; runs: readonly FakeRun[]; base: Style };

export const newTextStyle = (env: Environment): StyleBuilderHandle => ({ type: 'Spreadsheet.TextStyleBuilder', env, style: {} });
export const newRichText = (env: Environment): TextBuilderHandle => ({ type: 'Spreadsheet.RichTextValueBuilder', env, text: null, runs: [], base: {} });
const styleHandle = (env: Environment, style: Style): StyleHandle => ({ type: 'Spreadsheet.TextStyle', env, style });

const builderKey = (key: string, read: (given: string | number | boolean) => string | number | boolean = (given) => given) => (self: StyleBuilderHandle, given: string | number | boolean): StyleBuilderHandle => {
  self.style = { ...self.style, [key]: read(given) };
  return self;
};

const get = <T>(key: string, otherwise: T) => ({ style }: StyleHandle): T => (style[key] as T | undefined) ?? otherwise;

const textStyle = {
  copy: ({ env, style }: StyleHandle): StyleBuilderHandle => ({ type: 'Spreadsheet.TextStyleBuilder', env, style }),
  getFontFamily: get<string | null>('fontFamily', null),
  getFontSize: get<number | null>('fontSize', null),
  getForegroundColor: get<string | null>('colour', null),
  getForegroundColorObject: ({ env, style }: StyleHandle) => (typeof style.colour === 'string' ? colourHandle(env, style.colour) : null),
  isBold: get<boolean | null>('bold', null),
  isItalic: get<boolean | null>('italic', null),
  isStrikethrough: get<boolean | null>('strikethrough', null),
  isUnderline: get<boolean | null>('underline', null),
} satisfies MethodTable;

const textStyleBuilder = {
  build: ({ env, style }: StyleBuilderHandle) => styleHandle(env, style),
  setBold: builderKey('bold'),
  setFontFamily: builderKey('fontFamily'),
  setFontSize: builderKey('fontSize'),
  setForegroundColor: builderKey('colour', (given) => readColour(String(given))),
  setForegroundColorObject: (self: StyleBuilderHandle, { hex }: ColourHandle) => builderKey('colour')(self, hex),
  setItalic: builderKey('italic'),
  setStrikethrough: builderKey('strikethrough'),
  setUnderline: builderKey('underline'),
} satisfies MethodTable;

type Stretch = { readonly start: number; readonly end: number };

/** The stretch of text that arguments name; the whole text where they name none. The text must be set before. */
function stretchOf({ env, text }: TextBuilderHandle, given: readonly unknown[]): Stretch {
  if (text === null) throw new ServiceError('setText must be called before styles or links are set.');
  const [start, end] = given.length > 1 ? (given as [number, number]) : [0, text.length];
  if (start < 0 || end > text.length || start >= end) return env.fail(new Fault(`characters ${start} to ${end} are outside the text`));
  return { start, end };
}

/** Runs with one stretch changed; they never overlap and are in order. */
function changed(runs: readonly FakeRun[], { start, end }: Stretch, make: (run: FakeRun) => FakeRun): FakeRun[] {
  const edges = [...new Set([start, end, ...runs.flatMap((run) => [run.start, run.end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? from;
    const under = runs.find((run) => run.start <= from && run.end >= to);
    if (from < start || to > end) return under ? [{ ...under, start: from, end: to }] : [];
    return [make({ start: from, end: to, link: under?.link ?? null, style: under?.style ?? {} })];
  });
}

function setLinkUrl(self: TextBuilderHandle, ...given: readonly unknown[]): TextBuilderHandle {
  const link = given[given.length - 1] as string | null;
  self.runs = changed(self.runs, stretchOf(self, given.slice(0, -1)), (run) => ({ ...run, link }));
  return self;
}

function setTextStyle(self: TextBuilderHandle, ...given: readonly unknown[]): TextBuilderHandle {
  const style = (given[given.length - 1] as StyleHandle | null)?.style ?? {};
  if (given.length === 1) self.base = style;
  self.runs = changed(self.runs, stretchOf(self, given.slice(0, -1)), (run) => ({ ...run, style: { ...run.style, ...style } }));
  return self;
}

const textBuilder = {
  build: ({ env, text, runs, base }: TextBuilderHandle): TextHandle => ({ type: 'Spreadsheet.RichTextValue', env, text: text ?? '', runs, base, start: 0 }),
  setLinkUrl,
  setText: (self: TextBuilderHandle, text: string) => {
    self.text = text;
    self.runs = [];
    return self;
  },
  setTextStyle,
} satisfies MethodTable;

/** Stretches of equal look and link, those without any of their own included. */
function runsOf({ env, text, runs, base }: TextHandle): TextHandle[] {
  const edges = [...new Set([0, text.length, ...runs.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? start;
    const run = runs.find((one) => one.start <= start && one.end >= end);
    return { type: 'Spreadsheet.RichTextValue', env, text: text.slice(start, end), runs: run ? [{ ...run, start: 0, end: end - start }] : [], base, start };
  });
}

function runAt({ runs, text }: TextHandle, given: readonly number[]): FakeRun | undefined {
  const [start = 0, end = text.length] = given;
  return runs.find((run) => run.start <= start && run.end >= end);
}

const richText = {
  copy: ({ env, text, runs, base }: TextHandle): TextBuilderHandle => ({ type: 'Spreadsheet.RichTextValueBuilder', env, text, runs, base }),
  getEndIndex: ({ start, text }: TextHandle) => start + text.length,
  getLinkUrl: (self: TextHandle, ...given: readonly number[]) => runAt(self, given)?.link ?? null,
  getRuns: runsOf,
  getStartIndex: ({ start }: TextHandle) => start,
  getText: ({ text }: TextHandle) => text,
  getTextStyle: (self: TextHandle, ...given: readonly number[]) => styleHandle(self.env, { ...self.base, ...runAt(self, given)?.style }),
} satisfies MethodTable;

/** A cell's own look as a text style. */
function styleOf(look: FakeLook | undefined): Style {
  const { fontFamily, fontSize, fontColor, fontWeight, fontStyle, fontLine } = { ...lookDefaults, ...look };
  return { fontFamily, fontSize, colour: fontColor, bold: fontWeight === 'bold', italic: fontStyle === 'italic', strikethrough: fontLine === 'line-through', underline: fontLine === 'underline' };
}

/** Texts are rich, numbers, dates and formulas are not: null, as Google gives it. */
const getRichTextValues = ({ env, sheet, box }: RangeHandle): (TextHandle | null)[][] =>
  mapCells(sheet, box, (cell) => {
    const isText = cell === null || cell.value === null || (typeof cell.value === 'string' && cell.formula === undefined);
    if (!isText) return null;
    return { type: 'Spreadsheet.RichTextValue', env, text: typeof cell?.value === 'string' ? cell.value : '', runs: cell?.runs ?? [], base: styleOf(cell?.look), start: 0 };
  });

function setRichTextValues(range: RangeHandle, rows: readonly (readonly TextHandle[])[]): RangeHandle {
  assertSameSize(rows, range);
  return editCells(range, (cell, { row, column }, { r, c }) => {
    const value = rows[r]?.[c];
    if (value && !isCovered(range.sheet, row, column)) putText(cell, value);
  });
}

/** A rich text stays the text that it is: nothing in it is typed. */
function putText(cell: FakeCell, { text, runs }: TextHandle): void {
  cell.value = text === '' ? null : text;
  delete cell.formula;
  delete cell.isQuoted;
  if (runs.length > 0) cell.runs = runs;
  else delete cell.runs;
}

function putStyle(cell: FakeCell, { style }: StyleHandle): void {
  patchLook(cell, {
    ...(typeof style.fontFamily === 'string' ? { fontFamily: style.fontFamily } : {}),
    ...(typeof style.fontSize === 'number' ? { fontSize: style.fontSize } : {}),
    ...(typeof style.colour === 'string' ? { fontColor: style.colour } : {}),
    ...(typeof style.bold === 'boolean' ? { fontWeight: style.bold ? 'bold' : 'normal' } : {}),
    ...(typeof style.italic === 'boolean' ? { fontStyle: style.italic ? 'italic' : 'normal' } : {}),
    ...(style.strikethrough === undefined && style.underline === undefined ? {} : { fontLine: style.strikethrough ? 'line-through' : style.underline ? 'underline' : 'none' }),
  });
}

function setTextStyles(range: RangeHandle, rows: readonly (readonly StyleHandle[])[]): RangeHandle {
  assertSameSize(rows, range);
  return editCells(range, (cell, _at, { r, c }) => {
    const style = rows[r]?.[c];
    if (style) putStyle(cell, style);
  });
}

const getTextStyles = ({ env, sheet, box }: RangeHandle): StyleHandle[][] => mapCells(sheet, box, (cell) => styleHandle(env, styleOf(cell?.look)));

export const rangeRichText = {
  getRichTextValue: (range: RangeHandle) => getRichTextValues(range)[0]?.[0] ?? null,
  getRichTextValues,
  getTextStyle: (range: RangeHandle) => getTextStyles(range)[0]?.[0],
  getTextStyles,
  setRichTextValue: (range: RangeHandle, value: TextHandle) => editCells(range, (cell) => putText(cell, value)),
  setRichTextValues,
  setTextStyle: (range: RangeHandle, style: StyleHandle) => editCells(range, (cell) => putStyle(cell, style)),
  setTextStyles,
} satisfies MethodTable;

export const richTextTables: Tables = {
  'Spreadsheet.TextStyle': textStyle,
  'Spreadsheet.TextStyleBuilder': textStyleBuilder,
  'Spreadsheet.RichTextValue': richText,
  'Spreadsheet.RichTextValueBuilder': textBuilder,
};
