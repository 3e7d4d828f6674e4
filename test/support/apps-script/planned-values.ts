import type { Plan } from '../../../src/core/workbook/plan';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import type { FakeValue } from './model/fake-spreadsheet';
import type { Evaluator } from './runtime/environment';

/** What formulas show: as planned for ours and for those of the user's, and a link its text. */
export class PlannedValues {
  private readonly values = new Map<string, FakeValue>();

  /** `nameOf`: the tab that each sheet of the plan will be, or is. */
  expect({ sheets }: Pick<Plan, 'sheets'>, nameOf: (sheet: { readonly id: SheetId; readonly name: string }) => string): void {
    for (const sheet of sheets) {
      for (const { row, column, value } of [...sheet.cells, ...sheet.userCells]) this.values.set(`${nameOf(sheet)} ${row} ${column}`, value);
    }
  }

  readonly evaluate: Evaluator = (formula, { sheet, row, column }) => {
    const link = /^=HYPERLINK\("[^"]*"[;,]\s*"((?:[^"]|"")*)"/.exec(formula);
    if (link) return (link[1] ?? '').replace(/""/g, '"');
    const planned = this.values.get(`${sheet.name} ${row} ${column}`);
    return planned === undefined ? 0 : planned;
  };
}
