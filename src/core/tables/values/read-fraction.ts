import type { Cell } from '../../workbook/cell';
import { isDateFormat, isPercentFormat } from '../../workbook/is-date-format';
import type { ColumnReading } from '../found-table';
import { parseNumber } from './parse-number';
import { problemOf } from './value-problem';
import type { Read } from './value-problem';

/**
 * A share as a fraction, 0.4 for 40 %: numbers under a percent format and texts with a percent sign say so
 * themselves, other numbers follow the column's scale. Where a column mixes both scales, a number of at most 2 other
 * than 0 says neither (`unclear-percent`). Nothing is clamped: 120 % is 1.2.
 */
export function readFraction(cell: Cell, format: string, reading: ColumnReading): Read<number> {
  if (typeof cell === 'number') {
    if (isDateFormat(format)) return { problem: 'unreadable' };
    return isPercentFormat(format) ? { value: cell } : readBare(cell, reading);
  }
  const parsed = typeof cell === 'string' ? parseNumber(cell, reading.decimalMark) : null;
  if (!parsed) return { problem: problemOf(cell) };
  if (parsed.per) return { problem: 'rate' };
  if (parsed.currency || parsed.unit) return { problem: 'unreadable' };
  return parsed.isPercent ? { value: scaled(parsed.value, 100) } : readBare(parsed.value, reading);
}

/** The largest overrun a column of fractions is taken to hold: 2 is 200 %. */
const largestFraction = 2;

function readBare(value: number, { percentScale, isPercentMixed }: ColumnReading): Read<number> {
  const isUnclear = isPercentMixed === true && value !== 0 && Math.abs(value) <= largestFraction;
  return isUnclear ? { problem: 'unclear-percent' } : { value: scaled(value, percentScale) };
}

function scaled(value: number, scale: 1 | 100): number {
  return scale === 1 ? value : Number((value / 100).toPrecision(15));
}
