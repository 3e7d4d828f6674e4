import type { TableSite } from './find-sites';
import type { SheetGrid } from './sheet-grid';
import { isLegendTitle, isTotalLabel } from './vocabulary/row-words';

/** Which columns most rows of a table fill, and the rows it reaches over, before anything is known of its fields. */
export type RowExtent = {
  readonly first: number;
  readonly last: number;
  /** Columns filled in at least half of the rows. */
  readonly typicalColumns: readonly number[];
};

const mostSampled = 300;
const longestGap = 30;

/**
 * The rows of a table: from below its header to the last row that still looks like one of them. What stands
 * after blank rows and fills other columns (a legend, notes, a small second list, a stray cell) ends it.
 */
export function rowExtent(grid: SheetGrid, site: TableSite, headerRow: number): RowExtent {
  const first = firstFilled(grid, site, headerRow + 1);
  const typicalColumns = findTypicalColumns(grid, site, first);
  if (site.native) return { first, last: site.bottom, typicalColumns };
  const fits = (row: number): number => share(grid, row, typicalColumns);
  let last = first;
  let row = first;
  while (row <= site.bottom) {
    const gap = blankRows(grid, site, row);
    row += gap;
    if (row > site.bottom) break;
    const block = blockEnd(grid, site, row);
    if (gap > 0 && endsHere(grid, { site, row, block, gap }, fits)) break;
    for (let at = row; at <= block; at += 1) if (fits(at) > 0) last = at;
    row = block + 1;
  }
  return { first, last, typicalColumns };
}

function firstFilled(grid: SheetGrid, site: TableSite, from: number): number {
  let row = from;
  while (row < site.bottom && grid.isBlankRow(row, site.range.first, site.range.last)) row += 1;
  return row;
}

function blankRows(grid: SheetGrid, site: TableSite, from: number): number {
  let row = from;
  while (row <= site.bottom && grid.isBlankRow(row, site.range.first, site.range.last)) row += 1;
  return row - from;
}

function blockEnd(grid: SheetGrid, site: TableSite, from: number): number {
  let row = from;
  while (row < site.bottom && !grid.isBlankRow(row + 1, site.range.first, site.range.last)) row += 1;
  return row;
}

function findTypicalColumns(grid: SheetGrid, site: TableSite, first: number): readonly number[] {
  const counts = new Map<number, number>();
  let rows = 0;
  let blankRun = 0;
  for (let row = first; row <= site.bottom && rows < mostSampled && blankRun < 10; row += 1) {
    if (grid.isBlankRow(row, site.range.first, site.range.last)) {
      blankRun += 1;
      continue;
    }
    blankRun = 0;
    rows += 1;
    for (let column = site.range.first; column <= site.range.last; column += 1) {
      if (!grid.isBlank(row, column)) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const typical = [...counts.entries()].filter(([, count]) => count >= 0.5 * rows).map(([column]) => column);
  return typical.length > 0 ? typical : [...counts.keys()];
}

/** The share of the columns that this row fills. */
export function share(grid: SheetGrid, row: number, columns: readonly number[]): number {
  if (columns.length === 0) return 0;
  return columns.filter((column) => !grid.isBlank(row, column)).length / columns.length;
}

type Block = { readonly site: TableSite; readonly row: number; readonly block: number; readonly gap: number };

/** Does a block of rows after a gap no longer belong to the table? */
function endsHere(grid: SheetGrid, { site, row, block, gap }: Block, fits: (row: number) => number): boolean {
  const opening = firstText(grid, site, row);
  if (isLegendTitle(opening)) return true;
  let sum = 0;
  let best = 0;
  for (let at = row; at <= block; at += 1) {
    const fit = fits(at);
    sum += fit;
    best = Math.max(best, fit);
  }
  const mean = sum / (block - row + 1);
  if (gap > longestGap) return true;
  if (gap > 5) return mean < 0.6;
  if (isTotalLabel(opening)) return block === row && !continuesAfter({ site, row, block, gap }, fits);
  return best < 0.5 && !continuesAfter({ site, row, block, gap }, fits);
}

/** Do rows like those of the table follow soon below this block? */
function continuesAfter({ site, block }: Block, fits: (row: number) => number): boolean {
  for (let row = block + 1; row <= Math.min(site.bottom, block + 6); row += 1) if (fits(row) >= 0.6) return true;
  return false;
}

function firstText(grid: SheetGrid, site: TableSite, row: number): string {
  for (let column = site.range.first; column <= site.range.last; column += 1) if (!grid.isBlank(row, column)) return grid.text(row, column);
  return '';
}
