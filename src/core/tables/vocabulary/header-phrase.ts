import { foldText } from './fold-text';

/** A header's text cut into comparable words. */
export type HeaderPhrase = {
  /** Words in the order modifier … head: `Date of completion` gives completion, date. `%` and `#` are words. */
  readonly words: readonly string[];
};

const prepositions: ReadonlySet<string> = new Set(['of', 'on', 'for', 'in', 'to', 'by', 'from', 'per', 'with', 'at', 'against', 'du', 'de', 'der', 'des', 'del', 'do', 'da', 'dos', 'das', 'd']);
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'and', 'or', 'und', 'is', 'its', 'la', 'le', 'el', 'les', 'los', 'las', 'l']);

/** `Actual $ thru 9/30` and `Spend to 30 Sep 2026` are to date. */
const upToDay = /\s(?:thru|through|up to|as at|as of|to)\s+(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}\s+\p{L}{3,9}(?:\s+\d{2,4})?|\p{L}{3,9}\s+\d{2,4})\s*$/u;
const shortForms: ReadonlyMap<string, string> = new Map([['dt', 'date'], ['mgr', 'manager'], ['proj', 'project'], ['compl', 'complete'], ['hrs', 'hours'], ['curr', 'current'], ['prev', 'previous'], ['wk', 'week'], ['desc', 'description'], ['dept', 'department']]);

/** One line of a header as words; brackets and what stands in them are dropped, camelCase is split. */
export function headerPhrase(line: string): HeaderPhrase {
  const bare = line.replace(/\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?/g, (part) => (part.includes('%') ? ' % ' : ' '));
  return { words: headLast(splitWords(bare.trim() === '' ? line : bare)) };
}

/** The words of a text in reading order, folded, camelCase split, articles dropped. */
export function splitWords(text: string): readonly string[] {
  const spaced = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
  const folded = foldText(spaced)
    .replace(upToDay, ' todate')
    .replace(/\bto[ -]date\b/g, 'todate')
    .replace(/\bpercent(age)?\b|\bpct\b|\bproz(ent)?\b/g, '%')
    .replace(/\bcompletion %/g, 'complete %')
    .replace(/['’]s\b/g, '');
  const words = folded.match(/[\p{L}]+|\d+|%|#/gu) ?? [];
  return words.filter((word) => !articles.has(word)).map((word) => shortForms.get(word) ?? word);
}

/** `X of Y` says the same as `Y X`; with the head last, only the end of a phrase has to be compared. */
function headLast(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && prepositions.has(word));
  if (at < 0) return words;
  return [...headLast(words.slice(at + 1)), ...words.slice(0, at)];
}
