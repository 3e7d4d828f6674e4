import type { TableSite } from './find-sites';
import type { ColumnRange } from './score-header-row';
import type { SheetGrid } from './sheet-grid';
import { parseOrdinal } from './values/parse-ordinal';
import { parseRag } from './values/parse-rag';
import { splitWords } from './vocabulary/header-phrase';
import { kindWords } from './vocabulary/kind-words';
import type { HeaderMatcher } from './vocabulary/match-header';

/**
 * Gives each site its own columns: parts standing side by side become tables of their own, parts that only a
 * spacer column divides become one.
 */
export function shapeSites(grid: SheetGrid, sites: readonly TableSite[], matcher: HeaderMatcher): readonly TableSite[] {
  const parts = sites.flatMap((site) => (site.native ? [site] : splitSite(grid, site)));
  const joined: TableSite[] = [];
  for (const part of parts) {
    const left = joined[joined.length - 1];
    if (left && belongTogether(grid, [left, part], matcher)) {
      joined[joined.length - 1] = { ...left, range: { first: left.range.first, last: part.range.last }, bottom: Math.max(left.bottom, part.bottom) };
    } else joined.push(part);
  }
  return joined.map((site) => absorbLabel(grid, site, sites));
}

/** Cuts a site where neither its header row nor the rows below hold anything. */
function splitSite(grid: SheetGrid, site: TableSite): readonly TableSite[] {
  const parts: TableSite[] = [];
  let first: number | null = null;
  for (let column = site.range.first; column <= site.range.last + 1; column += 1) {
    const used = column <= site.range.last && isUsedBelow(grid, site, column);
    if (used && first === null) first = column;
    if (!used && first !== null) {
      parts.push({ ...site, range: { first, last: column - 1 } });
      first = null;
    }
  }
  const labelled = parts.filter((part) => labels(grid, part).length > 0);
  return labelled.length > 0 ? labelled : [site];
}

function isUsedBelow(grid: SheetGrid, site: TableSite, column: number): boolean {
  for (let row = site.headerRow; row <= site.bottom; row += 1) if (!grid.isBlank(row, column)) return true;
  return false;
}

/** Two neighbours with one header row are one table unless both have a key of their own or their lengths differ. */
function belongTogether(grid: SheetGrid, [left, right]: readonly [TableSite, TableSite], matcher: HeaderMatcher): boolean {
  if (left.native || right.native || left.headerRow !== right.headerRow) return false;
  if (right.range.first - left.range.last > 3) return false;
  if (opensRegister(grid, right)) return false;
  const keys = keyFields(grid, left, matcher);
  if (keyFields(grid, right, matcher).some((field) => keys.includes(field))) return false;
  return similarLength(grid, left, right);
}

function similarLength(grid: SheetGrid, left: TableSite, right: TableSite): boolean {
  const lengths = [filledRows(grid, left), filledRows(grid, right)];
  const longer = Math.max(...lengths);
  return longer <= 4 || Math.min(...lengths) >= 0.5 * longer;
}

function filledRows(grid: SheetGrid, site: TableSite): number {
  let rows = 0;
  for (let row = site.headerRow + 1; row <= site.bottom; row += 1) {
    if (!grid.isBlankRow(row, site.range.first, site.range.last)) rows += 1;
  }
  return rows;
}

/** Does a part begin with its own word for a row (`Risk`, `Action`) over texts that differ from row to row? */
function opensRegister(grid: SheetGrid, site: TableSite): boolean {
  const [first = '', second = '', ...more] = labels(grid, site);
  if (more.length === 0) return false;
  const named = [first, second].findIndex((label) => registerNouns.has(splitWords(label).join(' ')));
  if (named < 0) return false;
  const texts: string[] = [];
  for (let row = site.headerRow + 1; row <= site.bottom && texts.length < 20; row += 1) {
    const cell = grid.cell(row, site.range.first + named);
    if (typeof cell === 'string' && cell.trim() !== '') texts.push(cell);
  }
  return texts.length > 0 && new Set(texts).size >= 0.8 * texts.length && texts.every((text) => parseOrdinal(text) === null && parseRag(text) === null);
}

const registerNouns: ReadonlySet<string> = new Set(
  Object.entries(kindWords).flatMap(([kind, words]) => (kind === 'projects' ? [] : words.nouns)),
);

const keyWords = ['id', 'name', 'project', 'person', 'role'] as const;

function keyFields(grid: SheetGrid, site: TableSite, matcher: HeaderMatcher): readonly string[] {
  return labels(grid, site).flatMap((label) => {
    const scores = matcher([label]);
    return keyWords.filter((field) => (scores.get(field) ?? 0) >= 0.95);
  });
}

function labels(grid: SheetGrid, site: TableSite): readonly string[] {
  const list: string[] = [];
  for (let column = site.range.first; column <= site.range.last; column += 1) {
    const cell = grid.cell(site.headerRow, column);
    if (typeof cell === 'string' && cell.trim() !== '') list.push(cell);
  }
  return list;
}

/** A single labelled column right of a spacer belongs to the table it continues. */
function absorbLabel(grid: SheetGrid, site: TableSite, sites: readonly TableSite[]): TableSite {
  if (site.native) return site;
  const range = absorbRight(grid, site, sites);
  return range.last === site.range.last ? site : { ...site, range };
}

function absorbRight(grid: SheetGrid, site: TableSite, sites: readonly TableSite[]): ColumnRange {
  const column = site.range.last + 2;
  const taken = sites.some((other) => column >= other.range.first && column <= other.range.last && other.range.first > site.range.last);
  const label = grid.cell(site.headerRow, column);
  if (taken || column > grid.right || typeof label !== 'string' || label.trim() === '') return site.range;
  if (!grid.isBlank(site.headerRow, column + 1)) return site.range;
  const alone: TableSite = { ...site, range: { first: column, last: column } };
  return filledRows(grid, alone) >= 0.3 * filledRows(grid, site) ? { first: site.range.first, last: column } : site.range;
}
