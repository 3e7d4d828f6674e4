import { readMessage, writeMessage } from './message-parts';
import type { MessagePart } from './message-parts';

/** How much longer than English a text grows: what German needs for a short sentence. */
const growth = 0.4;

const accents: Readonly<Record<string, string>> = { a: 'å', e: 'ë', i: 'ï', o: 'ö', u: 'ü', A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Û', c: 'ç', n: 'ñ', y: 'ý', C: 'Ç', N: 'Ñ', s: 'š', S: 'Š' };

/** What words are lengthened with, over and over. */
const filler = 'éöàûîñ';

/**
 * A text as a longer language would have it: its letters get accents, and its words grow by 40 % in all. Slots, choices by
 * number and `#` stay as they are, so that it can be filled like the text itself.
 */
export function pseudoText(text: string): string {
  return writeMessage(stretch(readMessage(text)));
}

/** The same for every text of a language file. */
export function pseudoStrings<K extends string>(strings: Readonly<Record<K, string>>): Record<K, string> {
  return Object.fromEntries(Object.entries<string>(strings).map(([key, text]) => [key, pseudoText(text)])) as Record<K, string>;
}

function stretch(parts: readonly MessagePart[]): readonly MessagePart[] {
  return parts.map((part) => {
    if (part.kind === 'words') return { ...part, words: stretchWords(part.words) };
    return part.kind === 'slot' ? part : { ...part, forms: part.forms.map(({ name, parts: inner }) => ({ name, parts: stretch(inner) })) };
  });
}

/** Every word takes its share; the last one takes what blanks and marks around the words count for. */
function stretchWords(words: string): string {
  const pieces = words.split(/(\p{L}+)/u);
  const last = pieces.length - 2;
  let length = 0;
  let added = 0;
  return pieces
    .map((piece, index) => {
      length += piece.length;
      if (index % 2 === 0) return piece;
      const due = Math.ceil(growth * (index === last ? words.length : length)) - added;
      added += due;
      return piece.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter) + filler.repeat(Math.ceil(due / filler.length)).slice(0, due);
    })
    .join('');
}
