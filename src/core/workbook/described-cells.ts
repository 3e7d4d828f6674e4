import { sheetsRead } from './formula';
import type { Formula } from './formula';
import type { SheetId } from './sheet-id';
import type { SheetSpec } from './sheet-spec';

/** Cells of a sheet with their formulas by number, those formulas, and the tabs that they read. */
export type DescribedCells = { readonly cells: readonly unknown[]; readonly formulas: readonly Formula[]; readonly named: readonly unknown[] };

/** What a host takes a fingerprint of, to know a sheet again that it wrote. Thousands of cells share one formula, which counts once. */
export function describedCells(spec: Pick<SheetSpec, 'cells'>, sheetName: (id: SheetId) => string): DescribedCells {
  const trees = new Map<Formula, number>();
  const indexOf = (formula: Formula): number => {
    const index = trees.get(formula) ?? trees.size;
    trees.set(formula, index);
    return index;
  };
  const cells = spec.cells.map(({ row, column, value, formula, filledFrom, style }) => [row, column, value, style ?? null, formula ? [indexOf(formula), filledFrom ?? row] : null]);
  const formulas = [...trees.keys()];
  return { cells, formulas, named: formulas.flatMap(sheetsRead).map((id) => [id, sheetName(id)]) };
}
