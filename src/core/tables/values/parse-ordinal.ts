import { normaliseText } from './normalise-text';
import { indexWords } from './word-index';

const levels = indexWords((words) => words.ordinals);

/**
 * The number of an ordinal word: very low 0, low 1, medium 2, high 3, very high 4; `Medium/High` is 2.5,
 * `1 - High` is 3 (the word counts). Null for any other text.
 */
export function parseOrdinal(text: string): number | null {
  if (text.length > 40) return null;
  const plain = normaliseText(text.replace(/\(.*\)$/, '')).replace(/^[p]?\d (?=\p{L})/u, '');
  const whole = levels.get(plain);
  if (whole !== undefined) return whole;
  const parts = normaliseText(text).split(/ (?:to |bis |a )?/);
  if (parts.length !== 2) return null;
  const [low, high] = parts.map((part) => levels.get(part));
  return low !== undefined && high !== undefined && Math.abs(high - low) === 1 ? (low + high) / 2 : null;
}
