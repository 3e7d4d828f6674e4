import type { Project } from '../portfolio/portfolio';
import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { lastRowOf } from './keyed-table';
import type { KeyedTable } from './keyed-table';

/** Tells which texts are keys. */
export type KnownKeys = Pick<ReadonlySet<string>, 'has'>;

/** What a row may be known by: its key, or its name where that names one row only. */
export type KnownRows = {
  readonly keys: ReadonlySet<string>;
  /** Name to key. */
  readonly names: ReadonlyMap<string, string>;
};

/** What projects may be known by. */
export function knownProjects(projects: readonly Pick<Project, 'key' | 'name'>[]): KnownRows {
  return { keys: new Set(projects.map(({ key }) => key)), names: singleNames(projects.map(({ key, name }) => [name, key])) };
}

/** Name to key, without the names that several rows share. */
export function singleNames(named: readonly (readonly [name: string, key: string])[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const [name] of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(named.filter(([name]) => name !== '' && counts.get(name) === 1));
}

/**
 * The table with keys for rows that lost theirs, because the key column or a key was deleted or its header typed over:
 * by a column that holds keys, else by name. Rows that have a key keep it.
 */
export function recoverKeys(sheet: SheetSnapshot, table: KeyedTable, known: KnownRows): KeyedTable {
  const keyColumn = table.keyColumn >= 0 ? table.keyColumn : keyLikeColumn(sheet, table, known.keys);
  const nameColumn = keyLikeColumn(sheet, table, known.names);
  const rows: { row: number; key: string }[] = [];
  const last = lastRowOf(sheet);
  const found = new Set(table.rows.map(({ key }) => key));
  for (let row = table.headerRow + 1; row <= last; row += 1) {
    const typed = keyColumn < 0 ? '' : cellText(cellAt(sheet, row, keyColumn));
    const named = nameColumn < 0 ? undefined : known.names.get(cellText(cellAt(sheet, row, nameColumn)));
    const isKey = known.keys.has(typed) || (table.keyColumn >= 0 && typed !== '' && !isAlone(sheet, table, row));
    if (isKey) rows.push({ row, key: typed });
    else if (named !== undefined && !found.has(named)) rows.push({ row, key: named });
  }
  return { ...table, keyColumn, rows };
}

/** Does the row hold nothing of ours but its key? */
function isAlone(sheet: SheetSnapshot, { keyColumn, markerColumn }: KeyedTable, row: number): boolean {
  return !Array.from({ length: markerColumn }, (_, column) => column).some((column) => column !== keyColumn && cellAt(sheet, row, column) !== null);
}

/** The table of a sheet whose header row is gone: its rows are those with our keys. Null where there are none. */
export function tableByKeys(sheet: SheetSnapshot, keys: KnownKeys): KeyedTable | null {
  const keyColumn = keyLikeColumn(sheet, { headerRow: -1, markerColumn: Infinity }, keys);
  if (keyColumn < 0) return null;
  const rows: { row: number; key: string }[] = [];
  const last = lastRowOf(sheet);
  for (let row = 0; row <= last; row += 1) {
    const key = cellText(cellAt(sheet, row, keyColumn));
    if (keys.has(key)) rows.push({ row, key });
  }
  const headerRow = (rows[0]?.row ?? 0) - 1;
  return { headerRow, keyColumn, markerColumn: keyColumn + 1, columns: new Map(), rows };
}

/** The last column left of the notes with the most keys in it; -1 where no column holds any. */
export function keyLikeColumn(sheet: SheetSnapshot, { headerRow, markerColumn }: Pick<KeyedTable, 'headerRow' | 'markerColumn'>, keys: KnownKeys): number {
  const counts = new Map<number, number>();
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  sheet.cells.forEach((cells, r) => {
    if (top + r <= headerRow) return;
    cells.forEach((cell, c) => {
      if (left + c < markerColumn && keys.has(cellText(cell))) counts.set(left + c, (counts.get(left + c) ?? 0) + 1);
    });
  });
  return [...counts].reduce((best, next) => (next[1] >= best[1] ? next : best), [-1, 1])[0];
}
