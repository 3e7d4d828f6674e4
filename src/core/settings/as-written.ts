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
  /** The header of the column that the row speaks of. */
  readonly header?: string | undefined;
  /** For a row that is only kept: the key that it had. */
  readonly path?: string | undefined;
};

/** The text of a row's hidden cell. */
export function writtenText({ shown, setting, order, header, path }: AsWritten): string {
  return JSON.stringify({ shown, setting, order, header, path });
}

/** The record of a row; null where the cell holds none or was changed beyond reading. */
export function readWritten(cell: Cell): AsWritten | null {
  if (typeof cell !== 'string') return null;
  try {
    const value: unknown = JSON.parse(cell);
    if (!isRecord(value) || !Array.isArray(value['shown'])) return null;
    const { shown, setting = null, order, header, path } = value;
    return {
      shown: shown.map((cell: unknown) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)),
      setting,
      order: typeof order === 'number' ? order : null,
      header: typeof header === 'string' ? header : undefined,
      path: typeof path === 'string' ? path : undefined,
    };
  } catch {
    return null;
  }
}

/**
 * Does the cell still hold what was shown? Empty and blank are the same, and so are texts but for blanks around them and
 * numbers in the first twelve digits: other programs that save the workbook write them so.
 */
export function isAsShown(cell: Cell, shown: string | number | null | undefined): boolean {
  if (isBlank(cell)) return isBlank(shown ?? null);
  if (typeof cell === 'number' && typeof shown === 'number') return Math.abs(cell - shown) <= Math.abs(shown) * 1e-12;
  return typeof cell === 'string' && typeof shown === 'string' ? cell.trim() === shown.trim() : cell === shown;
}

/** Was a row typed by the user, or kept as typed? Its hidden cell then says nothing of a setting. */
export function isTypedRow(written: Cell): boolean {
  const record = readWritten(written);
  return !record || record.path !== undefined;
}
