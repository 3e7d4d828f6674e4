import { readDate } from './values/read-date';
import { isRead } from './values/value-problem';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';
import type { WordedField } from './vocabulary/header-words';

/** What two columns say about each other when they are mapped to a pair of fields; negative speaks against it. */
export type PairEvidence = (fields: readonly [WordedField, WordedField], columns: readonly [TableColumn, TableColumn]) => number;

const datePairs: readonly (readonly [WordedField, WordedField])[] = [
  ['start', 'end'],
  ['baselineStart', 'baselineEnd'],
  ['actualStart', 'actualEnd'],
];
/** Every pair of fields that constrain each other. */
export const constrainedPairs = datePairs;

/** Starts lie before ends. */
export function pairEvidence(grid: SheetGrid, rows: readonly number[]): PairEvidence {
  return (fields, columns) => {
    if (datePairs.some((pair) => isPair(pair, fields))) return orderEvidence(grid, rows, columns);
    return 0;
  };
}

function isPair(pair: readonly [WordedField, WordedField], fields: readonly [WordedField, WordedField]): boolean {
  return pair[0] === fields[0] && pair[1] === fields[1];
}

function orderEvidence(grid: SheetGrid, rows: readonly number[], [start, end]: readonly [TableColumn, TableColumn]): number {
  let both = 0;
  let reversed = 0;
  for (const row of rows) {
    const first = dayOfCell(grid, row, start);
    const last = dayOfCell(grid, row, end);
    if (first === null || last === null) continue;
    both += 1;
    if (first > last) reversed += 1;
  }
  if (both < 3) return 0;
  const share = reversed / both;
  return share > 0.5 ? -0.7 : share > 0.25 ? -0.2 : 0;
}

function dayOfCell(grid: SheetGrid, row: number, column: TableColumn): number | null {
  const read = readDate(grid.cell(row, column.column), grid.format(row, column.column), column.profile.reading);
  return isRead(read) ? read.value.first : null;
}
