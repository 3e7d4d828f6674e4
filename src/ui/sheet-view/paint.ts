import type { Box } from '../../core/workbook/address';
import { cellText } from '../../core/workbook/cell';
import type { Cell } from '../../core/workbook/cell';
import type { ConditionalFormat, ConditionalRule, Style } from '../../core/workbook/sheet-spec';
import { evaluate } from './evaluate';
import type { ValueAt } from './evaluate';
import type { CellView } from './sheet-view';

/** What conditional formats add to one cell. */
export type Painter = (row: number, column: number, value: Cell) => Pick<CellView, 'paint' | 'bar'>;

/**
 * Conditional formats of one sheet, their limits worked out once. `lookOf` gives a style its number. Of several rules that hold
 * for a cell the first wins, as in spreadsheet programs.
 */
export function painterOf(formats: readonly ConditionalFormat[], { valueAt, lookOf }: { readonly valueAt: ValueAt; readonly lookOf: (style: Style) => number }): Painter {
  const painters = formats.map((format) => ({ box: format.box, paint: format.kind === 'rules' ? rulesPainter(format.rules, valueAt, lookOf) : barPainter(format, valueAt) }));
  return (row, column, value) => {
    let painted: Pick<CellView, 'paint' | 'bar'> = {};
    for (const { box, paint } of painters) if (isIn(box, row, column)) painted = { ...paint(value), ...painted };
    return painted;
  };
}

export function isIn({ row: top, column: left, rowCount, columnCount }: Box, row: number, column: number): boolean {
  return row >= top && row < top + rowCount && column >= left && column < left + columnCount;
}

type Paint = (value: Cell) => Pick<CellView, 'paint' | 'bar'>;

function rulesPainter(rules: readonly ConditionalRule[], valueAt: ValueAt, lookOf: (style: Style) => number): Paint {
  const tests = rules.map((rule) => ({ holds: testOf(rule, valueAt), paint: lookOf(rule.style) }));
  return (value) => {
    const first = tests.find(({ holds }) => holds(value));
    return first ? { paint: first.paint } : {};
  };
}

function testOf(rule: ConditionalRule, valueAt: ValueAt): (value: Cell) => boolean {
  if (rule.kind === 'text') return (value) => cellText(value) === rule.equals;
  const [low, high] = [limitOf(rule.atLeast, valueAt, -Infinity), limitOf(rule.below, valueAt, Infinity)];
  return (value) => typeof value === 'number' && low !== null && high !== null && value >= low && value < high;
}

function limitOf(limit: Parameters<typeof evaluate>[0] | null, valueAt: ValueAt, open: number): number | null {
  return limit === null ? open : evaluate(limit, valueAt);
}

type DataBar = Extract<ConditionalFormat, { kind: 'data-bar' }>;

function barPainter({ box, colour, minimum, maximum }: DataBar, valueAt: ValueAt): Paint {
  const highest = maximum ?? largestIn(box, valueAt);
  return (value) => {
    if (typeof value !== 'number' || highest <= minimum) return {};
    return { bar: { share: Math.min(1, Math.max(0, (value - minimum) / (highest - minimum))), colour } };
  };
}

function largestIn(box: Box, valueAt: ValueAt): number {
  let largest = -Infinity;
  for (let row = box.row; row < box.row + box.rowCount; row += 1) {
    for (let column = box.column; column < box.column + box.columnCount; column += 1) {
      const value = valueAt(null, row, column);
      if (typeof value === 'number' && value > largest) largest = value;
    }
  }
  return largest;
}
