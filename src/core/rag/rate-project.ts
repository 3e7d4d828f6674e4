import { isOpen } from '../portfolio/portfolio';
import type { Rag } from '../portfolio/portfolio';
import { overBudget, rateCost } from './cost';
import { earnedValue } from './earned-value';
import { hasMilestones, rateMilestones } from './milestones';
import { basisOf, rollUp } from './overall';
import type { DimensionRatings } from './overall';
import { daysPastEnd } from './plan-dates';
import { plannedProgress } from './progress';
import type { Dimension, DimensionRating, ProjectRag } from './rag';
import type { RatingContext } from './rating-context';
import { compareReported } from './reported';
import { rateRisk } from './risk';
import { rateSchedule } from './schedule';
import type { Freshness } from './staleness';

/**
 * Everything the RAG analysis says about one project. On-hold, done and cancelled projects have no colour and no
 * rated dimension; candidates and projects not started are coloured only by facts, never green.
 */
export function rateProject(context: RatingContext, freshness: Freshness): ProjectRag {
  const { key, values, lifecycle } = context.project;
  const ratings = rateDimensions(context);
  const computed = rollUp(ratings);
  const reported = values.rag ?? null;
  const open = isOpen(lifecycle);
  return {
    key,
    computed,
    reported,
    differs: compareReported(reported?.value ?? null, computed, ratings),
    basis: basisOf(ratings),
    why: computed === null ? whyNot(context, ratings) : null,
    confirmed: freshness.confirmed,
    isSilent: open && freshness.isSilent,
    updated: freshness.updated,
    overdueDays: open ? daysPastEnd(context) || null : null,
    overBudget: open ? overBudget(context) : null,
    earnedValue: earnedValue(context),
    dimensions: ratings,
  };
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
  if (!isOpen(lifecycle)) return {};
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
  if (lifecycle !== 'live') return 'not-started';
  const wasChecked =
    basisOf(ratings).length > 0 ||
    currentEnd !== null ||
    hasMilestones(context) ||
    (values.percentComplete !== undefined && plannedProgress(context) !== null);
  return wasChecked ? 'no-evidence-for-green' : 'no-data';
}
