import { cellText } from '../../../src/core/workbook/cell';
import { expandRows } from '../../../src/core/workbook/expand-rows';
import type { Plan } from '../../../src/core/workbook/plan';
import type { HostRun } from '../../../src/hosts/excel/run/host-run';
import { fakeExcel } from './fake-excel';
import type { FakeExcel, FakeExcelOptions } from './fake-excel';
import type { FakeValue } from './model/fake-workbook';

/** A call that nobody watches or stops. */
export const unwatched: HostRun = { signal: { aborted: false }, onProgress: () => undefined };

/** A fake Excel whose namespaces are the globals that the host uses, until the next one is opened. */
export function useExcel(options: FakeExcelOptions = {}): FakeExcel {
  const excel = fakeExcel(options);
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office, OfficeExtension: excel.OfficeExtension });
  return excel;
}

/** What formulas of ours show: what the plan says that they do, as Excel would calculate it. */
export class PlannedValues {
  private readonly values = new Map<string, FakeValue>();

  /** Sheets are told by the name that they have in the workbook. */
  expect(plan: Plan, nameOf: (spec: Plan['sheets'][number]) => string): void {
    for (const spec of plan.sheets) {
      const { cells, userCells } = expandRows(spec, undefined);
      for (const { row, column, value } of [...cells, ...userCells]) this.values.set(`${nameOf(spec)} ${row} ${column}`, value);
    }
  }

  readonly valueOf = (_formula: string, { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): FakeValue => {
    const value = this.values.get(`${sheet} ${row} ${column}`);
    return value === undefined ? 0 : value;
  };
}

/** The text of a cell of the model. */
export function textAt(excel: FakeExcel, sheet: string, address: string): string {
  return cellText(excel.cell(sheet, address)?.value);
}
