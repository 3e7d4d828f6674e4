import type { FieldName } from './catalogue';
import type { MappedColumn } from './found-table';
import type { SheetGrid } from './sheet-grid';

const groupFields: ReadonlySet<FieldName> = new Set<FieldName>(['department', 'programme', 'objective', 'phase', 'sponsor', 'owner', 'parent', 'person', 'role', 'project']);

type Input = { readonly grid: SheetGrid; readonly mapped: readonly MappedColumn[] };

/**
 * Columns whose blank cells take the value above: merged down over the rows of a group, or, left of the names,
 * written only in a group's first row. Never the column that names the rows.
 */
export function fillDownColumns({ grid, mapped }: Input, rows: readonly number[]): readonly number[] {
  const name = mapped.find(({ field }) => field === 'name') ?? mapped.find(({ field }) => field === 'id');
  const columns = mapped.filter(({ field }) => groupFields.has(field)).map(({ column }) => column);
  return columns.filter((column) => column !== name?.column && (isMergedDown(grid, column, rows) || (name !== undefined && column < name.column && isGroupStart(grid, column, rows))));
}

function isMergedDown(grid: SheetGrid, column: number, rows: readonly number[]): boolean {
  const first = rows[0] ?? 0;
  const last = rows[rows.length - 1] ?? 0;
  const covered = grid.merges
    .filter((merge) => merge.column === column && merge.columnCount === 1 && merge.rowCount > 1 && merge.row <= last && merge.row + merge.rowCount > first)
    .reduce((sum, merge) => sum + merge.rowCount - 1, 0);
  return covered >= 0.15 * rows.length;
}

/** Filled in the first row, then only here and there, and never twice with the same text. */
function isGroupStart(grid: SheetGrid, column: number, rows: readonly number[]): boolean {
  const first = rows[0];
  if (first === undefined || grid.isBlank(first, column)) return false;
  const texts = rows.filter((row) => !grid.isBlank(row, column)).map((row) => grid.text(row, column));
  return texts.length >= 2 && texts.length <= 0.5 * rows.length && new Set(texts).size === texts.length;
}
