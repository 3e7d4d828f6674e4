import { normaliseText } from '../tables/values/normalise-text';

/** Words that names gain and lose without another project being meant. */
const fillers = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'to', 'in', 'project', 'programme', 'program', 'initiative', 'projekt', 'proyecto', 'projet', 'programm', 'und', 'der', 'die', 'das', 'de', 'la', 'le', 'el', 'y', 'et']);
const letters = new Set(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']);

/** A name taken apart once, to be compared with many. */
export type NameParts = {
  /** Words that carry meaning, each once, in order. */
  readonly words: readonly string[];
  /** Numbers, single letters and roman numerals, sorted: `wave 2` is never `wave 3`. */
  readonly marks: string;
  /** All of it without blanks: `clean up` is `cleanup`. */
  readonly joined: string;
};

/** The parts of a name by which it is compared; of an empty name all are empty. */
export function namePartsOf(name: string): NameParts {
  const tokens = [...new Set(normaliseText(name).split(' ').filter((token) => token !== ''))];
  const isMark = (token: string): boolean => /^(?:\d.*|[a-z])$/.test(token) || letters.has(token);
  return {
    words: tokens.filter((token) => !isMark(token) && !fillers.has(token)),
    marks: tokens.filter((token) => isMark(token) && !fillers.has(token)).sort().join(' '),
    joined: tokens.join(''),
  };
}

/**
 * How alike two names are, 0..1: twice the words they share over all their words (Dice), where a word of five letters or
 * more may differ by one edit. 0 where a number or a counting letter differs; 1 where only blanks, case or punctuation do.
 */
export function nameLikeness(a: NameParts, b: NameParts): number {
  if (a.joined === '' || b.joined === '') return 0;
  if (a.joined === b.joined) return 1;
  if (a.marks !== b.marks || a.words.length === 0 || b.words.length === 0) return 0;
  const rest = [...b.words];
  let shared = 0;
  for (const word of a.words) {
    const at = rest.findIndex((other) => isSameWord(word, other));
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.words.length + b.words.length);
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 5 && isOneEditApart(a, b));
}

/** Does one insertion, deletion, replacement or swap of neighbours make one word the other? */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restOf = (text: string, skip: number): string => text.slice(start + skip);
  return (
    restOf(a, 1) === restOf(b, 1) ||
    restOf(a, 1) === restOf(b, 0) ||
    restOf(a, 0) === restOf(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && restOf(a, 2) === restOf(b, 2))
  );
}
