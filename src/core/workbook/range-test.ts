import { a1 } from './address';
import type { Place } from './cell-reference';
import type { Formula } from './formula';
import type { ConditionalRule } from './sheet-spec';

/**
 * The test of a number range as a formula without `=`, seen from the top-left cell of what it formats. Only numbers pass:
 * a plain "less than" would also colour empty cells, and "at least" would colour text.
 */
export function rangeTest(at: Place, rule: Extract<ConditionalRule, { kind: 'between' }>, print: (formula: Formula) => string): string {
  const cell = a1(at.row, at.column);
  const operand = (formula: Formula): string => (formula.kind === 'op' ? `(${print(formula)})` : print(formula));
  const tests = [
    `ISNUMBER(${cell})`,
    ...(rule.atLeast ? [`${cell}>=${operand(rule.atLeast)}`] : []),
    ...(rule.below ? [`${cell}<${operand(rule.below)}`] : []),
  ];
  return `AND(${tests.join(',')})`;
}
