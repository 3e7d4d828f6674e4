import type { Formula } from '../../../core/workbook/formula';
import type { Cell } from '../../../core/workbook/cell';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { ReadSheet } from '../read/read-sheets';
import type { LookBook } from './look-book';
import type { Step } from './step';

/** What writing one of our sheets needs to know of the workbook around it. */
export type WriteContext = {
  /** Stated whole: its rows by key are expanded. */
  readonly spec: SheetSpec;
  /** The sheet as it is now; null for one that was just added. */
  readonly previous: ReadSheet | null;
  /** Was all of that written, or did the last run break off? */
  readonly isComplete: boolean;
  readonly looks: LookBook;
  /** Tab name of one of our sheets. */
  readonly sheetName: (id: SheetId) => string;
  /** Tab name of the workbook's first sheet: where links into a .csv lead. */
  readonly firstSheetName: string;
  /** Does the workbook count days from 1904? */
  readonly uses1904: boolean;
};

/** One cell as it shall be; of two at one place the later counts. */
export type CellPiece = {
  readonly row: number;
  readonly column: number;
  /** Dates in the 1900 system. */
  readonly value: Cell;
  /** A user's in R1C1 form. */
  readonly formula: Formula | string | null;
  /** The row that a formula of ours is written for. */
  readonly filledFrom: number;
  /** Index into the look book; 0 is plain. */
  readonly look: number;
};

/** What one kind of thing contributes to a sheet: cells, steps that come before them, as links change texts, and steps that come after them. */
export type SheetPieces = {
  readonly cells?: readonly CellPiece[];
  readonly before?: readonly Step[];
  readonly after?: readonly Step[];
};
