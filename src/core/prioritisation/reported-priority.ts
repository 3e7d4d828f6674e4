/**
 * Words of a reported priority, most urgent first; the words of one line mean the same. Longer words stand before
 * those they contain, so that "very high" is not read as "high".
 */
const levels: readonly (readonly string[])[] = [
  ['critical', 'highest', 'very high', 'urgent', 'top', 'essential', 'must'],
  ['high', 'important', 'should', 'h'],
  ['medium', 'med', 'moderate', 'normal', 'average', 'could', 'm'],
  ['low', 'minor', 'l'],
  ['lowest', 'very low', 'wont', "won't"],
];

const words = levels
  .flatMap((level, place) => level.map((word) => ({ word, place })))
  .sort((a, b) => b.word.length - a.word.length);

/**
 * How urgent a reported priority is by its ordinal word: 0 = most urgent; `P1` to `P5` count like levels.
 * Null for a bare number (1 may be first or last) and for words that name no level. "1 - High" → 1.
 */
export function priorityLevel(text: string): number | null {
  const plain = text.toLowerCase().replace(/[^a-z0-9']+/g, ' ').trim();
  const found = words.find(({ word }) => ` ${plain} `.includes(` ${word} `));
  if (found) return found.place;
  const grade = /^p ?([0-9])$/.exec(plain)?.[1];
  return grade === undefined ? null : Number(grade);
}
