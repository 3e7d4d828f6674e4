import { columnIndex } from '../../../core/workbook/address';

/** What a careful analyst would map in one file; all rows 1-based, columns by letter at the end of their text. */
export type Truth = {
  readonly kind: string;
  /** `no-portfolio`: nothing may be found to start from. */
  readonly expect: string | null;
  readonly sheets: readonly (string | null)[];
  /** Rows any of which counts as the header, inclusive ranges. */
  readonly headerRanges: readonly (readonly [number, number])[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly firstDataRowAccept: readonly number[];
  readonly lastDataRowAccept: readonly number[];
  readonly excludedRanges: readonly (readonly [number, number])[];
  readonly columns: ReadonlyMap<string, number>;
  readonly accept: ReadonlyMap<string, readonly number[]>;
  readonly mustNot: ReadonlyMap<string, readonly number[]>;
};

/** Reads the JSON of a `<file>.truth.json`; null when it is no such object. */
export function parseTruth(json: string): Truth | null {
  const data: unknown = JSON.parse(json);
  if (!isRecord(data)) return null;
  const firstDataRow = numberOr(data['firstDataRow'], 1);
  return {
    kind: textOr(data['kind'], ''),
    expect: textOr(data['expect'], '') || null,
    sheets: [nameOrNull(data['sheet']), ...listOf(data['sheetAlternatives']).map(nameOrNull)],
    headerRanges: headerRanges(data),
    firstDataRow,
    lastDataRow: numberOr(data['lastDataRow'], firstDataRow),
    firstDataRowAccept: numbersOf(data['firstDataRowAccept']),
    lastDataRowAccept: numbersOf(data['lastDataRowAccept']),
    excludedRanges: listOf(data['excludeRows']).flatMap(rangeOf),
    columns: firstLetters(data['columns']),
    accept: letterLists(data['accept']),
    mustNot: letterLists(data['mustNot']),
  };
}

function headerRanges(data: Readonly<Record<string, unknown>>): readonly (readonly [number, number])[] {
  const single = numbersOf([data['headerRow']]).map((row) => [row, row] as const);
  const rows = numbersOf(data['headerRows']);
  const span = rows.length > 0 ? [[Math.min(...rows), Math.max(...rows)] as const] : [];
  const accepted = listOf(data['headerRowAccept']).flatMap((entry) => (typeof entry === 'number' ? [[entry, entry] as const] : rangeOf(entry)));
  return [...single, ...span, ...accepted];
}

function rangeOf(value: unknown): readonly (readonly [number, number])[] {
  const [first, last = first] = numbersOf(value);
  return first === undefined || last === undefined ? [] : [[first, last]];
}

/** `Budget (H)` → 7: the letters stand in the last brackets. */
function columnOf(text: unknown): number | null {
  const match = typeof text === 'string' ? /\(([A-Z]{1,3})\)\s*$/.exec(text) : null;
  return match ? columnIndex(match[1] ?? '') : null;
}

function firstLetters(value: unknown): ReadonlyMap<string, number> {
  return new Map(Object.entries(isRecord(value) ? value : {}).flatMap(([field, text]): [string, number][] => {
    const column = columnOf(text);
    return column === null ? [] : [[field, column]];
  }));
}

function letterLists(value: unknown): ReadonlyMap<string, readonly number[]> {
  return new Map(Object.entries(isRecord(value) ? value : {}).map(([field, texts]): [string, number[]] => [field, listOf(texts).map(columnOf).filter((column) => column !== null)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function numbersOf(value: unknown): readonly number[] {
  return listOf(value).filter((entry): entry is number => typeof entry === 'number');
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function nameOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
