import type { Cell } from '../../core/workbook/cell';
import type { Formula, FormulaOperator } from '../../core/workbook/formula';
import type { SheetId } from '../../core/workbook/sheet-id';

/** What stands in a cell of one of our sheets; null as a sheet is the formula's own. */
export type ValueAt = (sheet: SheetId | null, row: number, column: number) => Cell;

const operators: Partial<Readonly<Record<FormulaOperator, (left: number, right: number) => number>>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/**
 * The number that a limit of a rule stands for: whole numbers, cells and the four operations. Null for anything else, and for a
 * cell without a number: the rule then holds nowhere.
 */
export function evaluate(formula: Formula, valueAt: ValueAt): number | null {
  if (formula.kind === 'integer') return formula.value;
  if (formula.kind === 'ref') {
    const value = valueAt(formula.sheet, formula.box.row, formula.box.column);
    return typeof value === 'number' ? value : null;
  }
  if (formula.kind !== 'op') return null;
  const [left, right] = [evaluate(formula.left, valueAt), evaluate(formula.right, valueAt)];
  const calculate = operators[formula.op];
  return left === null || right === null || !calculate ? null : calculate(left, right);
}
