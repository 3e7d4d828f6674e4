import { columnIndex } from './address';
import { maxColumns, maxRows } from './cell-reference';
import type { Place } from './cell-reference';

// In this order: texts, quoted sheet names, square brackets (tables, other workbooks), then words and numbers.
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\w$.\\?\u0080-\uffff]+/g;
const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const columnPair = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const rowPair = /^(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})$/;

/**
 * A formula in A1 notation, as the file has it, in R1C1 notation as seen from the cell it stands in: relative
 * references become offsets, so the text stays true when the cell moves. Names, texts, functions, sheet names and
 * table references stay as they are.
 */
export function formulaToR1c1(formula: string, place: Place): string {
  let result = '';
  let end = 0;
  token.lastIndex = 0;
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    const word = wholeReference(formula, match.index, match[0]);
    result += formula.slice(end, match.index) + (convertWord(word, formula.charAt(match.index + word.length), place) ?? word);
    end = match.index + word.length;
    token.lastIndex = end;
  }
  return result + formula.slice(end);
}

/** A word together with `:` and the next one where both are columns or rows, such as `A:C` and `$1:$3`. */
function wholeReference(formula: string, at: number, word: string): string {
  const pair = /^[\w$]+:[\w$]+(?![\w.(!])/.exec(formula.slice(at, at + 24))?.[0] ?? '';
  return columnPair.test(pair) || rowPair.test(pair) ? pair : word;
}

function convertWord(word: string, next: string, place: Place): string | null {
  if (next === '(' || next === '!') return null;
  const single = cell.exec(word);
  if (single) {
    const [, columnFixed = '', letters = '', rowFixed = '', digits = ''] = single;
    return join(rowPart(rowFixed, digits, place), columnPart(columnFixed, letters, place));
  }
  const columns = columnPair.exec(word);
  if (columns) return range(columnPart(columns[1] ?? '', columns[2] ?? '', place), columnPart(columns[3] ?? '', columns[4] ?? '', place));
  const rows = rowPair.exec(word);
  if (rows) return range(rowPart(rows[1] ?? '', rows[2] ?? '', place), rowPart(rows[3] ?? '', rows[4] ?? '', place));
  return null;
}

function columnPart(fixed: string, letters: string, place: Place): string | null {
  const column = columnIndex(letters);
  if (column === null || column >= maxColumns) return null;
  return fixed ? `C${column + 1}` : offset('C', column - place.column);
}

function rowPart(fixed: string, digits: string, place: Place): string | null {
  const row = Number(digits);
  if (row < 1 || row > maxRows) return null;
  return fixed ? `R${row}` : offset('R', row - 1 - place.row);
}

function offset(letter: string, distance: number): string {
  return distance === 0 ? letter : `${letter}[${distance}]`;
}

function join(row: string | null, column: string | null): string | null {
  return row === null || column === null ? null : row + column;
}

function range(first: string | null, last: string | null): string | null {
  return first === null || last === null ? null : `${first}:${last}`;
}
