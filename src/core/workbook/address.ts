/** One cell of a workbook: the sheet's name (null for a .csv), zero-based row and column. */
export type CellAddress = {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
};

/** A rectangle of cells, zero-based; counts are at least 1. */
export type Box = {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

/** A cell's place on its sheet as one number, for Maps: a number is made and compared faster than a text. */
export function placeKey(row: number, column: number): number {
  return row * columnLimit + column;
}

// More than any host has columns.
const columnLimit = 16384;

/** Column letters of a zero-based column: 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(column: number): string {
  // Nearly every column: this runs for each cell and reference that is written.
  if (column >= 0 && column < 26) return alphabet.charAt(column);
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Zero-based column of its letters, any case: `A` → 0, `XFD` → 16383; null when the text is no column. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index <= 16384 ? index - 1 : null;
}

/** A1 text of a cell without its sheet: row 16, column 9 → `J17`. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 text of a rectangle: `A1:C3`, or `A1` for a single cell. */
export function a1Box(box: Box): string {
  const first = a1(box.row, box.column);
  const last = a1(box.row + box.rowCount - 1, box.column + box.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas and links write it: always quoted, inner quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
