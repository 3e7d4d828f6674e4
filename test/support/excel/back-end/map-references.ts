import { splitSheet } from '../model/boxes';

/** A reference in a formula: the sheet it names (null for the formula's own), and the text behind `!`. */
export type Reference = { readonly sheet: string | null; readonly prefix: string; readonly text: string };

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const range = String.raw`${cell}:${cell}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}|${cell}`;
const prefix = String.raw`'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!`;
// Texts first, so that nothing inside them is taken; a word goes on where a reference only begins it.
const token = new RegExp(String.raw`"(?:[^"]|"")*"|(${prefix})?(${range})(?![\p{L}\p{N}_.(!])|${prefix}|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[[^\]]*\]`, 'gu');

/** The formula with each of its references replaced by what `change` makes of it; null leaves it. */
export function mapReferences(formula: string, change: (reference: Reference) => string | null): string {
  return formula.replace(token, (whole: string, before: string | undefined, text: string | undefined) => {
    if (text === undefined) return whole;
    const sheet = before === undefined ? null : splitSheet(`${before}A1`).sheet;
    return change({ sheet, prefix: before ?? '', text }) ?? whole;
  });
}
