import type { Box } from '../../../../src/core/workbook/address';
import { maxColumns, maxRows } from '../../../../src/core/workbook/cell-reference';
import { addressOf, bounding, intersection, isAllColumns, isAllRows, sheetPrefix } from '../model/boxes';
import { usedBox } from '../model/cells';
import type { FakeSheet } from '../model/fake-workbook';
import { asIndex } from '../back-end/guard';
import type { Host } from '../back-end/host';
import { invalidArgument, itemNotFound } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** Where a range lies, and the ranges that are reached from it. */
export abstract class RangePlaces extends HostObject {
  constructor(
    readonly host: Host,
    private readonly home: Worksheet,
    public box: Box,
  ) {
    super();
    if (box.row < 0 || box.column < 0 || box.rowCount < 1 || box.columnCount < 1 || box.row + box.rowCount > maxRows || box.column + box.columnCount > maxColumns) {
      throw invalidArgument('the range lies outside the sheet');
    }
  }

  get worksheet(): Worksheet {
    return this.home;
  }

  get sheet(): FakeSheet {
    return this.worksheet.sheet;
  }

  get boxes(): readonly Box[] {
    return [this.box];
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

  /** Another range of the same sheet. */
  abstract at(box: Box): Range;

  protected abstract otherRange(other: unknown): Range;

  private otherBox(other: unknown): Box {
    const range = this.otherRange(other);
    if (range.sheet.id !== this.sheet.id) throw invalidArgument('both ranges must be on the same sheet');
    return range.box;
  }
}
