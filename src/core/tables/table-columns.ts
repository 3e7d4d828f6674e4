import type { Cell } from '../workbook/cell';
import { isBlank } from '../workbook/cell';
import { cellShape } from './cell-shape';
import type { CellShape } from './cell-shape';
import type { TableHeader } from './header-levels';
import type { ColumnRange } from './score-header-row';
import type { SheetGrid } from './sheet-grid';
import type { ColumnProfile } from './values/column-profile';
import { profileColumn } from './values/profile-column';
import type { HeaderMatcher, HeaderScores } from './vocabulary/match-header';

/** One column of a table as evidence: what its header says and what its cells are. */
export type TableColumn = {
  readonly column: number;
  /** Header texts from the top group to the lowest; empty without a header. */
  readonly levels: readonly string[];
  /** The header as people read it. */
  readonly header: string;
  readonly scores: HeaderScores;
  readonly profile: ColumnProfile;
  readonly shape: CellShape;
};

const mostSampled = 400;
const mostDecisive = 200;

/** The columns of a table, each profiled on at most 400 of its rows spread over all of them. */
export function tableColumns(grid: SheetGrid, options: { readonly range: ColumnRange; readonly header: TableHeader; readonly rows: readonly number[]; readonly matcher: HeaderMatcher }): readonly TableColumn[] {
  const { range, header, rows, matcher } = options;
  const sampled = sampleRows(rows);
  const columns: TableColumn[] = [];
  for (let column = range.first; column <= range.last; column += 1) {
    const levels = header.levels(column);
    const title = headerTitle(levels);
    const profile = profileRows(grid, { column, rows: sampled, header: title });
    if (title === '' && profile.filled === 0) continue;
    columns.push({ column, levels, header: title, scores: levels.length > 0 ? matcher(levels) : new Map(), profile, shape: cellShape(grid, column, sampled) });
  }
  return columns;
}

/** Profiles a column on given rows. */
export function profileRows(grid: SheetGrid, options: { readonly column: number; readonly rows: readonly number[]; readonly header: string }): ColumnProfile {
  const { column, rows, header } = options;
  return profileColumn({
    cells: rows.map((row) => grid.cell(row, column)),
    formats: rows.map((row) => grid.format(row, column)),
    header,
  });
}

/** At most 400 rows, evenly spread, in order. */
export function sampleRows(rows: readonly number[]): readonly number[] {
  if (rows.length <= mostSampled) return rows;
  const step = rows.length / mostSampled;
  return Array.from({ length: mostSampled }, (_, index) => rows[Math.floor(index * step)] ?? 0);
}

/**
 * The sampled rows together with those others whose text could decide a date order or a decimal mark: one day
 * above 12 among ten thousand rows decides the column. Null when no other row could.
 */
export function decisiveRows(grid: SheetGrid, column: number, rows: readonly number[]): readonly number[] | null {
  const chosen = new Set(sampleRows(rows));
  if (chosen.size === rows.length) return null;
  let found = 0;
  for (const row of rows) {
    if (found >= mostDecisive) break;
    if (!chosen.has(row) && isDecisive(grid.cell(row, column))) {
      chosen.add(row);
      found += 1;
    }
  }
  return found === 0 ? null : [...chosen].sort((a, b) => a - b);
}

function isDecisive(cell: Cell): boolean {
  if (typeof cell !== 'string' || isBlank(cell) || cell.length > 40) return false;
  const date = /(?:^|\D)(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?!\d)/.exec(cell);
  if (date) return Number(date[1]) > 12 || Number(date[2]) > 12;
  return /\d[.,](?:\d{1,2}|\d{4,})(?!\d)/.test(cell) || /\d[.,]\d{3}[.,]/.test(cell);
}

/** Levels joined for people, line breaks as blanks kept within a level's first line and the rest. */
function headerTitle(levels: readonly string[]): string {
  return levels.map((level) => level.trim()).filter((level) => level !== '').join(' / ');
}
