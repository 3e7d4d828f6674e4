import { asRecord } from '../back-end/guard';
import { accessDenied, HostError } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import type { Host } from '../back-end/host';
import type { Worksheet } from './worksheet';

const optionNames = ['allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells', 'allowFormatColumns', 'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort'];

/** The options of a protection as Excel fills them up: what is not allowed is forbidden. */
export function protectionOptions(given: Readonly<Record<string, unknown>>): Record<string, boolean | string> {
  const options: Record<string, boolean | string> = Object.fromEntries(optionNames.map((name) => [name, given[name] === true]));
  options.selectionMode = typeof given.selectionMode === 'string' ? given.selectionMode : 'Normal';
  return options;
}

export class WorksheetProtection extends HostObject {
  readonly typeName = 'WorksheetProtection';
  override readonly scalars = ['options', 'protected'];

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  get protected() {
    return this.worksheet.sheet.protection !== null;
  }

  get options() {
    return this.worksheet.sheet.protection?.options ?? null;
  }

  protect(options: unknown, password: unknown): void {
    this.worksheet.host.checkWritable();
    this.worksheet.host.undoLog.push('WorksheetProtection.protect');
    if (this.protected) throw new HostError('InvalidOperation', 'The worksheet is protected already.');
    this.worksheet.sheet.protection = { password: typeof password === 'string' ? password : null, options: protectionOptions(asRecord(options ?? {}, 'options')) };
  }

  unprotect(password: unknown): void {
    this.worksheet.host.checkWritable();
    this.worksheet.host.undoLog.push('WorksheetProtection.unprotect');
    const { sheet } = this.worksheet;
    if (sheet.protection && sheet.protection.password !== null && sheet.protection.password !== password) throw accessDenied('the password is wrong');
    sheet.protection = null;
  }
}

/** `workbook.protection`, read only: the product never protects or unprotects a workbook. */
export class WorkbookProtection extends HostObject {
  readonly typeName = 'WorkbookProtection';
  override readonly scalars = ['protected'];

  constructor(private readonly host: Host) {
    super();
  }

  get protected() {
    return this.host.workbook.isStructureProtected;
  }
}
