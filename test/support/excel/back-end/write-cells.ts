import type { Box } from '../../../../src/core/workbook/address';
import { formulaToA1 } from '../../../../src/core/workbook/formula-to-a1';
import { isAllColumns, isAllRows } from '../model/boxes';
import { findCell, formatAt, makeCell, mergeAt, mergeFormat, settle } from '../model/cells';
import type { FakeSheet } from '../model/fake-workbook';
import { checkCells } from './guard';
import type { Host } from './host';
import { HostError, invalidArgument } from './host-error';
import { typedEntry } from './typed-entry';
import type { Entry } from './typed-entry';
import type { SheetTarget } from './sheet-target';

/** What of cells is written: as typed, or with formulas in R1C1 notation. */
export type Notation = 'a1' | 'r1c1';

/** `range.values =` and `range.formulas =`: one value for all cells, or rows of them in the range's own shape. */
export function writeCells(host: Host, target: SheetTarget, input: { readonly value: unknown; readonly notation: Notation }): void {
  const { sheet, box } = target;
  checkBounded(box, 'values');
  const at = shaped(input.value, box);
  checkCells(host, sheet, box);
  for (let r = 0; r < box.rowCount; r += 1) {
    for (let c = 0; c < box.columnCount; c += 1) {
      const place = { row: box.row + r, column: box.column + c };
      const entry = typedEntry(at(r, c), formatAt(sheet, place.row, place.column).numberFormat ?? 'General', host.options.today);
      if (entry) writeCell(host, sheet, { ...place, entry: input.notation === 'a1' ? entry : fromR1c1(entry, place) });
    }
  }
}

function fromR1c1(entry: Entry, place: { readonly row: number; readonly column: number }): Entry {
  return entry.formula === undefined ? entry : { ...entry, formula: formulaToA1(entry.formula, place) };
}

/** Writes what was typed; all of a merge but its first cell takes nothing. */
function writeCell(host: Host, sheet: FakeSheet, { row, column, entry }: { row: number; column: number; entry: Entry }): void {
  const merge = mergeAt(sheet, row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return;
  if (entry.value === null && !findCell(sheet, row, column)) return;
  if (entry.formula !== undefined && entry.formula.length > 8192) throw new HostError('FormulaLengthExceedsLimit', 'The formula is longer than 8192 characters.');
  const cell = makeCell(sheet, row, column);
  delete cell.formula;
  delete cell.isQuoted;
  cell.value = entry.formula === undefined ? toEpoch(host, entry) : host.options.formulaValue(entry.formula, { sheet: sheet.name, row, column });
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (entry.isQuoted) cell.isQuoted = true;
  const format = formatAt(sheet, row, column);
  if (entry.numberFormat !== undefined && (format.numberFormat ?? 'General') === 'General') cell.format = mergeFormat(format, { numberFormat: entry.numberFormat });
  settle(sheet, row, column);
}

/** A typed date counts from the workbook's own first day; a number stays as it is. */
function toEpoch(host: Host, entry: Entry): Entry['value'] {
  const isDate = entry.numberFormat !== undefined && /[dmy]/.test(entry.numberFormat);
  return isDate && host.workbook.isDate1904 && typeof entry.value === 'number' ? entry.value - 1462 : entry.value;
}

/** `range.numberFormat =`. */
export function writeNumberFormats({ sheet, box }: SheetTarget, value: unknown): void {
  checkBounded(box, 'numberFormat');
  const at = shaped(value, box);
  for (let r = 0; r < box.rowCount; r += 1) {
    for (let c = 0; c < box.columnCount; c += 1) {
      const code = at(r, c);
      if (code === null) continue;
      if (typeof code !== 'string' || code === '') throw invalidArgument('a number format is a text');
      const cell = makeCell(sheet, box.row + r, box.column + c);
      cell.format = mergeFormat(formatAt(sheet, box.row + r, box.column + c), { numberFormat: code });
      settle(sheet, box.row + r, box.column + c);
    }
  }
}

/** Single cells of a whole row or column cannot be written: the request would be too large. */
export function checkBounded(box: Box, what: string): void {
  if (isAllRows(box) || isAllColumns(box)) throw invalidArgument(`${what} cannot be set for whole rows or columns`);
}

/** Reads element (r, c) of what was given: a scalar fills the range, an array has its shape exactly. */
function shaped(value: unknown, box: Box): (r: number, c: number) => unknown {
  if (value === null || value === undefined) throw invalidArgument('the whole of a property cannot be null');
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const fits = rows.length === box.rowCount && rows.every((row) => Array.isArray(row) && row.length === box.columnCount);
  if (!fits) throw new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (r, c) => (rows as readonly (readonly unknown[])[])[r]?.[c];
}

