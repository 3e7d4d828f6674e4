import type { SheetSnapshot } from '../workbook/snapshot';
import { draftTable } from './draft-table';
import type { DraftTable } from './draft-table';
import { findSites } from './find-sites';
import type { TableSite } from './find-sites';
import { passedOverWhy, whyNoTable } from './passed-over';
import { shapeSites } from './shape-sites';
import { sheetGrid } from './sheet-grid';
import type { SheetGrid } from './sheet-grid';
import type { HeaderMatcher } from './vocabulary/match-header';

/** What one sheet holds: its tables of a known kind, the forced one among them, or why there is none. */
export type SheetDrafts = {
  readonly address: string | null;
  readonly drafts: readonly DraftTable[];
  readonly forced: DraftTable | null;
  readonly why: string | null;
};

export type SheetOptions = {
  readonly address: string | null;
  readonly matcher: HeaderMatcher;
  /** Zero-based row that is the main table's header by the user's word. */
  readonly forcedHeader: number | null;
};

/** The tables of one sheet that is not ours. */
export function detectSheet(sheet: SheetSnapshot, { address, matcher, forcedHeader }: SheetOptions): SheetDrafts {
  const grid = sheetGrid(sheet, address);
  if (!grid) return { address, drafts: [], forced: null, why: passedOverWhy('passed-over-empty') };
  const sites = shapeSites(grid, findSites(grid, matcher), matcher);
  const all = sites.map((site) => draftTable(grid, site, { matcher, isForced: false }));
  const forced = forcedHeader === null ? null : forcedDraft(grid, all, { matcher, forcedHeader });
  const known = all.filter((draft) => isTable(draft) && (!forced || !overlaps(draft, forced)));
  const drafts = forced ? [...known, forced].sort((a, b) => a.site.headerRow - b.site.headerRow) : known;
  return { address, drafts, forced, why: drafts.length === 0 ? whyNoTable(grid, all) : null };
}

/** A known kind with rows that something names. */
function isTable({ kind, columns, rows }: DraftTable): boolean {
  if (kind === 'other' || rows.length === 0) return false;
  const has = (...fields: readonly string[]): boolean => columns.some(({ field }) => fields.includes(field));
  if (kind === 'projects') return has('name', 'id') && columns.length >= 2;
  if (kind === 'tasks') return has('name') && columns.length >= 2;
  if (kind === 'allocations' || kind === 'capacity' || kind === 'skills') return has('person', 'role', 'department');
  return has('name', 'id', 'description', 'project', 'comment') && columns.length >= 2;
}

type Forced = { readonly matcher: HeaderMatcher; readonly forcedHeader: number };

function forcedDraft(grid: SheetGrid, all: readonly DraftTable[], { matcher, forcedHeader }: Forced): DraftTable | null {
  const found = all.find(({ header, columns }) => header.rows.includes(forcedHeader) && columns.length > 0);
  const site = found?.site ?? rowSite(grid, forcedHeader);
  return site ? draftTable(grid, site, { matcher, isForced: true }) : null;
}

/** The site of a header row that no evidence speaks for: all columns the row fills. */
function rowSite(grid: SheetGrid, row: number): TableSite | null {
  if (row < grid.top || row >= grid.bottom || grid.isBlankRow(row, grid.left, grid.right)) return null;
  const filled: number[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) if (!grid.isBlank(row, column)) filled.push(column);
  return { headerRow: row, range: { first: Math.min(...filled), last: Math.max(...filled) }, bottom: grid.bottom, native: null };
}

function overlaps(draft: DraftTable, forced: DraftTable): boolean {
  const columns = draft.site.range.first <= forced.site.range.last && forced.site.range.first <= draft.site.range.last;
  return columns && draft.site.headerRow <= forced.lastRow && forced.site.headerRow <= Math.max(draft.lastRow, draft.site.headerRow);
}
