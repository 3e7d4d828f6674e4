import type { Box } from '../../../../src/core/workbook/address';
import type { FakeLink } from '../model/fake-workbook';
import { clearCells } from '../back-end/clear-cells';
import { copyCells } from '../back-end/copy-cells';
import { asFlag, asRecord, checkSheet, oneOf } from '../back-end/guard';
import { HostError } from '../back-end/host-error';
import { areHidden, linesOf, setHidden } from '../back-end/lines';
import { readLink, writeLink } from '../back-end/links';
import { mergeCells, unmergeCells } from '../back-end/merge-cells';
import { readCells } from '../back-end/read-cells';
import { shiftCells } from '../back-end/shift-cells';
import { checkBounded, writeCells, writeNumberFormats } from '../back-end/write-cells';
import { getCellProperties, setCellProperties } from './cell-properties';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { getColumnProperties, getRowProperties, setColumnProperties, setRowProperties } from './line-properties';
import { mergedAreas } from './range-areas';
import type { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { RangePlaces } from './range-places';

/** A rectangle of one worksheet. */
export class Range extends RangePlaces {
  readonly typeName = 'Range';
  override readonly scalars = ['address', 'cellCount', 'columnCount', 'columnHidden', 'columnIndex', 'formulas', 'formulasR1C1', 'hidden', 'hyperlink', 'isEntireColumn', 'isEntireRow', 'numberFormat', 'rowCount', 'rowHidden', 'rowIndex', 'text', 'values', 'valueTypes'];

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
    return areHidden(this.sheet.rows, this.box.row, this.box.rowCount);
  }

  set rowHidden(value: unknown) {
    checkSheet(this.host, this.sheet, 'allowFormatRows');
    setHidden(this.sheet.rows, linesOf(this.box.row, this.box.rowCount), asFlag(value, 'rowHidden'));
  }

  get columnHidden(): boolean | null {
    return areHidden(this.sheet.columns, this.box.column, this.box.columnCount);
  }

  set columnHidden(value: unknown) {
    checkSheet(this.host, this.sheet, 'allowFormatColumns');
    setHidden(this.sheet.columns, linesOf(this.box.column, this.box.columnCount), asFlag(value, 'columnHidden'));
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

  at(box: Box): Range {
    return new Range(this.host, this.worksheet, box);
  }

  protected otherRange(other: unknown): Range {
    return other instanceof Range ? other : this.worksheet.findRange(other);
  }
}
