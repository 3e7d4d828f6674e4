import { isDateFormat } from '../../../../src/core/workbook/is-date-format';
import type { FakeCell } from '../model/fake-spreadsheet';
import { lookDefaults } from '../model/fake-spreadsheet';
import { momentOfSerial } from './zoned-time';

/** Times and durations are dates too: `h:mm`, `[h]:mm:ss`. */
export function showsMoment(format: string): boolean {
  return isDateFormat(format) || /\[h+\]|\[m+\]|\[s+\]|h{1,2}:|m{1,2}:s/i.test(format.replace(/"[^"]*"|\\./g, ''));
}

export function numberFormatOf(cell: FakeCell | null): string {
  return cell?.look?.numberFormat ?? lookDefaults.numberFormat;
}

/**
 * A cell as `getValue` gives it: `''` where empty, errors as their text, a number with a date's or a time's format as the
 * moment at which clocks in the spreadsheet's zone show it.
 */
export function readValue(cell: FakeCell | null, timeZone: string): string | number | boolean | Date {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number' || !showsMoment(numberFormatOf(cell))) return value;
  return new Date(momentOfSerial(value, timeZone));
}
