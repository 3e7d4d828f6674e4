import type { Band } from '../settings/settings';
import { dateText } from '../workbook/day-text';
import { roundNine } from '../workbook/round-nine';
import { holdDoubtful, isConfirmed } from './doubt';
import { costPerformance } from './earned-value';
import { isAbove, judgeHigh, limitOf, worstOf } from './judge';
import { moneyPair, moneyUnit } from './money';
import type { MoneyPair } from './money';
import type { DimensionRating, Overrun } from './rag';
import { cellLabel, percentOf } from './rating-context';
import type { RatingContext } from './rating-context';

/**
 * Cost colour of one project: the worst of what its money says, facts before estimates of the same colour
 * (methods.md section 0). A budget of 0 or none gives no ratio; columns in different units are never compared.
 *
 * Facts: actual cost over budget, any A, above 10% R; forecast over budget, above 5% A, above 10% R (the same
 * for in-year columns among themselves). Estimates, at most A: actual / % complete over budget; an in-year forecast
 * under plan by more than 10% ("possible slippage"); CPI (R below its red limit, as the sheet gives earned value).
 * Where the register keeps no baseline, the same against the budget that Snapshots saw first: a raised budget hides no overrun.
 * G only with a budget and an actual or forecast cost beside it.
 */
export function rateCost(context: RatingContext): DimensionRating | null {
  const facts = [actualOverrun(context), forecastOverrun(context), ...overFirstBudget(context)];
  const estimates = [costProjection(context), inYearUnderspend(context), costPerformance(context)];
  const worst = worstOf([...facts, ...estimates]);
  return worst?.rag === 'G' ? worstOf(facts) : worst;
}

/**
 * Cost over its plan as a fraction, actual or forecast, whichever is more, with the cell of that cost; null when
 * neither is above a budget above 0, or only by a column that is not confirmed. `inYear`: the budget is the plan of one
 * financial year, which is never called over budget. Example: budget 200, forecast 230 → 0.15.
 */
export function overrunOf(context: RatingContext): Overrun | null {
  const { inYear } = moneyUnit(context.money, 'budget');
  let most: Overrun | null = null;
  for (const field of ['actualCost', 'forecastCost'] as const) {
    const pair = isConfirmed(context, [field, 'budget']) ? moneyPair(context, field, 'budget') : null;
    const share = pair ? roundNine(pair.ratio - 1) : 0;
    if (pair && share > (most?.share ?? 0)) most = { share, inYear, cell: pair.amount.cell };
  }
  return most;
}

function actualOverrun(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'actualCost', 'budget');
  if (!pair) return null;
  const { red } = costLimits(context);
  const rag = judgeHigh(pair.ratio - 1, { amber: 0, red });
  const threshold = rag === 'R' ? red : null;
  return rating(context, pair, { rag, threshold, limit: threshold ?? 0, field: 'actualCost', isOver: rag !== 'G' });
}

function forecastOverrun(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'forecastCost', 'budget');
  if (!pair) return null;
  const limits = costLimits(context);
  const rag = judgeHigh(pair.ratio - 1, limits);
  const threshold = limitOf(rag, limits);
  return rating(context, pair, { rag, threshold, limit: threshold, field: 'forecastCost', isOver: isAbove(pair.ratio, 1) });
}

/** Actual and forecast cost over the first budget that was seen, on the limits of the budget itself; proves no green. */
function overFirstBudget(context: RatingContext): readonly DimensionRating[] {
  const first = context.project.firstSeen?.budget;
  const limits = costLimits(context);
  if (!first) return [];
  return (['actualCost', 'forecastCost'] as const).flatMap((field) => {
    const amount = moneyPair(context, field, 'budget')?.amount;
    const over = amount ? roundNine(amount.value / first.value - 1) : 0;
    const isActual = field === 'actualCost';
    const bands = isActual ? { amber: 0, red: limits.red } : limits;
    const rag = judgeHigh(over, bands);
    if (!amount || rag === 'G') return [];
    const limit = limitOf(rag, bands);
    const args = { percent: percentOf(over, limit), date: dateText(first.asOf), cell: cellLabel(context, amount.cell) };
    const code = `${words[field].prefix}-over-first`;
    const judged: DimensionRating = { rag, kind: 'fact', measure: `${words[field].life} first seen`, value: over, threshold: isActual && rag === 'A' ? null : limit, cell: amount.cell, reason: { code, args } };
    return [holdDoubtful(context, judged, { fields: [field, 'budget'], isLateness: false })];
  });
}

/** Spending stays behind its financial year: work may have moved out of it. Not seen by whole-life columns. */
function inYearUnderspend(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'forecastCost', 'budget');
  const limit = context.thresholds.inYearUnderspend;
  if (!pair || !moneyUnit(context.money, 'budget').inYear || !isAbove(1 - pair.ratio, limit)) return null;
  const rating: DimensionRating = {
    rag: 'A',
    kind: 'extrapolation',
    measure: 'in-year forecast under plan',
    value: roundNine(1 - pair.ratio),
    threshold: limit,
    cell: pair.amount.cell,
    reason: {
      code: 'rag-in-year-under',
      args: { percent: percentOf(1 - pair.ratio, limit), cell: cellLabel(context, pair.amount.cell) },
    },
  };
  return holdDoubtful(context, rating, { fields: ['forecastCost', 'budget'], isLateness: false });
}

/**
 * Projected cost = actual / % complete, held against a whole-life budget once 20% is complete.
 * Source: Celoxis project health (projected cost). Example: 600 spent at 50% of 1,000 → 1,200, over by 0.2 → A.
 */
function costProjection(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'actualCost', 'budget');
  const complete = context.project.values.percentComplete?.value ?? 0;
  const { costProjection: limit, costProjectionFrom } = context.thresholds;
  if (!pair || moneyUnit(context.money, 'budget').inYear) return null;
  if (complete <= 0 || isAbove(costProjectionFrom, complete)) return null;
  const over = roundNine(pair.ratio / complete - 1);
  if (!isAbove(over, limit)) return null;
  const rating: DimensionRating = {
    rag: 'A',
    kind: 'extrapolation',
    measure: 'projected cost over budget',
    value: over,
    threshold: limit,
    cell: pair.amount.cell,
    reason: {
      code: 'rag-projection-over',
      args: { percent: percentOf(over, limit), complete: percentOf(complete), cell: cellLabel(context, pair.amount.cell) },
    },
  };
  return holdDoubtful(context, rating, { fields: ['actualCost', 'budget', 'percentComplete'], isLateness: false });
}

type Judged = Pick<DimensionRating, 'rag' | 'threshold'> & {
  /** What the printed percentage must not be rounded onto. */
  readonly limit: number;
  readonly field: 'actualCost' | 'forecastCost';
  readonly isOver: boolean;
};

const words = {
  actualCost: { prefix: 'rag-actual', life: 'actual over budget', year: 'in-year actual over plan' },
  forecastCost: { prefix: 'rag-forecast', life: 'forecast over budget', year: 'in-year forecast over plan' },
} as const;

function rating(context: RatingContext, pair: MoneyPair, { rag, threshold, limit, field, isOver }: Judged): DimensionRating {
  const { inYear } = moneyUnit(context.money, 'budget');
  const { prefix, life, year } = words[field];
  const over = roundNine(pair.ratio - 1);
  const judged: DimensionRating = {
    rag,
    kind: 'fact',
    measure: inYear ? year : life,
    threshold,
    value: over,
    cell: pair.amount.cell,
    reason: {
      code: `${prefix}-${isOver ? 'over' : 'within'}${inYear ? '-year' : ''}`,
      args: {
        percent: percentOf(Math.abs(over), limit),
        cell: cellLabel(context, pair.amount.cell),
        budgetCell: cellLabel(context, pair.base.cell),
      },
    },
  };
  return holdDoubtful(context, judged, { fields: [field, 'budget'], isLateness: false });
}

/** The project's own tolerance (a fraction of budget) is its red limit; amber keeps the proportion of the usual ones. */
function costLimits({ project, thresholds }: RatingContext): Band {
  const usual = thresholds.costOverrun;
  const tolerance = project.tolerance.cost?.value;
  if (tolerance === undefined || tolerance < 0) return usual;
  return { amber: usual.red > 0 ? (tolerance * usual.amber) / usual.red : 0, red: tolerance };
}
