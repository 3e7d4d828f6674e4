import { dayOf, dayOfIso } from '../workbook/day';
import type { Day } from '../workbook/day';
import { isDateFormat } from '../workbook/is-date-format';
import type { Cell } from '../workbook/cell';
import { foldText } from './vocabulary/fold-text';

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'janner', 'janvier', 'enero', 'gennaio', 'januari', 'janeiro', 'ene', 'janv', 'يناير'],
  ['feb', 'february', 'februar', 'fevrier', 'febrero', 'febbraio', 'februari', 'fevereiro', 'fev', 'fevr', 'فبراير'],
  ['mar', 'march', 'marz', 'mrz', 'mars', 'marzo', 'maart', 'marco', 'مارس'],
  ['apr', 'april', 'avril', 'abril', 'aprile', 'avr', 'abr', 'ابريل'],
  ['may', 'mai', 'mayo', 'maggio', 'mei', 'maio', 'mag', 'مايو'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'giu', 'يونيو'],
  ['jul', 'july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'juil', 'lug', 'يوليو'],
  ['aug', 'august', 'aout', 'agosto', 'augustus', 'ago', 'اغسطس'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'setembro', 'set', 'سبتمبر'],
  ['oct', 'october', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'outubro', 'ott', 'out', 'اكتوبر'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro', 'نوفمبر'],
  ['dec', 'december', 'dezember', 'dez', 'decembre', 'diciembre', 'dicembre', 'dezembro', 'dic', 'ديسمبر'],
];
const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/**
 * The first day of the period a header cell names: a date cell, `Nov 2026`, `Nov-26`, `2026-11`, `11/2026`,
 * `Q3 2026`, an ISO date. Null when it names none, or a month without its year.
 */
export function periodStart(cell: Cell, format: string): Day | null {
  if (typeof cell === 'number') return isDateFormat(format) && cell > 20000 && cell < 80000 ? Math.floor(cell) : null;
  if (typeof cell !== 'string') return null;
  const text = foldText(cell).replace(/[.,'’]/g, ' ').replace(/\s+/g, ' ').trim();
  return namedMonth(text) ?? numberedMonth(text) ?? quarter(text) ?? dayOfIso(text);
}

/** The number 1..12 of a month's name in any of the known languages; null when it is none. */
export function monthNumber(word: string): number | null {
  return monthNumbers.get(foldText(word).replace(/\./g, '')) ?? null;
}

/** Is this a month's name alone, such as `Jan` or `März`? */
export function isMonthName(cell: Cell): boolean {
  return typeof cell === 'string' && monthNumbers.has(foldText(cell).replace(/\./g, ''));
}

/** Does a header cell stand for a stretch of time at all, with or without its year (`Jan`, `W12`, `2025-26`, `Q3`)? */
export function isPeriodLike(cell: Cell, format: string): boolean {
  if (typeof cell === 'number') return periodStart(cell, format) !== null || (Number.isInteger(cell) && cell >= 1990 && cell <= 2100);
  if (typeof cell !== 'string') return false;
  if (periodStart(cell, format) !== null || isMonthName(cell)) return true;
  return /^(?:(?:fy|cw|kw|w|wk|week|q|h|s|sprint|pi|month|m|year|y)\s*\d{1,4}|(?:19|20)\d\d|(?:fy\s*)?(?:20)?\d\d\s*[/-]\s*(?:20)?\d\d)$/i.test(cell.trim());
}

function namedMonth(text: string): Day | null {
  const match = /^(\p{L}+)[\s\-/]*(\d{4}|\d{2})$/u.exec(text) ?? /^(?:\d{1,2}[\s\-/])?(\p{L}+)[\s\-/]+(\d{4}|\d{2})$/u.exec(text);
  const month = match ? monthNumbers.get(match[1] ?? '') : undefined;
  if (match && month !== undefined) return dayOf(fullYear(match[2] ?? ''), month, 1);
  const reversed = /^(\d{4})[\s\-/]*(\p{L}+)$/u.exec(text);
  const reversedMonth = reversed ? monthNumbers.get(reversed[2] ?? '') : undefined;
  return reversed && reversedMonth !== undefined ? dayOf(Number(reversed[1]), reversedMonth, 1) : null;
}

function numberedMonth(text: string): Day | null {
  const yearFirst = /^(\d{4})[-/ ](\d{1,2})$/.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  const yearLast = /^(\d{1,2})[-/ ](\d{4})$/.exec(text);
  return yearLast ? dayOf(Number(yearLast[2]), Number(yearLast[1]), 1) : null;
}

function quarter(text: string): Day | null {
  const match = /^q([1-4])[\s\-/]*(\d{4}|\d{2})$/.exec(text) ?? null;
  if (match) return dayOf(fullYear(match[2] ?? ''), Number(match[1]) * 3 - 2, 1);
  const reversed = /^(\d{4})[\s\-/]*q([1-4])$/.exec(text);
  return reversed ? dayOf(Number(reversed[1]), Number(reversed[2]) * 3 - 2, 1) : null;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
