import { saysHappened, saysPlainlyHappened } from './claim-words';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';
import { readFraction } from './values/read-fraction';
import { readDate } from './values/read-date';
import { parseStatus } from './values/parse-status';
import { isRead } from './values/value-problem';

type Question = {
  readonly column: TableColumn;
  readonly columns: readonly TableColumn[];
  readonly grid: SheetGrid;
  readonly rows: readonly number[];
};

/** Above this share of rows a column is filled in nearly every row. */
const nearlyAll = 0.95;
const fewRows = 3;

/**
 * Does a column of dates tell when projects really ended? Its header must say so, the rows it fills must not be
 * at work still (by status or % complete), no date may lie after the last update, and a header that does not say
 * it plainly must leave some rows blank: else it is the end that is planned.
 */
export function isActualEnd({ column, columns, grid, rows }: Question): boolean {
  if (!saysHappened(column) || (isFull(column) && !saysPlainlyHappened(column))) return false;
  const dated = rows.filter((row) => dayAt(grid, row, column) !== null);
  if (dated.length === 0) return true;
  const open = dated.filter((row) => isOpen(grid, row, columns));
  return open.length <= 0.2 * dated.length && !liesAhead({ column, columns, grid, rows: dated });
}

function isFull({ profile }: TableColumn): boolean {
  const rows = profile.filled + profile.blank;
  return rows > fewRows && profile.dates >= nearlyAll * rows;
}

/** Do the row's own status or percentage say that it is not finished? */
function isOpen(grid: SheetGrid, row: number, columns: readonly TableColumn[]): boolean {
  const status = columns.find(({ scores, profile }) => (scores.get('status') ?? 0) >= 0.9 && profile.statuses >= 0.3 * profile.filled);
  const life = status ? parseStatus(grid.text(row, status.column)) : null;
  if (life !== null) return life !== 'done' && life !== 'cancelled';
  const percent = columns.find(({ scores, profile }) => (scores.get('percentComplete') ?? 0) >= 0.9 && profile.numbers >= 0.5 * profile.filled);
  if (!percent) return false;
  const share = readFraction(grid.cell(row, percent.column), grid.format(row, percent.column), percent.profile.reading);
  return isRead(share) && share.value < 0.995;
}

/** Is there a date after the last update of any row? */
function liesAhead({ column, columns, grid, rows }: Question): boolean {
  const updated = columns.find(({ scores, profile }) => (scores.get('lastUpdated') ?? 0) >= 0.9 && profile.dates >= 0.5 * profile.filled);
  if (!updated || updated.column === column.column) return false;
  const latest = rows.reduce((most, row) => Math.max(most, dayAt(grid, row, updated) ?? -Infinity), -Infinity);
  return latest > -Infinity && rows.filter((row) => (dayAt(grid, row, column) ?? -Infinity) > latest).length > 0.1 * rows.length;
}

/** The day of a cell as its column is read; null when it holds none. */
export function dayAt(grid: SheetGrid, row: number, { column, profile }: TableColumn): number | null {
  const read = readDate(grid.cell(row, column), grid.format(row, column), profile.reading);
  return isRead(read) ? read.value.first : null;
}
