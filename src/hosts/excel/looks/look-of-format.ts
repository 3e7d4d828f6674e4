import type { Edge, Line, Look } from './look';

/**
 * What of a cell's format makes its look. Of the lines only those below and left are asked for: Excel may give the line
 * between two cells as an edge of both, and a note that moves must not take a neighbour's line along.
 */
export const lookPaths = [
  'fill/color', 'fill/pattern',
  'font/bold', 'font/color', 'font/italic', 'font/name', 'font/size', 'font/strikethrough', 'font/underline',
  'horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel', 'protection', 'borders',
] as const;

export type LookPath = (typeof lookPaths)[number];

const lineOptions = { color: true, style: true, weight: true } as const;

/** The load options for these parts of a format. */
export function formatOptions(paths: readonly LookPath[]): Excel.CellPropertiesFormatLoadOptions {
  const options: Record<string, unknown> = {};
  for (const path of paths) {
    const [head = '', leaf] = path.split('/');
    if (leaf !== undefined) options[head] = { ...(options[head] as object | undefined), [leaf]: true };
    else options[head] = path === 'borders' ? lineOptions : true;
  }
  return options;
}

/** One part of a format; undefined or null where the cells of a column differ in it. */
export function valueAt(format: Excel.CellPropertiesFormat | undefined, path: LookPath): unknown {
  const [head = '', leaf] = path.split('/');
  const value = (format as Readonly<Record<string, unknown>> | undefined)?.[head];
  return leaf === undefined ? value : (value as Readonly<Record<string, unknown>> | null | undefined)?.[leaf];
}

/** Do the cells that a format stands for differ in this part of it? */
export function isMixed(format: Excel.CellPropertiesFormat | undefined, path: LookPath): boolean {
  const value = valueAt(format, path);
  if (value === null || value === undefined) return true;
  if (path === 'protection') return typeof (value as Excel.CellPropertiesProtection).locked !== 'boolean';
  if (path !== 'borders') return false;
  const { bottom, left } = value as Excel.CellBorderCollection;
  return [bottom, left].some((line) => typeof line?.style !== 'string' || (line.style !== 'None' && (typeof line.color !== 'string' || typeof line.weight !== 'string')));
}

/** What cells have that nobody touched. */
export type PlainFont = { readonly name: string; readonly size: number };

/** The look of a cell, part by part. */
export function lookOfFormat(value: (path: LookPath) => unknown, numberFormat: string, plain: PlainFont): Look {
  const is = (path: LookPath, fallback: unknown): boolean => value(path) === fallback;
  const kept = (key: keyof Look, path: LookPath, fallback: unknown): Look => (is(path, fallback) ? {} : { [key]: value(path) });
  const { locked } = (value('protection') ?? {}) as Excel.CellPropertiesProtection;
  return {
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...fillOf(value),
    ...kept('colour', 'font/color', '#000000'),
    ...kept('font', 'font/name', plain.name),
    ...kept('size', 'font/size', plain.size),
    ...kept('bold', 'font/bold', false),
    ...kept('italic', 'font/italic', false),
    ...kept('underline', 'font/underline', 'None'),
    ...kept('strikethrough', 'font/strikethrough', false),
    ...kept('horizontal', 'horizontalAlignment', 'General'),
    ...kept('vertical', 'verticalAlignment', 'Bottom'),
    ...kept('wrap', 'wrapText', false),
    ...kept('indent', 'indentLevel', 0),
    ...(locked === false ? { locked } : {}),
    ...linesOf(value('borders') ?? {}),
  };
}

function fillOf(value: (path: LookPath) => unknown): Look {
  const [colour, pattern] = [value('fill/color'), value('fill/pattern')];
  if (pattern === 'None' || typeof colour !== 'string' || colour === '') return {};
  return { fill: colour.toUpperCase(), ...(typeof pattern !== 'string' || pattern === 'Solid' ? {} : { pattern }) };
}

function linesOf({ bottom, left }: Excel.CellBorderCollection): Pick<Look, 'lines'> {
  const lines: readonly (readonly [Edge, Excel.CellBorder | undefined])[] = [['EdgeBottom', bottom], ['EdgeLeft', left]];
  const drawn = lines.flatMap(([edge, line]): (readonly [Edge, Line])[] =>
    line?.style && line.style !== 'None' ? [[edge, { style: line.style, weight: line.weight ?? 'Thin', colour: line.color ?? '#000000' }]] : [],
  );
  return drawn.length === 0 ? {} : { lines: Object.fromEntries(drawn) };
}
