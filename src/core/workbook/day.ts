/**
 * Dates inside the core: whole day serials of the 1900 system (1 = 1900-01-01, 60 = the day Excel invented,
 * 61 = 1900-03-01, 45658 = 2025-01-01). No time zone, no Date object, no locale.
 */
export type Day = number;

const daysBeforeUnixEpoch = 25569;

/** Day serial of a civil date; month 1..12. Null when that date does not exist, or lies before 1900-03-01 or after 9999. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const serial = serialOfCivil(year, month, day);
  return serial >= 61 && year <= 9999 ? serial : null;
}

/** Civil date of a day serial (fractions of a day are dropped). */
export function civilOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const z = Math.floor(day) - daysBeforeUnixEpoch + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO text of a day serial: 45658 → `2025-01-01`. */
export function isoOf(day: Day): string {
  const civil = civilOf(day);
  return `${String(civil.year).padStart(4, '0')}-${String(civil.month).padStart(2, '0')}-${String(civil.day).padStart(2, '0')}`;
}

/** Day serial of an ISO date `YYYY-MM-DD`; null for anything else. */
export function dayOfIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Number of days of a month; month 1..12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day of the week: 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((Math.floor(day) - 2) % 7) + 7) % 7) + 1;
}

/** First day of the month that holds `day`, moved by `months`. */
export function monthStart(day: Day, months = 0): Day {
  const civil = civilOf(day);
  const index = civil.year * 12 + (civil.month - 1) + months;
  return serialOfCivil(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

/** Working days (Monday to Friday) from `first` to `last`, both included; 0 when `last` is before `first`. */
export function workingDays(first: Day, last: Day): number {
  if (last < first) return 0;
  const days = Math.floor(last) - Math.floor(first) + 1;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let d = Math.floor(first) + weeks * 7; d <= last; d += 1) if (weekday(d) <= 5) count += 1;
  return count;
}

/**
 * Days from 1899-12-30 to a civil date that exists, of any year; month 1..12. From 1900-03-01 on the day serial; hosts count times
 * of day and durations before that.
 */
export function serialOfCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + daysBeforeUnixEpoch;
}
