import { civilOf } from './day';
import type { Day } from './day';

/** Months by their names, January first. */
export const monthNames: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Months as our sheets write them in dates, January first. */
export const shortMonths: readonly string[] = monthNames.map((name) => name.slice(0, 3));

/** A day in words: `30 Nov 2026`. */
export function dateText(day: Day): string {
  const civil = civilOf(day);
  return `${civil.day} ${shortMonths[civil.month - 1] ?? ''} ${civil.year}`;
}
