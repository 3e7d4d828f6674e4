import type { Box } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { SheetSnapshot } from '../workbook/snapshot';

/**
 * A sheet of ours as a host would read it back, as far as values go: to find tables and keys in what shall be written.
 * A sheet that grows by key holds here what stands above its rows, and the rows of its key right below its header.
 */
export function sheetOfSpec(spec: SheetSpec): SheetSnapshot {
  const cells = [...spec.cells, ...spec.userCells, ...grownCells(spec)].filter(({ value }) => value !== null);
  const box = boxOf(cells);
  const grid: Cell[][] = box ? Array.from({ length: box.rowCount }, () => new Array<Cell>(box.columnCount).fill(null)) : [];
  for (const { row, column, value } of cells) {
    const line = grid[row];
    if (line) line[column] = value;
  }
  return {
    ...{ name: spec.name, owned: spec.id, ownedCells: null, visibility: 'visible', box, cells: grid, formats: [] },
    ...{ merges: spec.merges, hiddenRows: [], hiddenColumns: [], tables: [], isProtected: false, fills: null },
  };
}

type Placed = { readonly row: number; readonly column: number; readonly value: Cell };

function grownCells({ rowsByKey }: SheetSpec): readonly Placed[] {
  if (!rowsByKey) return [];
  const { headerRow, rows } = rowsByKey;
  return rows.flatMap((cells, index) => cells.map((value, column) => ({ row: headerRow + 1 + index, column, value })));
}

/** From A1 on, so that rows and columns of the grid are those of the sheet. */
function boxOf(cells: readonly Placed[]): Box | null {
  if (cells.length === 0) return null;
  const end = cells.reduce(({ row, column }, cell) => ({ row: Math.max(row, cell.row), column: Math.max(column, cell.column) }), { row: 0, column: 0 });
  return { row: 0, column: 0, rowCount: end.row + 1, columnCount: end.column + 1 };
}
