import type { Cell } from '../../src/core/workbook/cell';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';
import { cellAt } from '../../src/core/workbook/snapshot';

/** Where a row and column of the edited sheet came from; null for an empty one. */
type From = { readonly row: (row: number) => number | null; readonly column: (column: number) => number | null };

/** A sheet with `count` empty rows above row `at`. */
export function insertRows(sheet: SheetSnapshot, at: number, count = 1): SheetSnapshot {
  return rearranged(sheet, { rows: [...range(at), ...blanks(count), ...range(rowEnd(sheet), at)], columns: range(columnEnd(sheet)) });
}

/** A sheet with `count` empty columns left of column `at`. */
export function insertColumns(sheet: SheetSnapshot, at: number, count = 1): SheetSnapshot {
  return rearranged(sheet, { rows: range(rowEnd(sheet)), columns: [...range(at), ...blanks(count), ...range(columnEnd(sheet), at)] });
}

export function deleteRow(sheet: SheetSnapshot, at: number): SheetSnapshot {
  return rearranged(sheet, { rows: range(rowEnd(sheet)).filter((row) => row !== at), columns: range(columnEnd(sheet)) });
}

export function deleteColumn(sheet: SheetSnapshot, at: number): SheetSnapshot {
  return rearranged(sheet, { rows: range(rowEnd(sheet)), columns: range(columnEnd(sheet)).filter((column) => column !== at) });
}

/** The rows `[first, last]` in reverse order, as sorting by some column would leave them. */
export function reverseRows(sheet: SheetSnapshot, first: number, last: number): SheetSnapshot {
  const rows = range(rowEnd(sheet)).map((row) => (row >= first && row <= last ? first + last - row : row));
  return rearranged(sheet, { rows, columns: range(columnEnd(sheet)) });
}

/** The column moved to stand left of column `before`. */
export function moveColumn(sheet: SheetSnapshot, at: number, before: number): SheetSnapshot {
  const rest = range(columnEnd(sheet)).filter((column) => column !== at);
  const place = rest.indexOf(before);
  return rearranged(sheet, { rows: range(rowEnd(sheet)), columns: [...rest.slice(0, place), at, ...rest.slice(place)] });
}

/** A copy of row `at` inserted below it. */
export function copyRow(sheet: SheetSnapshot, at: number): SheetSnapshot {
  return rearranged(sheet, { rows: [...range(at + 1), at, ...range(rowEnd(sheet), at + 1)], columns: range(columnEnd(sheet)) });
}

const range = (end: number, start = 0): number[] => Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
const blanks = (count: number): null[] => Array.from({ length: count }, () => null);

function rowEnd({ box, ownedCells }: SheetSnapshot): number {
  return Math.max(box ? box.row + box.rowCount : 0, ...(ownedCells?.styles ?? []).map(({ row }) => row + 1));
}

function columnEnd({ box, ownedCells }: SheetSnapshot): number {
  return Math.max(box ? box.column + box.columnCount : 0, ...(ownedCells?.styles ?? []).map(({ column }) => column + 1));
}

type Order = { readonly rows: readonly (number | null)[]; readonly columns: readonly (number | null)[] };

function rearranged(sheet: SheetSnapshot, { rows, columns }: Order): SheetSnapshot {
  const from: From = { row: (row) => rows[row] ?? null, column: (column) => columns[column] ?? null };
  const cells = rows.map((row) => columns.map((column): Cell => (row === null || column === null ? null : cellAt(sheet, row, column))));
  const moved = <T extends { readonly row: number; readonly column: number }>(items: readonly T[]): T[] => {
    const byPlace = new Map(items.map((item) => [`${item.row},${item.column}`, item]));
    return rows.flatMap((_, row) => columns.flatMap((_none, column) => {
      const item = byPlace.get(`${from.row(row)},${from.column(column)}`);
      return item ? [{ ...item, row, column }] : [];
    }));
  };
  const owned = sheet.ownedCells ?? { formulas: [], styles: [] };
  return {
    ...sheet,
    ...{ box: { row: 0, column: 0, rowCount: rows.length, columnCount: columns.length }, cells, merges: [], formats: [] },
    ...{ ownedCells: { formulas: moved(owned.formulas), styles: moved(owned.styles) } },
    hiddenRows: rows.flatMap((row, index) => (row !== null && sheet.hiddenRows.includes(row) ? [index] : [])),
    hiddenColumns: columns.flatMap((column, index) => (column !== null && sheet.hiddenColumns.includes(column) ? [index] : [])),
  };
}
