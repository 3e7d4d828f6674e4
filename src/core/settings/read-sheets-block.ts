import { sheetIds, sheetTitles } from '../workbook/sheet-id';
import type { SheetId } from '../workbook/sheet-id';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { isAsShown, readWritten } from './as-written';
import type { AsWritten } from './as-written';
import type { BlockRow } from './find-blocks';
import { sheetIdOfTitle } from './list-schemas';
import { isFromFile, reject, settingFinding } from './reading-notes';
import type { ReadingNotes } from './reading-notes';
import { noWords, yesWords } from './settings-form';
import { isRecord } from './tree';

/** What the hidden cell of a sheet's row remembers of it. */
export type SheetMemory = {
  /** It was really written, or stood there. */
  readonly isThere: boolean;
  /** It was switched off because the user removed it. */
  readonly isRemoved: boolean;
  /** Tab name of the register that the sheets belong to. */
  readonly register: string | null;
};

/** Which sheets of ours the workbook holds, and its tabs: whether a sheet is gone shows only there. */
export type SheetsThere = { readonly owned: ReadonlySet<SheetId>; readonly tabs: ReadonlySet<string> };

/** What a workbook holds, as the reading of *Sheets to write* needs it. */
export function sheetsThere({ sheets }: WorkbookSnapshot): SheetsThere {
  return { owned: new Set(sheets.flatMap(({ owned }) => owned ?? [])), tabs: new Set(sheets.map(({ name }) => name)) };
}

export type SheetsReading = {
  /** Null when all are wanted, as by default. */
  readonly wanted: readonly SheetId[] | null;
  /** Those that are left out because the user removed them. */
  readonly removed: readonly SheetId[];
};

type Row = { readonly row: BlockRow; readonly id: SheetId; readonly written: AsWritten | null };

/**
 * The sheets to write: those with yes. One that was written before and is gone now was removed by the user: it is left out
 * with a note, until yes is typed again. What was remembered beside another register (Settings copied to another
 * workbook) does not count. With no sheet left Settings itself stays.
 */
export function readSheetsBlock(block: readonly BlockRow[], there: SheetsThere | null, notes: ReadingNotes): SheetsReading {
  const rows = sheetRows(block);
  const removed = rows.filter((row) => isRemoved(row, there));
  const unwanted = new Set([...rows.filter((row) => isUnwanted(row, notes)), ...removed].map(({ id }) => id));
  for (const { row, id } of removed) {
    const cells = [{ row, key: sheetPath(id), column: 'write' }];
    notes.findings.push(settingFinding('sheet-switched-off', cells, { severity: 'note', args: { title: sheetTitles[id] } }));
  }
  const removedIds = removed.map(({ id }) => id);
  if (unwanted.size === 0) return { wanted: null, removed: [] };
  if (unwanted.size < sheetIds.length) return { wanted: sheetIds.filter((id) => !unwanted.has(id)), removed: removedIds };
  const own = rows.find(({ id }) => id === 'settings');
  const words = { setting: 'Sheets to write', allowed: 'yes for at least one sheet', used: `yes for ${sheetTitles.settings}` };
  if (own) reject(notes, own.row, { path: sheetPath('settings'), column: 'write', ...words });
  return { wanted: ['settings'], removed: removedIds };
}

/** The path of a sheet's row. */
export function sheetPath(id: SheetId): string {
  return `sheetsToWrite.${id}`;
}

function sheetRows(block: readonly BlockRow[]): readonly Row[] {
  const rows = new Map<SheetId, Row>();
  for (const row of block) {
    const id = sheetIdOfTitle(row.path.replace(/^sheetsToWrite\./, '')) ?? sheetIdOfTitle(row.text('label'));
    if (id !== null && !rows.has(id)) rows.set(id, { row, id, written: readWritten(row.cell('written')) });
  }
  return [...rows.values()];
}

function isUnwanted({ row, id, written }: Row, notes: ReadingNotes): boolean {
  const typed = row.text('write').toLowerCase();
  if (isFromFile(row) && written && isAsShown(row.cell('write'), written.shown[0])) notes.fromFile.add(sheetPath(id));
  if (noWords.includes(typed)) return true;
  if (typed !== '' && !yesWords.includes(typed)) {
    reject(notes, row, { path: sheetPath(id), column: 'write', setting: `sheet ${sheetTitles[id]}`, allowed: 'yes or no', used: 'yes' });
  }
  return false;
}

/** Its row was left alone, and the sheet was there and is gone, or was gone before. */
function isRemoved({ row, id, written }: Row, there: SheetsThere | null): boolean {
  if (!written || id === 'settings' || !isAsShown(row.cell('write'), written.shown[0])) return false;
  const memory = isRecord(written.setting) ? written.setting : {};
  if (memory['isRemoved'] === true) return !there || !there.owned.has(id);
  const isSameBook = typeof memory['register'] === 'string' && there !== null && there.tabs.has(memory['register']);
  return memory['isThere'] === true && isSameBook && !there.owned.has(id) && !noWords.includes(row.text('write').toLowerCase());
}
