import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { WorkbookFacts } from '../workbook/workbook-facts';

/** What is about to be written. */
export type Intent = {
  /** Tabs that are to be written over. */
  readonly written: readonly { readonly name: string; readonly isProtected: boolean }[];
  /** Tab names that are to be added. */
  readonly added: readonly string[];
  /** Ids of the worksheets that are to go. */
  readonly removed: ReadonlySet<string>;
};

/**
 * Throws before anything is written where something would stand in the way: `workbook-read-only`, `workbook-protected`,
 * `sheet-protected`, `cannot-write` where no visible sheet would be left, and `changed-since-read` where somebody has given
 * another sheet a name that we are about to use.
 */
export function checkBarriers({ sheets, isReadOnly, isStructureProtected }: WorkbookFacts, { written, added, removed }: Intent): void {
  if (written.length + added.length + removed.size === 0) return;
  if (isReadOnly) throw new PlumblineError('workbook-read-only', 'The workbook is open for reading only. Nothing was changed. Click Edit Workbook, or save a copy, then try again.');
  if (isStructureProtected && added.length + removed.size > 0) {
    throw new PlumblineError('workbook-protected', 'The structure of the workbook is protected, so no sheet can be added or taken away. Nothing was changed. Take the protection off (Review, Protect Workbook), then try again.');
  }
  const locked = written.filter(({ isProtected }) => isProtected).map(({ name }) => `"${name}"`);
  if (locked.length > 0) throw new PlumblineError('sheet-protected', `${locked.join(', ')} cannot be written, because ${locked.length > 1 ? 'these sheets are' : 'the sheet is'} protected. Nothing was changed. Take the protection off (Review, Unprotect Sheet), then try again.`);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const clash = added.find((name) => taken.has(name.toLowerCase()));
  if (clash !== undefined) throw new PlumblineError('changed-since-read', `Somebody has added a sheet with the name "${clash}" meanwhile. Nothing was changed. Refresh again: another name is then chosen.`);
  if (removed.size > 0 && !sheets.some(({ id, visibility }) => visibility === 'visible' && !removed.has(id))) {
    throw new PlumblineError('cannot-write', 'Without our sheets the workbook would have no visible sheet. Nothing was changed. Unhide one of your sheets, then try again.');
  }
}

/** Throws `changed-since-read` where our sheets are not those the plan was computed from. */
export function checkAsRead(isAsRead: boolean): void {
  if (isAsRead) return;
  throw new PlumblineError(
    'changed-since-read',
    'Our sheets were changed after they were read, for example by a note that somebody typed. Nothing was changed now. Refresh again: the change is then taken in.',
  );
}
