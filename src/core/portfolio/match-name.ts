import { normaliseText } from '../tables/values/normalise-text';

/** A name as it is compared: without regard to case, accents, punctuation and blanks. */
export function matchName(text: string): string {
  return normaliseText(text);
}
