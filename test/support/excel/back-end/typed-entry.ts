import { invalidArgument } from './host-error';
import { readTypedDate } from './typed-date';
import { isFormulaWhole } from './formula-check';
import type { FakeValue } from '../model/fake-workbook';

/** What an entry makes of a cell; a number format comes with it where Excel gives one to a cell that had none. */
export type Entry = { readonly value: FakeValue; readonly formula?: string; readonly isQuoted?: true; readonly numberFormat?: string };

const blank: Entry = { value: null };

/**
 * What Excel makes of one element of `range.values`: text is taken as if typed by an American. `=`, `+` and `-` begin a formula,
 * `'` a text; numbers, percentages, currency, dates, TRUE and error names become what they look like, unless the cell's
 * format is `@`. Fractions (`0 1/2`) are not modelled and stay text. Null: leave the cell unchanged.
 */
export function typedEntry(raw: unknown, numberFormat: string, today: number): Entry | null {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'number' || typeof raw === 'boolean') return { value: raw };
  if (typeof raw !== 'string') throw invalidArgument('a cell takes text, numbers, true and false');
  if (raw === '') return blank;
  if (raw.length > 32767) throw invalidArgument('a cell holds 32,767 characters');
  if (raw.startsWith("'")) return raw.length === 1 ? { value: null } : { value: raw.slice(1), isQuoted: true };
  if (numberFormat === '@') return { value: raw };
  return typedNumber(raw) ?? typedFormula(raw) ?? typedWord(raw) ?? readTypedDate(raw, today) ?? { value: raw };
}

/** `-5 %` is a number, `-x` and `+A1` are formulas. */
function typedFormula(raw: string): Entry | null {
  if (!/^[=+-]./s.test(raw)) return null;
  const formula = raw.startsWith('=') ? raw : `=${raw}`;
  if (!isFormulaWhole(formula)) throw invalidArgument(`Excel cannot read the formula ${formula}`);
  return { value: 0, formula };
}

function typedWord(raw: string): Entry | null {
  const word = raw.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { value: word === 'TRUE' };
  return errorNames.includes(word) ? { value: { error: word } } : null;
}

const errorNames = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'];
const numeral = /^\s*(\()?\s*([+-])?\s*(\$)?\s*((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d{1,3})?\s*(%)?\s*(\))?\s*$/i;

function typedNumber(raw: string): Entry | null {
  const match = numeral.exec(raw);
  const [, opened, sign, currency, digits = '', exponent = '', percent, closed] = match ?? [];
  if (!/\d/.test(digits) || Boolean(opened) !== Boolean(closed) || (opened && sign)) return null;
  const amount = Number(digits.replace(/,/g, '') + exponent) * (opened || sign === '-' ? -1 : 1);
  if (!Number.isFinite(amount)) return null;
  const format = numberFormatOf({ digits, exponent, currency, percent });
  return { value: percent ? amount / 100 : amount, ...(format === null ? {} : { numberFormat: format }) };
}

function numberFormatOf(parts: { digits: string; exponent: string; currency: string | undefined; percent: string | undefined }): string | null {
  const hasDecimals = parts.digits.includes('.');
  if (parts.percent) return hasDecimals ? '0.00%' : '0%';
  if (parts.exponent) return '0.00E+00';
  if (parts.currency) return hasDecimals ? '$#,##0.00' : '$#,##0';
  if (parts.digits.includes(',')) return hasDecimals ? '#,##0.00' : '#,##0';
  return null;
}
