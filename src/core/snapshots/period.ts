import type { Settings } from '../settings/settings';
import { civilOf } from '../workbook/day';
import type { Day } from '../workbook/day';

/**
 * The reporting period that a day stands in, as `YYYY-MM`: its month, or the first month of its quarter
 * (January, April, July, October).
 */
export function periodOf(day: Day, reportingPeriod: Settings['reportingPeriod']): string {
  const { year, month } = civilOf(day);
  return periodText(year, reportingPeriod === 'quarter' ? firstOfQuarter(month) : month);
}

/** The same for a period as remembered, which may be a month of a quarter: `2026-11` stands in the quarter `2026-10`. */
export function wholePeriod(period: string, reportingPeriod: Settings['reportingPeriod']): string {
  if (reportingPeriod === 'month') return period;
  return periodText(Number(period.slice(0, 4)), firstOfQuarter(Number(period.slice(5, 7))));
}

function firstOfQuarter(month: number): number {
  return month - ((month - 1) % 3);
}

function periodText(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
