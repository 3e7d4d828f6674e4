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

/** A draft whose columns are read as all their rows say, not only the sampled ones. */
export function withReadings(draft: DraftTable): DraftTable {
  const { grid, rows } = draft;
  const columns = draft.columns.map((mapped): MappedColumn => {
    const { column, header } = mapped;
    return { ...mapped, reading: profileRows(grid, { column, rows: decisiveRows(grid, column, rows), header }).reading };
  });
  return { ...draft, columns };
}
