import type { Rag } from '../portfolio/portfolio';
import { roundBeside } from '../workbook/round-beside';
import { roundNine } from '../workbook/round-nine';
import { holdDoubtful } from './doubt';
import { judgeLow, limitOf } from './judge';
import { moneyPair } from './money';
import type { MoneyPair } from './money';
import type { DimensionRating, EarnedValue, PerformanceIndex } from './rag';
import { cellLabel } from './rating-context';
import type { RatingContext } from './rating-context';

/**
 * Earned value of one project from the sheet's own columns: CPI = EV / AC, SPI = EV / PV, EAC = BAC / CPI,
 * VAC = BAC − EAC, TCPI = (BAC − EV) / (BAC − AC), with BAC = budget. Whatever the lifecycle.
 * Null unless planned value, earned value and actual cost are all above 0 and share a unit; EAC, VAC and TCPI are
 * null without such a budget, TCPI also once the budget is spent to the last.
 * Source: methods.md 1.10 [S116]. Example: BAC 500, PV 300, EV 200, AC 250 → CPI .8, SPI .667, EAC 625.
 */
export function earnedValue(context: RatingContext): EarnedValue | null {
  const { earnedValue: earned, actualCost: cost } = context.project.values;
  const costRatio = moneyPair(context, 'earnedValue', 'actualCost');
  const scheduleRatio = moneyPair(context, 'earnedValue', 'plannedValue');
  if (!earned || !cost || !costRatio || !scheduleRatio || earned.value <= 0) return null;
  const budget = moneyPair(context, 'earnedValue', 'budget')?.base.value ?? null;
  const CPI = costRatio.ratio;
  const EAC = budget === null ? null : budget / CPI;
  const left = budget === null ? 0 : budget - cost.value;
  return {
    CPI,
    SPI: scheduleRatio.ratio,
    EAC,
    VAC: budget === null || EAC === null ? null : budget - EAC,
    TCPI: budget === null || left === 0 ? null : (budget - earned.value) / left,
  };
}

/** CPI held against its limits: below .95 A, below .90 R. G proves nothing by itself; a budget must stand beside it. */
export function costPerformance(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'earnedValue', 'actualCost');
  if (!pair) return null;
  return holdDoubtful(context, rateIndex(context, pair, 'CPI'), { fields: ['earnedValue', 'actualCost'], isLateness: false });
}

/**
 * SPI held against its limits: below .95 A, below .90 R; at or above, progress keeps to plan.
 * Null once the planned finish has passed, as the index then tends to 1 whatever happened.
 */
export function schedulePerformance(context: RatingContext): DimensionRating | null {
  const { currentEnd, values } = context.project;
  const finish = values.baselineEnd?.value ?? currentEnd?.value;
  if (finish !== undefined && context.asOf > finish) return null;
  const pair = moneyPair(context, 'earnedValue', 'plannedValue');
  if (!pair) return null;
  return holdDoubtful(context, rateIndex(context, pair, 'SPI'), { fields: ['earnedValue', 'plannedValue'], isLateness: true });
}

/**
 * Cost and schedule performance of many projects: sums divided, not a mean of indices, so that a small project
 * weighs little. Projects without earned value are left out; null when none has any.
 * Source: FEMA composite, methods.md 1.11. Example: EV/AC 200/250 and 900/880 → CPI 1100/1130 = .9735 (mean .9114).
 */
export function portfolioIndex(contexts: readonly RatingContext[]): PerformanceIndex | null {
  const rated = contexts.filter((context) => earnedValue(context) !== null);
  const sum = (field: 'earnedValue' | 'actualCost' | 'plannedValue'): number =>
    rated.reduce((total, { project }) => total + (project.values[field]?.value ?? 0), 0);
  if (rated.length === 0) return null;
  const earned = sum('earnedValue');
  return { CPI: earned / sum('actualCost'), SPI: earned / sum('plannedValue'), projects: rated.length };
}

/** R counts as a fact, since the sheet itself gives the earned value; A is an extrapolation (section 0). */
function rateIndex(context: RatingContext, pair: MoneyPair, measure: 'CPI' | 'SPI'): DimensionRating {
  const band = measure === 'CPI' ? context.thresholds.cpi : context.thresholds.spi;
  const rag: Rag = judgeLow(pair.ratio, band);
  const limit = limitOf(rag, band);
  return {
    rag,
    kind: rag === 'R' ? 'fact' : 'extrapolation',
    measure,
    value: roundNine(pair.ratio),
    threshold: limit,
    cell: pair.amount.cell,
    reason: {
      code: rag === 'G' ? 'rag-index-kept' : 'rag-index-low',
      args: {
        measure,
        value: roundBeside(pair.ratio, limit, 3),
        limit,
        cell: cellLabel(context, pair.amount.cell),
      },
    },
  };
}
