import { dayOfIso, isoOf, monthStart } from '../workbook/day';
import type { Day } from '../workbook/day';
import { isMonthName, periodStart } from './period-header';
import type { TableColumn } from './table-columns';

/** A column that holds the amounts of one stretch of time, and the ISO date it begins on. */
export type PeriodColumn = { readonly column: number; readonly start: string };

/**
 * The columns whose header names a period and whose cells are numbers or blank, in column order. A month without
 * a year takes that of the group above it, else `titleYear`. One column per month: moved to the month's first
 * day; shorter periods (weeks) stay as they are. Empty when fewer than two.
 */
export function periodColumns(columns: readonly TableColumn[], titleYear: number | null = null): readonly PeriodColumn[] {
  const found = columns.flatMap((column) => {
    const day = periodOf(column.levels, titleYear);
    const isFigures = column.profile.texts <= 0.3 * column.profile.filled && column.profile.dates <= 0.3 * column.profile.filled;
    return day !== null && isFigures ? [{ column: column.column, day }] : [];
  });
  if (found.length < 2) return [];
  const isMonthly = new Set(found.map(({ day }) => monthStart(day))).size === found.length;
  return found.map(({ column, day }) => ({ column, start: isoOf(isMonthly ? monthStart(day) : day) }));
}

function periodOf(levels: readonly string[], titleYear: number | null): Day | null {
  const lowest = levels[levels.length - 1];
  if (lowest === undefined) return null;
  const day = dayOfIso(lowest) ?? periodStart(lowest, 'General');
  if (day !== null || !isMonthName(lowest)) return day;
  const year = yearOf(levels.slice(0, -1)) ?? titleYear;
  return year === null ? null : periodStart(`${lowest} ${year}`, 'General');
}

/** The one year that texts such as `Capacity 2026` name; null when none or several do. */
export function yearOf(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => text.match(/\b20\d\d\b/g) ?? []));
  return years.size === 1 ? Number([...years][0]) : null;
}
