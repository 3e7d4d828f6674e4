import { allValues } from '../vocabulary/all-values';
import type { ValueWords } from '../vocabulary/value-words';
import { normaliseText } from './normalise-text';

/**
 * Looks up what one kind of word means, over all languages: `pairs` gives each meaning with its words.
 * The first language that knows a word decides it.
 */
export function indexWords<T>(pairs: (words: ValueWords) => Iterable<readonly [T, readonly string[]]>): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const words of allValues) {
    for (const [meaning, list] of pairs(words)) {
      for (const word of list) {
        const key = normaliseText(word);
        if (!index.has(key)) index.set(key, meaning);
      }
    }
  }
  return index;
}

/** The same from a record of meanings. */
export function indexRecord<K extends string>(
  pick: (words: ValueWords) => { readonly [P in K]: readonly string[] },
): ReadonlyMap<string, K> {
  return indexWords((words) => Object.entries(pick(words)) as [K, readonly string[]][]);
}

/** A plain set of words over all languages. */
export function wordSet(pick: (words: ValueWords) => readonly string[]): ReadonlySet<string> {
  return new Set(allValues.flatMap((words) => pick(words).map((word) => normaliseText(word))));
}
