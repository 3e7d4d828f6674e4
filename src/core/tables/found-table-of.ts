import { isMixed, keepingOrder } from './date-order';
import type { DraftTable } from './draft-table';
import type { FoundTable, MappedColumn } from './found-table';
import { decisiveRows, profileRows } from './table-columns';

export type Placed = {
  readonly draft: DraftTable;
  readonly isMain: boolean;
  /** The main table that this one continues. */
  readonly follows: DraftTable | null;
};

/** A draft as others see it. */
export function foundTable({ draft, isMain, follows }: Placed): FoundTable {
  return {
    kind: draft.kind,
    sheet: draft.grid.address,
    main: isMain,
    headerRows: draft.header.rows,
    firstRow: draft.firstRow,
    lastRow: draft.lastRow,
    firstColumn: draft.site.range.first,
    lastColumn: draft.site.range.last,
    excludedRows: draft.excludedRows,
    stackedOn: follows ? follows.grid.address : null,
    columns: draft.columns,
    typedWeights: draft.typedWeights,
    fillDownColumns: draft.fillDownColumns,
  };
}

/**
 * A draft whose columns are read as all their rows say, not only the sampled ones: rows that could decide a date
 * order or a decimal mark are looked for beyond the sample.
 */
export function withReadings(draft: DraftTable): DraftTable {
  return { ...draft, columns: draft.columns.map((column) => withReading(draft, column)) };
}

function withReading({ grid, rows }: DraftTable, mapped: MappedColumn): MappedColumn {
  const { column, header } = mapped;
  const decisive = decisiveRows(grid, column, rows);
  if (!decisive) return mapped;
  const fresh = profileRows(grid, { column, rows: decisive, header }).reading;
  const span = [rows[0] ?? 0, rows[rows.length - 1] ?? 0] as const;
  const ordered = keepingOrder(fresh, mapped.reading, fresh.dateOrder === 'ambiguous' && isMixed(grid, column, span));
  return { ...mapped, reading: { ...ordered, unit: fresh.unit === 1 ? mapped.reading.unit : fresh.unit } };
}
