import { canonicalJson } from '../workbook/canonical-json';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { textFingerprint } from '../workbook/fingerprint';
import type { SheetId } from '../workbook/sheet-id';
import type { SheetSpec, SpecCell } from '../workbook/sheet-spec';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { keyHeader } from './keyed-table';
import { say } from './words';

/**
 * What an earlier refresh wrote on one of our sheets outside its keyed rows: by it, what people put between our rows and
 * columns can be told from our own. `words` null: not remembered, so nothing outside the columns counts as theirs.
 */
export type Written = {
  /** The table's headers, left to right, blanks included. */
  readonly headers: readonly string[];
  /** `wordMark` of every text above the table and in rows without a key. */
  readonly words: ReadonlySet<string> | null;
  /** True where rows without a key between others are settings that people add. */
  readonly isForm: boolean;
};

/** A text as it is remembered: the first eight hexadecimal digits of its SHA-256. */
export function wordMark(text: string): string {
  return textFingerprint(text).slice(0, 8);
}

const prefix = 'written: ';
const mostWords = 1500;
const longest = 30000;

/** What to remember of these sheets, as one text for a hidden cell of Settings. It fits one cell, whatever the sheets hold. */
export function writtenText(specs: readonly SheetSpec[]): string {
  const sheets = specs.flatMap((spec) => {
    const table = tableOf(spec);
    if (!table) return [];
    const marks = table.words.map(wordMark).sort();
    return [{ id: spec.id, headers: table.headers, words: marks.length <= mostWords ? marks.join(' ') : null }];
  });
  const whole = prefix + canonicalJson(sheets);
  return whole.length <= longest ? whole : prefix + canonicalJson(sheets.map(({ id, headers }) => ({ id, headers, words: null }))).slice(0, longest);
}

/** Is this the hidden cell of Settings that remembers what was written? */
export function isWrittenText(text: string): boolean {
  return text.startsWith(prefix);
}

type SpecTable = { readonly headers: readonly string[]; readonly words: readonly string[] };

function tableOf({ cells }: SheetSpec): SpecTable | null {
  const marker = cells.find(({ value }) => value === say('notes-header'));
  if (!marker) return null;
  const inHeader = cells.filter(({ row, column }) => row === marker.row && column < marker.column);
  const key = [...inHeader].reverse().find(({ value }) => value === keyHeader);
  const keyed = new Set(cells.filter(({ row, column, value }) => column === key?.column && row > marker.row && cellText(value) !== '').map(({ row }) => row));
  const headers = Array.from({ length: marker.column }, (_, column) => cellText(inHeader.find((cell) => cell.column === column)?.value));
  const isLoose = ({ row, column }: SpecCell): boolean => row !== marker.row && column < marker.column && !keyed.has(row);
  const words = cells.filter(isLoose).flatMap(({ value }) => (typeof value === 'string' && cellText(value) !== '' ? [cellText(value)] : []));
  return { headers, words: [...new Set(words)] };
}

/** What was written on this sheet by the last refresh; null where that is not known, as on a sheet without our Settings. */
export function readWritten(snapshot: WorkbookSnapshot, id: SheetId): Written | null {
  const settings = snapshot.sheets.find(({ owned }) => owned === 'settings');
  for (const cells of settings?.cells ?? []) {
    const text = cells.find((cell): cell is string => typeof cell === 'string' && cell.startsWith(prefix));
    if (text !== undefined) return parseWritten(text.slice(prefix.length), id);
  }
  return null;
}

function parseWritten(text: string, id: SheetId): Written | null {
  try {
    const sheets: unknown = JSON.parse(text);
    const found = Array.isArray(sheets) ? sheets.map(asWritten).find((sheet) => sheet?.id === id) : undefined;
    return found?.written ?? null;
  } catch {
    return null;
  }
}

function asWritten(sheet: unknown): { readonly id: string; readonly written: Written } | null {
  if (typeof sheet !== 'object' || sheet === null || !('id' in sheet) || !('headers' in sheet) || !('words' in sheet)) return null;
  const { id, headers, words } = sheet;
  if (typeof id !== 'string' || !Array.isArray(headers)) return null;
  const texts = headers.map((header: Cell) => cellText(header));
  return { id, written: { isForm: id === 'settings', headers: texts, words: typeof words === 'string' ? new Set(words.split(' ')) : null } };
}
