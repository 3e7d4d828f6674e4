import { cutText, maxCellText } from '../../../core/workbook/cut-text';
import { forbiddenInXml } from '../xml/escape-xml';

// Nearly every text: no markup, underscore, control character or surrogate in it.
const harmless = /^[\t\n -%'-;=?-^`-\uD7FF]*$/;

/**
 * Text of a cell or note as spreadsheets store it: characters that XML cannot hold become `_xHHHH_`, text that
 * already looks like such an escape gets its underscore escaped, and what is longer than a cell holds is cut with "…".
 */
export function escapeCellText(text: string): string {
  if (text.length <= maxCellText && harmless.test(text)) return text;
  const cut = cutText(text, maxCellText);
  return cut
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(forbiddenInXml, (character) => hexEscape(character))
    .replace(/\r/g, '_x000D_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text as people typed it: `_x000D_` and its like stand for characters XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
