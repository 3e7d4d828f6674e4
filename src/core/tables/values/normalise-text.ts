/** Blanks that spreadsheets hold beside the plain one: no-break, thin, narrow, figure, ideographic, and the byte order mark. */
const oddBlanks = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\r\n]/g;
/** ASCII without runs of blanks: nothing to squeeze. Most cells are. */
const isPlain = /^(?:[!-~]| (?! ))*$/;
const isAscii = /^[ -~]*$/;
const accents = /[\u0300-\u036f]/g;

/** Text with every kind of blank as a plain one, runs of them as one, none at the ends. */
export function squeezeBlanks(text: string): string {
  if (isPlain.test(text)) return text.trim();
  return text.replace(oddBlanks, ' ').replace(/ +/g, ' ').trim();
}

/** Lower case without accents: `Miércoles` → `miercoles`, `März` → `marz`; punctuation stays. */
export function foldText(text: string): string {
  const squeezed = squeezeBlanks(text);
  return (isAscii.test(squeezed) ? squeezed : squeezed.normalize('NFKD').replace(accents, '')).toLowerCase();
}

/**
 * The form in which words are compared: folded, punctuation and dashes as blanks. `N/A` → `n a`,
 * `On-Hold` → `on hold`, `–` → ``. Letters, digits, `%` and marks such as ✓ and coloured circles stay.
 */
export function normaliseText(text: string): string {
  return squeezeBlanks(foldText(text).replace(/['’`]/g, ' ').replace(/[!-$&-/:-@[-`{-~¡-¿‐-―‘-‟…‹›·•]/g, ' '));
}
