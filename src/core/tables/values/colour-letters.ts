import { normaliseText } from './normalise-text';

const letter = /^[ragyb]$/;
const namesColours = /(?:^|[^a-z])(?:b?rag|ryg|status|health|dca|confidence|rating|ampel|colou?rs?|traffic|light|flag|farbe|couleur|semaforo|meteo)(?:[^a-z]|$)/;

/**
 * Are the single letters of a column colours? Where two different ones of R, A, G, Y and B occur, or the header names
 * colours, health or status. Never where Y stands beside N alone: that is yes and no. `texts` may be folded.
 */
export function areLettersColours(texts: Iterable<string>, header: string): boolean {
  const letters = new Set<string>();
  for (const text of texts) if (text.length <= 3) letters.add(normaliseText(text));
  const colours = [...letters].filter((text) => letter.test(text));
  if (letters.has('n') && colours.every((text) => text === 'y')) return false;
  return colours.length >= 2 || namesColours.test(normaliseText(header));
}

/** Is this text a single letter, sure as a colour only where its column says so? */
export function isColourLetter(text: string): boolean {
  return letter.test(normaliseText(text));
}
