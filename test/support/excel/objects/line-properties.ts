import type { Box } from '../../../../src/core/workbook/address';
import { addressOf, sheetPrefix } from '../model/boxes';
import { changeFormat, formatsIn } from '../model/formats';
import { defaultColumnWidth, defaultRowHeight } from '../model/fake-workbook';
import type { FakeFormat } from '../model/fake-workbook';
import { asFlag, asPoints, asRecord, checkSheet } from '../back-end/guard';
import { notImplemented } from '../back-end/host-error';
import { setHidden, setLines } from '../back-end/lines';
import { wrongShape } from './cell-properties';
import { readLook, writeLook } from './cell-looks';
import type { Range } from './range';

type Given = Readonly<Record<string, unknown>>;

/** Rows or columns of a range, and what differs between the two. */
type Lines = {
  readonly range: Range;
  readonly count: number;
  readonly first: number;
  readonly records: Record<number, { isHidden?: true; width?: number; height?: number; format?: FakeFormat }>;
  readonly names: { readonly index: string; readonly hidden: string; readonly size: 'columnWidth' | 'rowHeight' };
  /** The cells of the range in one of them. */
  readonly boxOf: (index: number) => Box;
};

function columnsOf(range: Range): Lines {
  const { box, sheet } = range;
  const names = { index: 'columnIndex', hidden: 'columnHidden', size: 'columnWidth' } as const;
  return { range, first: box.column, count: box.columnCount, records: sheet.columns, names, boxOf: (column) => ({ ...box, column, columnCount: 1 }) };
}

function rowsOf(range: Range): Lines {
  const { box, sheet } = range;
  const names = { index: 'rowIndex', hidden: 'rowHidden', size: 'rowHeight' } as const;
  return { range, first: box.row, count: box.rowCount, records: sheet.rows, names, boxOf: (row) => ({ ...box, row, rowCount: 1 }) };
}

/** `getColumnProperties`: one object a column; null where its cells in the range differ. */
export function getColumnProperties(range: Range, asked: Given): unknown[] {
  return getLines(columnsOf(range), asked);
}

export function getRowProperties(range: Range, asked: Given): unknown[] {
  return getLines(rowsOf(range), asked);
}

export function setColumnProperties(range: Range, data: unknown): void {
  checkSheet(range.host, range.sheet, 'allowFormatColumns');
  writeLines(columnsOf(range), data);
}

export function setRowProperties(range: Range, data: unknown): void {
  checkSheet(range.host, range.sheet, 'allowFormatRows');
  writeLines(rowsOf(range), data);
}

function getLines(lines: Lines, asked: Given): unknown[] {
  const { range, first, count, names } = lines;
  const wanted = Object.keys(asked).filter((name) => asked[name] !== false);
  return Array.from({ length: count }, (_, offset) => {
    const index = first + offset;
    const result: Record<string, unknown> = {};
    for (const key of wanted) {
      if (key === names.index) result[key] = index;
      else if (key === names.hidden) result[key] = lines.records[index]?.isHidden ?? false;
      else if (key === 'address') result[key] = sheetPrefix(range.sheet.name) + addressOf(lines.boxOf(index));
      else if (key === 'format') result[key] = readLine(lines, index, asRecord(asked.format, 'format'));
      else throw notImplemented(`the property ${key} of rows and columns`);
    }
    return result;
  });
}

function readLine({ range, records, names, boxOf }: Lines, index: number, asked: Given): Given {
  const { [names.size]: size, ...look } = asked;
  const isColumn = names.size === 'columnWidth';
  const points = (isColumn ? records[index]?.width : records[index]?.height) ?? (isColumn ? defaultColumnWidth : defaultRowHeight);
  const formats = Object.keys(look).length === 0 ? [] : [...formatsIn(range.sheet, boxOf(index))];
  return { ...readLook(formats, look), ...(size === undefined || size === false ? {} : { [names.size]: points }) };
}

function writeLines(lines: Lines, data: unknown): void {
  if (!Array.isArray(data) || data.length !== lines.count) throw wrongShape();
  for (const [offset, item] of (data as readonly unknown[]).entries()) {
    const index = lines.first + offset;
    for (const [key, value] of Object.entries(asRecord(item ?? {}, 'properties'))) {
      if (value === null || value === undefined) continue;
      if (key === lines.names.hidden) setHidden(lines.records, [index], asFlag(value, key));
      else if (key === 'format') writeLine(lines, index, asRecord(value, 'format'));
      else throw notImplemented(`setting the property ${key} of rows and columns`);
    }
  }
}

function writeLine({ range, records, names, boxOf }: Lines, index: number, given: Given): void {
  const { [names.size]: size, ...look } = given;
  if (size !== undefined) {
    const points = asPoints(size, names.size, names.size === 'columnWidth' ? 1790 : 409.5);
    setLines(records, [index], (record) => (names.size === 'columnWidth' ? (record.width = points) : (record.height = points)));
  }
  if (Object.keys(look).length > 0) changeFormat(range.sheet, boxOf(index), (format) => writeLook(format, look));
}
