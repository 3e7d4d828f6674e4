import { isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import { isRecord } from './tree';

/**
 * What a row of the Settings sheet was written from, kept in its hidden last column: the input cells as shown, in the
 * block's order, and the setting behind them (null when there is none: detected or from the register). Whether a user
 * changed the row is told by comparing, so nothing else needs to be remembered.
 */
export type AsWritten = {
  readonly shown: readonly (string | number | null)[];
  readonly setting: unknown;
  /** Place in the setting's list; null for rows that are no setting. */
  readonly order: number | null;
};

export function writtenText(written: AsWritten): string {
  return JSON.stringify({ shown: written.shown, setting: written.setting, order: written.order });
}

/** The record of a row; null where the cell holds none or was changed beyond reading. */
export function readWritten(cell: Cell): AsWritten | null {
  if (typeof cell !== 'string') return null;
  try {
    const value: unknown = JSON.parse(cell);
    if (!isRecord(value) || !Array.isArray(value['shown'])) return null;
    const { shown, setting = null, order } = value;
    return { shown: shown as AsWritten['shown'], setting, order: typeof order === 'number' ? order : null };
  } catch {
    return null;
  }
}

/** Does the cell still hold what was shown? Empty and blank are the same. */
export function isAsShown(cell: Cell, shown: string | number | null | undefined): boolean {
  if (isBlank(cell)) return isBlank(shown ?? null);
  return cell === shown;
}
