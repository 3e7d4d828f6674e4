import { civilOf, dayOf } from '../../../../src/core/workbook/day';
import { fullYear, monthName, monthOf, timeOf } from '../../typed-time';

export type TypedDate = { readonly value: number; readonly numberFormat: string };
type Parts = { readonly year?: string | undefined; readonly month: number; readonly day?: string | undefined };
type Order = 'month-first' | 'day-first';

/**
 * Text that Google Sheets takes for a date or a time when somebody types it, as a day serial with the format that it gives:
 * `2026-03-04`, `3/4/2026`, `1-2`, `4 March 2026`, `Mar 4, 2026`, `Mar 2026`, `10:30`. Null where it is none. All locales
 * but American ones write the day first. `today` gives the year left out.
 */
export function readTypedDate(text: string, locale: string, today: number): TypedDate | null {
  const trimmed = text.trim().toLowerCase();
  const time = timeOf(trimmed);
  if (time !== null) return { value: time, numberFormat: 'h:mm:ss am/pm' };
  const [datePart = '', ...timeParts] = trimmed.split(/\s+(?=\d{1,2}:)/);
  const order = /^en_US|^en$|^$/.test(locale) ? 'month-first' : 'day-first';
  const serial = dateOf(datePart, order, today);
  if (serial === null) return null;
  const date = order === 'month-first' ? 'm/d/yyyy' : 'dd/mm/yyyy';
  if (timeParts.length === 0) return { value: serial, numberFormat: date };
  const fraction = timeOf(timeParts.join(' '));
  return fraction === null ? null : { value: serial + fraction, numberFormat: `${date} h:mm:ss` };
}

type Shape = { readonly pattern: RegExp; readonly parts: (match: RegExpExecArray, order: Order) => Parts };

const shapes: readonly Shape[] = [
  { pattern: /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, parts: ([, year, month, day]) => ({ year, month: Number(month), day }) },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, parts: ([, first, second, year], order) => ({ year, ...ordered(first, second, order) }) },
  { pattern: /^(\d{1,2})[/-](\d{1,2})$/, parts: ([, first, second], order) => ordered(first, second, order) },
  { pattern: /^(\d{1,2})[/-](\d{4})$/, parts: ([, month, year]) => ({ year, month: Number(month) }) },
  { pattern: new RegExp(`^(\\d{1,2})[ -]${monthName}[ ,-]*(\\d{4}|\\d{2})$`), parts: ([, day, month, year]) => ({ year, month: monthOf(month), day }) },
  { pattern: new RegExp(`^(\\d{1,2})[ -]${monthName}$`), parts: ([, day, month]) => ({ month: monthOf(month), day }) },
  { pattern: new RegExp(`^${monthName} (\\d{1,2}),? (\\d{4})$`), parts: ([, month, day, year]) => ({ year, month: monthOf(month), day }) },
  { pattern: new RegExp(`^${monthName} (\\d{1,2})$`), parts: ([, month, day]) => ({ month: monthOf(month), day }) },
  { pattern: new RegExp(`^${monthName}[ -](\\d{4})$`), parts: ([, month, year]) => ({ year, month: monthOf(month) }) },
];

function ordered(first: string | undefined, second: string | undefined, order: Order): Parts {
  return order === 'month-first' ? { month: Number(first), day: second } : { month: Number(second), day: first };
}

function dateOf(text: string, order: Order, today: number): number | null {
  for (const { pattern, parts } of shapes) {
    const match = pattern.exec(text);
    const serial = match && serialOf(parts(match, order), today);
    if (typeof serial === 'number') return serial;
  }
  return null;
}

function serialOf({ year, month, day }: Parts, today: number): number | null {
  const full = year === undefined ? civilOf(today).year : fullYear(year);
  return dayOf(full, month, Number(day ?? 1));
}
