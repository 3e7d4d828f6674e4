import { isBlank } from '../workbook/cell';
import { isAsShown, readWritten } from './as-written';
import type { BlockRow } from './find-blocks';
import { isFromFile, noteTwice } from './reading-notes';
import type { ReadingNotes } from './reading-notes';

export type ListForm<T> = {
  /** Path of the list, for origins. */
  readonly path: 'objectives' | 'themes';
  /** The two input columns, as `AsWritten.shown` keeps them; the first one names the entry. */
  readonly inputs: readonly [label: string, value: string];
  readonly parseSetting: (setting: unknown) => T | null;
  /** The entry as typed; null when it says nothing; it rejects by itself what is not allowed, and is null then too. */
  readonly read: (row: BlockRow, before: T | null) => T | null;
};

type Entry<T> = { readonly value: T; readonly order: number; readonly label: string };

/**
 * A two-column list (objectives with weights, themes with objectives). Untouched rows that were no setting stay none;
 * edited and added ones become settings; a row whose name was cleared is taken out. In the order of the settings before,
 * then of the sheet.
 */
export function readListBlock<T>(block: readonly BlockRow[], form: ListForm<T>, notes: ReadingNotes): readonly T[] {
  const [label] = form.inputs;
  const entries: Entry<T>[] = [];
  let areAllFromFile = true;
  for (const row of block) {
    if (isBlank(row.cell(label))) continue;
    const { value, order, isEdited } = readEntry(row, form);
    if (value === null) continue;
    if (isEdited || !isFromFile(row)) areAllFromFile = false;
    const name = row.text(label).toLowerCase();
    if (entries.some((entry) => entry.label === name)) noteTwice(notes, row, { id: form.path, column: label, setting: row.text(label), used: 'the row above' });
    else entries.push({ value, order: order ?? Infinity, label: name });
  }
  if (entries.length > 0 && areAllFromFile) notes.fromFile.add(form.path);
  return entries.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order)).map((entry) => entry.value);
}

type ReadEntry<T> = { readonly value: T | null; readonly order: number | null; readonly isEdited: boolean };

function readEntry<T>(row: BlockRow, form: ListForm<T>): ReadEntry<T> {
  const written = readWritten(row.cell('written'));
  const before = written ? form.parseSetting(written.setting) : null;
  const order = written?.order ?? null;
  const isEdited = !written || form.inputs.some((input, index) => !isAsShown(row.cell(input), written.shown[index]));
  return isEdited ? { value: form.read(row, before), order, isEdited } : { value: before, order, isEdited };
}
