import type { Objective } from '../portfolio/portfolio';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { sum } from './amounts';

export type ObjectiveWeights = {
  /** Shares by objective in the order given, summing to 1; null for one that has none. All null without weights. */
  readonly shares: readonly (number | null)[];
  readonly areTyped: boolean;
  /** Every objective has one, so that gaps add up to an index. */
  readonly areComplete: boolean;
  readonly findings: readonly Finding[];
};

/**
 * Typed weights of objectives as shares: W_k / Σ W. Nothing typed: none, and no finding; never equal weights.
 * All are declined when one is negative or all are zero (error), or when an objective of the sheet's own table
 * lacks one (warning): what it weighs is unknown, and so is everything beside it. An objective that only projects
 * name may lack one: it has no weight and no gap, the others keep theirs (warning).
 * Source: methods.md section 0, Alignment, and 1.13.
 */
export function shareObjectiveWeights(objectives: readonly Objective[]): ObjectiveWeights {
  const typed = objectives.filter(({ weight }) => weight !== null);
  if (typed.length === 0) return declined(objectives, []);
  const cells = typed.flatMap(({ weight }) => weight?.cell ?? []);
  const total = sum(typed.map(({ weight }) => weight?.value ?? 0));
  if (typed.some(({ weight }) => (weight?.value ?? 0) < 0) || total <= 0) {
    return declined(objectives, [finding('objective-weights-invalid', { severity: 'error', cells })]);
  }
  const untyped = objectives.filter(({ weight }) => weight === null);
  const args = { names: untyped.map(({ name }) => name).join(', '), count: untyped.length };
  if (untyped.some(({ source }) => source !== null)) {
    const warning = finding('objective-weights-incomplete', { severity: 'warning', count: untyped.length, args });
    return declined(objectives, [warning]);
  }
  return {
    shares: objectives.map(({ weight }) => (weight ? weight.value / total : null)),
    areTyped: true,
    areComplete: untyped.length === 0,
    findings: untyped.length === 0 ? [] : [finding('objective-without-weight', { severity: 'warning', count: untyped.length, args })],
  };
}

function declined(objectives: readonly Objective[], findings: readonly Finding[]): ObjectiveWeights {
  return { shares: objectives.map(() => null), areTyped: false, areComplete: false, findings };
}
