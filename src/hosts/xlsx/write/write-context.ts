import type { Cell } from '../../../core/workbook/cell';
import type { Formula } from '../../../core/workbook/formula';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetNote, SheetSpec } from '../../../core/workbook/sheet-spec';
import type { StyleBook } from './style-book';

/** What writing one of our sheets needs to know of the workbook around it. */
export type WriteContext = {
  readonly spec: SheetSpec;
  readonly styles: StyleBook;
  /** Tab name of one of our sheets. */
  readonly sheetName: (id: SheetId) => string;
  /** Tab name of the workbook's first sheet: where links into a .csv lead. */
  readonly firstSheetName: string;
  /** Does the workbook count days from 1904? */
  readonly uses1904: boolean;
  /** Is the sheet the workbook's active one? */
  readonly isActive: boolean;
  /** The user's protection of the sheet as XML, '' for none. */
  readonly protection: string;
};

/** Places inside a worksheet part; several pieces of one place stand in a row. */
export type Slot =
  | 'tabColor'
  | 'pageSetUpPr'
  | 'sheetViewAttributes'
  | 'pane'
  | 'cols'
  | 'autoFilter'
  | 'mergeCells'
  | 'conditionalFormatting'
  | 'dataValidations'
  | 'hyperlinks'
  | 'pageMargins'
  | 'pageSetup'
  | 'headerFooter'
  | 'x14:conditionalFormatting';

/** A defined name that belongs to the sheet, such as its print titles; `range` is without the sheet's name. */
export type SheetName = { readonly name: string; readonly range: string; readonly hidden: boolean };

/** What one kind of thing contributes to a worksheet part. */
export type SheetPieces = {
  readonly elements?: readonly { readonly slot: Slot; readonly xml: string }[];
  readonly cells?: readonly CellPiece[];
  readonly heights?: readonly { readonly row: number; readonly height: number }[];
  readonly notes?: readonly SheetNote[];
  readonly names?: readonly SheetName[];
};

/** One cell, its style and formula as this workbook has them; of two at one place the later counts. */
export type CellPiece = {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly style: number;
  /** A user's in R1C1 form; put into words only when its row is written, as the texts of a whole sheet take much room. */
  readonly formula: Formula | string | null;
  /** Rows below the one that the formula is written for. */
  readonly rowShift: number;
};
