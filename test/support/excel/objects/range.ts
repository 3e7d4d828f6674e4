import type { Box } from '../../../../src/core/workbook/address';
import { maxColumns, maxRows } from '../../../../src/core/workbook/cell-reference';
import { addressOf, bounding, intersection, isAllColumns, isAllRows, sheetPrefix } from '../model/boxes';
import { usedBox } from '../model/cells';
import { common } from '../model/formats';
import type { FakeLink, FakeSheet } from '../model/fake-workbook';
import { clearCells } from '../back-end/clear-cells';
import { copyCells } from '../back-end/copy-cells';
import { asFlag, asIndex, asRecord, checkSheet, oneOf } from '../back-end/guard';
import type { Host } from '../back-end/host';
import { HostError, invalidArgument, itemNotFound } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import { readLink, writeLink } from '../back-end/links';
import { mergeCells, unmergeCells } from '../back-end/merge-cells';
import { readCells } from '../back-end/read-cells';
import { shiftCells } from '../back-end/shift-cells';
import { checkBounded, writeCells, writeNumberFormats } from '../back-end/write-cells';
import { getCellProperties, getColumnProperties, getRowProperties, setCellProperties, setColumnProperties, setRowProperties } from './cell-properties';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { mergedAreas } from './range-areas';
import type { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import type { Worksheet } from './worksheet';

/** A rectangle of one worksheet. */
export class Range extends HostObject {
  readonly typeName = 'Range';
  override readonly scalars = ['address', 'cellCount', 'columnCount', 'columnHidden', 'columnIndex', 'formulas', 'formulasR1C1', 'hidden', 'hyperlink', 'isEntireColumn', 'isEntireRow', 'numberFormat', 'rowCount', 'rowHidden', 'rowIndex', 'text', 'values', 'valueTypes'];

  constructor(
    readonly host: Host,
    readonly worksheet: Worksheet,
    public box: Box,
  ) {
    super();
    if (box.row < 0 || box.column < 0 || box.rowCount < 1 || box.columnCount < 1 || box.row + box.rowCount > maxRows || box.column + box.columnCount > maxColumns) {
      throw invalidArgument('the range lies outside the sheet');
    }
  }

  get sheet(): FakeSheet {
    return this.worksheet.sheet;
  }

  get address() {
    return sheetPrefix(this.sheet.name) + addressOf(this.box);
  }

  get rowIndex() {
    return this.box.row;
  }

  get columnIndex() {
    return this.box.column;
  }

  get rowCount() {
    return this.box.rowCount;
  }

  get columnCount() {
    return this.box.columnCount;
  }

  /** Minus one where the number is beyond 2^31 - 1, as documented. */
  get cellCount() {
    const count = this.box.rowCount * this.box.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireRow() {
    return isAllColumns(this.box);
  }

  get isEntireColumn() {
    return isAllRows(this.box);
  }

  get values(): unknown {
    return readCells(this.host, this, 'values');
  }

  set values(value: unknown) {
    writeCells(this.host, this, { value, notation: 'a1' });
  }

  get formulas(): unknown {
    return readCells(this.host, this, 'formulas');
  }

  set formulas(value: unknown) {
    writeCells(this.host, this, { value, notation: 'a1' });
  }

  get formulasR1C1(): unknown {
    return readCells(this.host, this, 'formulasR1C1');
  }

  set formulasR1C1(value: unknown) {
    writeCells(this.host, this, { value, notation: 'r1c1' });
  }

  get numberFormat(): unknown {
    return readCells(this.host, this, 'numberFormat');
  }

  set numberFormat(value: unknown) {
    checkSheet(this.host, this.sheet, 'allowFormatCells');
    writeNumberFormats(this, value);
  }

  get text() {
    return readCells(this.host, this, 'text');
  }

  get valueTypes() {
    return readCells(this.host, this, 'valueTypes');
  }

  get rowHidden(): boolean | null {
    return common(indexes(this.box.row, this.box.rowCount).map((row) => this.sheet.rows[row]?.isHidden ?? false));
  }

  set rowHidden(value: unknown) {
    checkSheet(this.host, this.sheet, 'allowFormatRows');
    hide(this.sheet.rows, indexes(this.box.row, this.box.rowCount), asFlag(value, 'rowHidden'));
  }

  get columnHidden(): boolean | null {
    return common(indexes(this.box.column, this.box.columnCount).map((column) => this.sheet.columns[column]?.isHidden ?? false));
  }

  set columnHidden(value: unknown) {
    checkSheet(this.host, this.sheet, 'allowFormatColumns');
    hide(this.sheet.columns, indexes(this.box.column, this.box.columnCount), asFlag(value, 'columnHidden'));
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get hyperlink(): FakeLink | null {
    return readLink(this.sheet, this.box);
  }

  set hyperlink(value: unknown) {
    checkBounded(this.box, 'hyperlink');
    writeLink(this.host, this, asRecord(value, 'hyperlink'));
  }

  get format() {
    return new RangeFormat(this);
  }

  get conditionalFormats() {
    return new ConditionalFormatCollection(this);
  }

  get dataValidation() {
    return new DataValidation(this);
  }

  getCell(row: unknown, column: unknown): Range {
    return this.at({ row: this.box.row + asIndex(row, 'row'), column: this.box.column + asIndex(column, 'column'), rowCount: 1, columnCount: 1 });
  }

  getRow(row: unknown): Range {
    const index = asIndex(row, 'row');
    if (index < 0 || index >= this.box.rowCount) throw invalidArgument(`row ${index} is not in the range`);
    return this.at({ ...this.box, row: this.box.row + index, rowCount: 1 });
  }

  getColumn(column: unknown): Range {
    const index = asIndex(column, 'column');
    if (index < 0 || index >= this.box.columnCount) throw invalidArgument(`column ${index} is not in the range`);
    return this.at({ ...this.box, column: this.box.column + index, columnCount: 1 });
  }

  getLastRow(): Range {
    return this.getRow(this.box.rowCount - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.box.columnCount - 1);
  }

  getLastCell(): Range {
    return this.getCell(this.box.rowCount - 1, this.box.columnCount - 1);
  }

  getOffsetRange(rows: unknown, columns: unknown): Range {
    return this.at({ ...this.box, row: this.box.row + asIndex(rows, 'rowOffset'), column: this.box.column + asIndex(columns, 'columnOffset') });
  }

  getResizedRange(rows: unknown, columns: unknown): Range {
    return this.at({ ...this.box, rowCount: this.box.rowCount + asIndex(rows, 'deltaRows'), columnCount: this.box.columnCount + asIndex(columns, 'deltaColumns') });
  }

  getEntireRow(): Range {
    return this.at({ ...this.box, column: 0, columnCount: maxColumns });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.box, row: 0, rowCount: maxRows });
  }

  getBoundingRect(other: unknown): Range {
    return this.at(bounding(this.box, this.otherBox(other)));
  }

  getIntersection(other: unknown): Range {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw itemNotFound('the ranges have no cell in common');
    return found;
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    const box = intersection(this.box, this.otherBox(other));
    return box && this.at(box);
  }

  getUsedRange(valuesOnly: unknown): Range {
    const found = this.getUsedRangeOrNullObject(valuesOnly);
    if (!found) throw itemNotFound('the range has no used cell');
    return found;
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const box = usedBox(this.sheet, this.box, valuesOnly === true);
    return box && this.at(box);
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    return mergedAreas(this);
  }

  getCellProperties(options: unknown): unknown {
    return getCellProperties(this, asRecord(options, 'cellPropertiesLoadOptions'));
  }

  setCellProperties(data: unknown): void {
    setCellProperties(this, data);
  }

  getRowProperties(options: unknown): unknown {
    return getRowProperties(this, asRecord(options, 'rowPropertiesLoadOptions'));
  }

  setRowProperties(data: unknown): void {
    setRowProperties(this, data);
  }

  getColumnProperties(options: unknown): unknown {
    return getColumnProperties(this, asRecord(options, 'columnPropertiesLoadOptions'));
  }

  setColumnProperties(data: unknown): void {
    setColumnProperties(this, data);
  }

  clear(applyTo: unknown): void {
    clearCells(this.host, this, oneOf(applyTo ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'applyTo'));
  }

  merge(across: unknown): void {
    mergeCells(this.host, this, across === true);
  }

  unmerge(): void {
    unmergeCells(this.host, this);
  }

  copyFrom(source: unknown, type: unknown, ...rest: readonly unknown[]): void {
    copyCells(this, this.otherRange(source), { type: type ?? 'All', flags: rest });
  }

  insert(shift: unknown): Range {
    shiftCells(this.host, this, oneOf(shift, ['Down', 'Right'], 'shift') as 'Down' | 'Right');
    return this.at(this.box);
  }

  delete(shift: unknown): void {
    shiftCells(this.host, this, oneOf(shift, ['Up', 'Left'], 'shift') as 'Up' | 'Left');
  }

  select(): void {
    this.host.checkInFront('GeneralException');
    if (this.sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden worksheet cannot be selected on.');
    this.host.select(this.sheet.id, this.box);
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.box.rowCount || columns !== this.box.columnCount) {
      throw new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", 'Range.values');
    }
  }

  /** Another range of the same sheet. */
  at(box: Box): Range {
    return new Range(this.host, this.worksheet, box);
  }

  private otherRange(other: unknown): Range {
    return other instanceof Range ? other : this.worksheet.findRange(other);
  }

  private otherBox(other: unknown): Box {
    const range = this.otherRange(other);
    if (range.sheet.id !== this.sheet.id) throw invalidArgument('both ranges must be on the same sheet');
    return range.box;
  }
}

function indexes(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function hide(lines: Record<number, { isHidden?: true }>, which: readonly number[], isHidden: boolean): void {
  for (const index of which) {
    if (isHidden) (lines[index] ??= {}).isHidden = true;
    else if (lines[index]) {
      delete lines[index].isHidden;
      if (Object.keys(lines[index]).length === 0) Reflect.deleteProperty(lines, index);
    }
  }
}
