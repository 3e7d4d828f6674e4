import type { Box } from '../../../core/workbook/address';
import { rangeOf } from '../workbook/boxes';
import type { Preparation } from './write-context';

type Merging = { readonly wanted: readonly Box[]; readonly now: readonly Box[]; readonly ownColumns: number };

/** Merged cells of ours, before contents are written: taken apart where they differ from what shall be merged. */
export function prepareBreaking({ wanted, now, ownColumns }: Merging): Preparation {
  const gone = isSameMerges({ wanted, now, ownColumns }) ? [] : now.filter(({ column }) => column < ownColumns);
  return (sheet) => () => {
    const box = gone.length === 0 ? null : gone.reduce(around);
    // Whole rows, so that no merged range is cut.
    if (box) rangeOf(sheet, { ...box, column: 0, columnCount: box.column + box.columnCount }).breakApart();
  };
}

/**
 * Merges cells after contents are written; rows below each other that are merged alike in one call. Google Sheets merges nothing
 * across the edge of frozen rows or columns: where somebody froze such, they are let go.
 */
export function prepareMerging(merging: Merging, isFresh: boolean): Preparation {
  const boxes = isSameMerges(merging) ? [] : blocksOf(merging.wanted.filter(isMerge));
  return (sheet) => {
    if (boxes.length === 0) return () => undefined;
    const frozen = isFresh ? { rows: 0, columns: 0 } : { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
    const free = withoutCuts(frozen, merging.wanted);
    return () => {
      if (free.rows !== frozen.rows) sheet.setFrozenRows(free.rows);
      if (free.columns !== frozen.columns) sheet.setFrozenColumns(free.columns);
      boxes.forEach(({ box, isAcross }) => (isAcross ? rangeOf(sheet, box).mergeAcross() : rangeOf(sheet, box).merge()));
    };
  };
}

type Frozen = { readonly rows: number; readonly columns: number };

/** Frozen rows and columns, none where the edge would cut a merged cell: Google Sheets refuses that. */
export function withoutCuts({ rows, columns }: Frozen, merges: readonly Box[]): Frozen {
  const cutsRows = merges.some(({ row, rowCount }) => row < rows && row + rowCount > rows);
  const cutsColumns = merges.some(({ column, columnCount }) => column < columns && column + columnCount > columns);
  return { rows: cutsRows ? 0 : rows, columns: cutsColumns ? 0 : columns };
}

function isSameMerges({ wanted, now, ownColumns }: Merging): boolean {
  const texts = (boxes: readonly Box[]): string => boxes.filter(isMerge).map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort().join(' ');
  return texts(wanted) === texts(now.filter(({ column }) => column < ownColumns));
}

function isMerge({ rowCount, columnCount }: Box): boolean {
  return rowCount * columnCount > 1;
}

function around(a: Box, b: Box): Box {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row, columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column };
}

function blocksOf(merges: readonly Box[]): readonly { readonly box: Box; readonly isAcross: boolean }[] {
  const blocks: { box: Box; isAcross: boolean }[] = [];
  const sorted = [...merges].sort((a, b) => a.column - b.column || a.columnCount - b.columnCount || a.row - b.row);
  for (const box of sorted) {
    const last = blocks[blocks.length - 1];
    const isAcross = box.rowCount === 1;
    if (last?.isAcross && isAcross && last.box.column === box.column && last.box.columnCount === box.columnCount && last.box.row + last.box.rowCount === box.row) last.box = { ...last.box, rowCount: last.box.rowCount + 1 };
    else blocks.push({ box, isAcross });
  }
  return blocks;
}
