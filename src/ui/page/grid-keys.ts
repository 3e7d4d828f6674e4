import { nextShown } from '../sheet-view/geometry';
import type { Geometry } from '../sheet-view/geometry';
import type { Place } from './preview';

export type KeyPress = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** Where a key leads from a cell, as in spreadsheet programs; null for a key that is none of the grid's. `page`: rows in sight. */
export function placeAfter({ key, ctrlKey, metaKey }: KeyPress, { row, column }: Place, { rows, columns, page }: Geometry & { readonly page: number }): Place | null {
  const isFar = ctrlKey || metaKey;
  const [firstRow, firstColumn] = [nextShown(rows, -1, 1), nextShown(columns, -1, 1)];
  const [lastRow, lastColumn] = [nextShown(rows, rows.length - 1, -1), nextShown(columns, columns.length - 1, -1)];
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? firstRow : nextShown(rows, row, -1), column };
    case 'ArrowDown':
      return { row: isFar ? lastRow : nextShown(rows, row, 1), column };
    case 'ArrowLeft':
      return { row, column: isFar ? firstColumn : nextShown(columns, column, -1) };
    case 'ArrowRight':
      return { row, column: isFar ? lastColumn : nextShown(columns, column, 1) };
    case 'Home':
      return { row: isFar ? firstRow : row, column: firstColumn };
    case 'End':
      return { row: isFar ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: moved(rows, row, -page), column };
    case 'PageDown':
      return { row: moved(rows, row, page), column };
    default:
      return null;
  }
}

function moved(begins: Float64Array, from: number, by: number): number {
  let at = from;
  for (let left = Math.max(1, Math.abs(by)); left > 0; left -= 1) {
    const next = nextShown(begins, at, by < 0 ? -1 : 1);
    if (next === at) break;
    at = next;
  }
  return at;
}
