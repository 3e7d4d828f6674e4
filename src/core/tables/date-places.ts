import { dayAt } from './actual-end';
import { describeColumn } from './describe-column';
import type { MappedColumn } from './found-table';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';

/** Dates of other things than when the work begins and ends. */
const otherDate = /\b(?:updat\w*|modif\w*|report\w*|review\w*|approv\w*|creat\w*|raised|logged|gate|milestones?|invoice\w*|birth|hired?|payment\w*|audit\w*|awarded|submit\w*|meeting|valuation|warranty|expir\w*|defects?|next|contact|requested|entered|decision|board|committee)\b/;
const fewestRows = 3;

/** The rows of a table whose columns are being placed. */
export type DateRows = { readonly grid: SheetGrid; readonly rows: readonly number[] };

/**
 * Where a table has two columns of dates and no more, one of them never before the other, they are start and end
 * whatever their headers say, unless these say something else plainly. Marked to be confirmed.
 */
export function datePair(place: DateRows, columns: readonly TableColumn[], mapped: readonly MappedColumn[]): readonly MappedColumn[] {
  const dates = columns.filter(isDates);
  const [first, second] = dates;
  if (dates.length !== 2 || !first || !second || dates.some(isOtherDate)) return mapped;
  const pair = isBefore(place, first, second) ? [first, second] as const : isBefore(place, second, first) ? [second, first] as const : null;
  if (!pair) return mapped;
  const held = pair.map((column) => mapped.find((other) => other.column === column.column));
  const isOpen = held.every((own) => own === undefined || own.field === 'start' || own.field === 'end') && held.filter((own) => own === undefined).length > 0;
  const isPlainEnd = held[0]?.field === 'end' && Math.max(pair[0].scores.get('end') ?? 0, pair[0].scores.get('baselineEnd') ?? 0) >= 0.9;
  const isPlainStart = held[1]?.field === 'start' && (pair[1].scores.get('start') ?? 0) >= 0.9;
  if (!isOpen || isPlainEnd || isPlainStart) return mapped;
  const kept = mapped.filter(({ column }) => !dates.some((date) => date.column === column));
  return [...kept, byOrder('start', pair[0]), byOrder('end', pair[1])];
}

function byOrder(field: 'start' | 'end', column: TableColumn): MappedColumn {
  return { field, column: column.column, header: column.header, confidence: 0.6, check: true, doubt: { kind: 'pair' }, why: describeColumn(column, 'values'), reading: column.profile.reading };
}

/** An unplaced column of dates that lie after the mapped end, and in how many rows they do. */
export type LaterDates = { readonly column: TableColumn; readonly count: number };

/** Columns of dates that are mapped to nothing and lie after the mapped end in most rows that have both. */
export function laterDates({ grid, rows }: DateRows, columns: readonly TableColumn[], mapped: readonly MappedColumn[]): readonly LaterDates[] {
  const end = columns.find(({ column }) => column === mapped.find(({ field }) => field === 'end')?.column);
  if (!end) return [];
  return columns.flatMap((column) => {
    if (!isDates(column) || isOtherDate(column) || mapped.some((other) => other.column === column.column)) return [];
    const both = rows.flatMap((row) => {
      const [own, held] = [dayAt(grid, row, column), dayAt(grid, row, end)];
      return own === null || held === null ? [] : [own - held];
    });
    const count = both.filter((days) => days > 0).length;
    return both.length >= fewestRows && count > 0.5 * both.length ? [{ column, count }] : [];
  });
}

/** The mapping with its end to be confirmed where later dates are left over. */
export function withDoubtfulEnd(place: DateRows, columns: readonly TableColumn[], mapped: readonly MappedColumn[]): readonly MappedColumn[] {
  const [later] = laterDates(place, columns, mapped);
  if (!later) return mapped;
  const doubt = { kind: 'later-dates', column: later.column.column, count: later.count } as const;
  return mapped.map((column) => (column.field === 'end' ? { ...column, check: true, doubt } : column));
}

function isDates({ profile }: TableColumn): boolean {
  return profile.filled >= 2 && profile.dates >= 0.5 * profile.filled && profile.filled >= 0.3 * (profile.filled + profile.blank);
}

function isOtherDate({ levels }: TableColumn): boolean {
  return levels.some((level) => otherDate.test(foldText(level)));
}

function isBefore({ grid, rows }: DateRows, first: TableColumn, second: TableColumn): boolean {
  const gaps = rows.flatMap((row) => {
    const [start, end] = [dayAt(grid, row, first), dayAt(grid, row, second)];
    return start === null || end === null ? [] : [end - start];
  });
  return gaps.length >= fewestRows && gaps.filter((days) => days >= 0).length >= 0.9 * gaps.length && gaps.filter((days) => days > 0).length >= 0.5 * gaps.length;
}
