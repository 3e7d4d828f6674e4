import { formulaToR1c1 } from '../../../../src/core/workbook/formula-to-r1c1';
import { isAllColumns, isAllRows } from '../model/boxes';
import { findCell, formatAt } from '../model/cells';
import type { FakeCell, FakeSheet, FakeValue } from '../model/fake-workbook';
import { displayText } from './display-text';
import { checkCellCount } from './guard';
import type { Host } from './host';
import type { SheetTarget } from './sheet-target';

export type CellPart = 'values' | 'formulas' | 'formulasR1C1' | 'text' | 'valueTypes' | 'numberFormat';

type At = { readonly sheet: FakeSheet; readonly row: number; readonly column: number; readonly isDate1904: boolean };

/** One part of every cell of a box, row by row; null for whole rows and columns, which Office.js does not list. */
export function readCells(host: Host, { sheet, box }: SheetTarget, part: CellPart): unknown[][] | null {
  if (isAllRows(box) || isAllColumns(box)) return null;
  checkCellCount(host, box);
  const read = readers[part];
  const isDate1904 = host.workbook.isDate1904;
  const rows: unknown[][] = [];
  for (let row = box.row; row < box.row + box.rowCount; row += 1) {
    const line: unknown[] = [];
    for (let column = box.column; column < box.column + box.columnCount; column += 1) line.push(read(findCell(sheet, row, column), { sheet, row, column, isDate1904 }));
    rows.push(line);
  }
  return rows;
}

const readers: Readonly<Record<CellPart, (cell: FakeCell | null, at: At) => unknown>> = {
  values: (cell) => shown(cell?.value ?? null),
  formulas: (cell) => cell?.formula ?? shown(cell?.value ?? null),
  formulasR1C1: (cell, at) => (cell?.formula === undefined ? shown(cell?.value ?? null) : formulaToR1c1(cell.formula, at)),
  text: (cell, at) => displayText(cell?.value ?? null, formatAt(at.sheet, at.row, at.column).numberFormat ?? 'General', at.isDate1904),
  valueTypes: (cell) => typeOf(cell?.value ?? null),
  numberFormat: (_cell, at) => formatAt(at.sheet, at.row, at.column).numberFormat ?? 'General',
};

function shown(value: FakeValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function typeOf(value: FakeValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}
