import { isOpen } from '../portfolio/portfolio';
import type { Rag } from '../portfolio/portfolio';
import { overrunOf, rateCost } from './cost';
import { isConfirmed, isLateForSure } from './doubt';
import { earnedValue } from './earned-value';
import { hasMilestones, rateMilestones } from './milestones';
import { basisOf, rollUp } from './overall';
import type { DimensionRatings } from './overall';
import { daysPastEnd, isFinished } from './plan-dates';
import { plannedProgress } from './progress';
import type { Dimension, DimensionRating, ProjectRag } from './rag';
import type { RatingContext } from './rating-context';
import { compareReported } from './reported';
import { rateRisk } from './risk';
import { rateSchedule } from './schedule';
import type { Freshness } from './staleness';

/**
 * Everything the RAG analysis says about one project. On-hold, done and cancelled projects have no colour and no
 * rated dimension, nor has one whose actual end has come; candidates and projects not started are coloured only by facts, never green.
 */
export function rateProject(context: RatingContext, freshness: Freshness): ProjectRag {
  const { key, values } = context.project;
  const ratings = rateDimensions(context);
  const computed = rollUp(ratings);
  const reported = values.rag ?? null;
  const open = isUnderWay(context);
  const overrun = open ? overrunOf(context) : null;
  return {
    key,
    computed,
    reported,
    differs: comparison(context, computed, ratings),
    basis: basisOf(ratings),
    why: computed === null ? whyNot(context, ratings) : null,
    confirmed: freshness.confirmed,
    isSilent: open && freshness.isSilent,
    updated: freshness.updated,
    overdueDays: open ? overdueForSure(context) : null,
    overBudget: overrun && !overrun.inYear ? overrun.share : null,
    overrun,
    earnedValue: earnedValue(context),
    dimensions: ratings,
  };
}

/** Not closed by its lifecycle, nor by an actual end that has come. */
function isUnderWay(context: RatingContext): boolean {
  return isOpen(context.project.lifecycle) && !isFinished(context);
}

function overdueForSure(context: RatingContext): number | null {
  const { currentEnd } = context.project;
  return currentEnd && isLateForSure(context, [currentEnd.field]) ? daysPastEnd(context) || null : null;
}

/** A reported colour read from a column that is not confirmed is held against nobody. */
function comparison(context: RatingContext, computed: Rag | null, ratings: DimensionRatings): ProjectRag['differs'] {
  const differs = compareReported(context.project.values.rag?.value ?? null, computed, ratings);
  return differs === 'none' || isConfirmed(context, ['rag']) ? differs : 'not-comparable';
}

/** The computed colour alone, for rehearsals at other limits. */
export function colourOf(context: RatingContext): Rag | null {
  return rollUp(rateDimensions(context));
}

const raters: readonly (readonly [Dimension, (context: RatingContext) => DimensionRating | null])[] = [
  ['schedule', rateSchedule],
  ['cost', rateCost],
  ['milestones', rateMilestones],
  ['risk', rateRisk],
];

function rateDimensions(context: RatingContext): DimensionRatings {
  const { lifecycle } = context.project;
  if (!isUnderWay(context)) return {};
  const ratings: { [D in Dimension]?: DimensionRating } = {};
  for (const [dimension, rate] of raters) {
    const rating = rate(context);
    if (rating && (lifecycle === 'live' || isBadFact(rating))) ratings[dimension] = rating;
  }
  return ratings;
}

function isBadFact(rating: DimensionRating): boolean {
  return rating.kind === 'fact' && rating.rag !== 'G';
}

/** `no-evidence-for-green` when some check could run and found nothing bad; `no-data` when none could. */
function whyNot(context: RatingContext, ratings: DimensionRatings): ProjectRag['why'] {
  const { lifecycle, currentEnd, values } = context.project;
  if (lifecycle === 'done' || lifecycle === 'cancelled') return 'closed';
  if (lifecycle === 'on-hold') return 'on-hold';
  if (isFinished(context)) return 'closed';
  if (lifecycle !== 'live') return 'not-started';
  const wasChecked =
    basisOf(ratings).length > 0 ||
    currentEnd !== null ||
    hasMilestones(context) ||
    (values.percentComplete !== undefined && plannedProgress(context) !== null);
  return wasChecked ? 'no-evidence-for-green' : 'no-data';
}
