import type { ColumnReading } from './found-table';
import type { StatusMonth } from './money-scope';
import { monthNumber } from './period-header';
import { foldText } from './vocabulary/fold-text';

const thousand = /^(?:in\s+)?(?:[£€$]\s?['’]?000s?|['’]?000s?|[£€$]\s?k|k\s?[£€$]|k(?:eur|usd|gbp|chf)|(?:eur|usd|gbp|chf|aud)\s?['’]?(?:k|000s?)|t€|teur|tsd\.?\s?(?:€|eur)?|[£€$]?\s?thousands?|thousands of \w+)$/;
const million = /^(?:in\s+)?(?:[£€$]\s?mn?|m\s?[£€$]|(?:eur|usd|gbp|chf|aud)\s?mn?|m(?:eur|usd|gbp|chf)|mio\.?\s?(?:€|eur)?|[£€$]?\s?millions?|millions? of \w+)$/;
const lead = /\b(?:all|figures|amounts|values|costs|money|budgets|betrage|angaben|montants|importes)\b.*?\b(?:in|are|is|en)\s+(.+)$/;

/**
 * What one means in amounts whose own header names no unit, as the titles above a table say: `(£000)`,
 * `All figures in £m`. Null when no title says so; a sum in a title (`Projects over £5m`) is no unit.
 */
export function titleUnit(titles: readonly string[]): ColumnReading['unit'] | null {
  for (const title of titles) {
    const text = foldText(title);
    const parts = [...[...text.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => match[1] ?? ''), lead.exec(text)?.[1] ?? '', ...text.split(/\s[–-]\s|[:;,]/), text];
    for (const part of parts) {
      const phrase = part.replace(/\b(?:unless|except|figures|all|otherwise|stated)\b.*$/, '').replace(/[()[\].]+$/g, '').trim();
      if (thousand.test(phrase)) return 1000;
      if (million.test(phrase)) return 1000000;
    }
  }
  return null;
}

/** The month of the status date that a title tells: `Position as at 31 October 2026`, `23/10/2026`; null when none does. */
export function titleMonth(titles: readonly string[]): StatusMonth | null {
  for (const title of titles) {
    const text = foldText(title);
    const named = /(\p{L}{3,})\.?,?\s+(?:\d{1,2},?\s+)?(20\d\d)\b/u.exec(text);
    const month = named ? monthNumber(named[1] ?? '') : null;
    if (named && month !== null) return { year: Number(named[2]), month };
    const numbered = /\b(\d{1,2})[./-](\d{1,2})[./-](20\d\d)\b/.exec(text);
    if (numbered) return { year: Number(numbered[3]), month: Math.min(Number(numbered[2]) <= 12 ? Number(numbered[2]) : Number(numbered[1]), 12) };
  }
  return null;
}
