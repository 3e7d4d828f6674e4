import { placeKey } from '../workbook/address';
import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { findKeyedTable } from './keyed-table';
import type { KeyedTable } from './keyed-table';
import { recoverKeys, tableByKeys } from './recover-keys';
import { findStrays } from './stray-cells';
import type { Strays } from './stray-cells';
import type { NewTable } from './new-table';
import { say } from './words';
import { isMemory, wordMark } from './written-words';

/** A place of the user's as it was, and the column it goes to. */
export type UsersPlace = { readonly row: number; readonly column: number; readonly hasContent: boolean; readonly target: number };

export type UsersPlaces = {
  readonly table: KeyedTable;
  readonly found: readonly UsersPlace[];
  /** Where a whole column of the user's goes; null for one of ours. */
  readonly column: (column: number) => number | null;
};

/**
 * Every place of the user's in a sheet of ours: all from the `Your notes →` column on, and what they put among our rows and
 * columns. Where our header is gone, rows are known by their keys; where those are gone too, everything that we did not
 * write is theirs. Null for an empty sheet.
 */
export function findUsersPlaces(sheet: SheetSnapshot, next: NewTable): UsersPlaces | null {
  const keys = new Set(next.rows.keys());
  const headed = findKeyedTable(sheet, new Set(next.columns.keys()));
  const table = headed ? recoverKeys(sheet, headed, { keys, names: next.names ?? new Map() }) : tableByKeys(sheet, keys);
  if (!table) return sheet.box ? allPlaces(sheet, next) : null;
  const strays = headed ? findStrays({ sheet, table, written: withoutWords(next, headed), headers: new Set(next.columns.keys()) }) : noStrays;
  return placesIn({ sheet, next, table, strays });
}

const noStrays: Strays = { columns: [], cells: [] };

/** Without its key column no row can be told from one that people inserted. */
function withoutWords({ written = null }: NewTable, { keyColumn }: KeyedTable): NonNullable<NewTable['written']> | null {
  return written && keyColumn < 0 ? { ...written, words: null } : written;
}

type Input = { readonly sheet: SheetSnapshot; readonly next: NewTable; readonly table: KeyedTable; readonly strays: Strays };

function placesIn({ sheet, next, table, strays }: Input): UsersPlaces {
  // Something else where our marker stood: a column of their own, and ours stands left of it again.
  const marker = cellText(cellAt(sheet, table.headerRow, table.markerColumn));
  const gap = marker === '' || marker === say('notes-header') || table.columns.size === 0 ? 0 : 1;
  const shift = (column: number): number => next.markerColumn + gap + column - table.markerColumn;
  const isMarker = ({ row, column }: Place): boolean =>
    row === table.headerRow && ((gap === 0 && column === table.markerColumn) || cellText(cellAt(sheet, row, column)) === say('notes-header'));
  const places = placesOf(sheet).filter((place) => !isMarker(place));
  const right = places.filter(({ column }) => column >= table.markerColumn).map((place) => ({ ...place, target: shift(place.column) }));
  const free = right.reduce((end, { target }) => Math.max(end, target), next.markerColumn) + 1;
  const targets = new Map(strays.columns.map((column, index) => [column, free + index]));
  const inserted = places.flatMap((place) => {
    const target = targets.get(place.column);
    return target !== undefined && place.hasContent ? [{ ...place, target }] : [];
  });
  const known = [...right, ...inserted];
  return {
    table,
    found: [...known, ...singles(strays, known, next.markerColumn)].sort((a, b) => a.row - b.row || a.column - b.column),
    column: (column) => (column >= table.markerColumn ? shift(column) : (targets.get(column) ?? null)),
  };
}

/** Single cells go behind everything else of theirs in their row. */
function singles({ cells }: Strays, known: readonly UsersPlace[], first: number): readonly UsersPlace[] {
  const ends = new Map<number, number>();
  for (const { row, target } of known) ends.set(row, Math.max(ends.get(row) ?? first, target + 1));
  return cells.map(({ row, column }) => {
    const target = ends.get(row) ?? first;
    ends.set(row, target + 1);
    return { row, column, hasContent: true, target };
  });
}

/** Nothing of our table is left: every cell that we did not write, in rows of its own. */
function allPlaces(sheet: SheetSnapshot, next: NewTable): UsersPlaces {
  const words = next.written?.words ?? null;
  const isOurs = (row: number, column: number): boolean => {
    const text = cellText(cellAt(sheet, row, column));
    return text === '' || isMemory(text) || text === say('notes-header') || (words?.has(wordMark(text)) ?? false);
  };
  const found = placesOf(sheet).filter(({ row, column, hasContent }) => hasContent && !isOurs(row, column));
  return {
    table: { headerRow: -1, keyColumn: -1, markerColumn: 0, columns: new Map(), rows: [] },
    found: found.map((place) => ({ ...place, target: next.markerColumn + place.column })),
    column: (column) => next.markerColumn + column,
  };
}

type Place = Omit<UsersPlace, 'target'>;

/** Every place of a sheet with a value, a formula or a look. */
function placesOf(sheet: SheetSnapshot): readonly Place[] {
  const places = new Map<number, Place>();
  const add = (row: number, column: number, hasContent: boolean): void => {
    const place = placeKey(row, column);
    if (hasContent || !places.has(place)) places.set(place, { row, column, hasContent });
  };
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  sheet.cells.forEach((cells, r) => cells.forEach((cell, c) => (cell === null ? undefined : add(top + r, left + c, true))));
  for (const { row, column } of sheet.ownedCells?.formulas ?? []) add(row, column, true);
  for (const { row, column } of sheet.ownedCells?.styles ?? []) add(row, column, false);
  return [...places.values()];
}
