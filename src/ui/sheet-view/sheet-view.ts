import type { Box } from '../../core/workbook/address';
import type { LinkTarget, Style } from '../../core/workbook/sheet-spec';

/** What is known of a sheet before any cell of it is drawn. Rows and columns are zero-based, from A1 on. */
export type SheetHead = {
  readonly rowCount: number;
  readonly columnCount: number;
  /** By column, in characters. */
  readonly widths: readonly number[];
  /** Rows that are not as high as one line, in points. */
  readonly heights: readonly (readonly [row: number, points: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Box[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showsGridlines: boolean;
  /** What `CellView.look` and `paint` count into. */
  readonly looks: readonly Style[];
};

/** One cell as it shows. What is left out, it has not. */
export type CellView = {
  readonly text: string;
  readonly align?: 'right' | 'center';
  readonly look?: number;
  /** A look on top, by a rule that holds. */
  readonly paint?: number;
  /** A bar behind the figure, 0..1 of the cell. */
  readonly bar?: { readonly share: number; readonly colour: string };
  readonly link?: LinkTarget;
  readonly tip?: string;
  readonly note?: string;
  /** Does the row begin a filter here? */
  readonly filters?: true;
};

/** A sheet that can be drawn cell by cell. */
export type SheetView = { readonly head: SheetHead; readonly cellAt: (row: number, column: number) => CellView | null };

/** A piece of a sheet: `cells[r][c]` is row `row + r`, column `column + c`; shorter where the sheet ends. */
export type SheetBlock = { readonly row: number; readonly column: number; readonly cells: readonly (readonly (CellView | null)[])[] };

/** Pieces are this large, and begin at multiples of it. */
export const blockRows = 128;
export const blockColumns = 48;

/** The piece of a sheet that begins here. */
export function blockOf({ head, cellAt }: SheetView, row: number, column: number): SheetBlock {
  const rows = Math.max(0, Math.min(blockRows, head.rowCount - row));
  const columns = Math.max(0, Math.min(blockColumns, head.columnCount - column));
  return { row, column, cells: Array.from({ length: rows }, (_row, r) => Array.from({ length: columns }, (_column, c) => cellAt(row + r, column + c))) };
}
