import type { Box } from '../../../../src/core/workbook/address';
import { covers, intersection } from '../../excel/model/boxes';
import type { FakeCell, FakeSheet } from '../model/fake-spreadsheet';
import { changeCells, mapCells } from '../model/cells';
import { ServiceError } from '../oracle/fault';
import type { MethodTable } from '../runtime/wrap';
import type { ValidationHandle } from './data-validation';
import { validationHandle } from './data-validation';
import type { RangeHandle } from './handles';
import { assertSameSize, editCells, editRange } from './range-edit';

const partialMerge = 'You must select all cells in a merged range to merge or unmerge them.';

/** Merges are taken whole or not at all. */
function assertWholeMerges({ sheet, box }: RangeHandle): void {
  if (sheet.merges.some((merge) => intersection(merge, box) !== null && !covers(box, merge))) throw new ServiceError(partialMerge);
}

function mergeBoxes(range: RangeHandle, boxes: readonly Box[]): RangeHandle {
  return editRange(range, () => {
    assertWholeMerges(range);
    const { sheet, box } = range;
    for (const one of boxes) assertOneSideOfFreeze(sheet, one);
    sheet.merges = [...sheet.merges.filter((merge) => intersection(merge, box) === null), ...boxes.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1)];
    for (const one of boxes) emptyCovered(sheet, one);
  });
}

export function assertOneSideOfFreeze({ frozenRows, frozenColumns }: FakeSheet, { row, column, rowCount, columnCount }: Box): void {
  if (row < frozenRows && row + rowCount > frozenRows) throw new ServiceError("You can't merge frozen and non-frozen rows.");
  if (column < frozenColumns && column + columnCount > frozenColumns) throw new ServiceError("You can't merge frozen and non-frozen columns.");
}

/** Only the first cell keeps what it holds. */
function emptyCovered(sheet: FakeSheet, box: Box): void {
  changeCells(sheet, box, (cell, { row, column }) => {
    if (row === box.row && column === box.column) return;
    cell.value = null;
    delete cell.formula;
    delete cell.isQuoted;
    delete cell.runs;
    delete cell.note;
  });
}

const lines = (count: number, make: (index: number) => Box): Box[] => Array.from({ length: count }, (_line, index) => make(index));

export const breakApart = (range: RangeHandle): RangeHandle =>
  editRange(range, () => {
    assertWholeMerges(range);
    range.sheet.merges = range.sheet.merges.filter((merge) => intersection(merge, range.box) === null);
  });

type ClearOptions = { readonly commentsOnly?: boolean; readonly contentsOnly?: boolean; readonly formatOnly?: boolean; readonly validationsOnly?: boolean; readonly skipFilteredRows?: boolean };

const clearers = {
  contentsOnly: (cell: FakeCell): void => {
    cell.value = null;
    delete cell.formula;
    delete cell.isQuoted;
    delete cell.runs;
  },
  formatOnly: (cell: FakeCell): boolean => delete cell.look,
  commentsOnly: (cell: FakeCell): boolean => delete cell.note,
  validationsOnly: (cell: FakeCell): boolean => delete cell.validation,
} as const;

/** Without options everything but notes and merges; merges go with looks, as far as they lie in the range. */
export function clear(range: RangeHandle, options: ClearOptions = {}): RangeHandle {
  const asked = (Object.keys(clearers) as (keyof typeof clearers)[]).filter((key) => options[key] === true);
  const parts: readonly (keyof typeof clearers)[] = asked.length > 0 ? asked : ['contentsOnly', 'formatOnly', 'validationsOnly'];
  return editRange(range, () => {
    const { sheet, box } = range;
    changeCells(sheet, box, (cell) => {
      for (const part of parts) clearers[part](cell);
    });
    if (parts.includes('formatOnly')) clearRules(sheet, box);
  });
}

/** Looks that rules give are cleared too, where the rule lies in the range whole. */
function clearRules(sheet: FakeSheet, box: Box): void {
  sheet.merges = sheet.merges.filter((merge) => !covers(box, merge));
  sheet.rules = sheet.rules.filter(({ boxes }) => !boxes.every((one) => covers(box, one)));
}

export function clearRulesOf(sheet: FakeSheet): void {
  sheet.rules = [];
}

function setNotes(range: RangeHandle, rows: readonly (readonly (string | null)[])[]): RangeHandle {
  assertSameSize(rows, range);
  return editCells(range, (cell, _at, { r, c }) => putNote(cell, rows[r]?.[c] ?? null));
}

function putNote(cell: FakeCell, note: string | null): void {
  if (note === null || note === '') delete cell.note;
  else cell.note = note;
}

function putValidation(cell: FakeCell, rule: ValidationHandle | null): void {
  if (rule === null) delete cell.validation;
  else cell.validation = rule.rule;
  // A checkbox is a value: empty becomes not ticked.
  if (rule?.rule.criteria === 'CHECKBOX' && cell.value === null && cell.formula === undefined) cell.value = false;
}

function setDataValidations(range: RangeHandle, rows: readonly (readonly (ValidationHandle | null)[])[]): RangeHandle {
  assertSameSize(rows, range);
  return editCells(range, (cell, _at, { r, c }) => putValidation(cell, rows[r]?.[c] ?? null));
}

const getDataValidations = ({ env, sheet, box }: RangeHandle): (ValidationHandle | null)[][] => mapCells(sheet, box, (cell) => (cell?.validation ? validationHandle(env, cell.validation) : null));
const getNotes = ({ sheet, box }: RangeHandle): string[][] => mapCells(sheet, box, (cell) => cell?.note ?? '');

export const rangeCells = {
  breakApart,
  clear,
  clearDataValidations: (range: RangeHandle) => clear(range, { validationsOnly: true }),
  clearFormat: (range: RangeHandle) => clear(range, { formatOnly: true }),
  clearNote: (range: RangeHandle) => clear(range, { commentsOnly: true }),
  getDataValidation: (range: RangeHandle) => getDataValidations(range)[0]?.[0] ?? null,
  getDataValidations,
  getNote: (range: RangeHandle) => getNotes(range)[0]?.[0] ?? '',
  getNotes,
  merge: (range: RangeHandle) => mergeBoxes(range, [range.box]),
  mergeAcross: (range: RangeHandle) => mergeBoxes(range, lines(range.box.rowCount, (index) => ({ ...range.box, row: range.box.row + index, rowCount: 1 }))),
  mergeVertically: (range: RangeHandle) => mergeBoxes(range, lines(range.box.columnCount, (index) => ({ ...range.box, column: range.box.column + index, columnCount: 1 }))),
  setDataValidation: (range: RangeHandle, rule: ValidationHandle | null) => editCells(range, (cell) => putValidation(cell, rule)),
  setDataValidations,
  setNote: (range: RangeHandle, note: string | null) => editCells(range, (cell) => putNote(cell, note)),
  setNotes,
} satisfies MethodTable;
