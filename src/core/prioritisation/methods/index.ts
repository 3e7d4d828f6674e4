import type { Settings } from '../../settings/settings';
import type { ScoringMethod } from './scoring-method';
import { weightedScore } from './weighted-score';

/** Every scoring method by its id. */
export const methods: { readonly [M in Settings['method']]: ScoringMethod } = {
  'weighted-score': weightedScore,
};
