import type { Band, Settings, Thresholds } from './settings';

type BandName = { [K in keyof Thresholds]: Thresholds[K] extends Band ? K : never }[keyof Thresholds];

/**
 * The pairs of limits that must stand in order. `below`: small values are bad, so red must not be above amber;
 * `above`: large values are bad, so red must not be below amber. Equal limits leave no amber band, which is allowed.
 */
export const bandSides: { readonly [B in BandName]: 'below' | 'above' } = {
  cpi: 'below',
  spi: 'below',
  finishSlip: 'above',
  slipDaysWithoutStart: 'above',
  costOverrun: 'above',
};

export const bandNames = Object.keys(bandSides) as readonly BandName[];

/** Do amber and red of one pair stand in order? */
export function isBandInOrder(name: BandName, thresholds: Thresholds): boolean {
  const { amber, red } = thresholds[name];
  return bandSides[name] === 'below' ? red <= amber : red >= amber;
}

/** Does each edge of the utilisation bands stand at or above the one before it? */
export function areEdgesAscending(edges: Settings['thresholds']['utilisation']): boolean {
  return edges.every((edge, index) => index === 0 || edge >= (edges[index - 1] ?? edge));
}
