import { cutText, maxCellText } from '../../../core/workbook/cut-text';

/**
 * What is sent so that a cell holds exactly this text. Excel takes what it is sent as if it were typed: it makes formulas of
 * texts that begin with `=`, `+`, `-` or `@`, numbers and dates of those that look like them, and eats a leading apostrophe.
 * Such a text gets an apostrophe of its own, as people type one. The other way, the number format `@`, would turn the numbers
 * of the same block into texts. Ordinary words go as they are, so that nobody sees an apostrophe before a title.
 */
export function textInput(text: string): string {
  return isTakenAsText(text) ? cutText(text, maxCellText) : `'${cutText(text, maxCellText - 1)}`;
}

/** Is it sure that Excel, in whatever language, leaves this text alone? */
function isTakenAsText(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text) || /^\s*(?:true|false)\s*$/i.test(text)) return false;
  // Without any digit there is no number, date, time, fraction or percentage.
  if (!/\p{N}/u.test(text)) return true;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => !isOfDate(word));
}

// How names of months and days of the week begin, in the languages whose registers Plumbline reads.
const datePrefixes = new Set(
  (
    'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun ' +
    'jän mär mai okt dez die mit don sam son fév avr jui aoû déc lun mer jeu ven dim ' +
    'ene abr ago set dic mié jue vie sáb dom fev out seg ter qua qui sex'
  ).split(' '),
);

function isOfDate(word: string): boolean {
  return datePrefixes.has(word.slice(0, 3).toLowerCase());
}
