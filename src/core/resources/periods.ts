import { monthStart } from '../workbook/day';
import type { Day } from '../workbook/day';
import type { DemandItem } from './demand';

/** How many months a heatmap shows. */
export const periodCount = 12;

export type Periods = {
  /** First day of each month, ascending. */
  readonly months: readonly Day[];
  /** `past` or `later`: no demand lies in the 12 months ahead, and the last months with demand are shown instead. */
  readonly shown: 'ahead' | 'past' | 'later';
};

/**
 * The months to show: 12 from the as-of date's month. When no demand lies there, the 12 months that end with the last
 * one that has any, fewer when demand began later. No demand at all: no months.
 */
export function choosePeriods(items: readonly DemandItem[], asOf: Day): Periods {
  const used = monthsWithDemand(items);
  const first = used[0];
  const last = used[used.length - 1];
  if (first === undefined || last === undefined) return { months: [], shown: 'ahead' };
  const ahead = monthsFrom(monthStart(asOf), periodCount);
  const aheadEnd = ahead[periodCount - 1] ?? asOf;
  if (used.some((month) => month >= monthStart(asOf) && month <= aheadEnd)) return { months: ahead, shown: 'ahead' };
  const start = Math.max(first, monthStart(last, 1 - periodCount));
  const months = monthsFrom(start, periodCount).filter((month) => month <= last);
  return { months, shown: last < asOf ? 'past' : 'later' };
}

function monthsFrom(start: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => monthStart(start, index));
}

function monthsWithDemand(items: readonly DemandItem[]): readonly Day[] {
  const months = new Set<Day>();
  for (const { amounts } of items) for (const [month, amount] of amounts) if (amount > 0) months.add(month);
  return [...months].sort((a, b) => a - b);
}
