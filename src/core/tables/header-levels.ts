import type { Box } from '../workbook/address';
import { isoOf } from '../workbook/day';
import type { TableSite } from './find-sites';
import { isPeriodLike, periodStart } from './period-header';
import type { SheetGrid } from './sheet-grid';
import { headerPhrase } from './vocabulary/header-phrase';
import { groupWords } from './vocabulary/group-words';

/** A table's header: its rows from the top group to the lowest, and the levels of one column's text. */
export type TableHeader = {
  /** Ascending; the last one is the lowest. */
  readonly rows: readonly number[];
  /** A row of typed weights between or right above the header rows; null when there is none. */
  readonly weightRow: number | null;
  /** Texts from the top level to the lowest, without repeats; empty for a column without a header. */
  readonly levels: (column: number) => readonly string[];
};

const longestGroup = 80;
const mostLevels = 3;
const fewestGroups = 3;
const wideHeader = 6;

/** The header rows above and below a site's best header row: merged groups, or groups set out without merges. */
export function tableHeader(grid: SheetGrid, site: TableSite): TableHeader {
  const lowest = site.native ? site.headerRow : lowestRow(grid, site);
  const rows: number[] = lowest === site.headerRow ? [lowest] : [site.headerRow, lowest];
  let weightRow: number | null = null;
  for (let row = (rows[0] ?? lowest) - 1; row >= grid.top && rows.length < mostLevels; row -= 1) {
    if (isGroupRow(grid, row, { site, below: rows[0] ?? lowest })) rows.unshift(row);
    else if (weightRow === null && isFigureRow(grid, row, site)) weightRow = row;
    else break;
  }
  return { rows, weightRow, levels: (column) => columnLevels(grid, { rows, site }, column) };
}

/** The row below holds the parts of groups in the header row, and nothing under the columns that are whole. */
function lowestRow(grid: SheetGrid, site: TableSite): number {
  const below = site.headerRow + 1;
  if (below >= site.bottom) return site.headerRow;
  const spans = groupSpans(grid, site.headerRow, site);
  const inSpans = (column: number): boolean => spans.some((span) => column >= span.first && column <= span.last);
  let parts = 0;
  for (let column = site.range.first; column <= site.range.last; column += 1) {
    if (grid.isBlank(below, column)) continue;
    if (!inSpans(column) || !isShortText(grid, below, column)) return site.headerRow;
    parts += 1;
  }
  return parts >= 2 ? below : site.headerRow;
}

type Span = { readonly first: number; readonly last: number };

/** Labels that reach over more than their own column: merged, or with blank header cells to their right. */
function groupSpans(grid: SheetGrid, row: number, site: TableSite): readonly Span[] {
  const merged = rowMerges(grid, row).filter((merge) => merge.columnCount > 1);
  if (merged.length > 0) return merged.map((merge) => ({ first: merge.column, last: merge.column + merge.columnCount - 1 }));
  const spans: Span[] = [];
  for (let column = site.range.first; column <= site.range.last; column += 1) {
    if (grid.isBlank(row, column)) continue;
    let last = column;
    while (last < site.range.last && grid.isBlank(row, last + 1)) last += 1;
    if (last > column) spans.push({ first: column, last });
  }
  return spans;
}

type Below = { readonly site: TableSite; readonly below: number };

/** Is this row a level of group labels over the header row below it, rather than a title or key/value pairs? */
function isGroupRow(grid: SheetGrid, row: number, { site, below }: Below): boolean {
  const columns = filledColumns(grid, row, site);
  if (columns.length === 0 || !columns.every((column) => isShortText(grid, row, column))) return false;
  if (columns.some((column) => grid.text(row, column).endsWith(':'))) return false;
  const width = filledColumns(grid, below, site).length;
  const merged = rowMerges(grid, row).filter((merge) => merge.columnCount > 1 && merge.column >= site.range.first);
  if (columns.length === 1) return isLoneGroup(grid, { row, column: columns[0] ?? 0, site }, merged);
  if (merged.some((merge) => merge.columnCount < 0.85 * width)) return true;
  if (columns.length >= width) return false;
  const known = columns.filter((column) => isGroupLabel(grid.text(row, column)) || isPeriodLike(grid.cell(row, column), grid.format(row, column)));
  // A title and a remark far to its right head nothing unless both are words of groups.
  if (columns.length < fewestGroups && width >= wideHeader && known.length < columns.length) return false;
  return known.length >= 0.5 * columns.length && groupSpans(grid, row, site).length > 0;
}

type Place = { readonly row: number; readonly column: number; readonly site: TableSite };

/** A single label is a title when it spans all or starts the row; it is a group when it stands over a part. */
function isLoneGroup(grid: SheetGrid, { row, column, site }: Place, merged: readonly Box[]): boolean {
  const width = site.range.last - site.range.first + 1;
  const merge = merged.find((box) => box.column === column);
  if (merge) return merge.columnCount < 0.8 * width && column > site.range.first;
  return column > site.range.first && isGroupLabel(grid.text(row, column));
}

function isGroupLabel(text: string): boolean {
  const words = headerPhrase(text).words;
  return words.length > 0 && words.length <= 5 && words.some((word) => groupWords.has(word));
}

/** A row of numbers only, at least two of them, with at most one label: weights or counts above a header. */
function isFigureRow(grid: SheetGrid, row: number, site: TableSite): boolean {
  const columns = filledColumns(grid, row, site);
  const numbers = columns.filter((column) => typeof grid.cell(row, column) === 'number' || /^\d+(?:[.,]\d+)?\s*%$/.test(grid.text(row, column)));
  return numbers.length >= 2 && columns.length - numbers.length <= 1;
}

function columnLevels(grid: SheetGrid, header: { readonly rows: readonly number[]; readonly site: TableSite }, column: number): readonly string[] {
  const levels: string[] = [];
  header.rows.forEach((row, index) => {
    const isLowest = index === header.rows.length - 1;
    const text = levelText(grid, { row, column, site: header.site }, isLowest);
    if (text !== '' && levels[levels.length - 1] !== text) levels.push(text);
  });
  return levels;
}

function levelText(grid: SheetGrid, { row, column, site }: Place, isLowest: boolean): string {
  const merges = rowMerges(grid, row);
  const merge = merges.find((box) => column >= box.column && column < box.column + box.columnCount);
  if (merge) return cellTitle(grid, merge.row, merge.column);
  const own = cellTitle(grid, row, column);
  if (own !== '' || isLowest || merges.some((box) => box.columnCount > 1)) return own;
  for (let left = column - 1; left >= site.range.first; left -= 1) if (!grid.isBlank(row, left)) return cellTitle(grid, row, left);
  return '';
}

/** A header cell as text; a date as its ISO text. */
function cellTitle(grid: SheetGrid, row: number, column: number): string {
  const cell = grid.cell(row, column);
  const day = typeof cell === 'number' ? periodStart(cell, grid.format(row, column)) : null;
  return day === null ? grid.text(row, column) : isoOf(day);
}

function rowMerges(grid: SheetGrid, row: number): readonly Box[] {
  return grid.merges.filter((merge) => row >= merge.row && row < merge.row + merge.rowCount);
}

function filledColumns(grid: SheetGrid, row: number, site: TableSite): readonly number[] {
  const columns: number[] = [];
  for (let column = site.range.first; column <= site.range.last; column += 1) if (!grid.isBlank(row, column)) columns.push(column);
  return columns;
}

function isShortText(grid: SheetGrid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  if (typeof cell === 'string' && !isPeriodLike(cell, 'General')) return cell.trim().length <= longestGroup && /\p{L}|%|#/u.test(cell);
  return isPeriodLike(cell, grid.format(row, column));
}
