import { isPeriodLike } from './period-header';
import type { SheetGrid } from './sheet-grid';
import type { HeaderMatcher } from './vocabulary/match-header';

/** A stretch of columns, inclusive. */
export type ColumnRange = { readonly first: number; readonly last: number };

/** How much one row looks like the header of what stands below it. */
export type HeaderRowScore = {
  readonly row: number;
  /** Above 2 it can be a header. */
  readonly score: number;
  /** How many different fields its words name strongly. */
  readonly hits: number;
  /** Non-blank cells. */
  readonly filled: number;
};

const longestHeader = 70;
const rowsBelow = 10;

/**
 * Scores a row between two columns as a header: short distinct texts, words the vocabulary knows, values of
 * another kind below it, and about as wide as the rows below. Null when it cannot be one.
 */
export function scoreHeaderRow(grid: SheetGrid, row: number, options: { readonly range: ColumnRange; readonly matcher: HeaderMatcher }): HeaderRowScore | null {
  const { range, matcher } = options;
  const cells = headerCells(grid, row, range);
  if (cells.filled < 2 || cells.labels.length + cells.periods < 0.75 * cells.filled) return null;
  if (!areDistinct(grid, row, cells.labels)) return null;
  const widest = widestRowBelow(grid, row, range);
  if (widest === 0) return null;
  const hits = countHits(cells.labels, matcher);
  const contrast = countContrasts(grid, row, cells.labels);
  const coverage = Math.min(1, cells.filled / widest);
  const periods = cells.periods >= 3 ? Math.min(2, cells.periods * 0.4) : 0;
  const plain = 0.12 * Math.min(8, cells.labels.length);
  const score = (hits.weight + 0.5 * Math.min(4, contrast) + periods + plain) * (coverage < 0.5 ? 0.5 : 0.75 + coverage / 4);
  return { row, score, hits: hits.strong, filled: cells.filled };
}

/** Labels of one header differ, or repeat under the different groups of the row above. */
function areDistinct(grid: SheetGrid, row: number, labels: readonly Label[]): boolean {
  const texts = labels.map((label) => label.text.toLowerCase());
  if (new Set(texts).size >= 0.6 * texts.length) return true;
  const grouped = labels.map(({ column, text }) => `${row > grid.top ? grid.text(row - 1, column) : ''} ${text.toLowerCase()}`);
  return new Set(grouped).size >= 0.6 * texts.length;
}

type Label = { readonly column: number; readonly text: string };
type HeaderCells = { readonly labels: readonly Label[]; readonly periods: number; readonly filled: number };

function headerCells(grid: SheetGrid, row: number, range: ColumnRange): HeaderCells {
  const labels: Label[] = [];
  let periods = 0;
  let filled = 0;
  for (let column = range.first; column <= range.last; column += 1) {
    if (grid.isBlank(row, column)) continue;
    filled += 1;
    const cell = grid.cell(row, column);
    if (isPeriodLike(cell, grid.format(row, column))) periods += 1;
    else if (typeof cell === 'string' && isLabel(cell)) labels.push({ column, text: cell.trim() });
  }
  // A lone date or year is a value of a key/value strip or of a data row, several are a calendar.
  return periods >= 2 ? { labels, periods, filled } : { labels, periods: 0, filled };
}

function isLabel(text: string): boolean {
  const line = text.trim().split(/\r?\n/)[0] ?? '';
  return line.length <= longestHeader && !line.trim().endsWith(':') && /\p{L}|#|%/u.test(line) && !/^[^\p{L}]*\d[\d.,]*[^\p{L}]*$/u.test(line) && !/^https?:/i.test(line);
}

function countHits(labels: readonly Label[], matcher: HeaderMatcher): { readonly strong: number; readonly weight: number } {
  const fields = new Set<string>();
  let weight = 0;
  for (const { text } of labels) {
    const [best] = [...matcher([text]).entries()].sort((a, b) => b[1] - a[1]);
    if (!best) continue;
    if (best[1] >= 0.8 && !fields.has(best[0])) {
      fields.add(best[0]);
      weight += 1;
    } else if (best[1] >= 0.5) weight += 0.3;
  }
  return { strong: fields.size, weight };
}

function widestRowBelow(grid: SheetGrid, row: number, range: ColumnRange): number {
  let widest = 0;
  let seen = 0;
  for (let below = row + 1; below <= grid.bottom && below <= row + 40 && seen < rowsBelow; below += 1) {
    let filled = 0;
    for (let column = range.first; column <= range.last; column += 1) if (!grid.isBlank(below, column)) filled += 1;
    if (filled > 0) seen += 1;
    widest = Math.max(widest, filled);
  }
  return widest;
}

/** In how many labelled columns do numbers, dates or long texts stand below the label? */
function countContrasts(grid: SheetGrid, row: number, labels: readonly Label[]): number {
  return labels.filter(({ column }) => {
    let other = 0;
    let seen = 0;
    for (let below = row + 1; below <= grid.bottom && below <= row + 30 && seen < 8; below += 1) {
      if (grid.isBlank(below, column)) continue;
      seen += 1;
      const cell = grid.cell(below, column);
      if (typeof cell === 'number' || typeof cell === 'boolean' || (typeof cell === 'string' && isValueText(cell))) other += 1;
    }
    return seen > 0 && other >= 0.6 * seen;
  }).length;
}

function isValueText(text: string): boolean {
  return text.length > 90 || /^[^\p{L}]*\d[\d.,:/\s-]*\p{L}{0,3}$/u.test(text.trim());
}
