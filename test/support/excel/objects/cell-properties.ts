import type { Box } from '../../../../src/core/workbook/address';
import { addressOf, sheetPrefix } from '../model/boxes';
import { formatAt, mergeFormat } from '../model/cells';
import { changeFormat, setting } from '../model/formats';
import { defaultColumnWidth, defaultRowHeight, formatDefaults } from '../model/fake-workbook';
import type { BorderSide, FakeBorder, FakeFormat, FakeSheet } from '../model/fake-workbook';
import { asColour, asFlag, asIndex, asNumber, asRecord, asText, checkCellCount, checkSheet, oneOf } from '../back-end/guard';
import { HostError, invalidArgument, notImplemented } from '../back-end/host-error';
import { readLink, writeLink } from '../back-end/links';
import { setLines } from '../back-end/lines';
import { checkBounded } from '../back-end/write-cells';
import type { Range } from './range';
import { borderStyles, borderWeights, noBorder, withBorder } from './range-borders';
import { horizontalAlignments, underlines, verticalAlignments } from './range-format';

type Given = Readonly<Record<string, unknown>>;

/** Which key of a look stands behind `format/font/bold` and so on, and how a new value is read. */
const leaves: Readonly<Record<string, { readonly key: keyof typeof formatDefaults; readonly read: (value: unknown) => unknown }>> = {
  'fill/color': { key: 'fill', read: (value) => asColour(value, 'color') },
  'font/bold': { key: 'bold', read: (value) => asFlag(value, 'bold') },
  'font/color': { key: 'fontColor', read: (value) => asColour(value, 'color') },
  'font/italic': { key: 'italic', read: (value) => asFlag(value, 'italic') },
  'font/name': { key: 'fontName', read: (value) => asText(value, 'name') },
  'font/size': { key: 'fontSize', read: (value) => asNumber(value, 'size') },
  'font/strikethrough': { key: 'strikethrough', read: (value) => asFlag(value, 'strikethrough') },
  'font/underline': { key: 'underline', read: (value) => oneOf(value, underlines, 'underline') },
  'protection/formulaHidden': { key: 'formulaHidden', read: (value) => asFlag(value, 'formulaHidden') },
  'protection/locked': { key: 'locked', read: (value) => asFlag(value, 'locked') },
  horizontalAlignment: { key: 'horizontalAlignment', read: (value) => oneOf(value, horizontalAlignments, 'horizontalAlignment') },
  indentLevel: { key: 'indentLevel', read: (value) => asIndex(value, 'indentLevel') },
  verticalAlignment: { key: 'verticalAlignment', read: (value) => oneOf(value, verticalAlignments, 'verticalAlignment') },
  wrapText: { key: 'wrapText', read: (value) => asFlag(value, 'wrapText') },
};

const sides: Readonly<Record<string, BorderSide>> = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight', diagonalDown: 'DiagonalDown', diagonalUp: 'DiagonalUp' };

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
    else if (key === 'format') result.format = readLook(formatAt(sheet, cell.row, cell.column), asRecord(asked.format, 'format'), '');
    else throw notImplemented(`the cell property ${key}`);
  }
  return result;
}

function readLook(format: FakeFormat, asked: Given, prefix: string): Given {
  const result: Record<string, unknown> = {};
  for (const [key, want] of Object.entries(asked)) {
    if (want === false) continue;
    const path = prefix + key;
    const leaf = leaves[path];
    if (leaf) result[key] = format[leaf.key] ?? formatDefaults[leaf.key];
    else if (path === 'fill/pattern') result[key] = format.fill === undefined ? 'None' : 'Solid';
    else if (path === 'borders') result[key] = readBorders(format, asRecord(want, path));
    else if (typeof want === 'object' && prefix === '') result[key] = readLook(format, asRecord(want, path), `${key}/`);
    else throw notImplemented(`the cell property format/${path}`);
  }
  return result;
}

function readBorders(format: FakeFormat, asked: Given): Given {
  return Object.fromEntries(
    Object.entries(asked).map(([name, want]) => {
      const side = sides[name];
      if (!side) throw notImplemented(`the cell border ${name}`);
      const border = format.borders?.[side] ?? noBorder;
      const keys = Object.keys(asRecord(want, name)) as (keyof FakeBorder)[];
      return [name, Object.fromEntries(keys.map((key) => [key, border[key]]))];
    }),
  );
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
    if (key === 'format') changeFormat(range.sheet, cell, (format) => writeLook(format, asRecord(value, 'format'), ''));
    else if (key === 'hyperlink') writeLink(range.host, { sheet: range.sheet, box: cell }, asRecord(value, 'hyperlink'));
    else throw notImplemented(`setting the cell property ${key}`);
  }
}

function writeLook(format: FakeFormat, given: Given, prefix: string): FakeFormat {
  let result = format;
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const path = prefix + key;
    const leaf = leaves[path];
    if (leaf) result = mergeFormat(result, { [leaf.key]: leaf.read(value) });
    else if (path === 'borders') result = writeBorders(result, asRecord(value, path));
    else if (typeof value === 'object' && prefix === '') result = writeLook(result, asRecord(value, path), `${key}/`);
    else throw notImplemented(`setting the cell property format/${path}`);
  }
  return result;
}

function writeBorders(format: FakeFormat, given: Given): FakeFormat {
  let result = format;
  for (const [name, value] of Object.entries(given)) {
    const side = sides[name];
    if (!side) throw notImplemented(`setting the cell border ${name}`);
    const { style, color, weight } = asRecord(value, name);
    result = withBorder(result, side, {
      ...(style === undefined ? {} : { style: oneOf(style, borderStyles, 'style') }),
      ...(color === undefined ? {} : { color: asColour(color, 'color') }),
      ...(weight === undefined ? {} : { weight: oneOf(weight, borderWeights, 'weight') }),
    });
  }
  return result;
}

type Lines = {
  readonly first: number;
  readonly count: number;
  readonly records: Record<number, { isHidden?: true; width?: number; height?: number; format?: FakeFormat }>;
  readonly names: { readonly index: string; readonly hidden: string; readonly size: 'columnWidth' | 'rowHeight' };
  readonly boxOf: (index: number) => Box;
};

function columnsOf({ box, sheet }: Range): Lines {
  const names = { index: 'columnIndex', hidden: 'columnHidden', size: 'columnWidth' } as const;
  return { first: box.column, count: box.columnCount, records: sheet.columns, names, boxOf: (column) => ({ row: 0, rowCount: 1048576, column, columnCount: 1 }) };
}

function rowsOf({ box, sheet }: Range): Lines {
  const names = { index: 'rowIndex', hidden: 'rowHidden', size: 'rowHeight' } as const;
  return { first: box.row, count: box.rowCount, records: sheet.rows, names, boxOf: (row) => ({ row, rowCount: 1, column: 0, columnCount: 16384 }) };
}

export function getColumnProperties(range: Range, asked: Given): unknown[] {
  return getLines(range, columnsOf(range), asked);
}

export function getRowProperties(range: Range, asked: Given): unknown[] {
  return getLines(range, rowsOf(range), asked);
}

export function setColumnProperties(range: Range, data: unknown): void {
  checkSheet(range.host, range.sheet, 'allowFormatColumns');
  writeLines(range, columnsOf(range), data);
}

export function setRowProperties(range: Range, data: unknown): void {
  checkSheet(range.host, range.sheet, 'allowFormatRows');
  writeLines(range, rowsOf(range), data);
}

function getLines(range: Range, lines: Lines, asked: Given): unknown[] {
  return Array.from({ length: lines.count }, (_, offset) => {
    const index = lines.first + offset;
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(asked).filter((name) => asked[name] !== false)) {
      if (key === lines.names.index) result[key] = index;
      else if (key === lines.names.hidden) result[key] = lines.records[index]?.isHidden ?? false;
      else if (key === 'address') result[key] = sheetPrefix(range.sheet.name) + addressOf(lines.boxOf(index));
      else if (key === 'format') result[key] = readLineLook(range, lines, { index, asked: asRecord(asked.format, 'format') });
      else throw notImplemented(`the property ${key} of rows and columns`);
    }
    return result;
  });
}

function readLineLook(range: Range, lines: Lines, { index, asked }: { readonly index: number; readonly asked: Given }): Given {
  const { [lines.names.size]: size, ...rest } = asked;
  const isColumn = lines.names.size === 'columnWidth';
  const points = (isColumn ? lines.records[index]?.width : lines.records[index]?.height) ?? (isColumn ? defaultColumnWidth : defaultRowHeight);
  if (Object.values(rest).some((want) => want !== false)) throw notImplemented(`looks of whole rows and columns of ${range.sheet.name}`);
  return size === undefined || size === false ? {} : { [lines.names.size]: points };
}

function writeLines(range: Range, lines: Lines, data: unknown): void {
  if (!Array.isArray(data) || data.length !== lines.count) throw wrongShape();
  for (const [offset, item] of (data as readonly unknown[]).entries()) {
    const index = lines.first + offset;
    for (const [key, value] of Object.entries(asRecord(item ?? {}, 'properties'))) {
      if (value === null || value === undefined) continue;
      if (key === lines.names.hidden) setHidden(lines, index, asFlag(value, key));
      else if (key === 'format') writeLineLook(range, lines, { index, given: asRecord(value, 'format') });
      else throw notImplemented(`setting the property ${key} of rows and columns`);
    }
  }
}

function setHidden(lines: Lines, index: number, isHidden: boolean): void {
  setLines(lines.records, [index], (record) => (isHidden ? (record.isHidden = true) : delete record.isHidden));
}

function writeLineLook(range: Range, lines: Lines, { index, given }: { readonly index: number; readonly given: Given }): void {
  const { [lines.names.size]: size, ...look } = given;
  if (size !== undefined) {
    const points = asNumber(size, lines.names.size);
    if (points < 0 || points > 1790) throw invalidArgument(`${lines.names.size} is out of range`);
    setLines(lines.records, [index], (record) => (lines.names.size === 'columnWidth' ? (record.width = points) : (record.height = points)));
  }
  if (Object.keys(look).length > 0) changeFormat(range.sheet, lines.boxOf(index), setting(writeLook({}, look, '')));
}

function wrongShape(): HostError {
  return new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}
