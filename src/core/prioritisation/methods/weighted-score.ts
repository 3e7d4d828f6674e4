import { normalise } from '../normalise';
import { roundNine } from '../round-nine';
import { scoreRange } from '../score-range';
import type { RangedCriterion, Scored, ScoringInput, ScoringMethod } from './scoring-method';

/**
 * Weighted scoring, the sum of shares: score_i = 100 · Σ_j w_j n_ij / Σ_{j present} w_j, 0..100.
 *
 * w_j: share of the criterion's weight in all weights; n_ij: the project's value brought to 0..1 (normalise.ts).
 * Points_ij = 100 · w_j n_ij / Σ present; they sum to the score. A missing value is left out and the rest
 * renormalised by the weight present; below `minimumCoverage` the project is not scored: score and range null.
 * Under scaling `none` the raw points count: score_i = Σ w_j x_ij, cost subtracts, not times 100.
 *
 * Source: methods.md 1.1, after the weighted scoring model of Schwalbe's tables [S80] and Penn State's raw-point
 * table [S81]. Example: weights 60 and 40 on scales 1-5, values 5 and 3 → 60 + 20 = 80; values 1 and 3 → 20.
 */
export const weightedScore: ScoringMethod = { id: 'weighted-score', label: 'Weighted score', needs: [], score };

function score(input: ScoringInput): Scored {
  const { criteria, values, minimumCoverage } = input;
  const shares = criteria.map((criterion, index) => normalisedOf(criterion, values[index] ?? null));
  const merits = criteria.map((criterion, index) => meritOf(criterion, values[index] ?? null, shares[index] ?? null));
  const present = criteria.reduce((sum, { weight }, index) => (merits[index] === null ? sum : sum + weight), 0);
  const coverage = Math.min(1, roundNine(present));
  const isScored = coverage > 0 && coverage >= roundNine(minimumCoverage);
  const parts = criteria.map((criterion, index) => {
    const merit = merits[index] ?? null;
    const points = isScored && merit !== null ? (criterion.weight * merit) / present + 0 : null;
    return { normalised: shares[index] ?? null, points };
  });
  if (!isScored) return { score: null, range: null, coverage, parts };
  const total = roundNine(parts.reduce((sum, part) => sum + (part.points ?? 0), 0));
  return { score: total, range: scoreRange({ criteria, merits, score: total }), coverage, parts };
}

function normalisedOf(criterion: RangedCriterion, value: number | null): number | null {
  return value === null ? null : normalise(value, criterion.scaling, criterion.direction);
}

/** What one full weight of this value is worth: 0..100, or plus or minus the raw points. */
function meritOf(criterion: RangedCriterion, value: number | null, share: number | null): number | null {
  if (share !== null) return 100 * share;
  if (value === null) return null;
  return criterion.direction === 'cost' ? 0 - value : value;
}
