import { isRecord } from '../settings/tree';
import { canonicalJson } from '../workbook/canonical-json';
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
  /** `wordMark` of every text above the table and in rows without a key; null too where the sheet is not the one remembered. */
  readonly words: ReadonlySet<string> | null;
  /** True where rows without a key between others are settings that people add. */
  readonly isForm: boolean;
};

/** Is this the hidden cell of Settings itself? */
export function isMemory(text: string): boolean {
  return text.startsWith(prefix);
}

/** A text as it is remembered: the first eight hexadecimal digits of its SHA-256. */
export function wordMark(text: string): string {
  return textFingerprint(text).slice(0, 8);
}

const prefix = 'written: ';
const mostWords = 1500;
const longest = 30000;

/** One sheet in the memory. `stamp`: its subtitle, which says of which run the sheet is. */
type Entry = { readonly id: string; readonly stamp: string; readonly headers: readonly string[]; readonly words: string | null };

/**
 * What to remember of these sheets, as one text for a hidden cell of Settings; what was remembered of the sheets that
 * are not written this time stays. It fits one cell, whatever the sheets hold.
 */
export function writtenText(specs: readonly SheetSpec[], before: WorkbookSnapshot): string {
  const now = specs.flatMap((spec) => {
    const table = tableOf(spec);
    if (!table) return [];
    const marks = table.words.map(wordMark).sort();
    return [{ id: spec.id, stamp: table.stamp, headers: table.headers, words: marks.length <= mostWords ? marks.join(' ') : null }];
  });
  const older = readMemory(before).filter(({ id }) => before.sheets.some(({ owned }) => owned === id) && !specs.some((spec) => spec.id === id));
  const sheets: readonly Entry[] = [...now, ...older];
  const whole = prefix + canonicalJson(sheets);
  return whole.length <= longest ? whole : prefix + canonicalJson(sheets.map((entry) => ({ ...entry, words: null }))).slice(0, longest);
}

/** Is this the hidden cell of Settings that remembers what was written? */
export function isWrittenText(text: string): boolean {
  return text.startsWith(prefix);
}

type SpecTable = { readonly stamp: string; readonly headers: readonly string[]; readonly words: readonly string[] };

function tableOf({ cells }: SheetSpec): SpecTable | null {
  const marker = cells.find(({ value }) => value === say('notes-header'));
  if (!marker) return null;
  const inHeader = cells.filter(({ row, column }) => row === marker.row && column < marker.column);
  const key = [...inHeader].reverse().find(({ value }) => value === keyHeader);
  const keyed = new Set(cells.filter(({ row, column, value }) => column === key?.column && row > marker.row && cellText(value) !== '').map(({ row }) => row));
  const headers = Array.from({ length: marker.column }, (_, column) => cellText(inHeader.find((cell) => cell.column === column)?.value));
  const isLoose = ({ row, column }: SpecCell): boolean => row !== marker.row && column < marker.column && !keyed.has(row);
  const words = cells.filter(isLoose).flatMap(({ value }) => (typeof value === 'string' && cellText(value) !== '' ? [cellText(value)] : []));
  const subtitle = cells.find(({ row, column }) => row === 1 && column === 0);
  return { stamp: cellText(subtitle?.value), headers, words: [...new Set(words)] };
}

/** What was written on this sheet by the last refresh; null where that is not known, as on a sheet without our Settings. */
export function readWritten(snapshot: WorkbookSnapshot, id: SheetId): Written | null {
  const entry = readMemory(snapshot).find((sheet) => sheet.id === id);
  if (!entry) return null;
  const { headers, words, stamp } = entry;
  // Another subtitle: a refresh that left Settings alone wrote the sheet since, with words that nobody remembered.
  const isKnown = snapshot.sheets.some(({ owned, cells }) => owned === id && cells.some((row) => row.includes(stamp)));
  return { isForm: id === 'settings', headers, words: words !== null && isKnown ? new Set(words.split(' ')) : null };
}

function readMemory(snapshot: WorkbookSnapshot): readonly Entry[] {
  const settings = snapshot.sheets.find(({ owned }) => owned === 'settings');
  for (const cells of settings?.cells ?? []) {
    const text = cells.find((cell): cell is string => typeof cell === 'string' && isMemory(cell));
    if (text !== undefined) return parseMemory(text.slice(prefix.length));
  }
  return [];
}

function parseMemory(text: string): readonly Entry[] {
  try {
    const sheets: unknown = JSON.parse(text);
    return Array.isArray(sheets) ? sheets.flatMap((sheet: unknown) => asEntry(sheet) ?? []) : [];
  } catch {
    return [];
  }
}

function asEntry(sheet: unknown): Entry | null {
  if (!isRecord(sheet)) return null;
  const { id, stamp, headers, words } = sheet;
  if (typeof id !== 'string' || typeof stamp !== 'string' || !Array.isArray(headers)) return null;
  return { id, stamp, headers: headers.map((header) => (typeof header === 'string' ? header : '')), words: typeof words === 'string' ? words : null };
}
