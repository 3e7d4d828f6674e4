import { dayOf } from '../../../../src/core/workbook/day';
import { asIndex, oneOf } from '../back-end/guard';
import type { Host } from '../back-end/host';
import { HostObject } from '../back-end/host-object';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import type { Range } from './range';
import { TableCollection } from './tables';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheets';

/** The root of everything. */
export class Workbook extends HostObject {
  readonly typeName = 'Workbook';
  override readonly scalars = ['name', 'readOnly'];

  constructor(private readonly host: Host) {
    super();
  }

  get name() {
    return this.host.workbook.name;
  }

  get readOnly() {
    return this.host.workbook.isReadOnly;
  }

  get worksheets() {
    return new WorksheetCollection(this.host);
  }

  get names() {
    return new NamedItemCollection(this.host, null);
  }

  get tables() {
    return new TableCollection(this.host, null);
  }

  get protection() {
    return new WorkbookProtection(this.host);
  }

  get application() {
    return new Application(this.host);
  }

  get functions() {
    return new Functions(this.host);
  }

  getSelectedRange(): Range {
    this.host.checkInFront('InvalidSelection');
    const { sheetId, box } = this.host.workbook.selection;
    return new Worksheet(this.host, sheetId).at(box);
  }

  getActiveCell(): Range {
    const { row, column } = this.getSelectedRange().box;
    return new Worksheet(this.host, this.host.workbook.selection.sheetId).at({ row, column, rowCount: 1, columnCount: 1 });
  }
}

class Application extends HostObject {
  readonly typeName = 'Application';
  override readonly scalars = ['calculationMode'];

  constructor(private readonly host: Host) {
    super();
  }

  get calculationMode(): unknown {
    return this.host.workbook.calculationMode;
  }

  set calculationMode(value: unknown) {
    this.host.workbook.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'calculationMode');
  }

  /** Nothing is calculated anyway. */
  suspendApiCalculationUntilNextSync(): void {
    return undefined;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    return undefined;
  }
}

/** `workbook.functions`: of Excel's own functions only what tells a 1904 workbook apart. */
class Functions extends HostObject {
  readonly typeName = 'Functions';

  constructor(private readonly host: Host) {
    super();
  }

  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const serial = dayOf(asIndex(year, 'year'), asIndex(month, 'month'), asIndex(day, 'day'));
    return new FunctionResult(serial === null ? null : serial - (this.host.workbook.isDate1904 ? 1462 : 0));
  }
}

class FunctionResult extends HostObject {
  readonly typeName = 'FunctionResult';
  override readonly scalars = ['error', 'value'];

  constructor(private readonly result: number | null) {
    super();
  }

  get value() {
    return this.result;
  }

  get error() {
    return this.result === null ? '#NUM!' : '';
  }
}
