import { columnIndex } from '../workbook/address';
import { cellText, isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import { dayOfIso, isoOf } from '../workbook/day';
import { isAllowedNumber } from './setting-records';
import type { SettingRecord, SettingValue } from './setting-records';

/** A cell read as a setting; `bad` when it holds something that is not allowed. */
export type Reading<T> = { readonly value: T } | { readonly bad: true };

const bad = { bad: true } as const;
const lastDay = 2958465;

/** A cell of the Settings sheet as the value of a scalar setting; an empty cell is null. */
export function readSettingCell(cell: Cell, record: SettingRecord): Reading<SettingValue> {
  if (isBlank(cell)) return { value: null };
  switch (record.unit) {
    case 'text':
      return typeof cell === 'string' || typeof cell === 'number' ? { value: String(cell) } : bad;
    case 'choice':
      return readChoice(cell, record.choices);
    case 'date':
      return readDate(cell);
    default: {
      const number = readNumber(cell);
      return number !== null && isAllowedNumber(record, number) ? { value: number } : bad;
    }
  }
}

/** One of these words, in any case, as the list spells it. */
export function readChoice<T extends string>(cell: Cell, choices: readonly T[]): Reading<T> {
  const typed = cellText(cell).toLowerCase();
  const choice = choices.find((word) => word.toLowerCase() === typed);
  return choice === undefined ? bad : { value: choice };
}

/**
 * A number, typed as one or as text: `0.05`, `0,05`, `5%`. Null for anything else, and for text such as `1,000` whose
 * comma could mean either.
 */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const match = /^([-+]?\d+(?:[.,]\d+)?)\s*(%?)$/.exec(cell.trim());
  const digits = match?.[1];
  if (digits === undefined || /,\d{3}$/.test(digits)) return null;
  const number = Number(digits.replace(',', '.'));
  return match?.[2] === '%' ? number / 100 : number;
}

/** A weight of zero or more; null when empty. */
export function readWeight(cell: Cell): Reading<number | null> {
  if (isBlank(cell)) return { value: null };
  const number = readNumber(cell);
  return number === null || number < 0 || number > 1e12 ? bad : { value: number };
}

/** Column letters in upper case; null when empty. */
export function readLetters(cell: Cell): Reading<string | null> {
  if (isBlank(cell)) return { value: null };
  const letters = cellText(cell).toUpperCase();
  return typeof cell === 'string' && columnIndex(letters) !== null ? { value: letters } : bad;
}

function readDate(cell: Cell): Reading<string> {
  if (typeof cell === 'number') return cell >= 61 && cell <= lastDay ? { value: isoOf(cell) } : bad;
  const text = cellText(cell);
  return typeof cell === 'string' && dayOfIso(text) !== null ? { value: text } : bad;
}
