import type { TableKind } from './found-table';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';

/** What columns are mapped from: a table's kind, its columns as evidence, and its rows so far. */
export type MappingInput = {
  readonly grid: SheetGrid;
  readonly kind: TableKind;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly number[];
  /** The year of a title, for month headers without one. */
  readonly titleYear: number | null;
  /** Columns with a number in the row of typed weights. */
  readonly weightedColumns: ReadonlySet<number>;
};
