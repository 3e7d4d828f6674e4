import type { Settings } from '../../settings/settings';
import type { Criterion } from '../prioritisation';

/** What a method works on for one project: the criteria with their raw values in the same order, null = missing. */
export type ScoringInput = {
  readonly criteria: readonly RangedCriterion[];
  readonly values: readonly (number | null)[];
  /** Below this share of weight present the project is not scored. */
  readonly minimumCoverage: number;
};

/**
 * A criterion together with the least and greatest value that projects have, which stand in for a missing value
 * where raw points have no declared ends.
 */
export type RangedCriterion = Criterion & { readonly observed: readonly [number, number] };

export type Scored = {
  /** Null = not scored. */
  readonly score: number | null;
  readonly range: readonly [number, number] | null;
  /** Share of weight present, 0..1. */
  readonly coverage: number;
  /** One per criterion, in their order; points are null where the value is missing or the project is not scored. */
  readonly parts: readonly { readonly normalised: number | null; readonly points: number | null }[];
};

/** A way to score: one record per file in this folder, listed in index.ts; panes and sheets read the list. */
export type ScoringMethod = {
  readonly id: Settings['method'];
  readonly label: string;
  /** Labels of the inputs the method must have; empty: any confirmed or evident criteria. */
  readonly needs: readonly string[];
  readonly score: (input: ScoringInput) => Scored;
};
