import type { Rag } from '../portfolio/portfolio';
import { severityOf } from './judge';
import { dimensions } from './rag';
import type { Dimension, DimensionRating, ProjectRag } from './rag';

export type DimensionRatings = ProjectRag['dimensions'];

/** The dimensions whose worst colour decides; the others raise it to at most A. */
export const coreDimensions: readonly Dimension[] = ['schedule', 'cost', 'milestones'];

/** The rated dimensions, in the order in which they are always named. */
export function basisOf(ratings: DimensionRatings): readonly Dimension[] {
  return dimensions.filter((dimension) => ratings[dimension] !== undefined);
}

/** What a dimension's colour counts for in the overall one: as it is in schedule, cost and milestones, else A at most. */
export function effectiveRag(dimension: Dimension, rating: DimensionRating): Rag {
  return rating.rag === 'R' && !coreDimensions.includes(dimension) ? 'A' : rating.rag;
}

/**
 * Overall colour of the rated dimensions: worst of schedule, cost and milestones; risk and the like raise it to at
 * most A. G needs a green schedule; A and R may stand on one fact. Null when nothing bad is known and no green is
 * proved. Source: worst-of, FEMA truth table (methods.md 1.11). Example: schedule G, cost A → A; cost G alone → null.
 */
export function rollUp(ratings: DimensionRatings): Rag | null {
  let worst: Rag | null = null;
  for (const dimension of dimensions) {
    const rating = ratings[dimension];
    if (!rating) continue;
    const rag = effectiveRag(dimension, rating);
    if (worst === null || severityOf[rag] > severityOf[worst]) worst = rag;
  }
  return worst === 'G' && ratings.schedule?.rag !== 'G' ? null : worst;
}
