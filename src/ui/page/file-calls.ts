import type { SheetId } from '../../core/workbook/sheet-id';
import type { Compared, CoreCalls } from '../core-door/core-calls';
import type { SheetBlock, SheetHead } from '../sheet-view/sheet-view';

/** A sheet as the page lists it. */
export type SheetTab = {
  /** Names the sheet in calls. */
  readonly key: string;
  readonly name: string;
  /** Which of our sheets it is; null for the user's. */
  readonly owned: SheetId | null;
  readonly isHidden: boolean;
  /** Computed, and not in the file: a sheet of ours as it would be saved. */
  readonly isDraft: boolean;
};

/** What the page knows of the file it has, without any cell. */
export type FileOutline = {
  readonly name: string;
  /** A .csv has one sheet, which cells do not name. */
  readonly source: 'workbook' | 'csv';
  /** Written here, and so worth keeping. */
  readonly isNew: boolean;
  readonly tabs: readonly SheetTab[];
};

export type FileContent = { readonly name: string; readonly bytes: Uint8Array };

/**
 * What the page asks beside what every pane asks. The file's bytes and all that is read of them stay on the core's side: the
 * snapshots and plans that cross there and back stand for those, and hold no cell.
 */
export type FileCalls = CoreCalls & {
  /** Takes over a file and reads it. Throws as reading does, and then knows no file. */
  readonly openFile: { readonly input: { readonly name: string; readonly bytes: ArrayBuffer }; readonly output: FileOutline };
  /** Reads the file as it is now, where it was written since. */
  readonly readFile: { readonly input: null; readonly output: FileOutline };
  /** What the page knows now; nothing is read for it. */
  readonly outline: { readonly input: null; readonly output: FileOutline };
  /** Puts into the file what was asked for last: the plan, or the undo, which brings the file before back. Null: nothing new to save. */
  readonly writeFile: { readonly input: null; readonly output: FileContent | null };
  readonly file: { readonly input: null; readonly output: FileContent };
  /** Null: there is no such sheet any more. */
  readonly sheetHead: { readonly input: { readonly key: string }; readonly output: SheetHead | null };
  readonly sheetBlock: { readonly input: { readonly key: string; readonly row: number; readonly column: number }; readonly output: SheetBlock | null };
  /** What moved between the file and another one, or the other one of the last comparison (null). */
  readonly compareFile: { readonly input: { readonly other: { readonly name: string } | null; readonly bytes: ArrayBuffer | null; readonly today: string; readonly isOlder: boolean | null }; readonly output: Compared };
};
