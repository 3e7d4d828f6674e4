import type { ProjectField } from '../tables/catalogue';
import { roundNine } from '../workbook/round-nine';
import { holdDoubtful } from './doubt';
import { isAbove } from './judge';
import { durationDays, plannedStart } from './plan-dates';
import type { DimensionRating } from './rag';
import { cellLabel, percentOf } from './rating-context';
import type { RatingContext } from './rating-context';

/** What should be complete by now, 0..1, and how much of the planned time has gone, 0..1. */
export type PlannedProgress = {
  readonly planned: number;
  readonly elapsed: number;
  /** Whether somebody planned it: the sheet's own column. Else it is only the time that has passed. */
  readonly isTyped: boolean;
};

/**
 * Planned % of one project: the sheet's own column, else (asOf − start) / (finish − start) over the plan
 * (baseline dates first, then the current ones), clamped to 0..1.
 * Null where neither is known, or the plan's start still lies ahead, as then nothing was to be done yet.
 * Example: start day 0, finish day 10, as-of day 3 → 0.3.
 */
export function plannedProgress(context: RatingContext): PlannedProgress | null {
  const typed = context.project.values.plannedPercent?.value;
  const elapsed = elapsedFraction(context);
  if (typed !== undefined) return { planned: typed, elapsed: elapsed ?? typed, isTyped: true };
  return elapsed === null || elapsed <= 0 ? null : { planned: elapsed, elapsed, isTyped: false };
}

function elapsedFraction(context: RatingContext): number | null {
  const { currentEnd, values } = context.project;
  const start = plannedStart(context);
  const duration = durationDays(start, values.baselineEnd?.value ?? currentEnd?.value ?? null);
  if (start === null || duration === null) return null;
  return Math.min(1, Math.max(0, (context.asOf - start) / duration));
}

/**
 * Planned % (or the share of time passed) minus actual %: above 10 points A (an extrapolation), once 20% of the time has gone; within them G.
 * Behind by more before that is too early to tell: null, neither amber nor proof of a green.
 */
export function progressGap(context: RatingContext): DimensionRating | null {
  const complete = context.project.values.percentComplete;
  const plan = complete ? plannedProgress(context) : null;
  if (!complete || !plan) return null;
  const { progressGap: limit, progressGapFrom } = context.thresholds;
  const gap = roundNine(plan.planned - complete.value);
  const isBehind = isAbove(gap, limit);
  if (isBehind && isAbove(progressGapFrom, plan.elapsed)) return null;
  const rating: DimensionRating = {
    rag: isBehind ? 'A' : 'G',
    kind: 'extrapolation',
    measure: plan.isTyped ? 'planned minus actual %' : 'gap in points',
    value: gap,
    threshold: limit,
    cell: complete.cell,
    reason: {
      code: codes[plan.isTyped ? 'planned' : 'time'][isBehind ? 'behind' : 'kept'],
      args: {
        actual: percentOf(complete.value),
        planned: percentOf(plan.planned),
        cell: cellLabel(context, complete.cell),
      },
    },
  };
  return holdDoubtful(context, rating, { fields: ['percentComplete', planField(context, plan)], isLateness: true });
}

const codes = {
  planned: { behind: 'rag-behind-plan', kept: 'rag-on-plan' },
  time: { behind: 'rag-behind-time', kept: 'rag-on-time' },
} as const;

/** The field that the plan was taken from. */
function planField({ project }: RatingContext, { isTyped }: PlannedProgress): ProjectField {
  if (isTyped) return 'plannedPercent';
  return project.values.baselineEnd ? 'baselineEnd' : (project.currentEnd?.field ?? 'end');
}
