import { dayOf, daysInMonth, weekday } from '../../workbook/day';
import type { Day } from '../../workbook/day';
import { foldText } from './normalise-text';
import { indexWords } from './word-index';

/** Which of day and month comes first in texts such as 03/04/2026. */
export type DateOrder = 'dmy' | 'mdy';

/** A date or period as typed: its first and last day, equal for a day. */
export type DateSpan = {
  readonly first: Day;
  readonly last: Day;
  readonly precision: 'day' | 'week' | 'month' | 'quarter' | 'half';
};

const monthWords = indexWords((words) => words.months.map((names, index) => [index + 1, names] as const));
const weekdayWords = indexWords((words) => words.weekdays.map((names, index) => [index + 1, names] as const));

/**
 * The first day of the date or period that the whole text is; null when it is none, when it needs an `order`
 * that is not given, or when it is an empty-date artefact of 1899 to 1901. Times are dropped, weekdays ignored
 * but where they decide the order. Reads ISO, d/m/y and m/d/y with 2- or 4-digit years (00-69 are 20xx),
 * dotted (always d.m.y), month names in several languages, `May 2026`, `Q3 2026`, `2026-W07`.
 */
export function parseDate(text: string, order: DateOrder | null): Day | null {
  return parseDateSpan(text, order)?.first ?? null;
}

/** The same with the last day of a month, quarter, half or week: what an end date of `May 2026` means. */
export function parseDateSpan(text: string, order: DateOrder | null): DateSpan | null {
  if (text.length > 60 || !/\d/.test(text)) return null;
  const plain = withoutTime(foldText(text).replace(/\s*\([a-z]+\)$/, ''));
  const span = readBare(plain, { order, weekday: null }) ?? readAfterWeekday(plain, order);
  return span && span.first >= firstPlausibleDay ? span : null;
}

/** Whether a text is a numeric date that reads differently by order, or whose parts tell the order. */
export function dateOrderOf(text: string): DateOrder | 'either' | null {
  const plain = withoutTime(foldText(text).replace(/\s*\([a-z]+\)$/, ''));
  const dmy = readOrdered(plain, 'dmy');
  const mdy = readOrdered(plain, 'mdy');
  if (dmy === null && mdy === null) return null;
  if (dmy !== null && mdy !== null) return dmy === mdy ? null : 'either';
  return dmy === null ? 'mdy' : 'dmy';
}

/** 1902-01-01: what lies before is how spreadsheets and databases show an empty date. */
const firstPlausibleDay = 732;

const numericDate = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})$/;

/** A slashed or dashed date under one order, weekday obeyed; null when it is no such date or dotted. */
function readOrdered(plain: string, order: DateOrder): Day | null {
  const bare = splitWeekday(plain);
  const match = numericDate.exec(bare?.rest ?? plain);
  if (!match || match[2] === '.' || match[2] === ' ') return null;
  const day = numericDay(match, order);
  return day !== null && bare && weekday(day) !== bare.weekday ? null : day;
}

function withoutTime(text: string): string {
  return text
    .replace(/[t,]?\s*\d{1,2}[:h]\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:z|utc|gmt|uhr|[+-]\d{2}:?\d{2})?$/, '')
    .trim();
}

type Context = { readonly order: DateOrder | null; readonly weekday: number | null };

function splitWeekday(text: string): { readonly rest: string; readonly weekday: number } | null {
  const match = /^([a-z]+(?:-feira)?)[.,]?\s+(.+)$/.exec(text);
  const day = match ? weekdayWords.get((match[1] ?? '').replace('-', ' ')) : undefined;
  return match && day !== undefined ? { rest: match[2] ?? '', weekday: day } : null;
}

function readAfterWeekday(text: string, order: DateOrder | null): DateSpan | null {
  const split = splitWeekday(text);
  return split ? readBare(split.rest, { order, weekday: split.weekday }) : null;
}

function readBare(text: string, context: Context): DateSpan | null {
  return oneDay(isoDay(text) ?? slashedDay(text, context) ?? namedDay(text)) ?? readMonth(text) ?? readPeriod(text);
}

function oneDay(day: Day | null): DateSpan | null {
  return day === null ? null : { first: day, last: day, precision: 'day' };
}

function isoDay(text: string): Day | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}

function slashedDay(text: string, context: Context): Day | null {
  const match = numericDate.exec(text);
  if (!match || match[2] === ' ') return null;
  if (match[2] === '.') return numericDay(match, 'dmy');
  const orders: readonly DateOrder[] = ['dmy', 'mdy'];
  const days = orders.map((order) => numericDay(match, order));
  const fits = days.map((day) => day !== null && (context.weekday === null || weekday(day) === context.weekday));
  const [dmy = null, mdy = null] = days;
  if (dmy === mdy) return dmy;
  if (fits[0] !== fits[1]) return fits[0] === true ? dmy : mdy;
  if (!fits[0] && (dmy === null || mdy === null)) return dmy ?? mdy;
  return context.order === 'dmy' ? dmy : context.order === 'mdy' ? mdy : null;
}

function numericDay(match: RegExpExecArray, order: DateOrder): Day | null {
  const first = Number(match[1]);
  const second = Number(match[3]);
  const year = fullYear(match[4] ?? '');
  return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** `15 May 2026`, `04/mar/17`, `15. Mai 2026`, `15 de mayo de 2026`, `May 15, 2026`. */
function namedDay(text: string): Day | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|o)?[\s/.-]*(?:de\s|of\s)?([a-z]+)\.?,?[\s/.-]*(?:de\s|del\s)?'?(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return civil(dayFirst[1], dayFirst[2], dayFirst[3]);
  const monthFirst = /^([a-z]+)\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[\s/-]+)'?(\d{4}|\d{2})$/.exec(text);
  if (monthFirst) return civil(monthFirst[2], monthFirst[1], monthFirst[3]);
  const yearFirst = /^(\d{4})[\s/-]([a-z]+)\.?[\s/-](\d{1,2})$/.exec(text);
  return yearFirst ? civil(yearFirst[3], yearFirst[2], yearFirst[1]) : null;
}

function civil(day: string | undefined, monthName: string | undefined, year: string | undefined): Day | null {
  const month = monthWords.get(monthName ?? '');
  return month === undefined ? null : dayOf(fullYear(year ?? ''), month, Number(day));
}

/** `May 2026`, `Mar-26`, `mayo de 2026`, `2026-05`, `05/2026`. `Mar 26` stays unread: a day or a year. */
function readMonth(text: string): DateSpan | null {
  const named = /^([a-z]+)\.?(?:[\s/-]+(?:de\s|del\s)?'?(\d{4})|(?:[/-]|\s?')(\d{2}))$/.exec(text) ?? /^([a-z]+)(\d{4})$/.exec(text);
  if (named) return months(fullYear(named[2] ?? named[3] ?? ''), monthWords.get(named[1] ?? '') ?? 0, 1);
  const yearFirst = /^(\d{4})[-/. ](\d{1,2}|[a-z]+)$/.exec(text);
  if (yearFirst) return months(Number(yearFirst[1]), monthWords.get(yearFirst[2] ?? '') ?? Number(yearFirst[2]), 1);
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  return monthFirst ? months(Number(monthFirst[2]), Number(monthFirst[1]), 1) : null;
}

/** `Q3 2026`, `2026 Q3`, `3Q26`, `T3 2026`, `H1 2026`, `2026-W07`. Quarters of a financial year stay unread. */
function readPeriod(text: string): DateSpan | null {
  const week = /^(\d{4})[\s-]?(?:w|kw)\s?(\d{1,2})$/.exec(text) ?? /^(?:kw)\s?(\d{1,2})[\s/]+(\d{4})$/.exec(text);
  if (week) return (week[1] ?? '').length === 4 ? isoWeek(Number(week[1]), Number(week[2])) : isoWeek(Number(week[2]), Number(week[1]));
  const tail = /^([qth])\s?([1-4])[\s/'-]*(\d{4}|\d{2})$/.exec(text);
  const head = tail ? null : /^(\d{4})[\s/-]*([qth])\s?([1-4])$/.exec(text);
  const packed = /^([1-4])([qth])[\s/'-]*(\d{4}|\d{2})$/.exec(text);
  const [letter, number, year] = tail ? [tail[1], tail[2], tail[3]] : head ? [head[2], head[3], head[1]] : packed ? [packed[2], packed[1], packed[3]] : [];
  if (letter === undefined || number === undefined || year === undefined) return null;
  if (letter !== 'h') return months(fullYear(year), (Number(number) - 1) * 3 + 1, 3);
  return Number(number) <= 2 ? months(fullYear(year), (Number(number) - 1) * 6 + 1, 6) : null;
}

function months(year: number, month: number, count: 1 | 3 | 6): DateSpan | null {
  const first = dayOf(year, month, 1);
  const lastMonth = month + count - 1;
  const last = first === null ? null : dayOf(year, lastMonth, daysInMonth(year, lastMonth));
  if (first === null || last === null) return null;
  return { first, last, precision: count === 1 ? 'month' : count === 3 ? 'quarter' : 'half' };
}

/** ISO 8601 weeks: week 1 holds 4 January, weeks start on Monday. */
function isoWeek(year: number, week: number): DateSpan | null {
  const fourth = dayOf(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  const first = fourth - weekday(fourth) + 1 + (week - 1) * 7;
  return { first, last: first + 6, precision: 'week' };
}
