import { isBlank } from '../workbook/cell';
import type { SheetGrid } from './sheet-grid';

/** Shares 0..1 of a column's filled cells by the form of their text; 0 for a column without any. */
export type CellShape = {
  /** Short, one word, or at most three with a digit among them: `PRJ-12`, `IT 104`, `7`. */
  readonly codes: number;
  /** Numbers of an outline: `1`, `1.3`, `1.3.1`. */
  readonly outline: number;
  /** Rating marks: whole numbers up to 21 (Fibonacci scales run that far). */
  readonly marks: number;
};

const longestCode = 24;

/** The form of the cells of one column in these rows. */
export function cellShape(grid: SheetGrid, column: number, rows: readonly number[]): CellShape {
  let filled = 0;
  let codes = 0;
  let outline = 0;
  let marks = 0;
  for (const row of rows) {
    const cell = grid.cell(row, column);
    if (isBlank(cell)) continue;
    const text = grid.text(row, column).trim();
    filled += 1;
    if (isCode(text)) codes += 1;
    if (/^\d+(?:\.\d+)*\.?$/.test(text)) outline += 1;
    if (/^(?:\d|1\d|2[01])$/.test(text)) marks += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return { codes: share(codes), outline: share(outline), marks: share(marks) };
}

function isCode(text: string): boolean {
  if (text.length > longestCode) return false;
  const words = text.split(/\s+/).length;
  return words === 1 || (words <= 3 && /\d/.test(text) && !/[:;,!?]/.test(text));
}
