import { monthStart, workingDays } from '../workbook/day';
import type { Day } from '../workbook/day';
import type { MonthlyAmounts } from './demand';

/** A stretch of days, both ends included. */
export type DayRange = { readonly start: Day; readonly end: Day };

const longestDays = 50 * 366;

/** A range that demand can be spread over: end not before start, and not absurdly long (50 years); else null. */
export function usableRange(start: Day | null | undefined, end: Day | null | undefined): DayRange | null {
  if (start === null || start === undefined || end === null || end === undefined) return null;
  return end >= start && end - start <= longestDays ? { start, end } : null;
}

/** First days of the months that a range touches, ascending. */
export function monthsOf({ start, end }: DayRange): readonly Day[] {
  const months: Day[] = [];
  for (let month = monthStart(start); month <= end; month = monthStart(month, 1)) months.push(month);
  return months;
}

/**
 * A total spread evenly over the working days (Monday to Friday) of a range, by month; the months sum to the total.
 * A range without a working day puts all of it into its first month.
 * Example: 100 hours from Thu 29 Jan to Wed 4 Feb 2026 (5 working days) → January 40, February 60.
 */
export function spreadTotal(total: number, range: DayRange): MonthlyAmounts {
  const days = workingDays(range.start, range.end);
  if (days === 0) return [[monthStart(range.start), total]];
  return byMonth(range, (month) => (total * workingDaysWithin(range, month)) / days);
}

/**
 * A level (0.5 of a person) held over a range: in each month the level times the share of that month's working days
 * which the range covers. Example: 0.5 from Mon 16 to Sat 28 Feb 2026 (10 of 20 working days) → February 0.25.
 */
export function spreadLevel(level: number, range: DayRange): MonthlyAmounts {
  return byMonth(range, (month) => (level * workingDaysWithin(range, month)) / workingDaysOfMonth(month));
}

/** Working days of the month that starts on `month`. */
export function workingDaysOfMonth(month: Day): number {
  return workingDays(month, monthStart(month, 1) - 1);
}

function workingDaysWithin({ start, end }: DayRange, month: Day): number {
  return workingDays(Math.max(start, month), Math.min(end, monthStart(month, 1) - 1));
}

function byMonth(range: DayRange, amount: (month: Day) => number): MonthlyAmounts {
  return monthsOf(range).map((month) => [month, amount(month)]);
}
