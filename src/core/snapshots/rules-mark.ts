import type { CriterionSetting, Settings, Thresholds } from '../settings/settings';
import { fingerprint } from '../workbook/fingerprint';
import { roundNine } from '../workbook/round-nine';

export type Rules = {
  readonly settings: Pick<Settings, 'method' | 'minimumCoverage'> & { readonly thresholds: Thresholds };
  /** The criteria that scored, with their shares of all weights, whether typed, evident or equal. */
  readonly criteria: readonly Pick<CriterionSetting, 'label' | 'weight' | 'direction'>[];
};

/**
 * Short mark of the rules behind colours and scores, so that a trend can be broken where they changed: the first eight
 * hexadecimal digits of the SHA-256 of limits, weights and method. Utilisation bands colour no project and do not count;
 * neither do observed scales, which differ with every register.
 */
export function rulesMark({ settings, criteria }: Rules): string {
  const limits = Object.fromEntries(Object.entries(settings.thresholds).filter(([name]) => name !== 'utilisation'));
  const weights = criteria.map(({ label, weight, direction }) => ({ label, weight: roundNine(weight), direction }));
  return fingerprint({ limits, weights, method: settings.method, minimumCoverage: settings.minimumCoverage }).slice(0, 8);
}
