import { cellText } from './cell';
import type { Cell } from './cell';
import { displayDate } from './display-date';
import { isDateFormat } from './is-date-format';
import { bareFormat, formatSections, literalText } from './number-format';

/**
 * What a cell shows under a number-format code, in en-US notation: digits, thousands, decimals, scaling, percentages,
 * literals, sections by sign, dates and times. A code that is none of these (fractions, exponents) shows the number as
 * General does: a figure is never wrong, at most plainer. Colours and conditions of a code are passed over.
 */
export function displayText(value: Cell, code: string): string {
  if (typeof value === 'string') return textIn(value, code);
  if (typeof value !== 'number') return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : cellText(value);
  const sections = formatSections(code);
  const index = sections.length > 1 && value < 0 ? 1 : sections.length > 2 && value === 0 ? 2 : 0;
  const section = sections[index] ?? '';
  const bare = bareFormat(section);
  if (section === '@' || /^general$/i.test(bare) || (bare === '' && section === '')) return generalText(value);
  if (isDateFormat(section) || /[hs]/i.test(bare) || /\[[hms]+\]/i.test(section)) return displayDate(value, section) ?? generalText(value);
  return numberText(index === 1 ? -value : value, section) ?? generalText(value);
}

/** The fourth section is that of texts. */
function textIn(value: string, code: string): string {
  if (!code.includes(';')) return value;
  const section = formatSections(code)[3];
  return section === undefined ? value : section.split('@').map(literalText).join(value);
}

function generalText(value: number): string {
  const short = Number(value.toPrecision(11));
  const size = Math.abs(short);
  if (size < 1e11 && (size === 0 || size >= 1e-9)) return String(short);
  return short
    .toExponential(5)
    .replace(/\.?0*e/, 'E')
    .replace(/E([+-])(\d)$/, 'E$10$2');
}

const placeholder = /[0#?]/;

type Shape = { readonly before: string; readonly digits: string; readonly decimals: string; readonly scale: number; readonly percents: number; readonly after: string };

function numberText(value: number, section: string): string | null {
  const shape = shapeOf(section);
  if (!shape) return null;
  const { before, digits, decimals, scale, percents, after } = shape;
  if (digits === '' && decimals === '') return literalText(before) + literalText(after);
  const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** scale;
  // Beyond this, toFixed gives exponents.
  if (scaled >= 1e21) return null;
  const [whole = '', fraction = ''] = scaled.toFixed(Math.min(decimals.length, 100)).split('.');
  const shownFraction = trimFraction(fraction, decimals);
  const shownWhole = wholeText(whole, digits);
  const isZero = !/[1-9]/.test(whole + shownFraction);
  return `${value < 0 && !isZero ? '-' : ''}${literalText(before)}${shownWhole}${decimals === '' ? '' : '.'}${shownFraction}${literalText(after)}`;
}

/** What stands before the digits, the digits, and behind; null where digits stand in more than one place. */
function shapeOf(section: string): Shape | null {
  const tokens = section.replace(/\[[^\]]*\]/g, currencyOf).match(/"[^"]*"?|\\.|_.|\*.|[^]/g) ?? [];
  const first = tokens.findIndex((token) => placeholder.test(token) || (token === '.' && tokens.some((other) => placeholder.test(other))));
  if (first < 0) return { before: section.replace(/\[[^\]]*\]/g, currencyOf), digits: '', decimals: '', scale: 0, percents: 0, after: '' };
  let end = first;
  while (end < tokens.length && /^[0#?.,]$/.test(tokens[end] ?? '')) end += 1;
  const [pattern, before, after] = [tokens.slice(first, end).join(''), tokens.slice(0, first).join(''), tokens.slice(end).join('')];
  if (placeholder.test(bareFormat(after)) || /[eE][+-]|\//.test(bareFormat(after))) return null;
  const [left = '', right = '', extra] = pattern.split('.');
  if (extra !== undefined) return null;
  const scaling = /,+$/.exec(right === '' ? left : right)?.[0].length ?? 0;
  const digits = right === '' ? left.slice(0, left.length - scaling) : left;
  const percents = (bareFormat(before + after).match(/%/g) ?? []).length;
  return { before, digits, decimals: right.replace(/,/g, ''), scale: scaling, percents, after };
}

/** `[$€-407]` shows its sign; colours, conditions and locales show nothing. */
function currencyOf(part: string): string {
  const sign = /^\[\$([^\]-]*)/.exec(part)?.[1] ?? '';
  return sign === '' ? '' : `"${sign}"`;
}

function trimFraction(fraction: string, decimals: string): string {
  let shown = fraction;
  while (shown !== '' && shown.endsWith('0') && decimals.charAt(shown.length - 1) !== '0') shown = shown.slice(0, -1);
  return shown;
}

function wholeText(whole: string, digits: string): string {
  const least = digits.replace(/[^0]/g, '').length;
  const plain = (whole === '0' ? '' : whole).padStart(least, '0');
  if (!digits.includes(',')) return plain;
  return plain.replace(/\B(?=(\d{3})+$)/g, ',');
}
