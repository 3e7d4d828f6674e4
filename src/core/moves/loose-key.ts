import { normaliseText } from '../tables/values/normalise-text';

/**
 * A key as it is compared loosely: without case, accents, blanks, punctuation and leading zeros, so that `P-017`, `p 17`
 * and `P17` are one. Digits that something parted stay apart: `1.1` is not `11`. Empty for a key of punctuation alone.
 */
export function looseKey(key: string): string {
  return normaliseText(key)
    .replace(/(\d) (?=\d)/g, '$1.')
    .replace(/ /g, '')
    .replace(/(^|[^\d])0+(?=\d)/g, '$1');
}
