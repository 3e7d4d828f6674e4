import type { Box } from '../../../core/workbook/address';
import type { Cell } from '../../../core/workbook/cell';
import type { Place } from '../../../core/workbook/cell-reference';
import type { PlacedValues } from '../../../core/workbook/find-used-box';

/** The cells of a sheet part in file order: entry i is at `rows[i]`, `columns[i]`, has `values[i]` and style `styles[i]`. */
export type SparseCells = PlacedValues & { readonly styles: readonly number[] };

/** What a sheet part says, nothing expanded. */
export type SheetPart = {
  readonly cells: SparseCells;
  /** Places of numbers that were written as ISO dates. */
  readonly isoDates: readonly Place[];
  readonly merges: readonly Box[];
  readonly hiddenRows: readonly number[];
  /** First and last zero-based column of each hidden range. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly isProtected: boolean;
  /** Formulas without a stored result. */
  readonly unvalued: readonly Place[];
  /** In R1C1 form; only when asked for. */
  readonly formulas: readonly (Place & { readonly r1c1: string })[];
};

/** Filled cells that one sheet may hold. */
export const maxValues = 5_000_000;

/** A sheet part while it is being read. */
export type MutableSheetPart = {
  readonly cells: { rows: number[]; columns: number[]; values: Cell[]; styles: number[] };
  readonly isoDates: Place[];
  readonly merges: Box[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: [number, number][];
  isProtected: boolean;
  readonly unvalued: Place[];
  readonly formulas: (Place & { r1c1: string })[];
};

/** A sheet part that says nothing yet. */
export function emptySheetPart(): MutableSheetPart {
  const cells = { rows: [], columns: [], values: [], styles: [] };
  return { cells, isoDates: [], merges: [], hiddenRows: [], hiddenColumns: [], isProtected: false, unvalued: [], formulas: [] };
}
