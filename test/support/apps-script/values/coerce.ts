import { ServiceError } from '../oracle/fault';
import { isDate } from '../oracle/matches-shape';
import type { FakeValue } from '../model/fake-spreadsheet';
import { textLimit } from '../model/fake-spreadsheet';
import { hasDecimalComma, keptFormula } from './formulas';
import { readTypedDate } from './typed-date';
import { serialOfMoment } from './zoned-time';

/** What an entry makes of a cell; a number format comes with it where Google gives one to a cell that had none. */
export type Entry = { readonly value: FakeValue; readonly formula?: string; readonly isQuoted?: true; readonly numberFormat?: string };

export type EntryOptions = { readonly locale: string; readonly timeZone: string; readonly today: number; readonly apostropheInTextFormat: 'strips' | 'keeps' };

/** What is no value of a cell, whatever the cell; null for one that is. */
export function whyNoValue(raw: unknown): string | null {
  if (raw === null || raw === undefined) return `${String(raw)} in values: what Google makes of it is not known, write ''`;
  if (typeof raw === 'number') return Number.isFinite(raw) ? null : `${String(raw)} is no number of a cell`;
  if (typeof raw === 'string' || typeof raw === 'boolean' || isDate(raw)) return null;
  return `${Array.isArray(raw) ? 'an array' : `a ${typeof raw}`} is no value of a cell`;
}

/**
 * What Google Sheets makes of one value given to `setValue`: text is taken as if typed into the cell. `=` and signs before
 * a word begin a formula, `'` a text; numbers, percentages, currency, dates and TRUE become what they look like. In a cell
 * with the format `@` everything stays or becomes text.
 */
export function typedEntry(raw: string | number | boolean | Date, numberFormat: string, options: EntryOptions): Entry {
  if (typeof raw === 'number' || typeof raw === 'boolean') return { value: numberFormat === '@' ? String(raw).toUpperCase() : raw };
  if (typeof raw !== 'string') return typedMoment(raw.getTime(), options.timeZone);
  if (raw === '') return { value: null };
  if (raw.length > textLimit) throw new ServiceError(`Your input contains more than the maximum of ${textLimit} characters in a single cell.`);
  const isText = numberFormat === '@';
  if (raw.startsWith("'") && !(isText && options.apostropheInTextFormat === 'keeps')) return raw.length === 1 ? { value: null } : { value: raw.slice(1), isQuoted: true };
  if (isText) return { value: raw };
  return typedFormula(raw, options.locale) ?? typedNumber(raw, options.locale) ?? typedWord(raw) ?? readTypedDate(raw, options.locale, options.today) ?? { value: raw };
}

/** A moment is kept as the spreadsheet's own clocks show it. */
function typedMoment(moment: number, timeZone: string): Entry {
  const value = serialOfMoment(moment, timeZone);
  return { value, numberFormat: Number.isInteger(value) ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss' };
}

function typedFormula(raw: string, locale: string): Entry | null {
  if (!/^=.|^[+-][\p{L}(]/su.test(raw)) return null;
  const formula = keptFormula(raw, locale);
  return formula === null ? { value: { error: '#ERROR!' }, formula: raw.startsWith('=') ? raw : `=${raw}` } : { value: 0, formula };
}

const errorNames = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'];

function typedWord(raw: string): Entry | null {
  const word = raw.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { value: word === 'TRUE' };
  return errorNames.includes(word) ? { value: { error: word } } : null;
}

const numeral = /^\s*(\()?\s*([+-])?\s*([$€£])?\s*((?:\d[\d ,]*)?(?:\.\d*)?)(e[+-]?\d{1,3})?\s*(%|€)?\s*(\))?\s*$/i;

/** Blanks between digits are dropped, leading zeros too: `22 34` is 2234, `01234` is 1234. */
function typedNumber(raw: string, locale: string): Entry | null {
  const text = hasDecimalComma(locale) ? raw.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : raw;
  const [, opened, sign, currency, digits = '', exponent = '', behind, closed] = numeral.exec(text) ?? [];
  if (!/\d/.test(digits) || Boolean(opened) !== Boolean(closed) || (opened && sign)) return null;
  if (/,/.test(digits) && !/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(digits)) return null;
  const amount = Number(digits.replace(/[ ,]/g, '') + exponent) * (opened || sign === '-' ? -1 : 1);
  if (!Number.isFinite(amount)) return null;
  const format = numberFormatOf({ digits, exponent, currency: currency ?? (behind === '€' ? behind : undefined), isPercent: behind === '%' });
  return { value: behind === '%' ? amount / 100 : amount, ...(format === null ? {} : { numberFormat: format }) };
}

function numberFormatOf(parts: { digits: string; exponent: string; currency: string | undefined; isPercent: boolean }): string | null {
  const hasDecimals = parts.digits.includes('.');
  if (parts.isPercent) return hasDecimals ? '0.00%' : '0%';
  if (parts.exponent) return '0.00E+00';
  if (parts.currency) return `[$${parts.currency}]#,##0.00`;
  if (parts.digits.includes(',')) return hasDecimals ? '#,##0.00' : '#,##0';
  return null;
}
