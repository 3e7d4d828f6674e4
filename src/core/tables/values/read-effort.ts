import type { Cell } from '../../workbook/cell';
import { isDateFormat } from '../../workbook/is-date-format';
import type { ColumnReading } from '../found-table';
import { foldText } from './normalise-text';
import { parseNumber } from './parse-number';
import { problemOf } from './value-problem';
import type { Read } from './value-problem';

/** Work as typed; a bare number has no unit. */
export type EffortValue = { readonly amount: number; readonly unit: 'hour' | 'day' | null };

/**
 * Effort of one cell: `40h`, `5 days`, `2w` (5 days a week), `3h30`, `[h]:mm`; a bare number without a unit.
 * Months, points and FTE are unreadable here, because how many days they are is nobody's to guess.
 */
export function readEffort(cell: Cell, format: string, reading: ColumnReading): Read<EffortValue> {
  if (typeof cell === 'number') return readBare(cell, format);
  const parsed = typeof cell === 'string' ? parseNumber(cell, reading.decimalMark) : null;
  if (!parsed) return { problem: problemOf(cell) };
  if (parsed.per) return { problem: 'rate' };
  if (parsed.currency || parsed.isPercent) return { problem: 'unreadable' };
  const { value, unit } = parsed;
  if (unit === null || unit === 'hour' || unit === 'day') return { value: { amount: value, unit } };
  if (unit === 'minute') return { value: { amount: value / 60, unit: 'hour' } };
  return unit === 'week' ? { value: { amount: value * 5, unit: 'day' } } : { problem: 'unreadable' };
}

function readBare(amount: number, format: string): Read<EffortValue> {
  if (/^\[h+\]/i.test(format)) return { value: { amount: amount * 24, unit: 'hour' } };
  if (isDateFormat(format)) return { problem: 'unreadable' };
  const words = /"\s*([^"]+?)\s*"/.exec(format)?.[1] ?? '';
  return { value: { amount, unit: effortUnitOf(words) } };
}

/** The unit of effort that a header or a format names: `Effort (days)`, `Std.`, `PT`; null when none. */
export function effortUnitOf(text: string): 'hour' | 'day' | null {
  const folded = foldText(text);
  if (/(^|[^a-z])(h|hrs?|hours?|std|stunden|horas?|heures?)([^a-z]|$)/.test(folded)) return 'hour';
  return /(^|[^a-z])(d|days?|man-?days|person-?days|pd|md|tage|personentage|pt|dias?|jours?|jh)([^a-z]|$)/.test(folded) ? 'day' : null;
}
