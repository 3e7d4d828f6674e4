import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { ChosenCriterion } from './criteria';

/**
 * Shares of typed weights: w_j = W_j / Σ W, so that they sum to 1 and their scale does not matter.
 * Null when one is negative or all are zero: such weights order nothing. Source: methods.md 1.1.
 * Example: 3, 2, 1 → 0.5, 0.333…, 0.166….
 */
export function shareWeights(weights: readonly number[]): readonly number[] | null {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.some((weight) => !(weight >= 0) || !Number.isFinite(weight)) || !(sum > 0) || !Number.isFinite(sum)) return null;
  return weights.map((weight) => weight / sum);
}

/** The finding for weights that `shareWeights` refuses. */
export function invalidWeights(criteria: readonly ChosenCriterion[]): Finding {
  const labels = criteria.map(({ label, weight }) => `${label} ${weight}`).join(', ');
  return finding('criterion-weights-invalid', { severity: 'error', args: { labels } });
}
