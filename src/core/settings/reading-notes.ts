import { cellText, isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { BlockRow } from './find-blocks';
import { fromWords } from './settings-form';

/** What is noticed while the Settings sheet is read, beside the settings themselves. */
export type ReadingNotes = {
  readonly findings: Finding[];
  /** What the user typed where it was not allowed, by path. */
  readonly rejected: Map<string, Cell>;
  /** Paths whose value a settings file gave earlier and nobody changed since. */
  readonly fromFile: Set<string>;
};

export function readingNotes(): ReadingNotes {
  return { findings: [], rejected: new Map(), fromFile: new Set() };
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
  notes.findings.push(
    finding('bad-setting', {
      severity: 'warning',
      at: row.at(column),
      args: { setting, typed: cellText(typed), allowed, used },
    }),
  );
}

/** Does the row say that a settings file gave it? */
export function isFromFile(row: BlockRow): boolean {
  return row.text('from').toLowerCase() === fromWords.file;
}

/** Notes a value beside a label that is no setting; a label without a value is a heading, a key of another kind is ours. */
export function noteUnknown(row: BlockRow, { column, notes }: { readonly column: string; readonly notes: ReadingNotes }): void {
  if (isBlank(row.cell('label')) || isBlank(row.cell(column)) || !isBlank(row.cell('path'))) return;
  const args = { setting: row.text('label'), typed: row.text(column) };
  notes.findings.push(finding('unknown-setting', { severity: 'note', at: row.at(column), args }));
}
