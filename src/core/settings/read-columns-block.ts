import { cellText, isBlank } from '../workbook/cell';
import { isAsShown, readWritten } from './as-written';
import type { AsWritten } from './as-written';
import type { BlockRow } from './find-blocks';
import { readLetters } from './read-setting-cell';
import { isFromFile, noteTwice, noteUnknown, reject } from './reading-notes';
import type { ReadingNotes } from './reading-notes';
import { noColumn, yesWords } from './settings-form';

/**
 * Fields that were given letters, confirmed, or taken out, as in `Settings.columns`. Rows are known by their hidden path.
 * A cleared letter takes a detected field out and a typed one back to detection; clearing *Confirmed* does the latter.
 * Headers as last written go to `notes.signatures` for every row whose letter was left alone.
 */
export function readColumnsBlock(block: readonly BlockRow[], notes: ReadingNotes): Readonly<Record<string, string>> {
  const rows = new Map<string, BlockRow>();
  const columns = new Map<string, string>();
  for (const row of block) {
    const field = /^columns\.(.+)$/.exec(row.path)?.[1];
    const first = field === undefined ? undefined : rows.get(field);
    if (field === undefined) noteUnknown(row, { id: 'columns', column: 'column', notes });
    else if (first) noteSecond(row, first, notes);
    else {
      rows.set(field, row);
      const letters = readColumn({ row, field, notes });
      if (letters !== null) columns.set(field, letters);
    }
  }
  return Object.fromEntries(columns);
}

function noteSecond(row: BlockRow, first: BlockRow, notes: ReadingNotes): void {
  if (isBlank(row.cell('column')) || row.text('column') === first.text('column')) return;
  noteTwice(notes, row, { id: 'columns', column: 'column', setting: `column of ${row.text('label')}`, used: first.text('column') || 'the row above' });
}

type FieldRow = { readonly row: BlockRow; readonly field: string; readonly notes: ReadingNotes };

function readColumn(at: FieldRow): string | null {
  const { row, field, notes } = at;
  const written = readWritten(row.cell('written'));
  if (!written || !isAsShown(row.cell('column'), written.shown[0])) return typedLetters(at, written);
  const before = settingOf(written);
  const isConfirmationKept = isAsShown(row.cell('confirmed'), written.shown[1]);
  const letters = isConfirmationKept ? before : confirmedLetters(at, written);
  const wasConfirmed = before === null && letters !== null;
  if (before !== null && isConfirmationKept && isFromFile(row)) notes.fromFile.add(`columns.${field}`);
  if (written.header !== undefined && (isConfirmationKept || wasConfirmed || letters === null)) notes.signatures.set(`columns.${field}`, written.header);
  return letters;
}

function settingOf(written: AsWritten | null): string | null {
  return typeof written?.setting === 'string' ? written.setting : null;
}

/** What a changed *Confirmed* makes of the letters that were left alone. */
function confirmedLetters({ row, field, notes }: FieldRow, written: AsWritten): string | null {
  const before = settingOf(written);
  const typed = row.text('confirmed').toLowerCase();
  if (typed === '') return before === '' ? before : null;
  const letters = readLetters(row.cell('column'));
  if (yesWords.includes(typed) && 'value' in letters && letters.value !== null) return letters.value;
  const allowed = 'yes beside a column, or leave it empty; type another letter to correct the column';
  reject(notes, row, { path: `columns.${field}.confirmed`, column: 'confirmed', setting: `column of ${row.text('label')}, confirmed`, allowed, used: 'what held before' });
  return before;
}

function typedLetters({ row, field, notes }: FieldRow, written: AsWritten | null): string | null {
  const cell = row.cell('column');
  const before = settingOf(written);
  if (isBlank(cell)) return before === null && written !== null ? '' : null;
  if ([noColumn, '-', '–'].includes(cellText(cell).toLowerCase())) return '';
  const letters = readLetters(cell);
  if ('value' in letters) return letters.value;
  const used = before ?? (cellText(written?.shown[0]) || 'what is found in the sheet');
  reject(notes, row, { path: `columns.${field}`, column: 'column', setting: `column of ${row.text('label')}`, allowed: `column letters such as F, or ${noColumn}`, used });
  if (before !== null && written?.header !== undefined) notes.signatures.set(`columns.${field}`, written.header);
  return before;
}
