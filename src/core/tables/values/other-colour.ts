import { normaliseText } from './normalise-text';

const blue = /^(?:b|blue|blau|bleu|bleue|azul|🔵|🟦)$/u;
const others = /^(?:grey|gray|white|black|purple|grau|weiss|schwarz|gris|blanc|noir|blanco|negro|cinza|branco|preto|⚪|⚫|⬜|⬛|🟣|🟪|🟤)$/u;

/** Is this text blue, which a BRAG column uses for what is complete? */
export function isBlue(text: string): boolean {
  return blue.test(normaliseText(text));
}

/** Is this text a colour other than red, amber and green? */
export function isOtherColour(text: string): boolean {
  return isBlue(text) || others.test(normaliseText(text));
}
