const oneToOne: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ı', 'i'],
]);

/**
 * A text made comparable across spellings: compatibility forms unified, marks and case dropped, letters that
 * do not decompose replaced (ß → ss), blanks of any kind and length made one space.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđœæı]/g, (letter) => oneToOne.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
