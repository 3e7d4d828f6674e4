import { cellText, isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import { finding } from '../workbook/finding';
import type { Finding, FindingInput } from '../workbook/finding';
import type { BlockRow } from './find-blocks';
import { blockInputs, fromWords, keptPrefix } from './settings-form';
import type { BlockId } from './settings-form';

/** A row that says nothing usable, kept so that nothing typed is lost: its cells by what their column holds. */
export type KeptRow = {
  readonly key: string;
  /** The hidden key that it had. */
  readonly path: string;
  readonly cells: Readonly<Record<string, Cell>>;
};

/** What is noticed while the Settings sheet is read, beside the settings themselves. */
export type ReadingNotes = {
  readonly findings: Finding[];
  /** What the user typed where it was not allowed, by path. */
  readonly rejected: Map<string, Cell>;
  /** Paths whose value a settings file gave earlier and nobody changed since. */
  readonly fromFile: Set<string>;
  /** By path: the header that a column had when the sheet was written. */
  readonly signatures: Map<string, string>;
  readonly kept: Map<BlockId, KeptRow[]>;
};

/** Nothing noticed yet. */
export function readingNotes(): ReadingNotes {
  return { findings: [], rejected: new Map(), fromFile: new Set(), signatures: new Map(), kept: new Map() };
}

export type Rejection = {
  readonly path: string;
  /** The block's column that holds the bad cell. */
  readonly column: string;
  readonly setting: string;
  /** End of the sentence "Type …". */
  readonly allowed: string;
  readonly used: string;
};

/** Notes a cell that is not allowed: a finding beside it, and the typed text kept for the next writing. */
export function reject(notes: ReadingNotes, row: BlockRow, rejection: Rejection): void {
  const { path, column, setting, allowed, used } = rejection;
  const typed = row.cell(column);
  notes.rejected.set(path, typed);
  const key = path.endsWith(`.${column}`) ? path.slice(0, -column.length - 1) : path;
  notes.findings.push(settingFinding('bad-setting', [{ row, key, column }], { severity: 'warning', args: { setting, typed: cellText(typed), allowed, used } }));
}

/** A cell of the sheet as read, and the row and column by which it is found again where the sheet is written. */
export type SettingCell = { readonly row: BlockRow; readonly key: string; readonly column: string };

/** A finding about cells of the Settings sheet; `settingPlaces` tells where they are, wherever the rows end up. */
export function settingFinding(code: string, cells: readonly SettingCell[], input: Omit<FindingInput, 'at' | 'cells'>): Finding {
  const places = JSON.stringify(cells.map(({ key, column }) => [key, column]));
  return finding(code, { ...input, cells: cells.map(({ row, column }) => row.at(column)), args: { ...input.args, places } });
}

/** The rows and columns that a finding is about, in the order of its cells; null for one that is not about Settings. */
export function settingPlaces({ args }: Finding): readonly (readonly [key: string, column: string])[] | null {
  const { places } = args;
  return typeof places === 'string' ? (JSON.parse(places) as [string, string][]) : null;
}

/** Keeps what was typed in a row that cannot be used; gives the key under which it is written again. */
export function keepRow(notes: ReadingNotes, id: BlockId, row: BlockRow): string {
  const others = notes.kept.get(id) ?? [];
  const key = `${keptPrefix}${id}.${others.length + 1}`;
  const cells = Object.fromEntries([...new Set(['label', ...blockInputs[id]])].map((column) => [column, row.cell(column)]));
  notes.kept.set(id, [...others, { key, path: row.path, cells }]);
  return key;
}

/** Does the row say that a settings file gave it? */
export function isFromFile(row: BlockRow): boolean {
  return row.text('from').toLowerCase() === fromWords.file;
}

/** Notes a value beside a label that is no setting; a label without a value is a heading, a key of another kind is ours. */
export function noteUnknown(row: BlockRow, { id, column, notes }: { readonly id: BlockId; readonly column: string; readonly notes: ReadingNotes }): void {
  if (isBlank(row.cell('label')) || isBlank(row.cell(column)) || row.path !== '') return;
  const args = { setting: row.text('label'), typed: row.text(column) };
  notes.findings.push(settingFinding('unknown-setting', [{ row, key: keepRow(notes, id, row), column }], { severity: 'note', args }));
}

export type Twice = { readonly id: BlockId; readonly column: string; readonly setting: string; readonly used: string };

/** Notes a second row of one setting: the first one counts, this one stays visible. */
export function noteTwice(notes: ReadingNotes, row: BlockRow, { id, column, setting, used }: Twice): void {
  notes.findings.push(settingFinding('setting-twice', [{ row, key: keepRow(notes, id, row), column }], { severity: 'warning', args: { setting, used } }));
}

/** Notes a row of which a part is missing: it is not used, and stays visible. */
export function noteHalf(notes: ReadingNotes, row: BlockRow, { id, column, allowed }: { readonly id: BlockId; readonly column: string; readonly allowed: string }): void {
  const args = { setting: row.text('label'), allowed };
  notes.findings.push(settingFinding('half-setting', [{ row, key: keepRow(notes, id, row), column }], { severity: 'note', args }));
}
