import type { Cell } from '../../workbook/cell';
import { isDateFormat } from '../../workbook/is-date-format';
import type { ColumnReading } from '../found-table';
import { currencyOfFormat } from './currency';
import { parseNumber } from './parse-number';
import type { ParsedNumber } from './parse-number';
import { problemOf } from './value-problem';
import type { Read } from './value-problem';

/**
 * The number of one cell under its column's reading, in the column's own unit: `£300k` in a `£m` column is 0.3.
 * A date is no number; a rate (`£214k / year`) is the problem `rate`, and a mark that may group or be decimal `unclear-mark`.
 */
export function readNumber(cell: Cell, format: string, reading: ColumnReading): Read<number> {
  if (typeof cell === 'number') return isDateFormat(format) ? { problem: 'unreadable' } : { value: cell };
  const parsed = typeof cell === 'string' ? parseNumber(cell, reading.decimalMark) : null;
  if (!parsed) return { problem: problemOf(cell) };
  if (parsed.per) return { problem: 'rate' };
  return isMarkUnclear(cell, reading) ? { problem: 'unclear-mark' } : { value: inColumnUnit(parsed, reading) };
}

/** `8.400` in a column where nothing tells whether its mark groups thousands. */
function isMarkUnclear(cell: Cell, { unclearMarks = '' }: ColumnReading): boolean {
  const mark = typeof cell === 'string' ? /(?:^|[^\d.,'’])[1-9]\d{0,2}([.,])\d{3}(?![\d.,])/.exec(cell)?.[1] : undefined;
  return mark !== undefined && unclearMarks.includes(mark);
}

/**
 * An amount of money: as `readNumber`, but percentages, durations and amounts in a currency other than the
 * column's one are none.
 */
export function readMoney(cell: Cell, format: string, reading: ColumnReading): Read<number> {
  const parsed = typeof cell === 'string' ? parseNumber(cell, reading.decimalMark) : null;
  const currency = typeof cell === 'number' ? currencyOfFormat(format) : (parsed?.currency ?? null);
  if (parsed && (parsed.isPercent || parsed.unit)) return { problem: 'unreadable' };
  const read = readNumber(cell, format, reading);
  if ('problem' in read) return read;
  const isOther = currency !== null && reading.currency !== null && reading.currency !== 'mixed' && !sameCurrency(currency, reading.currency);
  return isOther ? { problem: 'other-currency' } : read;
}

/** A plain `$` may be any dollar; ISO codes must agree. */
function sameCurrency(a: string, b: string): boolean {
  return a === b || (isDollar(a) && isDollar(b) && (a === '$' || b === '$'));
}

function isDollar(code: string): boolean {
  return ['$', 'USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD'].includes(code);
}

function inColumnUnit(parsed: ParsedNumber, reading: ColumnReading): number {
  return parsed.magnitude > 1 && reading.unit > 1 ? Number((parsed.value / reading.unit).toPrecision(15)) : parsed.value;
}
