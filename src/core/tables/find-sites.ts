import type { NativeTable } from '../workbook/snapshot';
import { scoreHeaderRow } from './score-header-row';
import type { ColumnRange, HeaderRowScore } from './score-header-row';
import type { SheetGrid } from './sheet-grid';
import type { HeaderMatcher } from './vocabulary/match-header';

/** Where a table may be: its lowest header row, the columns it may span, and the last row it may reach. */
export type TableSite = {
  readonly headerRow: number;
  readonly range: ColumnRange;
  readonly bottom: number;
  readonly native: NativeTable | null;
};

const leadRows = 60;
const threshold = 2;

/** All header rows of a sheet, native tables first, then band by band from the top. */
export function findSites(grid: SheetGrid, matcher: HeaderMatcher): readonly TableSite[] {
  const native = grid.tables.filter((table) => table.hasHeaderRow && table.box.rowCount > 1).map(nativeSite);
  const free = (row: number, column: number): boolean => !native.some((site) => isInside(site, row, column));
  const bands = columnBands(grid, free);
  const found = bands.flatMap((band) => bandSites(grid, band, { matcher, free }));
  return [...native, ...found].sort((a, b) => a.headerRow - b.headerRow || a.range.first - b.range.first);
}

function nativeSite(table: NativeTable): TableSite {
  const { box } = table;
  return {
    headerRow: box.row,
    range: { first: box.column, last: box.column + box.columnCount - 1 },
    bottom: box.row + box.rowCount - 1 - (table.hasTotalsRow ? 1 : 0),
    native: table,
  };
}

function isInside(site: TableSite, row: number, column: number): boolean {
  const bottom = site.native ? site.native.box.row + site.native.box.rowCount - 1 : site.bottom;
  return column >= site.range.first && column <= site.range.last && row >= site.headerRow && row <= bottom;
}

/** Stretches of columns between columns that are blank all the way down. */
function columnBands(grid: SheetGrid, free: (row: number, column: number) => boolean): readonly ColumnRange[] {
  const bands: ColumnRange[] = [];
  let first: number | null = null;
  for (let column = grid.left; column <= grid.right + 1; column += 1) {
    const used = column <= grid.right && isUsed(grid, column, free);
    if (used && first === null) first = column;
    if (!used && first !== null) {
      bands.push({ first, last: column - 1 });
      first = null;
    }
  }
  return bands;
}

function isUsed(grid: SheetGrid, column: number, free: (row: number, column: number) => boolean): boolean {
  for (let row = grid.top; row <= grid.bottom; row += 1) if (!grid.isBlank(row, column) && free(row, column)) return true;
  return false;
}

type BandOptions = { readonly matcher: HeaderMatcher; readonly free: (row: number, column: number) => boolean };

function bandSites(grid: SheetGrid, band: ColumnRange, options: BandOptions): readonly TableSite[] {
  const headers: HeaderRowScore[] = [];
  const limit = grid.bottom - 1;
  for (let row = grid.top; row <= limit; row += 1) {
    if (!options.free(row, band.first) || !mayStart(grid, row, { band, hasHeader: headers.length > 0 })) continue;
    const best = bestOfBlock(grid, row, { band, matcher: options.matcher });
    if (!best) continue;
    const before = headers[headers.length - 1];
    if (before && !isNewTable(grid, { before, next: best }, band)) continue;
    headers.push(best);
    row = best.row;
  }
  return headers.map((header, index) => ({
    headerRow: header.row,
    range: band,
    bottom: lastRowBefore(grid, headers[index + 1]?.row ?? grid.bottom + 1, band),
    native: null,
  }));
}

/** Headers stand near the top, or after a blank row or a title; other rows of a table are not asked. */
function mayStart(grid: SheetGrid, row: number, options: { readonly band: ColumnRange; readonly hasHeader: boolean }): boolean {
  const { band, hasHeader } = options;
  if (!hasHeader && row - grid.top < leadRows) return true;
  return row === grid.top || filledCells(grid, row - 1, band) <= 1;
}

/** The best header among this row and those right below it: titles and groups score less than what they head. */
function bestOfBlock(grid: SheetGrid, row: number, options: { readonly band: ColumnRange; readonly matcher: HeaderMatcher }): HeaderRowScore | null {
  let best: HeaderRowScore | null = null;
  for (let next = row; next <= row + 3 && next < grid.bottom; next += 1) {
    if (next > row && grid.isBlankRow(next, options.band.first, options.band.last)) break;
    const score = scoreHeaderRow(grid, next, { range: options.band, matcher: options.matcher });
    if (score && score.score >= threshold && (!best || filledCells(grid, next, options.band) >= best.filled) && (!best || score.score > best.score * (score.hits > best.hits ? 1.05 : 1.3))) best = score;
  }
  return best;
}

type Neighbours = { readonly before: HeaderRowScore; readonly next: HeaderRowScore };

/** A later header opens a new table only when it is a good one and does not just repeat the one above. */
function isNewTable(grid: SheetGrid, { before, next }: Neighbours, band: ColumnRange): boolean {
  if (next.hits < 2 || next.hits < 0.3 * next.filled) return false;
  let equal = 0;
  for (let column = band.first; column <= band.last; column += 1) {
    if (!grid.isBlank(next.row, column) && grid.text(next.row, column).toLowerCase() === grid.text(before.row, column).toLowerCase()) equal += 1;
  }
  return equal < 0.7 * next.filled;
}

/** The last row above a header that is not its title, group or blank. */
function lastRowBefore(grid: SheetGrid, header: number, band: ColumnRange): number {
  let row = header - 1;
  while (row > grid.top && header <= grid.bottom && filledCells(grid, row, band) === 1) row -= 1;
  while (row > grid.top && grid.isBlankRow(row, band.first, band.last)) row -= 1;
  return row;
}

function filledCells(grid: SheetGrid, row: number, band: ColumnRange): number {
  let filled = 0;
  for (let column = band.first; column <= band.last; column += 1) if (!grid.isBlank(row, column)) filled += 1;
  return filled;
}
