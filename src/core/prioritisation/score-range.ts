import type { RangedCriterion } from './methods/scoring-method';
import { roundNine } from './round-nine';

export type ScoreRangeInput = {
  readonly criteria: readonly RangedCriterion[];
  /** Per criterion what one full weight is worth (0..100, or signed raw points); null = missing. */
  readonly merits: readonly (number | null)[];
  readonly score: number;
};

/**
 * Between which two scores the truth lies: every missing value once at its worst and once at its best, over the
 * whole weight. Worst and best are 0 and 100 for a scaled criterion; raw points take the least and the greatest
 * value any project has. Complete: both ends are the score. The score always lies within.
 * Source: methods.md section 0, "an incomplete score prints a range".
 */
export function scoreRange(input: ScoreRangeInput): readonly [number, number] {
  const { criteria, merits, score } = input;
  if (!merits.includes(null)) return [score, score];
  const total = (atMissing: (criterion: RangedCriterion) => number): number =>
    roundNine(criteria.reduce((sum, criterion, index) => sum + criterion.weight * (merits[index] ?? atMissing(criterion)), 0));
  const worst = total((criterion) => endsOf(criterion)[0]);
  const best = total((criterion) => endsOf(criterion)[1]);
  return [Math.min(worst, score), Math.max(best, score)];
}

function endsOf({ scaling, direction, observed }: RangedCriterion): readonly [number, number] {
  if (scaling.kind !== 'none') return [0, 100];
  return direction === 'cost' ? [0 - observed[1], 0 - observed[0]] : observed;
}
