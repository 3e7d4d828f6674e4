import type { OwnedCells } from '../../../core/workbook/snapshot';
import { isMixed, linePaths, lookPaths } from '../looks/look-of-format';
import type { LookPath, PlainFont } from '../looks/look-of-format';
import type { Watched } from '../run/host-run';
import { askCells, askColumns, askRows } from './ask-looks';
import type { Answer, Query } from './ask-looks';
import { lookTokens } from './look-tokens';
import type { Fragment } from './look-tokens';
import type { CellBlock } from './read-cells';
import type { SheetDetails } from './sheet-details';

export type LooksInput = { readonly sheets: readonly SheetDetails[]; readonly blocks: readonly CellBlock[]; readonly plain: PlainFont };

/**
 * The look of every cell of our own sheets that is not plain, as a token, by sheet id. A block of rows is asked column by
 * column; only where the cells of a column differ is it cut into smaller ones, and at last asked cell by cell. So a long
 * table costs little more than a short one. Lines, of which Excel always gives all sides, are asked row by row before that.
 */
export async function readLooks(context: Excel.RequestContext, run: Watched, { sheets, blocks, plain }: LooksInput): Promise<ReadonlyMap<string, OwnedCells['styles']>> {
  const silent = { ...run, onProgress: () => undefined };
  const columns = await readColumns(context, silent, sheets.flatMap(rowBlocks));
  const rows = await askRows(context, silent, columns.mixed.filter(isOfLines));
  const cells = await askCells(context, silent, [...columns.mixed.filter((query) => !isOfLines(query)), ...rows.flatMap(mixedRows)]);
  const fragments = [...columns.fragments, ...rows.flatMap(fragmentsOfRows), ...cells];
  return new Map(
    sheets.map((sheet) => {
      const { id } = sheet.facts;
      const own = { fragments: fragments.filter(({ sheetId }) => sheetId === id), blocks: blocks.filter(({ sheetId }) => sheetId === id) };
      return [id, sheet.looks ? lookTokens(sheet.looks, own, plain) : []];
    }),
  );
}

type Columns = { readonly fragments: readonly Fragment[]; readonly mixed: readonly Query[] };

/** What columns share in blocks as large as possible, and the small blocks in which they do not. */
async function readColumns(context: Excel.RequestContext, run: Watched, all: readonly Query[]): Promise<Columns> {
  const fragments: Fragment[] = [];
  const small: Query[] = [];
  for (let queries = all; queries.length > 0; ) {
    const answers = await askColumns(context, run, queries);
    fragments.push(...answers.flatMap(fragmentsOfColumns));
    const mixed = answers.flatMap(mixedColumns);
    small.push(...mixed.filter(isSmall));
    queries = mixed.filter((query) => !isSmall(query)).flatMap((query) => byRows(query, Math.ceil(query.box.rowCount / cuts)));
  }
  return { fragments, mixed: small };
}

const otherPaths = lookPaths.filter((path) => !linePaths.includes(path));
const isOfLines = ({ paths }: Query): boolean => paths.some((path) => linePaths.includes(path));

const firstRows = 8;
const growth = 4;
const cuts = 8;

// Asking a few cells too much costs less than asking many small ranges.
const smallRows = 96;
const isSmall = ({ box }: Query): boolean => box.rowCount <= smallRows;

/** Rows in blocks that grow towards the bottom: titles and headers differ row by row, a table's body seldom does. */
function rowBlocks({ facts, looks }: SheetDetails): readonly Query[] {
  if (!looks) return [];
  const blocks: Query[] = [];
  let end = firstRows;
  for (let start = 0; start < looks.rowCount; start = end, end *= growth) {
    const box = { ...looks, row: looks.row + start, rowCount: Math.min(end, looks.rowCount) - start };
    blocks.push({ sheetId: facts.id, box, paths: otherPaths }, { sheetId: facts.id, box, paths: linePaths });
  }
  return blocks;
}

/** A query as several, each of so many rows. */
function byRows(query: Query, height: number): readonly Query[] {
  const { row, rowCount } = query.box;
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => ({ ...query, box: { ...query.box, row: row + index * height, rowCount: Math.min(height, rowCount - index * height) } }));
}

function fragmentsOfColumns({ sheetId, box, paths, formats }: Answer): readonly Fragment[] {
  return formats.map((format, index) => ({ sheetId, box: { ...box, column: box.column + index, columnCount: 1 }, paths: paths.filter((path) => !isMixed(format, path)), format }));
}

/** What is still to be asked: neighbouring columns whose cells differ in the same parts, together. */
function mixedColumns({ sheetId, box, paths, formats }: Answer): readonly Query[] {
  const found: { first: number; last: number; paths: readonly LookPath[] }[] = [];
  formats.forEach((format, index) => {
    const mixed = paths.filter((path) => isMixed(format, path));
    const last = found[found.length - 1];
    if (mixed.length === 0) return;
    if (last?.last === index - 1 && last.paths.join() === mixed.join()) last.last = index;
    else found.push({ first: index, last: index, paths: mixed });
  });
  return found.map(({ first, last, paths: mixed }) => ({ sheetId, paths: mixed, box: { ...box, column: box.column + first, columnCount: last - first + 1 } }));
}

function fragmentsOfRows({ sheetId, box, paths, formats }: Answer): readonly Fragment[] {
  return formats.map((format, index) => ({ sheetId, box: { ...box, row: box.row + index, rowCount: 1 }, paths: paths.filter((path) => !isMixed(format, path)), format }));
}

function mixedRows({ sheetId, box, paths, formats }: Answer): readonly Query[] {
  return formats.flatMap((format, index) => {
    const mixed = paths.filter((path) => isMixed(format, path));
    return mixed.length === 0 ? [] : [{ sheetId, paths: mixed, box: { ...box, row: box.row + index, rowCount: 1 } }];
  });
}
