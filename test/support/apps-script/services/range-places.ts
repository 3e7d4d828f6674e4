import { a1Box } from '../../../../src/core/workbook/address';
import { intersection } from '../../excel/model/boxes';
import { hasContent, mergeAt } from '../model/cells';
import { keptCells } from '../model/cells';
import { ServiceError } from '../oracle/fault';
import { isGuarded } from '../runtime/edit';
import type { MethodTable } from '../runtime/wrap';
import { insideGrid } from '../values/a1';
import { areaOf, assertThere, rangeHandle, sheetHandle } from './handles';
import type { RangeHandle } from './handles';

function offset({ env, sheet, box }: RangeHandle, ...[rowOffset = 0, columnOffset = 0, rowCount, columnCount]: readonly number[]): RangeHandle {
  const moved = { row: box.row + rowOffset, column: box.column + columnOffset, rowCount: rowCount ?? box.rowCount, columnCount: columnCount ?? box.columnCount };
  return rangeHandle(env, sheet, insideGrid(moved, sheet));
}

function getCell({ env, sheet, box }: RangeHandle, row: number, column: number): RangeHandle {
  if (row < 1 || column < 1 || row > box.rowCount || column > box.columnCount) throw new ServiceError('Cell reference out of range');
  return rangeHandle(env, sheet, { row: box.row + row - 1, column: box.column + column - 1, rowCount: 1, columnCount: 1 });
}

export function select(range: RangeHandle): RangeHandle {
  assertThere(range);
  const { spreadsheet } = range.env;
  spreadsheet.selection = areaOf(range);
  spreadsheet.activeSheetId = range.sheet.id;
  return range;
}

export const rangePlaces = {
  activate: select,
  activateAsCurrentCell: select,
  canEdit: ({ env, sheet, box }: RangeHandle) => env.isEditor && !isGuarded(env, sheet, box),
  getA1Notation: ({ box }: RangeHandle) => a1Box(box),
  getCell,
  getColumn: ({ box }: RangeHandle) => box.column + 1,
  getGridId: ({ sheet }: RangeHandle) => sheet.id,
  getLastColumn: ({ box }: RangeHandle) => box.column + box.columnCount,
  getLastRow: ({ box }: RangeHandle) => box.row + box.rowCount,
  getMergedRanges: ({ env, sheet, box }: RangeHandle) => sheet.merges.filter((merge) => intersection(merge, box) !== null).map((merge) => rangeHandle(env, sheet, merge)),
  getNumColumns: ({ box }: RangeHandle) => box.columnCount,
  getNumRows: ({ box }: RangeHandle) => box.rowCount,
  getRow: ({ box }: RangeHandle) => box.row + 1,
  getRowIndex: ({ box }: RangeHandle) => box.row + 1,
  getSheet: ({ env, sheet }: RangeHandle) => sheetHandle(env, sheet),
  isBlank: ({ sheet, box }: RangeHandle) => !keptCells(sheet, box).some(({ cell }) => hasContent(cell)),
  isPartOfMerge: ({ sheet, box }: RangeHandle) => mergeAt(sheet, box.row, box.column) !== null,
  offset,
} satisfies MethodTable;
