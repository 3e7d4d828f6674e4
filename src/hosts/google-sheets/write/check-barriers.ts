import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { WorkbookFacts } from '../workbook/workbook-facts';

/** What is about to be written: ids of sheets of ours that are there, tab names that are to be added, ids that are to go. */
export type Intent = { readonly written: readonly SheetId[]; readonly added: readonly string[]; readonly removed: readonly SheetId[] };

/**
 * Throws before anything is written where something would stand in the way: `sheet-protected`, `cannot-write` where no visible
 * sheet would be left, and `changed-since-read` where somebody has given another sheet a name that we are about to use.
 */
export function checkBarriers({ sheets, takenNames }: WorkbookFacts, { written, added, removed }: Intent): void {
  const touched = new Set<SheetId | null>([...written, ...removed]);
  const locked = sheets.filter(({ owned, isProtected }) => isProtected && touched.has(owned)).map(({ name }) => `"${name}"`);
  if (locked.length > 0) throw new PlumblineError('sheet-protected', `${locked.join(', ')} cannot be written, because ${locked.length > 1 ? 'these sheets are' : 'the sheet is'} protected against you. Nothing was changed. Take the protection off (Data, Protect sheets and ranges), or ask its owner to, then try again.`);
  const clash = added.find((name) => takenNames.has(name.toLowerCase()));
  if (clash !== undefined) throw new PlumblineError('changed-since-read', `Somebody has added a sheet with the name "${clash}" meanwhile. Nothing was changed. Refresh again: another name is then chosen.`);
  const gone = new Set<SheetId | null>(removed);
  if (removed.length > 0 && !sheets.some(({ owned, visibility }) => visibility === 'visible' && (owned === null || !gone.has(owned)))) {
    throw new PlumblineError('cannot-write', 'Without our sheets the spreadsheet would have no visible sheet. Nothing was changed. Show one of your sheets, then try again.');
  }
}

/** Cells that all sheets of a spreadsheet have together at most, whether anything stands in them or not; those of a new sheet. */
const maxCells = 10_000_000;
const newSheetCells = 26_000;

/** Throws `host-limit` where so many new sheets would not fit any more. Two calls a tab. */
export function checkRoom({ sheets }: WorkbookFacts, added: number): void {
  if (added === 0) return;
  const cells = sheets.reduce((sum, { sheet }) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  if (cells + added * newSheetCells <= maxCells) return;
  throw new PlumblineError('host-limit', 'Google Sheets takes 10 million cells in all, empty ones included, and our sheets do not fit any more. Nothing was changed. Delete empty rows and columns, or sheets that you do not need, then try again.');
}

/** Throws `changed-since-read` where our sheets are not those the plan was computed from. */
export function checkAsRead(isAsRead: boolean): void {
  if (isAsRead) return;
  throw new PlumblineError('changed-since-read', 'Our sheets were changed after they were read, for example by a note that somebody typed. Nothing was changed now. Refresh again: the change is then taken in.');
}
