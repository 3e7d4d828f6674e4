import { formulaToA1 } from '../../../../src/core/workbook/formula-to-a1';
import { formulaToR1c1 } from '../../../../src/core/workbook/formula-to-r1c1';

type Place = { readonly row: number; readonly column: number };

/** Locales that write 1,5 for one and a half, and so part a function's arguments by semicolons. */
export function hasDecimalComma(locale: string): boolean {
  return /^(?:bg|cs|da|de|el|es|fi|fr|hr|hu|id|it|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|tr|uk|vi)(?:_|$)/.test(locale) && !/^(?:de_CH|de_LI|es_MX|it_CH)$/.test(locale);
}

/**
 * A formula as Google keeps it: with its `=`, without needless quotes, and with the separator of the spreadsheet's locale
 * between arguments. A comma where the locale has a decimal comma is not read as a separator there: null.
 */
export function keptFormula(text: string, locale: string): string | null {
  const formula = withoutNeedlessQuotes(text.startsWith('=') ? text : `=${text}`);
  const outside = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => ' '.repeat(quoted.length));
  const comma = hasDecimalComma(locale);
  let kept = '';
  let braces = 0;
  for (let at = 0; at < formula.length; at += 1) {
    const char = outside.charAt(at);
    if (char === '{') braces += 1;
    if (char === '}') braces -= 1;
    if (comma && char === ',' && braces === 0 && !/\d/.test(outside.charAt(at + 1))) return null;
    kept += !comma && char === ';' && braces === 0 ? ',' : formula.charAt(at);
  }
  return kept;
}

/** Names of sheets lose quotes that they do not need. */
function withoutNeedlessQuotes(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!/g, (whole, name: string | undefined) => (name !== undefined && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c\d*|true|false)$/i.test(name) ? `${name}!` : whole));
}

/** Does a formula name a sheet outside of its texts? */
export function namesSheet(formula: string): boolean {
  return formula.replace(/"(?:[^"]|"")*"/g, '').includes('!');
}

/** R1C1 notation as Google tells it: a relative part always has its offset, `R[0]C[-1]`. */
export function toR1c1(formula: string, place: Place): string {
  const marked = formulaToR1c1(formula, place);
  return marked.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\b(R(?:\[-?\d+\]|\d+)?)(C(?:\[-?\d+\]|\d+)?)(?![\w(!.[])/g, (whole, row: string | undefined, column: string | undefined) => (row === undefined || column === undefined ? whole : `${row === 'R' ? 'R[0]' : row}${column === 'C' ? 'C[0]' : column}`));
}

export function fromR1c1(formula: string, place: Place): string {
  return formulaToA1(formula, place);
}

/** A formula written for one cell as it is filled into another. */
export function filledInto(formula: string, from: Place, to: Place): string {
  return from.row === to.row && from.column === to.column ? formula : formulaToA1(formulaToR1c1(formula, from), to);
}
