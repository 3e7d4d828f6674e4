import type { Rag, ReportedRag } from '../portfolio/portfolio';
import { reportedSeverity } from '../portfolio/reported-severity';
import { severityOf } from './judge';
import { basisOf, coreDimensions, effectiveRag, rollUp } from './overall';
import type { DimensionRatings } from './overall';
import type { ProjectRag } from './rag';


/**
 * How the reported colour compares with the computed one: severity G 0, A 1, R 2, with AG and AR half a step.
 * Less than a full step apart is `none`. A full step worse by the figures is `watermelon`, two `deep-watermelon`; a
 * full step better is `reported-worse`, which may well rest on knowledge outside the sheet.
 *
 * `not-comparable` when either is missing, and when the difference rests on one extrapolation: a computed colour
 * worse than green counts only when a fact makes it so, or schedule and another core dimension are rated. A rating that
 * rests on a doubtful column or state counts for nothing here.
 */
export function compareReported(
  reported: ReportedRag | null,
  computed: Rag | null,
  ratings: DimensionRatings,
): ProjectRag['differs'] {
  if (reported === null || computed === null) return 'not-comparable';
  const delta = severityOf[computed] - reportedSeverity[reported];
  if (Math.abs(delta) < 1) return 'none';
  const firm = withoutDoubtful(ratings);
  if (firm !== ratings) return compareFirm(reported, delta, firm);
  if (!isBacked(reportedSeverity[reported], computed, ratings)) return 'not-comparable';
  if (delta < 0) return 'reported-worse';
  return delta >= 2 ? 'deep-watermelon' : 'watermelon';
}

function withoutDoubtful(ratings: DimensionRatings): DimensionRatings {
  const rated = basisOf(ratings);
  const firm = rated.filter((dimension) => ratings[dimension]?.isDoubtful !== true);
  if (firm.length === rated.length) return ratings;
  return Object.fromEntries(firm.map((dimension) => [dimension, ratings[dimension]]));
}

/** What can be said without the doubtful ratings, where that is the same as they seem to say. */
function compareFirm(reported: ReportedRag, delta: number, firm: DimensionRatings): ProjectRag['differs'] {
  const computed = rollUp(firm);
  const isSameWay = computed !== null && Math.sign(severityOf[computed] - reportedSeverity[reported]) === Math.sign(delta);
  const differs = isSameWay ? compareReported(reported, computed, firm) : 'not-comparable';
  return differs === 'none' ? 'not-comparable' : differs;
}

/** Does more than one extrapolation stand behind the difference? A green always does: it needed evidence. */
function isBacked(reported: number, computed: Rag, ratings: DimensionRatings): boolean {
  if (computed === 'G') return true;
  const rated = basisOf(ratings);
  if (ratings.schedule && rated.some((dimension) => dimension !== 'schedule' && coreDimensions.includes(dimension))) {
    return true;
  }
  const isWorseByFact = severityOf[computed] > reported;
  return rated.some((dimension) => {
    const rating = ratings[dimension];
    if (!rating || rating.kind !== 'fact') return false;
    const severity = severityOf[effectiveRag(dimension, rating)];
    return isWorseByFact ? severity - reported >= 1 : severity >= severityOf[computed];
  });
}
