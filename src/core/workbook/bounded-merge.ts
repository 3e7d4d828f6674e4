import type { Box } from './address';

const maxMergeCells = 100_000;

/**
 * A merged range as a snapshot holds it. One larger than any table is cut to the used box, so that nobody walks through
 * 17 billion cells later: empty where nothing of it is left but a single cell.
 */
export function boundedMerge(merge: Box, box: Box | null): readonly Box[] {
  if (merge.rowCount * merge.columnCount <= maxMergeCells) return [merge];
  if (!box) return [];
  const row = Math.max(merge.row, box.row);
  const column = Math.max(merge.column, box.column);
  const rowCount = Math.min(merge.row + merge.rowCount, box.row + box.rowCount) - row;
  const columnCount = Math.min(merge.column + merge.columnCount, box.column + box.columnCount) - column;
  return rowCount > 0 && columnCount > 0 && rowCount * columnCount > 1 ? [{ row, column, rowCount, columnCount }] : [];
}
