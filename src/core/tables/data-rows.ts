import type { FieldName } from './catalogue';
import { fillDownColumns } from './fill-down-columns';
import type { TableSite } from './find-sites';
import type { ExcludedRow, MappedColumn, TableKind } from './found-table';
import type { TableHeader } from './header-levels';
import type { RowExtent } from './row-extent';
import { excludedRows } from './row-kinds';
import type { RowContext } from './row-kinds';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';

export type DataRowsInput = {
  readonly grid: SheetGrid;
  readonly site: TableSite;
  readonly header: TableHeader;
  readonly extent: RowExtent;
  readonly mapped: readonly MappedColumn[];
  readonly sources: readonly TableColumn[];
  readonly kind: TableKind;
};

export type DataRows = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly excludedRows: readonly ExcludedRow[];
  readonly rows: readonly number[];
  readonly fillDownColumns: readonly number[];
};

const dateFields: ReadonlySet<FieldName> = new Set<FieldName>(['start', 'end', 'baselineStart', 'baselineEnd', 'actualStart', 'actualEnd', 'nextMilestoneDate', 'lastUpdated', 'due']);
const planFields: ReadonlySet<FieldName> = new Set<FieldName>(['start', 'end', 'baselineStart', 'baselineEnd', 'actualStart', 'actualEnd']);
const moneyFields: ReadonlySet<FieldName> = new Set<FieldName>(['budget', 'actualCost', 'forecastCost', 'plannedValue', 'earnedValue', 'benefit', 'exposure']);
const stateFields: ReadonlySet<FieldName> = new Set<FieldName>(['status', 'rag', 'owner', 'sponsor', 'phase', 'priority']);

/** Which rows of a table are data, now that its columns are known; excluded rows at either end are cut off. */
export function dataRows(input: DataRowsInput): DataRows {
  const context = rowContext(input);
  const excluded = excludedRows(context);
  const isExcluded = new Set(excluded.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = context.first; row <= context.last; row += 1) if (!isExcluded.has(row)) rows.push(row);
  const firstRow = rows[0] ?? context.first;
  const lastRow = rows[rows.length - 1] ?? firstRow;
  return {
    firstRow,
    lastRow,
    excludedRows: excluded.filter(({ row }) => row > firstRow && row < lastRow),
    rows,
    fillDownColumns: fillDownColumns(input, rows),
  };
}

function rowContext({ grid, site, header, extent, mapped, sources }: DataRowsInput): RowContext {
  const columnsOf = (fields: ReadonlySet<FieldName>): number[] => mapped.filter(({ field }) => fields.has(field)).map(({ column }) => column);
  const columnOf = (field: FieldName): number | null => mapped.find((column) => column.field === field)?.column ?? null;
  const idColumn = columnOf('id');
  const ids = sources.find(({ column }) => column === idColumn)?.profile;
  return {
    grid,
    firstColumn: site.range.first,
    lastColumn: site.range.last,
    first: extent.first,
    last: extent.last,
    typicalColumns: extent.typicalColumns,
    headerRows: header.rows,
    nameColumn: columnOf('name'),
    idColumn,
    keyColumns: columnsOf(new Set<FieldName>(['person', 'role', 'project', 'description'])),
    moneyColumns: columnsOf(moneyFields),
    dateColumns: columnsOf(dateFields),
    planColumns: columnsOf(planFields),
    detailColumns: columnsOf(new Set<FieldName>([...dateFields, ...stateFields])),
    hasDenseIds: ids !== undefined && ids.filled >= 0.85 * (ids.filled + ids.blank),
  };
}
