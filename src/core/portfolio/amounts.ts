import type { Settings } from '../settings/settings';
import type { FieldName } from '../tables/catalogue';
import type { FoundTable } from '../tables/found-table';
import type { CellAddress } from '../workbook/address';
import { monthStart } from '../workbook/day';
import type { Day } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { fieldColumns } from './field-columns';
import { groupIssues } from './issue';
import type { Issue } from './issue';
import { periodColumns, unitNamedIn, wideUnit } from './period-columns';
import type { AmountUnit, PeriodColumn } from './period-columns';
import { readField } from './read-field';
import type { FieldColumn } from './read-field';
import { coalesce } from './read-row';
import { tableRows } from './table-rows';
import type { TableRow } from './table-rows';

/** One amount of an allocations or capacity table. Percent is a fraction, days are hours by Settings. */
export type Amount = {
  readonly person: string | null;
  readonly role: string | null;
  readonly project: string | null;
  readonly start: Day | null;
  /** Inclusive. */
  readonly end: Day | null;
  readonly amount: number;
  readonly unit: 'hours' | 'fte' | 'percent';
  readonly cell: CellAddress;
};

export type ReadAmounts = { readonly amounts: readonly Amount[]; readonly findings: readonly Finding[] };

/**
 * The amounts of one table in long form (a column of hours, FTE or percent, dates beside it) or wide form (one column
 * per period). A wide table whose unit nothing tells gives none (finding `allocation-unit-unclear`); blank cells and
 * zeros of a wide table are no work.
 */
export function readAmounts(snapshot: WorkbookSnapshot, table: FoundTable, settings: Settings): ReadAmounts {
  const rows = tableRows(snapshot, table);
  const periods = periodColumns(table);
  const unit = periods.length > 0 ? wideUnit({ snapshot, table, rows, periods }) : null;
  if (periods.length > 0 && unit === null) return { amounts: [], findings: unclearUnit(table) };
  const issues: Issue[] = [];
  const context: Context = { settings, issues, namesOf: namesReader(table, rows) };
  const read = unit === null ? longReader(table, rows, context) : wideReader(periods, unit, context);
  return { amounts: rows.flatMap(read), findings: groupIssues(issues) };
}

type Names = Pick<Amount, 'person' | 'role' | 'project'>;

type Context = {
  readonly settings: Settings;
  /** Collected while reading. */
  readonly issues: Issue[];
  readonly namesOf: (row: TableRow) => Names;
};

type RowReader = (row: TableRow) => readonly Amount[];

function namesReader(table: FoundTable, rows: readonly TableRow[]): (row: TableRow) => Names {
  const [person, role, project] = (['person', 'role', 'project'] as const).map((field) => fieldColumns(table, rows, field));
  const text = (row: TableRow, columns: readonly FieldColumn[] | undefined): string | null => {
    const value = coalesce(row, columns ?? []).value?.value;
    return typeof value === 'string' ? value : null;
  };
  return (row) => ({ person: text(row, person), role: text(row, role), project: text(row, project) });
}

function wideReader(periods: readonly PeriodColumn[], unit: AmountUnit, context: Context): RowReader {
  const kind = kindOfUnit(unit);
  return (row) => {
    const names = context.namesOf(row);
    return periods.flatMap(({ column, start, end }): Amount[] => {
      const read = readAmount(row, { ...column, kind }, context);
      return !read || read.value === 0 ? [] : [{ ...names, start, end, cell: read.cell, ...inUnit(read.value, unit, context.settings) }];
    });
  };
}

const amountFields: readonly (readonly [FieldName, AmountUnit])[] = [['hours', 'hours'], ['fte', 'fte'], ['percent', 'percent']];

function kindOfUnit(unit: AmountUnit): 'fraction' | 'number' {
  return unit === 'percent' ? 'fraction' : 'number';
}

/** The unit is the one a header names, else the field's own. Of several amount columns the first that gives a value counts: exactly one amount is given. */
function longReader(table: FoundTable, rows: readonly TableRow[], context: Context): RowReader {
  const columns = amountFields.flatMap(([field, usual]) =>
    fieldColumns(table, rows, field).map((column) => {
      const unit = unitNamedIn(column.header) ?? usual;
      return { column: { ...column, kind: kindOfUnit(unit) }, unit };
    }),
  );
  const rangeOf = rangeReader(table, rows, context);
  return (row) => {
    const range = rangeOf(row);
    for (const { column, unit } of columns) {
      const read = readAmount(row, column, context);
      if (!read) continue;
      // Field by field, as there may be a hundred thousand of these.
      const { person, role, project } = context.namesOf(row);
      const { amount, unit: inUnits } = inUnit(read.value, unit, context.settings);
      return [{ person, role, project, start: range.start, end: range.end, cell: read.cell, amount, unit: inUnits }];
    }
    return [];
  };
}

function readAmount(row: TableRow, column: FieldColumn, { issues }: Context): { readonly value: number; readonly cell: CellAddress } | null {
  const { value, issue } = readField(row, column);
  if (issue) issues.push(issue);
  return value && typeof value.value === 'number' ? { value: value.value, cell: value.cell } : null;
}

function inUnit(amount: number, unit: AmountUnit, settings: Settings): Pick<Amount, 'amount' | 'unit'> {
  return unit === 'days' ? { amount: amount * settings.hoursPerDay, unit: 'hours' } : { amount, unit };
}

/** Start and end as typed. Where a table has only one date column, all firsts of months, each means its whole month. */
function rangeReader(table: FoundTable, rows: readonly TableRow[], { issues }: Context): (row: TableRow) => Pick<Amount, 'start' | 'end'> {
  const starts = fieldColumns(table, rows, 'start');
  const ends = fieldColumns(table, rows, 'end');
  const isMonths = ends.length === 0 && isMonthColumn(rows, starts);
  const read = (row: TableRow, columns: readonly FieldColumn[]): Day | null => {
    const { value, issue } = coalesce(row, columns);
    if (issue) issues.push(issue);
    return value && typeof value.value === 'number' ? value.value : null;
  };
  return (row) => {
    const start = read(row, starts);
    return { start, end: start !== null && isMonths ? monthStart(start, 1) - 1 : read(row, ends) };
  };
}

function isMonthColumn(rows: readonly TableRow[], columns: readonly FieldColumn[]): boolean {
  return rows.every((row) => {
    const { value } = coalesce(row, columns);
    return !value || (typeof value.value === 'number' && monthStart(value.value) === value.value);
  });
}

function unclearUnit(table: FoundTable): readonly Finding[] {
  const column = table.columns.find(({ field }) => field.startsWith('period:'))?.column ?? table.firstColumn;
  const at = { sheet: table.sheet, row: table.headerRows[table.headerRows.length - 1] ?? table.firstRow, column };
  return [finding('allocation-unit-unclear', { severity: 'warning', at })];
}

