import type { FakeLine, FakeSheet } from '../model/fake-spreadsheet';
import { cellLimit, defaultColumnWidth, defaultRowHeight } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';
import { changeSheet } from '../runtime/edit';
import type { MethodTable } from '../runtime/wrap';
import type { RangeHandle, SheetHandle } from './handles';
import type { Axis } from './shift-lines';
import { deleteLines, insertLines } from './shift-lines';

const words = { rows: { one: 'row', many: 'rows' }, columns: { one: 'column', many: 'columns' } } as const;
const linesOf = (sheet: FakeSheet, axis: Axis): Record<number, FakeLine> => (axis === 'rows' ? sheet.rows : sheet.columns);
const countOf = (sheet: FakeSheet, axis: Axis): number => (axis === 'rows' ? sheet.rowCount : sheet.columnCount);

/** `from` counts from 1, as the script does. */
function assertLines(sheet: FakeSheet, axis: Axis, { from, count }: { readonly from: number; readonly count: number }): void {
  if (count < 1) throw new ServiceError(`The number of ${words[axis].many} must be at least 1.`);
  if (from < 1 || from + count - 1 > countOf(sheet, axis)) throw new ServiceError(`Those ${words[axis].many} are out of bounds.`);
}

function change(self: SheetHandle, make: () => void): SheetHandle {
  changeSheet(self.env, self.sheet, make);
  return self;
}

/** `before` counts from 1: new lines stand from there on; one behind the last line is allowed. */
const insert = (axis: Axis) => (self: SheetHandle, before: number, count = 1): SheetHandle =>
  change(self, () => {
    const { env, sheet } = self;
    if (count < 1) throw new ServiceError(`The number of ${words[axis].many} must be at least 1.`);
    if (before < 1 || before > countOf(sheet, axis) + 1) throw new ServiceError(`Those ${words[axis].many} are out of bounds.`);
    const cells = env.spreadsheet.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
    const added = count * (axis === 'rows' ? sheet.columnCount : sheet.rowCount);
    if (cells + added > cellLimit) throw new ServiceError(`This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`);
    if (axis === 'columns' && sheet.columnCount + count > 18_278) throw new ServiceError('A sheet cannot have more than 18278 columns.');
    insertLines({ spreadsheet: env.spreadsheet, sheet, axis }, { at: before - 1, count });
  });

const insertAfter = (axis: Axis) => (self: SheetHandle, after: number, count = 1): SheetHandle => {
  if (after < 1 || after > countOf(self.sheet, axis)) throw new ServiceError(`Those ${words[axis].many} are out of bounds.`);
  return insert(axis)(self, after + 1, count);
};

const remove = (axis: Axis) => (self: SheetHandle, from: number, count = 1): SheetHandle =>
  change(self, () => {
    const { env, sheet } = self;
    assertLines(sheet, axis, { from, count });
    if (count === countOf(sheet, axis)) throw new ServiceError(`You can't delete all the ${words[axis].many} on the sheet.`);
    if (countOf(sheet, axis) - count <= (axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns)) throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${words[axis].many}.`);
    deleteLines({ spreadsheet: env.spreadsheet, sheet, axis }, { at: from - 1, count });
  });

const setHidden = (axis: Axis, isHidden: boolean) => (self: SheetHandle, from: number, count = 1): void => {
  change(self, () => {
    const { sheet } = self;
    assertLines(sheet, axis, { from, count });
    const lines = linesOf(sheet, axis);
    for (let index = from - 1; index < from - 1 + count; index += 1) setLine(lines, index, { ...lines[index], isHidden });
    const hidden = Object.values(lines).filter((line) => line.isHidden).length;
    if (hidden === countOf(sheet, axis)) throw new ServiceError(`You can't hide all the ${words[axis].many} on the sheet.`);
  });
};

function setLine(lines: Record<number, FakeLine>, index: number, { size, isHidden }: { readonly size?: number; readonly isHidden?: boolean }): void {
  const line: FakeLine = { ...(size === undefined ? {} : { size }), ...(isHidden ? { isHidden: true as const } : {}) };
  if (Object.keys(line).length === 0) Reflect.deleteProperty(lines, index);
  else lines[index] = line;
}

const setSizes = (axis: Axis) => (self: SheetHandle, from: number, { count, size }: { readonly count: number; readonly size: number }): SheetHandle =>
  change(self, () => {
    assertLines(self.sheet, axis, { from, count });
    if (size < 1 || size > 2000) throw new ServiceError(`A ${words[axis].one} cannot be ${size} pixels.`);
    const lines = linesOf(self.sheet, axis);
    for (let index = from - 1; index < from - 1 + count; index += 1) setLine(lines, index, { ...lines[index], size });
  });

const setSize = (axis: Axis) => (self: SheetHandle, at: number, size: number): SheetHandle => setSizes(axis)(self, at, { count: 1, size });

/** Fitted lines have the size that Google finds; here they go back to the default, as texts are not measured. */
const autoResize = (axis: Axis) => (self: SheetHandle, from: number, count = 1): SheetHandle =>
  change(self, () => {
    assertLines(self.sheet, axis, { from, count });
    const lines = linesOf(self.sheet, axis);
    for (let index = from - 1; index < from - 1 + count; index += 1) setLine(lines, index, { isHidden: lines[index]?.isHidden === true });
  });

const getSize = (axis: Axis) => ({ sheet }: SheetHandle, at: number): number => {
  assertLines(sheet, axis, { from: at, count: 1 });
  return linesOf(sheet, axis)[at - 1]?.size ?? (axis === 'rows' ? defaultRowHeight : defaultColumnWidth);
};

const isHidden = (axis: Axis) => ({ sheet }: SheetHandle, at: number): boolean => {
  assertLines(sheet, axis, { from: at, count: 1 });
  return linesOf(sheet, axis)[at - 1]?.isHidden === true;
};

const setFrozen = (axis: Axis) => (self: SheetHandle, count: number): void => {
  change(self, () => {
    const { sheet } = self;
    if (count < 0 || count >= countOf(sheet, axis)) throw new ServiceError(`You can't freeze all visible ${words[axis].many} on the sheet.`);
    const isCut = sheet.merges.some((box) => {
      const [first, size] = axis === 'rows' ? [box.row, box.rowCount] : [box.column, box.columnCount];
      return first < count && first + size > count;
    });
    if (isCut) throw new ServiceError(`You can't freeze ${words[axis].many} which contain only part of a merged cell.`);
    if (axis === 'rows') sheet.frozenRows = count;
    else sheet.frozenColumns = count;
  });
};

const ofRange = (axis: Axis, hidden: boolean) => (self: SheetHandle, { box }: RangeHandle): void => setHidden(axis, hidden)(self, (axis === 'rows' ? box.row : box.column) + 1, axis === 'rows' ? box.rowCount : box.columnCount);

export const sheetLines = {
  autoResizeColumn: autoResize('columns'),
  autoResizeColumns: autoResize('columns'),
  autoResizeRows: autoResize('rows'),
  deleteColumn: remove('columns'),
  deleteColumns: (self: SheetHandle, from: number, count: number) => void remove('columns')(self, from, count),
  deleteRow: remove('rows'),
  deleteRows: (self: SheetHandle, from: number, count: number) => void remove('rows')(self, from, count),
  getColumnWidth: getSize('columns'),
  getFrozenColumns: ({ sheet }: SheetHandle) => sheet.frozenColumns,
  getFrozenRows: ({ sheet }: SheetHandle) => sheet.frozenRows,
  getRowHeight: getSize('rows'),
  hideColumn: ofRange('columns', true),
  hideColumns: setHidden('columns', true),
  hideRow: ofRange('rows', true),
  hideRows: setHidden('rows', true),
  insertColumnAfter: insertAfter('columns'),
  insertColumnBefore: insert('columns'),
  insertColumns: (self: SheetHandle, before: number, count = 1) => void insert('columns')(self, before, count),
  insertColumnsAfter: insertAfter('columns'),
  insertColumnsBefore: insert('columns'),
  insertRowAfter: insertAfter('rows'),
  insertRowBefore: insert('rows'),
  insertRows: (self: SheetHandle, before: number, count = 1) => void insert('rows')(self, before, count),
  insertRowsAfter: insertAfter('rows'),
  insertRowsBefore: insert('rows'),
  isColumnHiddenByUser: isHidden('columns'),
  isRowHiddenByFilter: ({ sheet }: SheetHandle, at: number) => sheet.filter?.hiddenRows.includes(at - 1) === true,
  isRowHiddenByUser: isHidden('rows'),
  setColumnWidth: setSize('columns'),
  setColumnWidths: (self: SheetHandle, from: number, ...[count = 1, size = 1]: readonly number[]) => setSizes('columns')(self, from, { count, size }),
  setFrozenColumns: setFrozen('columns'),
  setFrozenRows: setFrozen('rows'),
  setRowHeight: setSize('rows'),
  setRowHeights: (self: SheetHandle, from: number, ...[count = 1, size = 1]: readonly number[]) => setSizes('rows')(self, from, { count, size }),
  setRowHeightsForced: (self: SheetHandle, from: number, ...[count = 1, size = 1]: readonly number[]) => setSizes('rows')(self, from, { count, size }),
  showColumns: setHidden('columns', false),
  showRows: setHidden('rows', false),
  unhideColumn: ofRange('columns', false),
  unhideRow: ofRange('rows', false),
} satisfies MethodTable;
