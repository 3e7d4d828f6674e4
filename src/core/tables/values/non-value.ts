import { allValues } from '../vocabulary/all-values';
import { foldText, normaliseText } from './normalise-text';
import { wordSet } from './word-index';

const nonValues = wordSet((words) => words.nonValues);
const nonValueStarts = allValues.flatMap((words) => words.nonValueStarts);
const referenceStarts = allValues.flatMap((words) => words.referenceStarts);

const longestStart = 200;

/**
 * Does this text of a number, money or date column say that there is no value? `NA`, `TBC`, a dash, `Exempt under …`,
 * `Ongoing`. An empty text is blank and `#N/A` an error, not this.
 */
export function isNonValue(text: string): boolean {
  // Only beginnings matter, and prose may be long.
  const head = text.slice(0, longestStart);
  const folded = foldText(head);
  if (folded === '' || isErrorText(text)) return false;
  const plain = normaliseText(head);
  if (plain === '') return true;
  if (/^[£$€]\s?[-–—]$/.test(folded) || nonValues.has(plain)) return true;
  return nonValueStarts.some((start) => plain.startsWith(start));
}

/** Does this text point to where the value is: `Included in 1.1`, `see above`? Long prose does not. */
export function isReference(text: string): boolean {
  if (text.length > longestStart) return false;
  const plain = normaliseText(text);
  return plain.length <= 60 && referenceStarts.some((start) => plain.startsWith(start));
}

/** Is this text a spreadsheet error as a text, such as `#DIV/0!`? */
export function isErrorText(text: string): boolean {
  return /^#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|ERROR!)$/i.test(text.trim());
}
