import type { Answer, Level } from '../portfolio/answer';
import type { ObjectiveWeights } from './objective-weights';

export type UnlockObjectiveInput = {
  readonly level: Level;
  readonly weights: ObjectiveWeights;
  readonly openCount: number;
  readonly orphanCount: number;
};

/**
 * The one column that would help most: an objective per project where none is named; then weights of the
 * objectives; then an objective for those projects that lack one. Null when all of it is there, or no project is open.
 */
export function unlockObjective(input: UnlockObjectiveInput): Answer['unlock'] {
  const { level, weights, openCount, orphanCount } = input;
  if (openCount === 0) return null;
  if (level === 'substitute' || level === 'none') return unlock('objective', 'unlock-objective', openCount);
  if (!weights.areComplete) return unlock('weight', 'unlock-objective-weight', openCount);
  return orphanCount > 0 ? unlock('objective', 'unlock-objective-orphans', orphanCount) : null;
}

function unlock(field: string, code: string, count: number): Answer['unlock'] {
  return { field, message: { code, args: { count } } };
}
