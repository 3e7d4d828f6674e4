/** The digits of a number inside a text, with what stands before and after them. */
export type NumberLiteral = {
  readonly before: string;
  readonly after: string;
  /** Plain digits with at most one point. */
  readonly digits: string;
  /** Decimal places as typed. */
  readonly decimals: number;
  /** Power of ten of scientific notation, else 0. */
  readonly exponent: number;
  readonly isGrouped: boolean;
};

const literalPattern = /(?:\d[\d.,'’ ]*\d|\d|[.,]\d+)/;
const exponentPattern = /^e([+-]?\d{1,3})(?!\w)/i;

/**
 * The first number of a text, its marks understood; null when there is none or its grouping is broken
 * (`1,23,4` is no number; `12,34,567` is, as lakhs are grouped).
 */
export function findNumberLiteral(text: string, decimalMark: '.' | ','): NumberLiteral | null {
  const match = literalPattern.exec(text);
  if (!match) return null;
  const after = text.slice(match.index + match[0].length);
  const exponent = exponentPattern.exec(after);
  const mantissaMark = exponent && match[0].includes(',') ? ',' : decimalMark;
  const number = plainDigits(match[0], mantissaMark);
  if (!number) return null;
  return {
    before: text.slice(0, match.index),
    after: exponent ? after.slice(exponent[0].length) : after,
    ...number,
    exponent: exponent ? Number(exponent[1]) : 0,
  };
}

type Digits = Pick<NumberLiteral, 'digits' | 'decimals' | 'isGrouped'>;

function plainDigits(literal: string, decimalMark: '.' | ','): Digits | null {
  const decimalAt = decimalPosition(literal, decimalMark);
  if (isUnclear(literal, decimalMark)) return null;
  const whole = decimalAt < 0 ? literal : literal.slice(0, decimalAt);
  const fraction = decimalAt < 0 ? '' : literal.slice(decimalAt + 1);
  if (!/^\d*$/.test(fraction) || !isWhole(whole)) return null;
  const digits = whole.replace(/\D/g, '') || '0';
  return { digits: fraction ? `${digits}.${fraction}` : digits, decimals: fraction.length, isGrouped: /\D/.test(whole) };
}

/** `1234,000` where a point is the decimal mark: a slip in grouping or three decimals, a thousandfold apart. */
function isUnclear(literal: string, decimalMark: '.' | ','): boolean {
  const match = /^[1-9]\d{3,}([.,])\d{3}$/.exec(literal);
  return match !== null && match[1] !== decimalMark;
}

/** Where the decimal mark stands, or -1: the later of two different marks, or a single one that cannot group. */
function decimalPosition(literal: string, decimalMark: '.' | ','): number {
  const point = literal.lastIndexOf('.');
  const comma = literal.lastIndexOf(',');
  const last = Math.max(point, comma);
  if (last < 0) return -1;
  const mark = literal.charAt(last);
  if (literal.indexOf(mark) !== last) return -1;
  if (point >= 0 && comma >= 0) return last;
  const couldGroup = /^[1-9]\d{0,2}([ '’]\d{3})*$/.test(literal.slice(0, last)) && literal.length - last === 4;
  return mark === decimalMark || !couldGroup ? last : -1;
}

/** Plain digits, or groups of three after the first (of two in the Indian way, the last of three), one mark throughout. */
function isWhole(text: string): boolean {
  if (/^\d*$/.test(text)) return true;
  return /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text);
}
