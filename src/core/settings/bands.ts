import { defaultSettings } from './defaults';
import type { Band, Settings, SettingsInput, Thresholds } from './settings';
import { isRecord } from './tree';

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

/** The defaults with the pairs and edges of one source over them, in order or not. */
export function thresholdsOverDefaults(input: SettingsInput): Thresholds {
  const { thresholds: defaults } = defaultSettings;
  const given = input.thresholds ?? {};
  const pairs = bandNames.map((name) => [name, { ...defaults[name], ...given[name] }] as const);
  return { ...defaults, ...Object.fromEntries(pairs), utilisation: given.utilisation ?? defaults.utilisation };
}

/** The same settings without amber and red of these pairs (other limits beside them stay), and without these edges. */
export function withoutLimits(input: SettingsInput, names: readonly string[]): SettingsInput {
  const { thresholds, ...rest } = input;
  const kept = Object.entries(thresholds ?? {}).flatMap(([name, limits]: [string, unknown]) => {
    if (!names.includes(name)) return [[name, limits] as const];
    const others = isRecord(limits) ? Object.entries(limits).filter(([end]) => end !== 'amber' && end !== 'red') : [];
    return others.length === 0 ? [] : [[name, Object.fromEntries(others)] as const];
  });
  return kept.length === 0 ? rest : { ...rest, thresholds: Object.fromEntries(kept) };
}
