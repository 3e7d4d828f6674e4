import type { ColumnReading } from '../found-table';
import { allValues } from '../vocabulary/all-values';
import type { CellFacts } from './cell-facts';
import { currencyOfHeader } from './currency';
import { foldText } from './normalise-text';

/** Decides, once per column from all its values and its header, how its cells are to be read. */
export function columnReading(facts: readonly CellFacts[], header: string): { readonly reading: ColumnReading; readonly isDecimalMarkAmbiguous: boolean } {
  const mark = decimalMark(facts, header);
  const dates = facts.filter((fact) => fact.isDateNumber || fact.textFacts?.isDate === true).length;
  const bare = facts.filter((fact) => fact.number !== null && !fact.isDateNumber).length;
  return {
    reading: {
      dateOrder: dateOrder(facts),
      decimalMark: mark.mark,
      unclearMarks: mark.unclear,
      ...percentScale(facts, mark.mark),
      currency: currency(facts, header),
      unit: unitOfHeader(header),
      inYear: isInYear(header),
      bareSerials: dates > 0 && dates > bare,
    },
    isDecimalMarkAmbiguous: mark.unclear !== '',
  };
}

/** Any part above 12 decides for the whole column; texts that contradict each other, or none that decides, leave it open. */
function dateOrder(facts: readonly CellFacts[]): ColumnReading['dateOrder'] {
  const orders = new Set(facts.map((fact) => fact.textFacts?.order ?? null));
  if (orders.has('dmy') && orders.has('mdy')) return 'ambiguous';
  if (orders.has('dmy')) return 'dmy';
  if (orders.has('mdy')) return 'mdy';
  return orders.has('either') ? 'ambiguous' : null;
}

type DecidedMark = { readonly mark: '.' | ','; readonly unclear: '.' | '.,' | '' };
type MarkVotes = { point: number; comma: number; pointOnly: number; commaOnly: number };

/**
 * Two marks in one number, or one that cannot group thousands, vote. Without a vote a comma before three digits
 * groups, and so does a point where the column's words or currency speak a decimal-comma language.
 */
function decimalMark(facts: readonly CellFacts[], header: string): DecidedMark {
  const votes: MarkVotes = { point: 0, comma: 0, pointOnly: 0, commaOnly: 0 };
  for (const fact of facts) if (fact.text !== null && (fact.textFacts?.point ?? fact.textFacts?.comma)) vote(fact.text, votes);
  if (votes.point !== votes.comma) return { mark: votes.point > votes.comma ? '.' : ',', unclear: '' };
  if (votes.point > 0) return { mark: '.', unclear: '.,' };
  if (votes.pointOnly === 0) return { mark: '.', unclear: '' };
  // The commas of a column that mostly groups with them stay sure; a point beside them may be a slip.
  if (votes.commaOnly > 0) return { mark: '.', unclear: votes.commaOnly > votes.pointOnly ? '.' : '.,' };
  return hintsAtComma(facts, header) ? { mark: ',', unclear: '' } : { mark: '.', unclear: '.' };
}

function vote(text: string, votes: MarkVotes): void {
  const literal = /\d[\d.,'’\s]*\d|[.,]\d+/.exec(text)?.[0] ?? '';
  const marks = literal.replace(/[^.,]/g, '');
  const last = marks.charAt(marks.length - 1);
  if (marks === '') return;
  const isMixed = marks.includes('.') && marks.includes(',');
  // 1234,000 is a slip in grouping as often as a decimal.
  if (/^[1-9]\d{3,}[.,]\d{3}$/.test(literal)) return;
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(literal);
  if (!isMixed && marks.length > 1) votes[last === '.' ? 'comma' : 'point'] += 1;
  else if (isMixed || !couldGroup) votes[last === '.' ? 'point' : 'comma'] += 1;
  else votes[last === '.' ? 'pointOnly' : 'commaOnly'] += 1;
}

function hintsAtComma(facts: readonly CellFacts[], header: string): boolean {
  const folded = foldText(header);
  const words = folded.split(/[^a-z]+/);
  const isForeign = allValues.some((language) => language.commaHints.some((hint) => words.includes(hint) && !['valor', 'total', 'mittel'].includes(hint)));
  return isForeign || facts.some((fact) => /\b(?:Tage|Tsd|Mio|Mrd|d[ií]as|jours|Stunden|horas|reais)\b|R\$/u.test(fact.text ?? ''));
}

/**
 * 100 where plain numbers run above 1; signs and percent formats speak for themselves. Fractions beside numbers above 2
 * leave it open what the small ones are: up to 2 a column of fractions may hold overruns.
 */
function percentScale(facts: readonly CellFacts[], mark: '.' | ','): Pick<ColumnReading, 'percentScale' | 'isPercentMixed'> {
  const plain: number[] = [];
  for (const fact of facts) {
    if (fact.number !== null && !fact.isDateNumber && !fact.isPercentNumber) plain.push(fact.number);
    const typed = mark === '.' ? fact.textFacts?.point : fact.textFacts?.comma;
    if (typed && !typed.isPercent) plain.push(typed.value);
  }
  const maximum = plain.reduce((most, value) => Math.max(most, value), 0);
  const hasFractions = plain.some((value) => value > 0 && value < 1);
  if (maximum <= 1 || (maximum <= 2 && hasFractions)) return { percentScale: 1 };
  return { percentScale: 100, isPercentMixed: hasFractions };
}

/**
 * The one currency that values, formats or header name; `mixed` when several do. At most two strays against five
 * times as many leave the common one: `readMoney` then refuses the strays by name.
 */
function currency(facts: readonly CellFacts[], header: string): string | null {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const named = fact.textFacts?.point?.currency ?? fact.textFacts?.comma?.currency ?? fact.formatCurrency;
    if (named) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  const fromHeader = currencyOfHeader(header);
  const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first) return fromHeader;
  const strays = others.reduce((sum, [, count]) => sum + count, 0);
  const isClear = strays === 0 || (strays <= 2 && first[1] >= 5 * strays);
  if (!isClear) return fromHeader !== null && onlyDollars(counts, fromHeader) ? fromHeader : 'mixed';
  if (fromHeader === null || fromHeader === first[0]) return first[0];
  return onlyDollars(counts, fromHeader) ? fromHeader : first[1] <= 2 && facts.length >= 10 ? fromHeader : 'mixed';
}

/** `$` amounts under a header that names AUD or the like are of that dollar. */
function onlyDollars(counts: ReadonlyMap<string, number>, header: string): boolean {
  return /^(?:AUD|CAD|NZD|SGD|HKD|USD)$/.test(header) && [...counts.keys()].every((code) => code === '$' || code === 'USD' || code === header);
}

const thousandHeader = /[(\s[,]?(?:['’]000s?|000s)\b|[£€$]\s?['’]?000s?\b|[£€$]\s?k\b|\bk\s?[£€$]|\bk(?:EUR|USD|GBP|CHF)\b|\b(?:EUR|USD|GBP|CHF|AUD)\s?k\b|\bT\s?[€]|\bTEUR\b|\bTsd\b|\bthousands?\b|\(\s?k\s?\)|\bin k\b|\bmiles de\b|\bmilliers\b/i;
const millionHeader = /[£€$]\s?mn?\b|\bm\s?[£€$]|\b(?:EUR|USD|GBP|CHF|AUD)\s?mn?\b|\bM(?:EUR|USD|GBP|CHF)\b|\bMio\b|\bmillions?\b|\bmillionen\b|\bmillones\b|\bmilh(?:õ|o)es\b|\(\s?mn?\s?\)|\bmln\b/i;
const billionHeader = /[£€$]\s?bn\b|\bbn\s?[£€$]|\bMrd\b|\bbillions?\b|\bmilliarden\b|\bmilliards?\b|\(\s?bn\s?\)/i;

function unitOfHeader(header: string): ColumnReading['unit'] {
  if (billionHeader.test(header)) return 1000000000;
  if (millionHeader.test(header)) return 1000000;
  return thousandHeader.test(header) ? 1000 : 1;
}

const inYearHeader = /\bfy\s?['’]?\d*\b|\bfinancial year\b|\bfiscal year\b|\bin[- ]year\b|\b(?:19|20)\d\d\s?[/–-]\s?(?:20)?\d\d\b(?![/-])|\bcurrent year\b|\bthis year\b|\byear to date\b|\bytd\b|\bannual (?:budget|cost|spend|forecast)\b|^\W*20\d\d\s+\p{L}+\W*$|^\W*\p{L}+\s+20\d\d\W*$/iu;

function isInYear(header: string): boolean {
  return inYearHeader.test(header) && !/whole[- ]life|total cost|lifetime/i.test(header);
}
