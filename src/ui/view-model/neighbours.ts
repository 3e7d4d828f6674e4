import type { Explanation } from '../../core/explain-project';
import type { Walk } from './state';

type Neighbours = Pick<Explanation, 'previous' | 'next'>;

/** The projects before and after this one: in the list that it was opened from, else in the register. */
export function neighbours(project: Pick<Explanation, 'key' | 'previous' | 'next'>, walk: Walk): Neighbours {
  if (!walk) return { previous: project.previous, next: project.next };
  const index = walk.indexOf(project.key);
  return { previous: walk[index - 1] ?? null, next: index < 0 ? null : (walk[index + 1] ?? null) };
}
