import type { Box } from './address';

/** A cell and what it shares with others. */
export type Keyed<K> = { readonly row: number; readonly column: number; readonly key: K };

type Run = { readonly first: number; readonly last: number };

/**
 * The cells of each key as few rectangles: cells below each other first, as tables have them, then columns that reach equally
 * far. One cell per place; rectangles of a key never overlap and come column by column.
 */
export function rectanglesOf<K>(cells: readonly Keyed<K>[]): ReadonlyMap<K, readonly Box[]> {
  const columns = new Map<number, Keyed<K>[]>();
  for (const cell of cells) listOf(columns, cell.column).push(cell);
  const found = new Map<K, { row: number; column: number; rowCount: number; columnCount: number }[]>();
  let open = new Map<string, { row: number; column: number; rowCount: number; columnCount: number }>();
  const keys = new Map<K, number>();
  for (const [column, own] of [...columns].sort(([a], [b]) => a - b)) {
    const next: typeof open = new Map();
    for (const { key, first, last } of runsOf(own)) {
      if (!keys.has(key)) keys.set(key, keys.size);
      const name = `${keys.get(key) ?? 0} ${first} ${last}`;
      const left = open.get(name);
      const box = left && left.column + left.columnCount === column ? left : { row: first, column, rowCount: last - first + 1, columnCount: 0 };
      box.columnCount += 1;
      if (box !== left) listOf(found, key).push(box);
      next.set(name, box);
    }
    open = next;
  }
  return found;
}

function listOf<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function runsOf<K>(cells: Keyed<K>[]): readonly (Run & { readonly key: K })[] {
  const runs: { key: K; first: number; last: number }[] = [];
  for (const { row, key } of cells.sort((a, b) => a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.key === key && last.last === row - 1) last.last = row;
    else runs.push({ key, first: row, last: row });
  }
  return runs;
}
