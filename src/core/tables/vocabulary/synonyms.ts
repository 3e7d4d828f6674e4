import { headerPhrase } from './header-phrase';
import type { FieldWords, HeaderWords, WordedField } from './header-words';
import { headerWords } from './index';

/** One phrase that names a field; `weight` 1 strong, 0.8 weak, 0.62 hint. */
export type Synonym = {
  readonly field: WordedField;
  readonly words: readonly string[];
  readonly weight: number;
};

const weights = { strong: 1, weak: 0.8, hint: 0.62 } as const;

/** Every known phrase by each word in it. */
export const synonymsByWord: ReadonlyMap<string, readonly Synonym[]> = indexByWord(headerWords.flatMap(synonymsOf));

/** Words that alone name some field: beside another field's word they say the column is about that instead. */
export const fieldNouns: ReadonlySet<string> = new Set(
  [...synonymsByWord.entries()]
    .filter(([word, synonyms]) => synonyms.some((s) => s.weight === 1 && s.words.length === 1 && s.words[0] === word))
    .map(([word]) => word),
);

function synonymsOf(words: HeaderWords): Synonym[] {
  return (Object.entries(words) as [WordedField, FieldWords][]).flatMap(([field, phrases]) =>
    (['strong', 'weak', 'hint'] as const).flatMap((strength) =>
      (phrases[strength] ?? []).map((phrase) => ({ field, words: headerPhrase(phrase).words, weight: weights[strength] })),
    ),
  );
}

function indexByWord(synonyms: readonly Synonym[]): ReadonlyMap<string, readonly Synonym[]> {
  const index = new Map<string, Synonym[]>();
  for (const synonym of synonyms) {
    for (const word of new Set(synonym.words)) {
      const list = index.get(word);
      if (list) list.push(synonym);
      else index.set(word, [synonym]);
    }
  }
  return index;
}
