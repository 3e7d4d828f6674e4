import { columnLetters } from './address';
import { maxColumns, maxRows } from './cell-reference';
import type { Place } from './cell-reference';

/**
 * A formula in R1C1 form as A1 text for the cell it stands in: `R[-1]C*R2C3` in C5 → `C4*$C$2`. Texts, quoted sheet names and
 * bracketed parts stay as they are. A reference that leaves the sheet wraps around, as spreadsheets do.
 */
export function formulaToA1(formula: string, place: Place): string {
  let result = '';
  let at = 0;
  while (at < formula.length) {
    const piece = nextPiece(formula, at);
    const end = at + piece.text.length;
    const isInRange = formula.charAt(at - 1) === ':' || formula.charAt(end) === ':';
    result += piece.isReference ? referenceA1(piece.text, place, isInRange) : piece.text;
    at = end;
  }
  return result;
}

const quoted = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/y;
// A whole word that is a reference: not part of a longer name, not a function, not a sheet.
const reference = /R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![\w.(!\\[])|R(?:\[-?\d+\]|\d+)?(?![\w.(!\\[])|C(?:\[-?\d+\]|\d+)?(?![\w.(!\\[])/iy;
const word = /[\p{L}\p{N}_.\\]+/uy;

function nextPiece(formula: string, at: number): { text: string; isReference: boolean } {
  const text = matchAt(quoted, formula, at);
  if (text !== null) return { text, isReference: false };
  const found = matchAt(reference, formula, at);
  if (found !== null) return { text: found, isReference: true };
  if (formula.charAt(at) === '[') return { text: bracketed(formula, at), isReference: false };
  return { text: matchAt(word, formula, at) ?? formula.charAt(at), isReference: false };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** `[…]` with what is nested in it: a table's column or another workbook. */
function bracketed(formula: string, at: number): string {
  let depth = 0;
  for (let i = at; i < formula.length; i += 1) {
    if (formula.charAt(i) === "'") i += 1;
    else if (formula.charAt(i) === '[') depth += 1;
    else if (formula.charAt(i) === ']') depth -= 1;
    if (depth === 0) return formula.slice(at, i + 1);
  }
  return formula.slice(at);
}

function referenceA1(text: string, place: Place, isInRange: boolean): string {
  const match = /^(?:R(\[-?\d+\]|\d+)?)?(?:C(\[-?\d+\]|\d+)?)?$/i.exec(text);
  const hasRow = /^R/i.test(text);
  const hasColumn = /C/i.test(text);
  const row = hasRow ? rowA1(match?.[1], place.row) : '';
  const column = hasColumn ? columnA1(match?.[2], place.column) : '';
  if (hasRow && hasColumn) return column + row;
  // A whole row or column that stands alone is a range in A1 form: C1 → $A:$A.
  const whole = hasRow ? row : column;
  return isInRange ? whole : `${whole}:${whole}`;
}

function rowA1(index: string | undefined, from: number): string {
  const { value, isAbsolute } = position(index, from, maxRows);
  return `${isAbsolute ? '$' : ''}${value + 1}`;
}

function columnA1(index: string | undefined, from: number): string {
  const { value, isAbsolute } = position(index, from, maxColumns);
  return `${isAbsolute ? '$' : ''}${columnLetters(value)}`;
}

function position(index: string | undefined, from: number, count: number): { value: number; isAbsolute: boolean } {
  if (index === undefined) return { value: from, isAbsolute: false };
  if (!index.startsWith('[')) return { value: Number(index) - 1, isAbsolute: true };
  return { value: (((from + Number(index.slice(1, -1))) % count) + count) % count, isAbsolute: false };
}
