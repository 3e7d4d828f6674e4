import { isAbove, judgeHigh, limitOf, worstOf } from './judge';
import { holdDoubtful } from './doubt';
import { schedulePerformance } from './earned-value';
import { currentStart, daysPastEnd, durationDays, endLiesAhead, plannedStart } from './plan-dates';
import { progressGap } from './progress';
import type { DimensionRating } from './rag';
import { cellLabel } from './rating-context';
import type { RatingContext } from './rating-context';
import { dateText } from '../workbook/day-text';

/**
 * Schedule colour of one project: the worst of what its dates and progress say, facts before estimates of the
 * same colour (methods.md section 0).
 *
 * Facts: days past the current end; the current end past its baseline. Estimates, at most A: planned % minus
 * actual %; SPI (R below its red limit, as the sheet itself gives earned value). Both facts are weighed and the
 * worse one decides, so that a slipped project does not look better on the day its end passes. What rests on a
 * column or a state that is not certain is an estimate too.
 * G only when the current end lies ahead and the baseline is kept, or progress or earned value keeps to plan;
 * null when nothing is known or nothing proves a green.
 */
export function rateSchedule(context: RatingContext): DimensionRating | null {
  const worst = worstOf([
    overdue(context),
    finishSlip(context),
    slipSinceFirstSeen(context),
    progressGap(context),
    schedulePerformance(context),
  ]);
  if (worst?.rag === 'G' && !endLiesAhead(context)) return null;
  return worst;
}

/**
 * The current end passed and the project is not done: any day A, above max(30 days, 10% of the duration) R.
 * No start known: above 15 days A, above 30 R. The project's own tolerance in days replaces the red limit.
 */
function overdue(context: RatingContext): DimensionRating | null {
  const days = daysPastEnd(context);
  const end = context.project.currentEnd;
  if (!end || !days) return null;
  const limits = overdueLimits(context);
  if (!isAbove(days, limits.amber ?? 0)) return null;
  const isRed = isAbove(days, limits.red);
  const rating: DimensionRating = {
    rag: isRed ? 'R' : 'A',
    kind: 'fact',
    measure: 'days past end',
    value: days,
    threshold: isRed ? limits.red : limits.amber,
    cell: end.cell,
    reason: { code: 'rag-overdue', args: { days, cell: cellLabel(context, end.cell) } },
  };
  return holdDoubtful(context, rating, { fields: [end.field], isLateness: true });
}

/** `amber` null: any day counts. */
function overdueLimits(context: RatingContext): { readonly amber: number | null; readonly red: number } {
  const { finishSlip: slip, slipDaysWithoutStart } = context.thresholds;
  const tolerance = toleranceDays(context);
  if (tolerance !== null) return { amber: null, red: tolerance };
  const duration = durationDays(currentStart(context), context.project.currentEnd?.value ?? null);
  if (duration === null) return slipDaysWithoutStart;
  return { amber: null, red: Math.max(slip.redDays, slip.red * duration) };
}

/**
 * The sheet's own current end past its baseline, as a fraction of the baseline duration: above 5% A, above
 * max(30 days, 10%) R; in days where no start is known (15 / 30) or the project has a tolerance of its own.
 * Needs an end that is not the baseline itself.
 */
function finishSlip(context: RatingContext): DimensionRating | null {
  const { currentEnd: end, values } = context.project;
  const baseline = values.baselineEnd;
  if (!end || !baseline || end.field === 'baselineEnd') return null;
  const days = end.value - baseline.value;
  const scale = slipScale(context, baseline.value);
  const value = days / scale.unitDays;
  const rag = judgeHigh(value, scale);
  const args = { days, cell: cellLabel(context, end.cell), baselineCell: cellLabel(context, baseline.cell) };
  const rating: DimensionRating = {
    rag,
    kind: 'fact',
    measure: scale.measure,
    value,
    threshold: limitOf(rag, scale),
    cell: end.cell,
    reason: { code: isAbove(days, 0) ? 'rag-finish-slip' : 'rag-baseline-kept', args },
  };
  return holdDoubtful(context, rating, { fields: [end.field, 'baselineEnd'], isLateness: true });
}

/**
 * The current end past the first one that Snapshots remembers, where the register keeps no baseline, on the same limits
 * as a slip past a baseline. A date that nobody promised proves no green.
 */
function slipSinceFirstSeen(context: RatingContext): DimensionRating | null {
  const { currentEnd: end } = context.project;
  const first = context.project.firstSeen?.end;
  if (!end || !first) return null;
  const days = end.value - first.value;
  const scale = slipScale(context, first.value);
  const value = days / scale.unitDays;
  const rag = judgeHigh(value, scale);
  if (rag === 'G') return null;
  const rating: DimensionRating = {
    rag,
    kind: 'fact',
    measure: scale.measure,
    value,
    threshold: limitOf(rag, scale),
    cell: end.cell,
    reason: { code: 'rag-first-seen-slip', args: { days, cell: cellLabel(context, end.cell), date: dateText(first.asOf) } },
  };
  return holdDoubtful(context, rating, { fields: [end.field], isLateness: true });
}

type SlipScale = { readonly measure: string; readonly unitDays: number; readonly amber: number; readonly red: number };

function slipScale(context: RatingContext, baselineEnd: number): SlipScale {
  const { finishSlip: slip, slipDaysWithoutStart } = context.thresholds;
  const tolerance = toleranceDays(context);
  if (tolerance !== null) {
    const amberShare = slip.red > 0 ? slip.amber / slip.red : 0;
    return { measure: 'finish slip days', unitDays: 1, amber: tolerance * amberShare, red: tolerance };
  }
  const duration = durationDays(plannedStart(context), baselineEnd);
  if (duration === null) return { measure: 'finish slip days', unitDays: 1, ...slipDaysWithoutStart };
  const red = Math.max(slip.red, slip.redDays / duration);
  return { measure: 'finish slip', unitDays: duration, amber: slip.amber, red };
}

/** The project's own tolerance, typed in days; a negative one is none. */
function toleranceDays({ project }: RatingContext): number | null {
  const days = project.tolerance.days?.value;
  return days !== undefined && days >= 0 ? days : null;
}
