import { headerPhrase } from './header-phrase';
import type { WordedField } from './header-words';
import { matchPhrase } from './match-phrase';
import { synonymsByWord } from './synonyms';

/** How strongly a header names each field, 0..1; fields it does not name are absent. */
export type HeaderScores = ReadonlyMap<WordedField, number>;

/** Scores the header of one column: its levels from the top group to the lowest. */
export type HeaderMatcher = (levels: readonly string[]) => HeaderScores;

const minimumScore = 0.3;
/** Group words that change what the header below them means, so that it must not be read alone. */
const versionWords: ReadonlySet<string> = new Set(['baseline', 'actual', 'actuals', 'forecast', 'planned', 'plan', 'original', 'revised', 'ist', 'soll', 'basis', 'prognose', 'previous', 'last']);

/**
 * A matcher of headers against the vocabulary of all languages, with a memory of its own so that equal
 * headers are scored once. The lowest level weighs most; a group above it joins in (`Baseline / End`).
 */
export function headerMatcher(): HeaderMatcher {
  const known = new Map<string, HeaderScores>();
  return (levels) => {
    const key = levels.join('\u0000');
    const before = known.get(key);
    if (before) return before;
    const scores = scoreLevels(levels);
    known.set(key, scores);
    return scores;
  };
}

function scoreLevels(levels: readonly string[]): HeaderScores {
  const lowest = levels[levels.length - 1] ?? '';
  const best = new Map<WordedField, number>();
  const groups = levels.slice(0, -1).map((level) => headerPhrase(firstLine(level)).words);
  const changesMeaning = groups.some((words) => words.some((word) => versionWords.has(word)));
  for (const { words, weight } of readings(lowest)) {
    const isVersion = words.every((word) => versionWords.has(word));
    if (isVersion && groups.length > 0) raise(best, words, weight * 0.6);
    else if (!changesMeaning || words.some((word) => versionWords.has(word))) raise(best, words, weight);
    for (const group of groups) {
      if (group.length > 4) continue;
      raise(best, [...group, ...words], weight);
      raise(best, [...words, ...group], isVersion ? weight : weight * 0.97);
    }
  }
  return best;
}

type Reading = { readonly words: readonly string[]; readonly weight: number };

/** The ways to read one header cell: its first line, the whole of it when short, and the sides of a slash. */
function readings(text: string): readonly Reading[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const first = lines[0] ?? '';
  const list: Reading[] = [{ words: headerPhrase(first).words, weight: 1 }];
  if (lines.length > 1) {
    const whole = headerPhrase(lines.join(' ')).words;
    if (whole.length <= 6) list.push({ words: whole, weight: 1 });
    for (const line of lines.slice(1)) list.push({ words: headerPhrase(line).words, weight: 0.5 });
  }
  const sides = first.split(/\s*[/|]\s*|\s+-\s+/).filter((side) => side.trim() !== '');
  if (sides.length > 1 && sides.length <= 3 && sides.every((side) => side.split(/\s+/).length <= 4)) {
    sides.forEach((side, index) => list.push({ words: headerPhrase(side).words, weight: index === 0 ? 0.9 : 0.85 }));
  }
  return list.filter((reading) => reading.words.length > 0);
}

function raise(best: Map<WordedField, number>, words: readonly string[], weight: number): void {
  for (const word of new Set(words)) {
    for (const synonym of synonymsByWord.get(word) ?? []) {
      const score = matchPhrase(words, synonym.words) * synonym.weight * weight;
      if (score >= minimumScore && score > (best.get(synonym.field) ?? 0)) best.set(synonym.field, score);
    }
  }
}

function firstLine(text: string): string {
  return text.split(/\r?\n/)[0] ?? '';
}
