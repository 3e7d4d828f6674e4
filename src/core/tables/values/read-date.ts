import type { Cell } from '../../workbook/cell';
import { civilOf, dayOf, monthStart } from '../../workbook/day';
import type { Day } from '../../workbook/day';
import { isDateFormat } from '../../workbook/is-date-format';
import type { ColumnReading } from '../found-table';
import { parseDateSpan } from './parse-date';
import type { DateOrder } from './parse-date';
import { problemOf } from './value-problem';
import type { Read } from './value-problem';

/** First and last day of what a cell says: equal for a day, apart for `May 2026`. */
export type DateValue = { readonly first: Day; readonly last: Day };

const yearDay = (year: number): Day => dayOf(year, 1, 1) ?? 0;
const firstBare = yearDay(1980);
const afterBare = yearDay(2101);
/** What lies before 1902 is how an empty date shows: 1900-01-00, 1900-12-30, 1901-12-30. */
const firstReal = yearDay(1902);

/**
 * The date of one cell, time of day dropped. A number is one under a date format, or bare where the column holds
 * dates otherwise (`reading.bareSerials`) and it lies in 1980 to 2100. A first of the month shown without its
 * day (`May-26`) is the whole month. Empty-date artefacts are non-values; texts whose order nothing decides are unreadable.
 */
export function readDate(cell: Cell, format: string, reading: ColumnReading): Read<DateValue> {
  if (typeof cell === 'number') return readSerial(cell, format, reading);
  if (typeof cell !== 'string') return { problem: problemOf(cell) };
  const span = parseDateSpan(cell, fixedOrder(reading.dateOrder));
  if (span) return { value: { first: span.first, last: span.last } };
  return { problem: isEmptyDate(cell) ? 'non-value' : problemOf(cell) };
}

function fixedOrder(order: ColumnReading['dateOrder']): DateOrder | null {
  return order === 'ambiguous' ? null : order;
}

function readSerial(serial: number, format: string, reading: ColumnReading): Read<DateValue> {
  const day = Math.floor(serial);
  if (!isDateFormat(format)) {
    const isBareDate = reading.bareSerials === true && day >= firstBare && day < afterBare;
    return isBareDate ? { value: { first: day, last: day } } : { problem: 'unreadable' };
  }
  if (day < firstReal) return { problem: 'non-value' };
  if (day > (dayOf(9999, 12, 31) ?? day)) return { problem: 'unreadable' };
  const isWholeMonth = !/d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, '')) && civilOf(day).day === 1;
  return { value: { first: day, last: isWholeMonth ? monthStart(day, 1) - 1 : day } };
}

function isEmptyDate(text: string): boolean {
  return /^\s*(?:(?:1899|1900|1901|0001)-\d\d-\d\d|\d\d?[/.-]\d\d?[/.-](?:1899|1900|1901|0001)|00?[/.-]00?[/.-](?:0000|00|1900))\b/.test(text);
}
