import type { Box } from '../../../core/workbook/address';
import type { Cell } from '../../../core/workbook/cell';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetParts, SheetSpec } from '../../../core/workbook/sheet-spec';
import type { Look } from '../looks/look';
import type { ReadSheet } from '../read/read-whole-sheet';
import type { SheetMemory } from '../run/memory';

/** What writing one of our sheets needs to know of the spreadsheet around it. */
export type WriteContext = {
  /** Stated whole: its rows by key are expanded. */
  readonly spec: SheetSpec;
  /** Do its rows grow by key, so that rows of long ago are not touched? */
  readonly isGrowing: boolean;
  /** The sheet as it is now; null for one that was just added. */
  readonly previous: ReadSheet | null;
  /** What was remembered when it was written whole; null where it never was, or the last run broke off. */
  readonly memory: SheetMemory | null;
  /** Tab name of one of our sheets. */
  readonly sheetName: (id: SheetId) => string;
  /** What links call a tab by; null where there is no such tab. */
  readonly sheetId: (name: string) => number | null;
  /** Tab name of the first sheet: where links into a .csv lead. */
  readonly firstSheetName: string;
};

/** One cell as it shall be; of two at one place the later counts. */
export type CellPiece = {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** As it is written, with its `=`; a link of ours is one. */
  readonly formula: string | null;
  readonly look: Look;
  /** False for a cell that people typed in. */
  readonly isOurs: boolean;
};

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns that a sheet has: nothing beyond can be asked. */
export type GridSize = Pick<Box, 'rowCount' | 'columnCount'>;

/** Asks a sheet what must be known, and gives what is to be written then: all asking comes before all writing. */
export type Preparation = (sheet: Sheet, grid: GridSize) => () => void;

/** Kinds of things that frame cells, each of which is written only where it is not as remembered. */
export type FramingKind = Extract<keyof SheetParts, 'columns' | 'rows' | 'conditionalFormats' | 'validations' | 'filter' | 'freeze' | 'showGridlines' | 'tabColour'>;

/** What one kind of thing contributes: cells, what frames them (of framing kinds alone), and the rest. */
export type SheetPieces = { readonly cells?: readonly CellPiece[]; readonly frame?: Preparation; readonly rest?: Preparation };
