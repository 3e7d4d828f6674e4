import { findKeyedTable, rowsByKey } from '../sheets/keyed-table';
import type { KeyedTable } from '../sheets/keyed-table';
import type { Box } from '../workbook/address';
import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';

/** Where a place of one reading of a sheet of ours stands in another reading; null where it has no equal. */
export type Places = {
  readonly table: KeyedTable | null;
  readonly newTable: KeyedTable | null;
  readonly row: (row: number) => number | null;
  readonly column: (column: number) => number | null;
  readonly cell: (row: number, column: number) => { readonly row: number; readonly column: number } | null;
  readonly box: (box: Box) => Box | null;
};

/**
 * Matches places of `written` to places of `before`: columns by header text, rows by key, what stands above the table
 * by its distance from the header. Without a table on both sides every place is its own.
 */
export function matchPlaces(before: SheetSnapshot, written: SheetSnapshot): Places {
  const newTable = findKeyedTable(written, new Set());
  const table = findKeyedTable(before, new Set(newTable?.columns.keys() ?? []));
  if (!table || !newTable) return { table, newTable, row: (row) => row, column: (column) => column, cell: (row, column) => ({ row, column }), box: (box) => box };
  const pair: Pair = { before, written, table, newTable };
  const column = columnMatcher(pair);
  const row = rowMatcher(pair);
  const shift = column(0) ?? 0;
  const cell = (r: number, c: number): { row: number; column: number } | null => {
    const [toRow, toColumn] = [row(r), r < newTable.headerRow ? c + shift : column(c)];
    return toRow === null || toColumn === null ? null : { row: toRow, column: toColumn };
  };
  return { table, newTable, row, column, cell, box: boxMatcher(pair, { row, column }) };
}

type Pair = { readonly before: SheetSnapshot; readonly written: SheetSnapshot; readonly table: KeyedTable; readonly newTable: KeyedTable };

/** Columns of the user's keep their distance from the marker; ours are known by header, the nth of a text by the nth. */
function columnMatcher({ before, written, table, newTable }: Pair): Places['column'] {
  const old = headerPlaces(before, table);
  const matched = new Map<number, number>();
  for (const [text, columns] of headerPlaces(written, newTable)) {
    columns.forEach((column, index) => {
      const place = old.get(text)?.[index];
      if (place !== undefined) matched.set(column, place);
    });
  }
  return (column) => (column >= newTable.markerColumn ? table.markerColumn + column - newTable.markerColumn : (matched.get(column) ?? null));
}

function headerPlaces(sheet: SheetSnapshot, { headerRow, markerColumn }: KeyedTable): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let column = 0; column < markerColumn; column += 1) {
    const text = cellText(cellAt(sheet, headerRow, column));
    places.set(text, [...(places.get(text) ?? []), column]);
  }
  return places;
}

/** Title and subtitle stay on top. */
const topRows = 2;

/** The nth row of a key is matched to the nth. */
function rowMatcher({ table, newTable }: Pair): Places['row'] {
  const oldRows = rowsByKey(table);
  const matched = new Map<number, number>();
  for (const [key, rows] of rowsByKey(newTable)) {
    rows.forEach((row, index) => {
      const place = oldRows.get(key)?.[index];
      if (place !== undefined) matched.set(row, place);
    });
  }
  return (row) => {
    if (row > newTable.headerRow) return matched.get(row) ?? null;
    if (row < topRows) return row < table.headerRow ? row : null;
    const place = table.headerRow - (newTable.headerRow - row);
    return place >= topRows || row === newTable.headerRow ? place : null;
  };
}

/** The last row of the table's first block: the rows right below its header, without a gap. */
export function firstBlockEnd({ headerRow, rows }: KeyedTable): number {
  return rows.reduce((end, { row }) => (row === end + 1 ? row : end), headerRow);
}

/** Boxes keep meaning "the first block" or "every row" of a table, however many rows it has. */
function boxMatcher({ table, newTable }: Pair, places: Pick<Places, 'row' | 'column'>): Places['box'] {
  const lastOf = ({ headerRow, rows }: KeyedTable): number => rows.reduce((last, { row }) => Math.max(last, row), headerRow);
  const bottom = (row: number): number | null => {
    if (row === firstBlockEnd(newTable)) return firstBlockEnd(table);
    return places.row(row) ?? (row > firstBlockEnd(newTable) ? lastOf(table) : null);
  };
  return ({ row, column, rowCount, columnCount }) => {
    const top = row === newTable.headerRow + 1 && rowCount > 1 ? table.headerRow + 1 : places.row(row);
    const end = rowCount === 1 ? top : bottom(row + rowCount - 1);
    const edges = edgesOf({ first: column, last: column + columnCount - 1 }, places);
    if (top === null || end === null || end < top || !edges) return null;
    return { row: top, column: edges.first, rowCount: end - top + 1, columnCount: edges.last - edges.first + 1 };
  };
}

type Edges = { readonly first: number; readonly last: number };

/**
 * One column is known by itself. Of several, what stands beside them says where they are: months come and go, while the
 * columns left and right of them stay.
 */
function edgesOf({ first, last }: Edges, { column }: Pick<Places, 'column'>): Edges | null {
  const single = first === last ? column(first) : null;
  if (single !== null) return { first: single, last: single };
  const left = first === 0 ? -1 : column(first - 1);
  const right = column(last + 1);
  const start = left === null ? column(first) : left + 1;
  const end = right === null ? column(last) : right - 1;
  return start === null || end === null || end < start ? null : { first: start, last: end };
}
