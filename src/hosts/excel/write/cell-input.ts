import type { Cell } from '../../../core/workbook/cell';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { textInput } from './text-input';

/** What may be sent for a cell: null leaves it as it is, `''` empties it. */
export type CellInput = string | number | boolean | null;

/** What is sent so that a cell holds this value; an error becomes one by its name, as when it is typed. */
export function cellInput(value: Cell): CellInput {
  if (value === null) return '';
  if (typeof value === 'string') return value === '' ? '' : textInput(value);
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return value;
}

/**
 * The client makes "leave unchanged" of NaN and of nothing, and a text of a Date: no such thing may reach it. Throws `bug`.
 */
export function checkInputs(inputs: readonly (readonly unknown[])[]): void {
  for (const line of inputs) {
    for (const input of line) {
      const isFit = input === null || typeof input === 'string' || typeof input === 'boolean' || (typeof input === 'number' && Number.isFinite(input));
      if (!isFit) throw new PlumblineError('bug', 'Plumbline was about to write something that is no value of a cell. Nothing of that sheet was changed. Please report it.');
    }
  }
}
