import type { Cell } from '../../workbook/cell';
import { isBlank, isCellError } from '../../workbook/cell';
import { isErrorText, isNonValue, isReference } from './non-value';

/**
 * Why a cell gives no value: `blank`; `non-value` (says there is none: TBC, a dash); `reference` (points elsewhere);
 * `error` (#REF! and the like, also as text); `rate` (an amount per period); `other-currency` (not the column's);
 * `unclear-mark` (8.400 where nothing tells thousands from decimals); `unclear-percent` (0.9 or 1 among percent points);
 * `no-colour` (a state or another colour where red, amber or green belongs); `unreadable` (anything else).
 */
export type ValueProblem =
  | 'blank'
  | 'non-value'
  | 'reference'
  | 'error'
  | 'rate'
  | 'other-currency'
  | 'unclear-mark'
  | 'unclear-percent'
  | 'no-colour'
  | 'unreadable';

/** A value read from a cell, or why there is none. */
export type Read<T> = { readonly value: T } | { readonly problem: ValueProblem };

/** Did reading give a value? */
export function isRead<T>(read: Read<T>): read is { readonly value: T } {
  return 'value' in read;
}

/** Why a cell that is no value of its column's kind is none. */
export function problemOf(cell: Cell): ValueProblem {
  if (isBlank(cell)) return 'blank';
  if (isCellError(cell)) return 'error';
  if (typeof cell !== 'string') return 'unreadable';
  if (isErrorText(cell)) return 'error';
  if (isNonValue(cell)) return 'non-value';
  return isReference(cell) ? 'reference' : 'unreadable';
}
