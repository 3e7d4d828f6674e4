import { maxColumns, maxRows } from '../../../../src/core/workbook/cell-reference';
import { isAllColumns, isAllRows } from '../model/boxes';
import { asIndex } from '../back-end/guard';
import { invalidArgument } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** `worksheet.freezePanes`: each call replaces what was frozen. */
export class WorksheetFreezePanes extends HostObject {
  readonly typeName = 'WorksheetFreezePanes';

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  /** Everything from A1 to the end of the range. */
  freezeAt(range: unknown): void {
    const { box } = range instanceof Range ? range : this.worksheet.findRange(range);
    this.freeze(isAllRows(box) ? 0 : box.row + box.rowCount, isAllColumns(box) ? 0 : box.column + box.columnCount);
  }

  freezeRows(count: unknown): void {
    this.freeze(asIndex(count ?? 1, 'count'), 0);
  }

  freezeColumns(count: unknown): void {
    this.freeze(0, asIndex(count ?? 1, 'count'));
  }

  unfreeze(): void {
    this.checked().freeze = null;
  }

  getLocationOrNullObject(): Range | null {
    this.worksheet.host.checkInFront('GeneralException');
    const { freeze } = this.worksheet.sheet;
    if (!freeze) return null;
    return this.worksheet.at({ row: 0, column: 0, rowCount: freeze.rows || maxRows, columnCount: freeze.columns || maxColumns });
  }

  private freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0 || rows + columns === 0) throw invalidArgument('nothing would be frozen');
    this.checked().freeze = { rows, columns };
  }

  private checked() {
    this.worksheet.host.checkInFront('GeneralException');
    this.worksheet.host.checkWritable();
    return this.worksheet.sheet;
  }
}
