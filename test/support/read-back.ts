import type { Cell } from '../../src/core/workbook/cell';
import type { SheetSpec } from '../../src/core/workbook/sheet-spec';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';
import { makeSheet } from './make-sheet';

export type Edit = { readonly row: number; readonly column: number; readonly value: Cell };

/** The cells of a sheet that is written, as a host would read them: dense rows from row 1, edits applied. */
export function cellsOf(spec: SheetSpec, edits: readonly Edit[] = []): Cell[][] {
  const all = [...spec.cells, ...spec.userCells, ...edits];
  const width = Math.max(...all.map(({ column }) => column)) + 1;
  const rows: Cell[][] = Array.from({ length: Math.max(...all.map(({ row }) => row)) + 1 }, () => Array.from({ length: width }, () => null));
  for (const { row, column, value } of all) rows.splice(row, 1, (rows[row] ?? []).map((old, index) => (index === column ? value : old)));
  return rows;
}

/** A sheet of ours as read from the workbook that it was written to. */
export function readBack(spec: SheetSpec, edits: readonly Edit[] = []): SheetSnapshot {
  return makeSheet(spec.name, cellsOf(spec, edits), { owned: spec.id });
}

/** Where the cell right of a label stands: in its row, that many columns to the right. */
export function beside(spec: SheetSpec, label: string, columns = 1): Omit<Edit, 'value'> {
  const found = spec.cells.find(({ value }) => value === label);
  if (!found) throw new Error(`no cell "${label}"`);
  return { row: found.row, column: found.column + columns };
}

/** The value of a written cell; null where there is none. */
export function valueAt(spec: SheetSpec, at: Omit<Edit, 'value'>): Cell {
  return spec.cells.find(({ row, column }) => row === at.row && column === at.column)?.value ?? null;
}
