import type { Cell } from '../../../core/workbook/cell';

/** Errors as `getValues` gives them: as texts. */
const errors = /^(?:#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)|Loading\.\.\.)$/;

/**
 * What one value of `getValues` is. Dates become day serials in the spreadsheet's own time zone, by `serialOf`; they may stem
 * from another realm, so that `instanceof` tells nothing.
 */
export function cellOf(value: unknown, serialOf: (date: Date) => number): Cell {
  if (typeof value === 'string') return value === '' ? null : errors.test(value) ? { error: value } : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  return isDate(value) ? serialOf(value) : null;
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]' && Number.isFinite((value as Date).getTime());
}
