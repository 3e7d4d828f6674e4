import { dateOrderOf, parseDateSpan } from '../tables/values/parse-date';
import type { DateOrder } from '../tables/values/parse-date';
import { matchName } from './match-name';
import type { Day } from '../workbook/day';

const statusWords =
  /\b(?:as at|as of|as on|status date|status report|status at|status|data date|date of data|report date|reporting date|reporting period|report month|reporting month|period ending|period end|month end|month ending|week ending|snapshot|position at|position as at|last updated|updated|update|effective|correct at|valid at|cut off|cutoff|stand|stichtag|berichtsdatum|berichtsmonat|etat au|situation au|date d arrete|fecha de corte|fecha de estado|actualizado|a fecha|data base|posicao em|atualizado)\b/;

/** Does a title say that the date in or beside it is the date of the data: `as at`, `Stand`, `Status date`? */
export function isStatusWord(text: string): boolean {
  return statusWords.test(matchName(text));
}

const otherWords = /\b(?:next|due|start|starts|starting|end|ends|from|until|deadline|board|meeting|go live|target|created|founded|since|by|before|after|begin|beginn|ende|bis|ab|inicio|fin|debut)\b/;

/** Does a title say that its date is of something else: a next meeting, a deadline? */
export function isOtherDateWord(text: string): boolean {
  return otherWords.test(matchName(text));
}

/** What a date inside a longer text may look like, most telling first; the date is the first group. */
const shapes: readonly RegExp[] = [
  /(?:^|\D)((?:19|20)\d\d[-_./](?:0?[1-9]|1[0-2])[-_./](?:0?[1-9]|[12]\d|3[01]))(?!\d)/gu,
  /(?:^|\D)(\d{1,2}(?:st|nd|rd|th|\.)?[-\s_/.]*(?:de |of )?\p{L}{3,12}\.?,?[-\s_/.]*(?:de )?20\d\d)(?!\d)/gu,
  /(?:^|\P{L})(\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s20\d\d)(?!\d)/gu,
  /(?:^|\D)(\d{1,2}[-/.]\d{1,2}[-/.](?:20\d\d|\d\d))(?!\d)/gu,
  /(?:^|[^\dA-Za-z])(20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)/gu,
  /(?:^|\P{L})(\p{L}{3,12}[-\s_']{0,2}20\d\d)(?!\d)/gu,
  /(?:^|\D)(20\d\d[-\s_](?:0[1-9]|1[0-2]))(?![-\s_/.]?\d)/gu,
  /(?:^|\P{L})(\p{L}{3,9}[-_'’]\d\d)(?!\d)/gu,
];

/**
 * The one date a text names: `Portfolio as at 31/10/2026`, `2026-10-31 register`, `Oct 2026` (its last day); null
 * when it names none, several different ones of the same shape, or one that needs an `order` that is not given.
 */
export function dateInText(text: string, order: DateOrder | null = null): Day | null {
  for (const shape of shapes) {
    const days = [...text.matchAll(shape)].map(([, date = '']) => dayOfMatch(date, order));
    if (days.includes('undecided')) return null;
    const found = new Set(days.filter((day) => typeof day === 'number'));
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  return null;
}

function dayOfMatch(match: string, order: DateOrder | null): Day | 'undecided' | null {
  const plain = match.replace(/_/g, '-').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (order === null && dateOrderOf(plain) === 'either') return 'undecided';
  return parseDateSpan(plain, order)?.last ?? null;
}
