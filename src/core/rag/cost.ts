import type { Band } from '../settings/settings';
import { roundNine } from '../workbook/round-nine';
import { costPerformance } from './earned-value';
import { isAbove, judgeHigh, worstOf } from './judge';
import { moneyPair, moneyUnit } from './money';
import type { MoneyPair } from './money';
import type { DimensionRating } from './rag';
import { cellLabel, percentOf } from './rating-context';
import type { RatingContext } from './rating-context';

/**
 * Cost colour of one project: the worst of what its money says, facts before estimates of the same colour
 * (methods.md section 0). A budget of 0 or none gives no ratio; columns in different units are never compared.
 *
 * Facts: actual cost over budget, any A, above 10 % R; forecast over budget, above 5 % A, above 10 % R (the same
 * for in-year columns among themselves). Estimates, at most A: actual / % complete over budget; an in-year forecast
 * under plan by more than 10 % ("possible slippage"); CPI (R below its red limit, as the sheet gives earned value).
 * G only with a budget and an actual or forecast cost beside it.
 */
export function rateCost(context: RatingContext): DimensionRating | null {
  const facts = [actualOverrun(context), forecastOverrun(context)];
  const estimates = [costProjection(context), inYearUnderspend(context), costPerformance(context)];
  const worst = worstOf([...facts, ...estimates]);
  return worst?.rag === 'G' ? worstOf(facts) : worst;
}

/**
 * Cost over a whole-life budget as a fraction, actual or forecast, whichever is more; null when neither is above
 * the budget or no whole-life budget above 0 is known. Example: budget 200, forecast 230 → 0.15.
 */
export function overBudget(context: RatingContext): number | null {
  if (moneyUnit(context.money, 'budget').inYear) return null;
  const ratios = [moneyPair(context, 'actualCost', 'budget'), moneyPair(context, 'forecastCost', 'budget')];
  const over = Math.max(...ratios.map((pair) => roundNine((pair?.ratio ?? 0) - 1)));
  return over > 0 ? over : null;
}

function actualOverrun(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'actualCost', 'budget');
  if (!pair) return null;
  const { red } = costLimits(context);
  const rag = judgeHigh(pair.ratio - 1, { amber: 0, red });
  return rating(context, pair, {
    rag,
    measure: 'actual over budget',
    threshold: rag === 'R' ? red : null,
    code: rag === 'G' ? 'rag-actual-within' : 'rag-actual-over',
  });
}

function forecastOverrun(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'forecastCost', 'budget');
  if (!pair) return null;
  const limits = costLimits(context);
  const rag = judgeHigh(pair.ratio - 1, limits);
  return rating(context, pair, {
    rag,
    measure: 'forecast over budget',
    threshold: rag === 'R' ? limits.red : limits.amber,
    code: isAbove(pair.ratio, 1) ? 'rag-forecast-over' : 'rag-forecast-within',
  });
}

/** Spending stays behind its financial year: work may have moved out of it. Not seen by whole-life columns. */
function inYearUnderspend(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'forecastCost', 'budget');
  const limit = context.thresholds.inYearUnderspend;
  if (!pair || !moneyUnit(context.money, 'budget').inYear || !isAbove(1 - pair.ratio, limit)) return null;
  return {
    rag: 'A',
    kind: 'extrapolation',
    measure: 'in-year forecast under plan',
    value: roundNine(1 - pair.ratio),
    threshold: limit,
    cell: pair.amount.cell,
    reason: {
      code: 'rag-in-year-under',
      args: { percent: percentOf(1 - pair.ratio), cell: cellLabel(context, pair.amount.cell) },
    },
  };
}

/**
 * Projected cost = actual / % complete, held against a whole-life budget once 20 % is complete.
 * Source: Celoxis project health (projected cost). Example: 600 spent at 50 % of 1,000 → 1,200, over by 0.2 → A.
 */
function costProjection(context: RatingContext): DimensionRating | null {
  const pair = moneyPair(context, 'actualCost', 'budget');
  const complete = context.project.values.percentComplete?.value ?? 0;
  const { costProjection: limit, costProjectionFrom } = context.thresholds;
  if (!pair || moneyUnit(context.money, 'budget').inYear) return null;
  if (complete <= 0 || isAbove(costProjectionFrom, complete)) return null;
  const over = roundNine(pair.ratio / complete - 1);
  if (!isAbove(over, limit)) return null;
  return {
    rag: 'A',
    kind: 'extrapolation',
    measure: 'projected cost over budget',
    value: over,
    threshold: limit,
    cell: pair.amount.cell,
    reason: {
      code: 'rag-projection-over',
      args: { percent: percentOf(over), complete: percentOf(complete), cell: cellLabel(context, pair.amount.cell) },
    },
  };
}

type Overrun = Pick<DimensionRating, 'rag' | 'measure' | 'threshold'> & { readonly code: string };

function rating(context: RatingContext, pair: MoneyPair, overrun: Overrun): DimensionRating {
  const { rag, measure, threshold, code } = overrun;
  return {
    rag,
    kind: 'fact',
    measure,
    threshold,
    value: roundNine(pair.ratio - 1),
    cell: pair.amount.cell,
    reason: {
      code,
      args: {
        percent: percentOf(Math.abs(pair.ratio - 1)),
        cell: cellLabel(context, pair.amount.cell),
        budgetCell: cellLabel(context, pair.base.cell),
      },
    },
  };
}

/** The project's own tolerance (a fraction of budget) is its red limit; amber keeps the proportion of the usual ones. */
function costLimits({ project, thresholds }: RatingContext): Band {
  const usual = thresholds.costOverrun;
  const tolerance = project.tolerance.cost?.value;
  if (tolerance === undefined || tolerance < 0) return usual;
  return { amber: usual.red > 0 ? (tolerance * usual.amber) / usual.red : 0, red: tolerance };
}
