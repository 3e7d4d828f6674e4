import type { NumberUnit } from '../vocabulary/value-words';
import { readAffixes } from './number-affixes';
import { findNumberLiteral } from './number-literal';
import { squeezeBlanks } from './normalise-text';

/** Decimal mark of a column's typed numbers. */
export type DecimalMark = '.' | ',';

/**
 * A number as typed in a text. `value` has its magnitude word applied (`£2m` → 2000000) but not its percent
 * sign (`40%` → 40 with `isPercent`). `currency` is the ISO code where the sign is sure, else the sign.
 * `magnitude` is what a magnitude word multiplied by; `per` the period of a rate (`£214k / year`), with
 * `perYear` for yearly ones; `decimals` the decimal places that show, after the magnitude.
 */
export type ParsedNumber = {
  readonly value: number;
  readonly currency: string | null;
  readonly isPercent: boolean;
  readonly unit: NumberUnit | null;
  readonly magnitude: number;
  readonly per: NumberUnit | null;
  readonly perYear: boolean;
  readonly decimals: number;
};

/**
 * The one number that the whole text is, with its sign, currency, magnitude, unit and rate; null when the text
 * is anything else: prose around a number (`Exempt under Section 43`), two numbers (`6/2`), a date, a comparison (`<5`).
 * `8.400` is 8.4 under mark `.` and 8400 under `,`; with both marks in it the last one is the decimal mark.
 */
export function parseNumber(text: string, decimalMark: DecimalMark): ParsedNumber | null {
  const plain = squeezeBlanks(text).replace(/[−–—]/g, '-');
  if (plain.length > 60 || !/\d/.test(plain)) return null;
  const duration = parseDuration(plain);
  if (duration) return duration;
  const literal = findNumberLiteral(plain, decimalMark);
  if (!literal) return null;
  const affixes = readAffixes(literal);
  if (!affixes) return null;
  const value = Number(`${literal.digits}e${literal.exponent + affixes.power}`);
  return {
    value: affixes.isNegative && value !== 0 ? -value : value,
    currency: affixes.currency,
    isPercent: affixes.isPercent,
    unit: affixes.unit,
    magnitude: Number(`1e${affixes.power}`),
    per: affixes.per,
    perYear: affixes.per === 'year',
    decimals: Math.max(0, literal.decimals - literal.exponent - affixes.power),
  };
}

/** Durations with their own form: `3h30`, `2h 15m`, `PT16H0M0S`. Null for all else. */
function parseDuration(text: string): ParsedNumber | null {
  const match = /^(?:PT)?(\d+)\s?h\s?(\d{1,2})\s?(?:m|min)?(?:\d+s)?$/i.exec(text) ?? /^PT(\d+)H()$/i.exec(text);
  if (!match) return null;
  const value = Number(match[1]) + Number(match[2]) / 60;
  return { value, currency: null, isPercent: false, unit: 'hour', magnitude: 1, per: null, perYear: false, decimals: Number.isInteger(value) ? 0 : 2 };
}
