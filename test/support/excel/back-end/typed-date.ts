import { civilOf, dayOf } from '../../../../src/core/workbook/day';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

type Typed = { readonly value: number; readonly numberFormat: string };
type Parts = { readonly year?: string | undefined; readonly month: number; readonly day?: string | undefined };

/**
 * Text that an American Excel takes for a date or a time, as a serial of the 1900 system with the format it gives: `3/4/2026`,
 * `3/4`, `2026-03-04`, `4-Mar-2026`, `Mar 4, 2026`, `Mar-26`, `10:30`. Null where it is none. `today` gives the year left out.
 */
export function readTypedDate(text: string, today: number): Typed | null {
  const trimmed = text.trim().toLowerCase();
  const time = timeOf(trimmed);
  if (time !== null) return { value: time, numberFormat: 'h:mm' };
  const [datePart = '', ...timeParts] = trimmed.split(/\s+(?=\d{1,2}:)/);
  const day = dateOf(datePart, today);
  if (!day || timeParts.length === 0) return day;
  const fraction = timeOf(timeParts.join(' '));
  return fraction === null ? null : { value: day.value + fraction, numberFormat: 'm/d/yyyy h:mm' };
}

function timeOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > (match[4] ? 12 : 23) || minute > 59 || second > 59) return null;
  const hours = match[4] ? (hour % 12) + (match[4] === 'p' ? 12 : 0) : hour;
  return (hours * 3600 + minute * 60 + second) / 86400;
}

const shapes: readonly { readonly pattern: RegExp; readonly format: string; readonly parts: (match: readonly (string | undefined)[]) => Parts }[] = [
  { pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/, format: 'm/d/yyyy', parts: ([, month, day, year]) => ({ year, month: Number(month), day }) },
  { pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, format: 'm/d/yyyy', parts: ([, year, month, day]) => ({ year, month: Number(month), day }) },
  { pattern: /^(\d{1,2})[/-](\d{1,2})$/, format: 'd-mmm', parts: ([, month, day]) => ({ month: Number(month), day }) },
  { pattern: new RegExp(`^(\\d{1,2})[ -]${monthName}[ ,-]*(\\d{4}|\\d{2})$`), format: 'd-mmm-yy', parts: ([, day, month, year]) => ({ year, month: monthOf(month), day }) },
  { pattern: new RegExp(`^(\\d{1,2})[ -]${monthName}$`), format: 'd-mmm', parts: ([, day, month]) => ({ month: monthOf(month), day }) },
  { pattern: new RegExp(`^${monthName} (\\d{1,2}),? (\\d{4})$`), format: 'd-mmm-yy', parts: ([, month, day, year]) => ({ year, month: monthOf(month), day }) },
  { pattern: new RegExp(`^${monthName}[ -](\\d{4})$`), format: 'mmm-yy', parts: ([, month, year]) => ({ year, month: monthOf(month) }) },
];

function monthOf(name: string | undefined): number {
  return months.indexOf(name ?? '') + 1;
}

function dateOf(text: string, today: number): Typed | null {
  for (const { pattern, format, parts } of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const serial = serialOf(parts(match), today);
    if (serial !== null) return { value: serial, numberFormat: format };
  }
  return null;
}

function serialOf({ year, month, day }: Parts, today: number): number | null {
  const full = year === undefined ? civilOf(today).year : fullYear(year);
  return dayOf(full, month, Number(day ?? 1));
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}
