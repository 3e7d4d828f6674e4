import { cutText, maxCellText } from '../../../core/workbook/cut-text';
import { isTakenAsText } from '../../../core/workbook/is-taken-as-text';

/**
 * What is sent so that a cell holds exactly this text. Excel takes what it is sent as if it were typed: it makes formulas of
 * texts that begin with `=`, `+`, `-` or `@`, numbers and dates of those that look like them, and eats a leading apostrophe.
 * Such a text gets an apostrophe of its own, as people type one. The other way, the number format `@`, would turn the numbers
 * of the same block into texts. Ordinary words go as they are, so that nobody sees an apostrophe before a title.
 */
export function textInput(text: string): string {
  return isTakenAsText(text) ? cutText(text, maxCellText) : `'${cutText(text, maxCellText - 1)}`;
}
