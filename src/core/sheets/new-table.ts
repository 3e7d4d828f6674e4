import type { SheetSnapshot } from '../workbook/snapshot';
import type { KeyedTable } from './keyed-table';
import type { Written } from './written-words';

/** The table as it shall stand now. */
export type NewTable = {
  readonly headerRow: number;
  readonly markerColumn: number;
  /** Header text to column, left of the marker. */
  readonly columns: ReadonlyMap<string, number>;
  /** Key to row, in order. */
  readonly rows: ReadonlyMap<string, number>;
  /** First row of the block that keeps what has no row any more. */
  readonly keptRow: number;
  /** Name to key, of names that stand once: for rows whose key was deleted. */
  readonly names?: ReadonlyMap<string, string>;
  /** What the last refresh wrote here; null where that is not known. */
  readonly written?: Written | null;
  /** Whether a vanished row must be kept for what stands in our own columns, such as a typed rating. */
  readonly isWorthKeeping?: (sheet: SheetSnapshot, table: KeyedTable, at: KeyedTable['rows'][number]) => boolean;
};
