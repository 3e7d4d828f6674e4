import { normaliseText } from './normalise-text';
import { wordSet } from './word-index';

const yes = wordSet((words) => words.yes);
const no = wordSet((words) => words.no);

/** Yes or no as people tick it: `Yes`, `x`, `✓`, `nein`; null for any other text. */
export function parseBoolean(text: string): boolean | null {
  const plain = normaliseText(text);
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : null;
}
