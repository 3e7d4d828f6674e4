import type { Cell } from '../../../core/workbook/cell';
import { cutText } from '../../../core/workbook/cut-text';
import { isTakenAsText } from '../../../core/workbook/is-taken-as-text';

/** Characters that a cell of Google Sheets holds. */
export const maxCellLength = 50_000;

/** What is given to `setValues` for a cell: `''` empties it. */
export type CellInput = string | number | boolean;

/**
 * What is given so that a cell of this number format holds just this value: Google Sheets takes texts as if they were typed. It
 * leaves them alone where the format is `@`; elsewhere a text that may be taken for something else gets an apostrophe.
 */
export function cellInput(value: Cell, format: string | undefined): CellInput {
  if (value === null || value === '') return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'boolean') return value;
  return format === '@' || isTakenAsText(value) ? cutText(value, maxCellLength) : `'${cutText(value, maxCellLength - 1)}`;
}

/**
 * Shall the cell of a text of ours, which nobody chose a format for, get the format `@`? What looks like a number or a date
 * stays as it is by it, and so it does when people edit the cell. What begins as a formula does is held back by its apostrophe.
 */
export function needsTextFormat(value: Cell): boolean {
  return typeof value === 'string' && value !== '' && !isTakenAsText(value) && !/^\s*[=+\-@'#]/.test(value);
}
