import type { Cell } from '../../workbook/cell';
import { isDateFormat, isPercentFormat } from '../../workbook/is-date-format';
import type { ColumnReading } from '../found-table';
import { parseNumber } from './parse-number';
import { problemOf } from './value-problem';
import type { Read } from './value-problem';

/**
 * A share as a fraction, 0.4 for 40 %: numbers under a percent format and texts with a percent sign say so
 * themselves, other numbers follow the column's scale. Nothing is clamped: 120 % is 1.2.
 */
export function readFraction(cell: Cell, format: string, reading: ColumnReading): Read<number> {
  if (typeof cell === 'number') {
    if (isDateFormat(format)) return { problem: 'unreadable' };
    return { value: isPercentFormat(format) ? cell : scaled(cell, reading.percentScale) };
  }
  const parsed = typeof cell === 'string' ? parseNumber(cell, reading.decimalMark) : null;
  if (!parsed) return { problem: problemOf(cell) };
  if (parsed.per) return { problem: 'rate' };
  if (parsed.currency || parsed.unit) return { problem: 'unreadable' };
  return { value: scaled(parsed.value, parsed.isPercent ? 100 : reading.percentScale) };
}

function scaled(value: number, scale: 1 | 100): number {
  return scale === 1 ? value : Number((value / 100).toPrecision(15));
}
