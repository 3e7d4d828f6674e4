import type { CriterionCandidate } from './criterion-columns';
import { dataRows } from './data-rows';
import type { TableSite } from './find-sites';
import type { ExcludedRow, MappedColumn, TableKind, TypedWeights } from './found-table';
import { tableHeader } from './header-levels';
import type { TableHeader } from './header-levels';
import { mapColumns } from './map-columns';
import { yearOf } from './period-columns';
import { withOneOrder } from './date-order';
import { rowExtent } from './row-extent';
import { settleClaims } from './settle-claims';
import type { SheetGrid } from './sheet-grid';
import { tableColumns } from './table-columns';
import type { TableColumn } from './table-columns';
import { tableKind } from './table-kind';
import { titleMonth, titleUnit } from './title-facts';
import { withTitleUnit } from './title-unit';
import { columnsWithWeight, isWeightRow, typedWeights } from './typed-weights';
import type { HeaderMatcher } from './vocabulary/match-header';
import { isTotalLabel } from './vocabulary/row-words';

/** A table as far as its own sheet can tell; which one is the main one is decided over all of them. */
export type DraftTable = {
  readonly grid: SheetGrid;
  readonly site: TableSite;
  readonly header: TableHeader;
  readonly kind: TableKind;
  readonly kindScore: number;
  readonly sources: readonly TableColumn[];
  readonly criteria: readonly CriterionCandidate[];
  readonly columns: readonly MappedColumn[];
  readonly typedWeights: TypedWeights | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly excludedRows: readonly ExcludedRow[];
  /** Rows of data, ascending. */
  readonly rows: readonly number[];
  readonly fillDownColumns: readonly number[];
};

export type DraftOptions = {
  readonly matcher: HeaderMatcher;
  /** A main table by the user's word: it is of projects unless it is of tasks. */
  readonly isForced: boolean;
};

const titleRows = 8;

/** Reads one site: header levels, what the table is, which column is which field, which rows are data. */
export function draftTable(grid: SheetGrid, site: TableSite, { matcher, isForced }: DraftOptions): DraftTable {
  const header = tableHeader(grid, site);
  const lowest = header.rows[header.rows.length - 1] ?? site.headerRow;
  const hasWeightsBelow = lowest + 1 <= site.bottom && isWeightRow(grid, lowest + 1, site.range);
  const weightRow = hasWeightsBelow ? lowest + 1 : header.weightRow;
  const extent = rowExtent(grid, site, hasWeightsBelow ? lowest + 1 : lowest);
  const rough = roughRows(grid, site, extent);
  const titles = titlesAbove(grid, site, header.rows[0] ?? lowest);
  const raw = withTitleUnit(withOneOrder(grid, tableColumns(grid, { range: site.range, header, rows: rough, matcher })), titleUnit(titles));
  const sources = settleClaims(raw, { grid, rows: rough, status: titleMonth([...titles, grid.sheetName]) });
  const weightedColumns = weightRow === null ? new Set<number>() : columnsWithWeight(grid, weightRow, site.range);
  const guess = tableKind(sources, { sheetName: grid.sheetName, titles, weightedColumns });
  const kind = isForced && guess.kind !== 'tasks' ? 'projects' : guess.kind;
  const mapping = mapColumns({ grid, kind, columns: sources, rows: rough, titleYear: yearOf([...titles, grid.sheetName]), weightedColumns });
  const data = dataRows({ grid, site, header, extent, mapped: mapping.columns });
  return {
    grid,
    site,
    header,
    kind,
    kindScore: guess.score,
    sources,
    criteria: mapping.criteria,
    columns: mapping.columns,
    typedWeights: typedWeights(grid, mapping.criteria, { headerRow: lowest, weightRow }),
    ...data,
  };
}

/** Rows to take evidence from: neither blank nor labelled as totals. */
function roughRows(grid: SheetGrid, site: TableSite, extent: { readonly first: number; readonly last: number }): readonly number[] {
  const rows: number[] = [];
  for (let row = extent.first; row <= extent.last; row += 1) {
    if (grid.isBlankRow(row, site.range.first, site.range.last)) continue;
    if (!hasTotalLabel(grid, site, row)) rows.push(row);
  }
  return rows;
}

function hasTotalLabel(grid: SheetGrid, site: TableSite, row: number): boolean {
  for (let column = site.range.first; column <= Math.min(site.range.last, site.range.first + 3); column += 1) {
    if (typeof grid.cell(row, column) === 'string' && isTotalLabel(grid.text(row, column), true)) return true;
  }
  return false;
}

/** Short texts standing above the header, nearest first. */
function titlesAbove(grid: SheetGrid, site: TableSite, headerTop: number): readonly string[] {
  const titles: string[] = [];
  for (let row = headerTop - 1; row >= Math.max(grid.top, headerTop - titleRows); row -= 1) {
    const filled: string[] = [];
    for (let column = site.range.first; column <= site.range.last; column += 1) if (!grid.isBlank(row, column)) filled.push(grid.text(row, column));
    // More than two cells are a strip of figures, or rows of a table above: their words are not this table's.
    if (filled.length <= 2) titles.push(...filled.filter((text) => text.length <= 80));
  }
  return titles;
}
