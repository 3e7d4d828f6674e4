import type { Box, CellAddress } from './address';
import type { Cell } from './cell';
import type { Formula } from './formula';
import type { SheetId } from './sheet-id';

/** How a cell looks. What is left out is the workbook's default; colours are `#RRGGBB`. */
export type Style = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** A thin line on that side, in this colour. */
  readonly borderTop?: string;
  readonly borderBottom?: string;
  readonly borderLeft?: string;
  readonly borderRight?: string;
  /** A number-format code, en-US notation: `0%`, `d mmm yyyy`, `#,##0`. */
  readonly format?: string;
  /** False where a user may type in a sheet that is protected later. */
  readonly locked?: boolean;
};

/** Where a link leads: a cell of this workbook, by the user's sheet name or by one of our sheets. */
export type LinkTarget = { readonly cell: CellAddress } | { readonly sheet: SheetId; readonly row: number; readonly column: number };

/**
 * One cell of an output sheet. `value` is what shows and what is cached where there is a formula.
 * Text is always written as text, whatever it begins with.
 */
export type SpecCell = {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly formula?: Formula;
  /**
   * The row that `formula` is written for, where it is filled down from there: its relative references move by as many rows
   * as the cell. Its own row when left out. Thousands of rows then share one tree.
   */
  readonly filledFrom?: number;
  /** Index into the sheet's `styles`. */
  readonly style?: number;
};

/**
 * A cell that belongs to the user, carried over from the sheet as read: its value, or its formula in R1C1 form,
 * and the host's own style token. Hosts write it as it was.
 */
export type UserCell = {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly r1c1?: string;
  readonly styleToken?: string;
};

/** What a rule tests, cell by cell: a number range [atLeast, below), or an exact text. */
export type ConditionalRule =
  | { readonly kind: 'between'; readonly atLeast: Formula | null; readonly below: Formula | null; readonly style: Style }
  | { readonly kind: 'text'; readonly equals: string; readonly style: Style };

export type ConditionalFormat =
  | { readonly kind: 'rules'; readonly box: Box; readonly rules: readonly ConditionalRule[] }
  | { readonly kind: 'data-bar'; readonly box: Box; readonly colour: string; readonly minimum: number; readonly maximum: number | null };

/** A rule for what may be typed. `message` is shown on a wrong entry; blanks are always allowed. */
export type Validation = { readonly box: Box; readonly message: string } & (
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly minimum: number | null; readonly maximum: number | null; readonly whole: boolean }
  | { readonly kind: 'date' }
);

export type SheetLink = { readonly row: number; readonly column: number; readonly target: LinkTarget; readonly tip: string };
export type SheetNote = { readonly row: number; readonly column: number; readonly text: string };

export type PrintSetup = {
  readonly orientation: 'landscape' | 'portrait';
  /** Zero-based rows repeated on each page, inclusive; null for none. */
  readonly titleRows: readonly [number, number] | null;
  readonly footer: string;
  /** Shrunk to one page in height too; else one page wide and as many as it takes. */
  readonly onePage?: boolean;
};

/** One column's width in characters of the default font. */
export type ColumnSpec = { readonly width: number; readonly hidden?: boolean };
export type RowSpec = { readonly row: number; readonly height: number };

/**
 * "The rows of this key are exactly these", for a table that grows and is never restated (Snapshots). Below `headerRow`,
 * the rows whose text in `keyColumn` is `key` become `rows`, in this order and at their places from the top; more rows
 * are appended below the last row of the sheet, surplus ones are taken out. All other rows stay as they are. What the
 * user typed right of our columns goes with its row: the row of this key with the same text in `idColumn`.
 */
export type RowsByKey = {
  readonly headerRow: number;
  readonly keyColumn: number;
  readonly key: string;
  readonly idColumn: number;
  /** Each row from column 0 on; all are equally long, and as long as `styles`. The user's columns begin behind. */
  readonly rows: readonly (readonly Cell[])[];
  /** Per column, an index into the sheet's `styles`; null for none. */
  readonly styles: readonly (number | null)[];
};

/**
 * What one of our sheets shall be, whole, in host-neutral terms. Every key is a kind of thing that each host
 * handles through a mapped type over the keys, so a forgotten one does not compile.
 */
export type SheetParts = {
  /** In reading order, one per position at most. */
  readonly cells: readonly SpecCell[];
  readonly userCells: readonly UserCell[];
  /** Where `Your notes →` stands: from its column on everything is the user's. Null for a sheet without. */
  readonly notesHeader: { readonly row: number; readonly column: number } | null;
  /** Null for a sheet that is stated whole. Otherwise `cells` and `userCells` say only what stands above its rows. */
  readonly rowsByKey: RowsByKey | null;
  readonly styles: readonly Style[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly merges: readonly Box[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly links: readonly SheetLink[];
  readonly notes: readonly SheetNote[];
  readonly filter: Box | null;
  /** Rows above and columns left of the scrolling part. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintSetup;
  readonly showGridlines: boolean;
  readonly tabColour: string;
};

export type SheetSpec = SheetParts & {
  readonly id: SheetId;
  /** The tab's name in this workbook: unique, at most 31 UTF-16 units, none of `[]:*?/\`. */
  readonly name: string;
};
