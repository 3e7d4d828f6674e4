import { placeKey } from '../../core/workbook/address';
import type { Box } from '../../core/workbook/address';

/** Which merge covers a cell; undefined for none. */
export type MergeAt = (row: number, column: number) => Box | undefined;

/** Larger ones are looked for one by one: spread out they would take more room than the sheet. */
const largeArea = 400;

export function mergesOf(merges: readonly Box[]): MergeAt {
  const small = new Map<number, Box>();
  const large: Box[] = [];
  for (const merge of merges) {
    if (merge.rowCount * merge.columnCount > largeArea) large.push(merge);
    else spread(merge, small);
  }
  return (row, column) => small.get(placeKey(row, column)) ?? large.find((merge) => row >= merge.row && row < merge.row + merge.rowCount && column >= merge.column && column < merge.column + merge.columnCount);
}

function spread(merge: Box, into: Map<number, Box>): void {
  for (let row = merge.row; row < merge.row + merge.rowCount; row += 1) {
    for (let column = merge.column; column < merge.column + merge.columnCount; column += 1) into.set(placeKey(row, column), merge);
  }
}
