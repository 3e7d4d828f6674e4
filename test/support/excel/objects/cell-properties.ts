import type { Box } from '../../../../src/core/workbook/address';
import { addressOf, sheetPrefix } from '../model/boxes';
import { formatAt } from '../model/cells';
import { changeFormat } from '../model/formats';
import type { FakeSheet } from '../model/fake-workbook';
import { asRecord, checkCellCount, checkSheet } from '../back-end/guard';
import { HostError, notImplemented } from '../back-end/host-error';
import { readLink, writeLink } from '../back-end/links';
import { checkBounded } from '../back-end/write-cells';
import { readLook, writeLook } from './cell-looks';
import type { Range } from './range';

type Given = Readonly<Record<string, unknown>>;

/** `getCellProperties`: for each cell an object with what was asked. */
export function getCellProperties(range: Range, asked: Given): unknown[][] {
  const { box, sheet, host } = range;
  checkBounded(box, 'cell properties');
  checkCellCount(host, box);
  return Array.from({ length: box.rowCount }, (_row, r) =>
    Array.from({ length: box.columnCount }, (_column, c) => cellProperties(sheet, { row: box.row + r, column: box.column + c, rowCount: 1, columnCount: 1 }, asked)),
  );
}

function cellProperties(sheet: FakeSheet, cell: Box, asked: Given): Given {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(asked).filter((name) => asked[name] !== false)) {
    if (key === 'address') result.address = sheetPrefix(sheet.name) + addressOf(cell);
    else if (key === 'hyperlink') result.hyperlink = readLink(sheet, cell);
    else if (key === 'format') result.format = readLook([formatAt(sheet, cell.row, cell.column)], asRecord(asked.format, 'format'));
    else throw notImplemented(`the cell property ${key}`);
  }
  return result;
}

/** `setCellProperties`: rows of objects in the range's own shape; what an object leaves out stays. */
export function setCellProperties(range: Range, data: unknown): void {
  const { box, sheet, host } = range;
  checkBounded(box, 'cell properties');
  const rows = data as readonly (readonly unknown[])[];
  if (!Array.isArray(data) || rows.length !== box.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== box.columnCount)) throw wrongShape();
  checkSheet(host, sheet, 'allowFormatCells');
  for (const [r, row] of rows.entries()) {
    for (const [c, given] of row.entries()) setCell(range, { row: box.row + r, column: box.column + c, rowCount: 1, columnCount: 1 }, asRecord(given ?? {}, 'cell properties'));
  }
}

function setCell(range: Range, cell: Box, given: Given): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    if (key === 'format') changeFormat(range.sheet, cell, (format) => writeLook(format, asRecord(value, 'format')));
    else if (key === 'hyperlink') writeLink(range.host, { sheet: range.sheet, box: cell }, asRecord(value, 'hyperlink'));
    else throw notImplemented(`setting the cell property ${key}`);
  }
}

/** An array does not have the shape of its range. */
export function wrongShape(): HostError {
  return new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}
