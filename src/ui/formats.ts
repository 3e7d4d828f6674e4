import { currentLanguage, currentLocale } from './strings/text';

/** A date as people write it: `31 Oct 2026`. Anything but an ISO date comes back as it is. */
export function dateText(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const date = Date.UTC(year, month - 1, day);
  const parts = new Intl.DateTimeFormat(wordsLocale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatToParts(date);
  return parts.map(({ type, value }) => (type === 'month' ? monthText(value) : value)).join('');
}

/** Months are words: they are in the language of the pane, as its country writes them where that is the workbook's too. */
function wordsLocale(): string {
  const [locale, language] = [currentLocale(), currentLanguage()];
  if (locale.toLowerCase().split('-')[0] === language) return locale;
  return language === 'en' ? 'en-GB' : language;
}

/** British English writes one month with four letters; our sheets write all with three. */
function monthText(month: string): string {
  return month === 'Sept' ? 'Sep' : month;
}

/** A number with at most so many decimals. */
export function numberText(value: number, decimals = 0): string {
  return new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: decimals }).format(rounded(value, decimals));
}

/** A score, always with one decimal, so that scores below each other compare. */
export function scoreText(score: number): string {
  return new Intl.NumberFormat(currentLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(score);
}

/** A fraction in per cent; where nothing else is said, small ones with one decimal. */
export function percentText(fraction: number, decimals = Math.abs(fraction) < 0.1 ? 1 : 0): string {
  return new Intl.NumberFormat(currentLocale(), { style: 'percent', maximumFractionDigits: decimals }).format(rounded(fraction, decimals + 2));
}

/** What rounds to nothing, without its minus. */
function rounded(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 / 10 ** decimals ? 0 : value;
}

/** Whole days between two ISO dates; negative where the second lies before the first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}
