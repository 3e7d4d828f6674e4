import { placeKey } from '../workbook/address';
import type { UserCell } from '../workbook/sheet-spec';
import { cellText } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import { lastRowOf } from './keyed-table';
import type { KeyedTable } from './keyed-table';
import type { NewTable } from './new-table';
import { findUsersPlaces } from './users-places';
import type { UsersPlace, UsersPlaces } from './users-places';
import { moveFormula } from './move-formula';
import type { Moves } from './move-formula';

/** A row of notes that lost its project: `key` empty where the notes never stood beside one. */
export type KeptRow = {
  readonly row: number;
  readonly key: string;
  /** Where it stood, for what our own columns of it may show again. */
  readonly previousRow: number;
};

export type CarriedCells = {
  readonly userCells: readonly UserCell[];
  readonly kept: readonly KeptRow[];
  readonly previous: { readonly sheet: SheetSnapshot; readonly table: KeyedTable } | null;
};

/**
 * Carries what the user put right of `Your notes →` over to a rewritten table, by key, not by place: values,
 * formulas (as if cut and pasted with their row), looks and the headers they typed. Rows above the header keep
 * their place. A key that is gone, a key's second row and rows without a key go to a kept block from `keptRow` on,
 * in their old order, and return to their project when its key does. Looks without content are only kept where
 * their row is. What stands among our own rows and columns, but was not written by us, moves right of `Your notes →`.
 */
export function carryUserCells(previous: SheetSnapshot | undefined, next: NewTable): CarriedCells {
  const places = previous ? findUsersPlaces(previous, next) : null;
  if (!previous || !places) return { userCells: [], kept: [], previous: null };
  const { table, found } = places;
  const placed = placeRows({ sheet: previous, table, found, next });
  const moves = movesOf({ sheet: previous, table, next, rows: placed.rows, column: places.column });
  const source = { sheet: previous, formulas: formulasOf(previous), tokens: tokensOf(previous) };
  const userCells = found.flatMap((cell) => {
    const row = placed.rows.get(cell.row);
    return row === undefined ? [] : [carry({ from: cell, to: { row, column: cell.target } }, source, moves)];
  });
  return { userCells: userCells.sort((a, b) => a.row - b.row || a.column - b.column), kept: placed.kept, previous: { sheet: previous, table } };
}

type Placing = {
  readonly sheet: SheetSnapshot;
  readonly table: KeyedTable;
  readonly found: readonly UsersPlace[];
  readonly next: NewTable;
};

/** Old row to new row, for every row that keeps or gets a place, and the rows of the kept block. */
function placeRows(placing: Placing): { readonly rows: ReadonlyMap<number, number>; readonly kept: readonly KeptRow[] } {
  const { sheet, table, found, next } = placing;
  const keys = new Map(table.rows.map(({ row, key }) => [row, key]));
  const withContent = new Set(found.filter((cell) => cell.hasContent).map((cell) => cell.row));
  const taken = new Set<string>();
  const rows = new Map<number, number>();
  const kept: KeptRow[] = [];
  const lastRow = lastRowOf(sheet);
  for (let row = 0; row <= lastRow; row += 1) {
    const key = keys.get(row) ?? '';
    const target = targetRow({ row, key: taken.has(key) ? '' : key }, table, next);
    if (target !== null) {
      rows.set(row, target);
      taken.add(key);
    } else if (withContent.has(row) || (key !== '' && next.isWorthKeeping?.(sheet, table, { row, key }))) {
      rows.set(row, next.keptRow + kept.length);
      kept.push({ row: next.keptRow + kept.length, key, previousRow: row });
    }
  }
  return { rows, kept };
}

function targetRow(at: { readonly row: number; readonly key: string }, table: KeyedTable, next: NewTable): number | null {
  if (at.row === table.headerRow) return next.headerRow;
  if (at.row < table.headerRow) return at.row < next.headerRow ? at.row : null;
  return at.key === '' ? null : (next.rows.get(at.key) ?? null);
}

type Source = {
  readonly sheet: SheetSnapshot;
  readonly formulas: ReadonlyMap<number, string>;
  readonly tokens: ReadonlyMap<number, string>;
};

function formulasOf(sheet: SheetSnapshot): ReadonlyMap<number, string> {
  return new Map((sheet.ownedCells?.formulas ?? []).map(({ row, column, r1c1 }) => [placeKey(row, column), r1c1]));
}

function tokensOf(sheet: SheetSnapshot): ReadonlyMap<number, string> {
  return new Map((sheet.ownedCells?.styles ?? []).map(({ row, column, token }) => [placeKey(row, column), token]));
}

function carry(cells: Carrying, source: Source, moves: Moves): UserCell {
  const { from, to } = cells;
  const formula = source.formulas.get(placeKey(from.row, from.column));
  const styleToken = source.tokens.get(placeKey(from.row, from.column));
  return {
    ...to,
    value: cellAt(source.sheet, from.row, from.column),
    ...(formula === undefined ? {} : { r1c1: moveFormula(formula, { from, to }, moves) }),
    ...(styleToken === undefined ? {} : { styleToken }),
  };
}

type Carrying = {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
};

type Moving = Omit<Placing, 'found'> & { readonly rows: ReadonlyMap<number, number>; readonly column: UsersPlaces['column'] };

function movesOf(moving: Moving): Moves {
  const { sheet, table, next } = moving;
  const headers = new Map([...table.columns].map(([header, column]) => [column, header]));
  return {
    sheetName: sheet.name,
    rows: rowMover(moving),
    column: (column) => {
      const users = moving.column(column);
      if (users !== null) return users;
      const header = headers.get(column) ?? cellText(cellAt(sheet, table.headerRow, column));
      return next.columns.get(header) ?? null;
    },
  };
}

/**
 * A span over the whole table stays one, however its rows moved, grew or shrank; another span holds only while its
 * rows still stand together. Deleted rows are gone; rows below everything of ours stay put.
 */
function rowMover({ sheet, table, next, rows }: Moving): Moves['rows'] {
  const old = extent(table.rows.map(({ row }) => row).filter((row) => rows.has(row)));
  const now = extent([...next.rows.values()]);
  const last = lastRowOf(sheet);
  return (first, end) => {
    if (old && now && first < end && first <= old.low && end >= old.high) return [Math.min(now.low, rows.get(first) ?? Infinity), now.high];
    if (first > last) return [first, end];
    if (end - first > rows.size) return null;
    const moved = extent(Array.from({ length: end - first + 1 }, (_, index) => rows.get(first + index) ?? -1));
    return moved && moved.low >= 0 && moved.high - moved.low === end - first ? [moved.low, moved.high] : null;
  };
}

function extent(rows: readonly number[]): { readonly low: number; readonly high: number } | null {
  if (rows.length === 0) return null;
  return rows.reduce(({ low, high }, row) => ({ low: Math.min(low, row), high: Math.max(high, row) }), { low: Infinity, high: -Infinity });
}
