import type { FieldName } from './catalogue';
import { fillDownColumns } from './fill-down-columns';
import type { TableSite } from './find-sites';
import type { ExcludedRow, MappedColumn } from './found-table';
import type { TableHeader } from './header-levels';
import type { RowExtent } from './row-extent';
import { excludedRows } from './row-kinds';
import type { RowContext } from './row-kinds';
import type { SheetGrid } from './sheet-grid';

export type DataRowsInput = {
  readonly grid: SheetGrid;
  readonly site: TableSite;
  readonly header: TableHeader;
  readonly extent: RowExtent;
  readonly mapped: readonly MappedColumn[];
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

function rowContext({ grid, site, header, extent, mapped }: DataRowsInput): RowContext {
  const columnsOf = (fields: ReadonlySet<FieldName>): number[] => mapped.filter(({ field }) => fields.has(field)).map(({ column }) => column);
  const columnOf = (field: FieldName): number | null => mapped.find((column) => column.field === field)?.column ?? null;
  const idColumn = columnOf('id');
  const nameColumn = columnOf('name');
  const full = fullRows({ grid, site, extent, keyColumn: nameColumn ?? idColumn });
  const typicalColumns = nameColumn === null ? extent.typicalColumns : commonColumns(grid, site, full);
  return {
    grid,
    firstColumn: site.range.first,
    lastColumn: site.range.last,
    first: extent.first,
    last: extent.last,
    typicalColumns,
    headerRows: header.rows,
    nameColumn,
    idColumn,
    keyColumns: columnsOf(new Set<FieldName>(['person', 'role', 'project', 'description'])),
    moneyColumns: columnsOf(moneyFields),
    dateColumns: columnsOf(dateFields),
    planColumns: columnsOf(planFields),
    detailColumns: columnsOf(new Set<FieldName>([...dateFields, ...stateFields])),
    hasDenseIds: idColumn !== null && full.filter((row) => !grid.isBlank(row, idColumn)).length >= 0.9 * full.length,
  };
}

type FullRows = { readonly grid: SheetGrid; readonly site: TableSite; readonly extent: RowExtent; readonly keyColumn: number | null };

const mostFull = 400;

/** Rows that are named and hold more than their name: what a row of this table looks like. */
function fullRows({ grid, site, extent, keyColumn }: FullRows): readonly number[] {
  const rows: number[] = [];
  for (let row = extent.first; row <= extent.last && rows.length < mostFull; row += 1) {
    if (keyColumn !== null && grid.isBlank(row, keyColumn)) continue;
    let filled = 0;
    for (let column = site.range.first; column <= site.range.last && filled < 2; column += 1) if (!grid.isBlank(row, column)) filled += 1;
    if (filled >= 2) rows.push(row);
  }
  return rows;
}

/** Columns filled in at least half of these rows. */
function commonColumns(grid: SheetGrid, site: TableSite, rows: readonly number[]): readonly number[] {
  const columns: number[] = [];
  for (let column = site.range.first; column <= site.range.last; column += 1) {
    if (rows.filter((row) => !grid.isBlank(row, column)).length >= 0.5 * rows.length) columns.push(column);
  }
  return columns;
}
