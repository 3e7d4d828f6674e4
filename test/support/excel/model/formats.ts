import type { Box } from '../../../../src/core/workbook/address';
import { isAllColumns, isAllRows } from './boxes';
import { cellsIn, formatAt, inheritedFormat, keysWithin, makeCell, mergeFormat, settle } from './cells';
import type { FakeFormat, FakeSheet } from './fake-workbook';

/** What a change makes of a cell's look; `row` and `column` are of the cell, or null for a whole row or column. */
export type FormatChange = (format: FakeFormat) => FakeFormat;

/**
 * Changes how cells look. Whole rows and columns keep the look themselves, as in Excel, so that a million cells are not written.
 */
export function changeFormat(sheet: FakeSheet, box: Box, change: FormatChange): void {
  if (isAllRows(box) || isAllColumns(box)) changeLines(sheet, box, change);
  else changeCells(sheet, box, change);
}

/** A change that sets these keys. */
export function setting(patch: FakeFormat): FormatChange {
  return (format) => mergeFormat(format, patch);
}

function changeCells(sheet: FakeSheet, box: Box, change: FormatChange): void {
  for (let row = box.row; row < box.row + box.rowCount; row += 1) {
    for (let column = box.column; column < box.column + box.columnCount; column += 1) changeCell(sheet, { row, column }, change);
  }
}

function changeCell(sheet: FakeSheet, { row, column }: { row: number; column: number }, change: FormatChange): void {
  const format = change(formatAt(sheet, row, column));
  makeCell(sheet, row, column).format = format;
  settle(sheet, row, column);
}

function changeLines(sheet: FakeSheet, box: Box, change: FormatChange): void {
  const before = [...cellsIn(sheet, box)].map(({ row, column }) => ({ row, column, format: formatAt(sheet, row, column) }));
  // Where a row has a look of its own, cells in these columns must keep what else the row gives them.
  const crossed = isAllColumns(box) ? [] : keysWithin(sheet.rows, box.row, box.rowCount).filter((row) => sheet.rows[row]?.format);
  if (isAllRows(box) && isAllColumns(box)) changeWhole(sheet, change);
  else if (isAllColumns(box)) changeRecords(sheet.rows, { first: box.row, count: box.rowCount, change, start: (row) => inheritedFormat(sheet, row, -1) });
  else changeRecords(sheet.columns, { first: box.column, count: box.columnCount, change, start: () => sheet.format });
  for (const row of crossed) changeCells(sheet, { ...box, row, rowCount: 1 }, change);
  for (const { row, column, format } of before) {
    if (crossed.includes(row)) continue;
    makeCell(sheet, row, column).format = change(format);
    settle(sheet, row, column);
  }
}

function changeWhole(sheet: FakeSheet, change: FormatChange): void {
  sheet.format = change(sheet.format);
  for (const record of [...Object.values(sheet.rows), ...Object.values(sheet.columns)]) if (record.format) record.format = change(record.format);
}

type Lines = { readonly first: number; readonly count: number; readonly change: FormatChange; readonly start: (index: number) => FakeFormat };

function changeRecords(records: Record<number, { format?: FakeFormat }>, { first, count, change, start }: Lines): void {
  for (let index = first; index < first + count; index += 1) {
    const record = (records[index] ??= {});
    record.format = change(record.format ?? start(index));
  }
}

/** The looks found in a box, each cell's own and the surroundings'; enough to tell whether they agree. */
export function* formatsIn(sheet: FakeSheet, box: Box): Generator<FakeFormat> {
  let count = 0;
  for (const { row, column } of cellsIn(sheet, box)) {
    count += 1;
    yield formatAt(sheet, row, column);
  }
  if (count === box.rowCount * box.columnCount) return;
  const rows = keysWithin(sheet.rows, box.row, box.rowCount).flatMap((row) => sheet.rows[row]?.format ?? []);
  const columns = keysWithin(sheet.columns, box.column, box.columnCount).flatMap((column) => sheet.columns[column]?.format ?? []);
  yield* rows;
  if (rows.length === box.rowCount) return;
  yield* columns;
  if (columns.length < box.columnCount) yield sheet.format;
}

/** The value that all have, or null where they differ, as Office.js answers. */
export function common<T>(values: Iterable<T>): T | null {
  let first: { readonly value: T } | null = null;
  for (const value of values) {
    first ??= { value };
    if (first.value !== value) return null;
  }
  return first ? first.value : null;
}
