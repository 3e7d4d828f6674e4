import type { NumberUnit } from '../vocabulary/value-words';
import { codeOfCurrency, ownCurrencyAtStart } from './currency';
import { foldText } from './normalise-text';
import type { NumberLiteral } from './number-literal';
import { indexRecord, indexWords, wordSet } from './word-index';

/** What stands around a number: its sign, currency, magnitude as a power of ten, unit and rate. */
export type Affixes = {
  readonly isNegative: boolean;
  readonly currency: string | null;
  readonly power: number;
  readonly isPercent: boolean;
  readonly unit: NumberUnit | null;
  readonly per: NumberUnit | null;
};

const unitWords = indexRecord((words) => words.units);
const magnitudeWords = indexWords((words) => words.magnitudes);
const percentWords = wordSet((words) => words.percent);
const perWords = wordSet((words) => words.per);
const yearlyWords = new Set(['pa', 'p a', 'annually', 'yearly', 'p.a', 'p.a.', 'annum']);

/** Reads both sides of a number; null when anything there is not understood, so that prose is never a number. */
export function readAffixes(literal: NumberLiteral): Affixes | null {
  const before = readPrefix(literal);
  if (!before) return null;
  const closing = before.isOpen ? /^(?<inner>[^()]*)\)$/.exec(literal.after)?.groups?.inner : literal.after;
  if (closing === undefined) return null;
  const trailingMinus = /^\s?-$|[^\s]\s?-$/.test(closing);
  const after = readSuffix(trailingMinus ? closing.replace(/-$/, '') : closing);
  if (!after || (before.isPercent && after.isPercent) || isCreditOrCrore(before.currency ?? after.currency, closing)) return null;
  const signs = [before.isOpen, before.isNegative, trailingMinus].filter(Boolean).length;
  if (signs > 1) return null;
  return {
    isNegative: signs === 1,
    currency: mergeCurrency(before.currency, after.currency),
    power: before.power + after.power,
    isPercent: before.isPercent || after.isPercent,
    unit: after.unit,
    per: after.per,
  };
}

/** `£500 CR` is a credit of 500 or nothing known: `cr` means crore only of rupees, or beside no currency at all. */
function isCreditOrCrore(currency: string | null, after: string): boolean {
  return currency !== null && currency !== 'INR' && /(?:^|\s)cr\.?\s*$/i.test(after);
}

/** `$5m AUD`: the code is surer than the sign; `£5 EUR` contradicts itself and stays with the code. */
function mergeCurrency(before: string | null, after: string | null): string | null {
  return after && /^[A-Z]{3}$/.test(after) ? after : (before ?? after);
}

type Prefix = { isOpen: boolean; isNegative: boolean; isPercent: boolean; currency: string | null; power: number };

function readPrefix(literal: NumberLiteral): Prefix | null {
  const prefix: Prefix = { isOpen: false, isNegative: false, isPercent: false, currency: null, power: 0 };
  let rest = literal.before.trim().replace(/^(?:~|≈|ca?\.|(?:ca|approx\.?|approximately|circa|about|around|roughly|est\.?|estimated)(?=\s|$))\s*/i, '');
  while (rest !== '') {
    const length = takePrefix(rest, prefix, literal.isGrouped);
    if (length === 0) return null;
    rest = rest.slice(length).trimStart();
  }
  return prefix;
}

/** Reads one thing off the front into `prefix`; how many characters it took, 0 when it is not understood. */
function takePrefix(rest: string, prefix: Prefix, isGrouped: boolean): number {
  const first = rest.charAt(0);
  if (first === '(' && !prefix.isOpen) prefix.isOpen = true;
  else if (first === '-' && !prefix.isNegative) prefix.isNegative = true;
  else if (first === '%') prefix.isPercent = true;
  else if (first !== '+') {
    const currency = ownCurrencyAtStart(rest, { isGrouped });
    if (!currency || prefix.currency) return 0;
    prefix.currency = currency.code;
    return currency.length;
  }
  return 1;
}

type Suffix = Omit<Affixes, 'isNegative'>;

function readSuffix(text: string): Suffix | null {
  let suffix: Suffix = { currency: null, power: 0, isPercent: false, unit: null, per: null };
  let rest = stripNote(text);
  while (rest !== '') {
    const step = takeSuffix(rest, suffix);
    if (!step) return null;
    suffix = step.suffix;
    rest = rest.slice(step.length).replace(/^[\s.]+/, '');
  }
  return suffix;
}

/** Drops what only says how sure the number is or what it includes: `(E)` estimate, `(F)` forecast, `(excl VAT)`, a footnote's star, a `?` after a duration. */
function stripNote(text: string): string {
  return text
    .replace(/\s?\*{1,3}$/, '')
    .replace(/\s*\(?(?:excl?|excluding|incl?|including|plus|net of|without|before)\.? ?(?:vat|tax|taxes|gst|mwst)\)?$/i, '')
    .replace(/\s*\((?:e|est\.?|f|a|p|b|tbc)\)$/i, '')
    .replace(/([a-z])\?$/i, '$1')
    .trim();
}

type Step = { readonly length: number; readonly suffix: Suffix };

function takeSuffix(rest: string, suffix: Suffix): Step | null {
  const rate = takeRate(rest, suffix);
  if (rate) return rate;
  const word = longestWord(rest);
  const folded = foldText(word);
  if (percentWords.has(folded)) return suffix.isPercent ? null : { length: word.length, suffix: { ...suffix, isPercent: true } };
  const power = magnitudeWords.get(folded);
  if (power !== undefined) return suffix.power || suffix.unit ? null : { length: word.length, suffix: { ...suffix, power } };
  const unit = unitWords.get(folded);
  if (unit) return suffix.unit ? null : { length: word.length, suffix: { ...suffix, unit } };
  return takeCurrency(rest, suffix);
}

/** The longest run of words at the front that is known, else the first word: `working days`, `per cent`, `m`. */
function longestWord(rest: string): string {
  const match = /^(?:%|[^\s\d/€£$.%()]+(?:\s[^\s\d/€£$.%()]+)?)/.exec(rest)?.[0] ?? '';
  const first = match.split(' ')[0] ?? '';
  const folded = foldText(match);
  return unitWords.has(folded) || percentWords.has(folded) ? match : first;
}

function takeRate(rest: string, suffix: Suffix): Step | null {
  const match = /^(?:(\/)\s?([^\s\d/().]+)|(\p{L}+)\s(?:annum|(\p{L}+)))\.?(?=$|\s)|^(p\.?\s?a\.?|annually|yearly)$/iu.exec(rest);
  if (!match || suffix.per) return null;
  if (match[5] !== undefined) return { length: match[0].length, suffix: { ...suffix, per: 'year' } };
  if (match[3] !== undefined && !perWords.has(foldText(match[3]))) return null;
  const period = foldText(match[2] ?? match[4] ?? 'annum');
  const per = yearlyWords.has(period) ? 'year' : unitWords.get(period);
  return per ? { length: match[0].length, suffix: { ...suffix, per } } : null;
}

const packed = /^(k|m|t|mio|mrd|tsd|bn)\.?\s?(€|eur|£|gbp|\$|usd|chf)(?![\p{L}])/iu;

/** A currency, alone or with its magnitude as in `M€` and `TEUR`. */
function takeCurrency(rest: string, suffix: Suffix): Step | null {
  if (suffix.currency) return null;
  const both = packed.exec(rest);
  if (both) {
    const power = both[1]?.toLowerCase() === 't' ? 3 : magnitudeWords.get((both[1] ?? '').toLowerCase());
    if (suffix.power || power === undefined) return null;
    return { length: both[0].length, suffix: { ...suffix, power, currency: codeOfCurrency(both[2] ?? '') } };
  }
  const own = ownCurrencyAtStart(rest, { isGrouped: false });
  return own ? { length: own.length, suffix: { ...suffix, currency: own.code } } : null;
}
