import type { Rag, ReportedRag } from '../portfolio/portfolio';
import { severityOf } from './judge';
import { basisOf, coreDimensions, effectiveRag } from './overall';
import type { DimensionRatings } from './overall';
import type { ProjectRag } from './rag';

const reportedSeverity: Readonly<Record<ReportedRag, number>> = { G: 0, AG: 0.5, A: 1, AR: 1.5, R: 2 };

/**
 * How the reported colour compares with the computed one: severity G 0, A 1, R 2, with AG and AR half a step.
 * Less than a full step apart is `none`. A full step worse by the figures is `watermelon`, two `deep-watermelon`; a
 * full step better is `reported-worse`, which may well rest on knowledge outside the sheet.
 *
 * `not-comparable` when either is missing, and when the difference rests on one extrapolation: a computed colour
 * worse than green counts only when a fact makes it so, or schedule and another core dimension are rated.
 */
export function compareReported(
  reported: ReportedRag | null,
  computed: Rag | null,
  ratings: DimensionRatings,
): ProjectRag['differs'] {
  if (reported === null || computed === null) return 'not-comparable';
  const delta = severityOf[computed] - reportedSeverity[reported];
  if (Math.abs(delta) < 1) return 'none';
  if (!isBacked(reportedSeverity[reported], computed, ratings)) return 'not-comparable';
  if (delta < 0) return 'reported-worse';
  return delta >= 2 ? 'deep-watermelon' : 'watermelon';
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
