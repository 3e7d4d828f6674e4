import { civilOf, dayOf } from '../../../../src/core/workbook/day';
import { fullYear, monthName, monthOf, timeOf } from '../../typed-time';

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

const shapes: readonly { readonly pattern: RegExp; readonly format: string; readonly parts: (match: readonly (string | undefined)[]) => Parts }[] = [
  { pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/, format: 'm/d/yyyy', parts: ([, month, day, year]) => ({ year, month: Number(month), day }) },
  { pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, format: 'm/d/yyyy', parts: ([, year, month, day]) => ({ year, month: Number(month), day }) },
  { pattern: /^(\d{1,2})[/-](\d{1,2})$/, format: 'd-mmm', parts: ([, month, day]) => ({ month: Number(month), day }) },
  { pattern: new RegExp(`^(\\d{1,2})[ -]${monthName}[ ,-]*(\\d{4}|\\d{2})$`), format: 'd-mmm-yy', parts: ([, day, month, year]) => ({ year, month: monthOf(month), day }) },
  { pattern: new RegExp(`^(\\d{1,2})[ -]${monthName}$`), format: 'd-mmm', parts: ([, day, month]) => ({ month: monthOf(month), day }) },
  { pattern: new RegExp(`^${monthName} (\\d{1,2}),? (\\d{4})$`), format: 'd-mmm-yy', parts: ([, month, day, year]) => ({ year, month: monthOf(month), day }) },
  { pattern: new RegExp(`^${monthName}[ -](\\d{4})$`), format: 'mmm-yy', parts: ([, month, year]) => ({ year, month: monthOf(month) }) },
];

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
