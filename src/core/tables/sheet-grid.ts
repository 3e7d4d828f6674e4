import type { Box } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import { cellText, isBlank } from '../workbook/cell';
import { expandRuns } from '../workbook/snapshot';
import type { NativeTable, Run, SheetSnapshot } from '../workbook/snapshot';

/** One sheet, ready to be asked cell by cell. Rows and columns are zero-based and absolute; edges are inclusive. */
export type SheetGrid = {
  readonly sheetName: string;
  /** The name in results: null for a .csv. */
  readonly address: string | null;
  readonly isHidden: boolean;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly cell: (row: number, column: number) => Cell;
  readonly format: (row: number, column: number) => string;
  readonly fill: (row: number, column: number) => string | null;
  readonly isBlank: (row: number, column: number) => boolean;
  readonly text: (row: number, column: number) => string;
  /** Is the row blank between these columns? */
  readonly isBlankRow: (row: number, first: number, last: number) => boolean;
  readonly merges: readonly Box[];
  readonly tables: readonly NativeTable[];
};

/** The grid of a sheet; null when it holds no value. */
export function sheetGrid(sheet: SheetSnapshot, address: string | null): SheetGrid | null {
  const { box, cells } = sheet;
  if (!box) return null;
  const cell = (row: number, column: number): Cell => cells[row - box.row]?.[column - box.column] ?? null;
  return {
    sheetName: sheet.name,
    address,
    isHidden: sheet.visibility !== 'visible',
    top: box.row,
    left: box.column,
    bottom: box.row + box.rowCount - 1,
    right: box.column + box.columnCount - 1,
    cell,
    format: runReader(sheet.formats, box, 'General'),
    fill: runReader<string | null>(sheet.fills ?? [], box, null),
    isBlank: (row, column) => isBlank(cell(row, column)),
    text: (row, column) => cellText(cell(row, column)),
    isBlankRow: (row, first, last) => isBlankRow(cell, row, [first, last]),
    merges: sheet.merges.map((merge) => clip(merge, box)).filter((merge): merge is Box => merge !== null),
    tables: sheet.tables,
  };
}

function isBlankRow(cell: SheetGrid['cell'], row: number, [first, last]: readonly [number, number]): boolean {
  for (let column = first; column <= last; column += 1) if (!isBlank(cell(row, column))) return false;
  return true;
}

function runReader<T>(runs: readonly Run<T>[], box: Box, fallback: T): (row: number, column: number) => T {
  const only = runs.length === 1 ? runs[0] : undefined;
  if (runs.length === 0 || only) {
    const value = only ? only.value : fallback;
    return () => value;
  }
  const grid = expandRuns(runs, box, fallback);
  return (row, column) => grid[row - box.row]?.[column - box.column] ?? fallback;
}

/** The part of a merge inside the used box; merges may span whole columns. */
function clip(merge: Box, box: Box): Box | null {
  const lastRow = Math.min(merge.row + merge.rowCount, box.row + box.rowCount);
  const lastColumn = Math.min(merge.column + merge.columnCount, box.column + box.columnCount);
  const row = Math.max(merge.row, box.row);
  const column = Math.max(merge.column, box.column);
  if (lastRow <= row || lastColumn <= column) return null;
  return { row, column, rowCount: lastRow - row, columnCount: lastColumn - column };
}
