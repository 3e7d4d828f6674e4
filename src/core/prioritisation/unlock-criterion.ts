import type { Answer } from '../portfolio/answer';
import type { ChosenCriteria } from './criteria';
import type { ScoredProjects } from './score-projects';

export type UnlockInput = {
  readonly scored: ScoredProjects;
  readonly chosen: ChosenCriteria;
  /** Keys of the open projects. */
  readonly open: ReadonlySet<string>;
  /** How many of them have a score. */
  readonly covered: number;
};

/**
 * The one column that would help most: the criterion that most of the unscored projects lack (ties: the weightier,
 * then the earlier); without usable criteria, rating columns as such. Null when every open project is scored, or
 * none is open.
 */
export function unlockCriterion({ scored, chosen, open, covered }: UnlockInput): Answer['unlock'] {
  const count = open.size - covered;
  if (count === 0) return null;
  if (chosen.criteria.length === 0) return { field: 'criterion', message: { code: 'unlock-criteria', args: { count } } };
  if (scored.scores.length === 0) return { field: 'criterion', message: { code: 'unlock-weights', args: { count } } };
  const missing = new Map<string, number>();
  for (const { key, score, contributions } of scored.scores) {
    if (score !== null || !open.has(key)) continue;
    for (const { criterion, raw } of contributions) if (raw === null) missing.set(criterion, (missing.get(criterion) ?? 0) + 1);
  }
  const lacking = scored.criteria
    .map(({ label, weight }, index) => ({ label, weight, index, gaps: missing.get(label) ?? 0 }))
    .sort((a, b) => b.gaps - a.gaps || b.weight - a.weight || a.index - b.index)[0];
  const args = { label: lacking?.label ?? '', count: lacking?.gaps ?? 0 };
  return { field: 'criterion', message: { code: 'unlock-criterion-values', args } };
}
