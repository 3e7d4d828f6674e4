import type { RagColour } from '../vocabulary/value-words';
import { normaliseText, squeezeBlanks } from './normalise-text';
import { indexRecord } from './word-index';

type Base = 'G' | 'A' | 'R';

const colourWords = indexRecord<Base>((words) => words.colours);
const weakWords = indexRecord<Base>((words) => words.weakColours);
const circles: ReadonlyMap<string, Base> = new Map([['🟢', 'G'], ['🟡', 'A'], ['🟠', 'A'], ['🔴', 'R'], ['🟩', 'G'], ['🟨', 'A'], ['🟧', 'A'], ['🟥', 'R']]);
const letters: ReadonlyMap<string, RagColour> = new Map([
  ['g', 'G'], ['a', 'A'], ['y', 'A'], ['r', 'R'], ['a g', 'AG'], ['g a', 'AG'], ['ag', 'AG'], ['a r', 'AR'], ['r a', 'AR'], ['ar', 'AR'],
]);
const companions = new Set(['rag', 'status', 'dca', 'rating', 'flag', 'light', 'overall', 'overall status', 'confidence']);

/**
 * The reported colour that a text is: `R`, `Amber`, `Amber/Red`, `Amber (at risk)`, a coloured circle, several
 * languages; yellow and orange are amber. Null where the colour is not sure: prose, `Red Lion`, red with green,
 * all three. With `weak`, health words such as `On track` count too: only for a column known to hold them.
 */
export function parseRag(text: string, options: { readonly weak?: boolean } = {}): RagColour | null {
  if (text.length > 200) return null;
  const plain = normaliseText(text);
  const letter = letters.get(plain);
  if (letter) return letter;
  const colours = coloursIn(plain, text);
  if (colours.bases.length > 0) return colours.isWhole || leadsWithColour(text) ? merge(colours.bases) : null;
  return options.weak ? weakColour(plain, text) : null;
}

/** The colours named, and whether nothing else is said beside companions such as "status" or a known health word. */
function coloursIn(plain: string, text: string): { readonly bases: readonly Base[]; readonly isWhole: boolean } {
  const bases: Base[] = [];
  if (/[\u{10000}-\u{10ffff}]/u.test(text)) for (const [circle, base] of circles) if (text.includes(circle)) bases.push(base);
  const rest: string[] = [];
  for (const word of plain.split(' ')) {
    const base = colourWords.get(word);
    if (base) bases.push(base);
    else if (!circles.has(word) && !companions.has(word) && word !== '') rest.push(word);
  }
  const others = rest.join(' ');
  return { bases, isWhole: others === '' || weakWords.has(others) };
}

/** A colour first, then a dash, colon or bracket: what follows comments on it. */
function leadsWithColour(text: string): boolean {
  const head = normaliseText(/^[^-–—:;(,.\n]+(?:[-–—/]\s?\p{L}+)?(?=\s*[-–—:;(,.\n])/u.exec(squeezeBlanks(text.replace(/\n/g, ': ')))?.[0] ?? '');
  return head !== '' && head.split(' ').every((word) => colourWords.has(word) || companions.has(word) || circles.has(word));
}

function merge(bases: readonly Base[]): RagColour | null {
  const set = new Set(bases);
  if (set.size === 1) return bases[0] ?? null;
  if (set.size === 3 || !set.has('A')) return null;
  return set.has('R') ? 'AR' : 'AG';
}

function weakColour(plain: string, text: string): RagColour | null {
  const head = normaliseText(text.split(/[-–—:;(,]\s|\s[-–—:;(,]|\(/)[0] ?? '');
  return weakWords.get(plain) ?? weakWords.get(head) ?? null;
}
