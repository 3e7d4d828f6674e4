import type { Explanation } from '../../core/explain-project';

/** Every way a project's colour can look; `none` is a live project that is not rated. */
export type Colour = 'R' | 'AR' | 'A' | 'AG' | 'G' | 'unconfirmed' | 'none' | 'closed' | 'on-hold';

/** The mark of a project by the figures: closed and on-hold ones have their own, an old green says so. */
export function colourOf({ lifecycle, computed, isUnconfirmed }: Pick<Explanation, 'lifecycle' | 'computed' | 'isUnconfirmed'>): Colour {
  if (lifecycle === 'done' || lifecycle === 'cancelled') return 'closed';
  if (lifecycle === 'on-hold') return 'on-hold';
  return isUnconfirmed ? 'unconfirmed' : (computed ?? 'none');
}
