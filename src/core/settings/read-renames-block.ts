import * as v from 'valibot';
import { isBlank } from '../workbook/cell';
import { isAsShown, isTypedRow, readWritten } from './as-written';
import type { BlockRow } from './find-blocks';
import { renameSchema } from './list-schemas';
import { isFromFile, keepRow, noteHalf, noteTwice, reject, settingFinding } from './reading-notes';
import type { ReadingNotes } from './reading-notes';
import { blockInputs, noWords, yesWords } from './settings-form';
import type { Settings } from './settings';

type Rename = Settings['renames'][number];
type Entry = { readonly rename: Rename; readonly order: number; readonly isFromFile: boolean };

/** The path of a pair's row on the sheet. */
export function renamePath({ from, to }: Pick<Rename, 'from' | 'to'>): string {
  return `renames.${from} → ${to}`;
}

/**
 * The answered pairs of *Renamed projects*, answered ones from before first. Unanswered pairs are no setting. Each project
 * has one key before and one after: a second yes for either is refused, the first one counts.
 */
export function readRenamesBlock(block: readonly BlockRow[], notes: ReadingNotes): Settings['renames'] {
  const entries: Entry[] = [];
  for (const row of block) {
    const entry = readEntry(row, notes);
    if (entry && !isRefused({ row, entry, entries, notes })) entries.push(entry);
  }
  if (entries.length > 0 && entries.every((entry) => entry.isFromFile)) notes.fromFile.add('renames');
  return [...entries].sort((a, b) => (a.order === b.order ? 0 : a.order - b.order)).map(({ rename }) => rename);
}

function readEntry(row: BlockRow, notes: ReadingNotes): Entry | null {
  const written = readWritten(row.cell('written'));
  const before = written ? parsed(written.setting) : null;
  const isNew = isTypedRow(row.cell('written'));
  const isKept = !isNew && blockInputs.renames.every((input, index) => isAsShown(row.cell(input), written?.shown[index]));
  const order = written?.order ?? Infinity;
  if (written && isKept) return before && { rename: before, order, isFromFile: isFromFile(row) };
  if (isBlank(row.cell('label')) && isBlank(row.cell('to'))) return null;
  if (isBlank(row.cell('label')) || isBlank(row.cell('to')) || (isBlank(row.cell('same')) && isNew)) {
    noteHalf(notes, row, { id: 'renames', column: isBlank(row.cell('label')) ? 'label' : isBlank(row.cell('to')) ? 'to' : 'same', allowed: 'both keys, and yes or no' });
    return null;
  }
  const rename = typedRename({ row, before, isNew, notes });
  return rename && { rename, order, isFromFile: false };
}

function parsed(setting: unknown): Rename | null {
  const result = v.safeParse(renameSchema, setting);
  return result.success ? result.output : null;
}

type Typed = { readonly row: BlockRow; readonly before: Rename | null; readonly isNew: boolean; readonly notes: ReadingNotes };

function typedRename({ row, before, isNew, notes }: Typed): Rename | null {
  const [from, to, same] = [row.text('label'), row.text('to'), row.text('same').toLowerCase()];
  if (from !== to && [...yesWords, ...noWords].includes(same)) return { from, to, isSame: yesWords.includes(same) };
  if (same === '' && !isNew) return null;
  const setting = `${from} → ${to}`;
  const allowed = from === to ? 'two keys that differ' : 'yes or no';
  if (isNew) notes.findings.push(badRow(row, { setting, allowed, notes }));
  else reject(notes, row, { path: `${renamePath({ from, to })}.same`, column: 'same', setting, allowed, used: before ? answerText(before) : 'no answer yet' });
  return isNew ? null : before;
}

function badRow(row: BlockRow, { setting, allowed, notes }: { readonly setting: string; readonly allowed: string; readonly notes: ReadingNotes }) {
  const args = { setting, typed: row.text('same'), allowed, used: 'no answer yet' };
  return settingFinding('bad-setting', [{ row, key: keepRow(notes, 'renames', row), column: 'same' }], { severity: 'warning', args });
}

function answerText({ isSame }: Rename): string {
  return isSame ? 'yes' : 'no';
}

type Candidate = { readonly row: BlockRow; readonly entry: Entry; readonly entries: readonly Entry[]; readonly notes: ReadingNotes };

function isRefused({ row, entry: { rename }, entries, notes }: Candidate): boolean {
  const clash = entries.find(({ rename: other }) => {
    const isPair = other.from === rename.from && other.to === rename.to;
    return isPair || (other.isSame && rename.isSame && (other.from === rename.from || other.to === rename.to));
  })?.rename;
  if (!clash) return false;
  const used = `${clash.from} → ${clash.to}: ${answerText(clash)}`;
  noteTwice(notes, row, { id: 'renames', column: 'same', setting: `${rename.from} → ${rename.to}`, used });
  return true;
}
