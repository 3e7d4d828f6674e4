import { prioritise } from './prioritisation/prioritise';
import type { ScoreHere } from './prioritisation/signals';
import { rateRag } from './rag/rate-rag';
import { defaultSettings } from './settings/defaults';
import type { Settings, SettingsInput } from './settings/settings';
import { withEdits } from './setup';
import { computedCounts } from './sheets/rag-counts';
import type { ComputedCounts } from './sheets/rag-counts';
import type { Report } from './sheets/report';

/** A project that would change place; null: not ranked. */
export type PlaceChange = { readonly key: string; readonly name: string; readonly from: number | null; readonly to: number | null };

/** What would come of other settings, without anything being read or written. */
export type SettingsRehearsal = {
  /** How many projects change place, and those that move furthest; null where nothing is ranked either way. */
  readonly places: { readonly count: number; readonly furthest: readonly PlaceChange[] } | null;
  /** Colours of open projects under these limits, and under the default ones; null where none is rated. */
  readonly colours: { readonly now: ColourCounts; readonly standard: ColourCounts } | null;
};

export type ColourCounts = Pick<ComputedCounts, 'R' | 'A' | 'G' | 'unconfirmed' | 'none'>;

const mostNamed = 5;

/**
 * Ranks and rates what was read once more under these settings, which hold above those of the report. Columns, table and
 * dates stay as they were read. The same settings change nobody's place, and default limits give the default counts.
 */
export function rehearseSettings(report: Report, scoreHere: ScoreHere | null, edits: SettingsInput | null): SettingsRehearsal {
  const settings = withEdits(report, edits);
  return { places: placesUnder(report, scoreHere, settings), colours: coloursUnder(report, settings) };
}

function placesUnder({ portfolio, prioritisation }: Report, scoreHere: ScoreHere | null, settings: Settings): SettingsRehearsal['places'] {
  // The signals only matter to *Where to look first*, which is no ranking.
  const { scores } = prioritise({ portfolio, settings, signals: new Map(), scoreHere });
  if (scores.length === 0 && prioritisation.scores.length === 0) return null;
  const before = new Map(prioritisation.scores.map(({ key, rank }) => [key, rank]));
  const after = new Map(scores.map(({ key, rank }) => [key, rank]));
  const changes = portfolio.projects
    .map(({ key, name }): PlaceChange => ({ key, name, from: before.get(key) ?? null, to: after.get(key) ?? null }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => distance(b) - distance(a) || (a.to ?? Infinity) - (b.to ?? Infinity));
  return { count: changes.length, furthest: changes.slice(0, mostNamed) };
}

/** Who comes in or falls out of the ranking moves furthest of all. */
function distance({ from, to }: PlaceChange): number {
  return from === null || to === null ? Number.MAX_SAFE_INTEGER : Math.abs(from - to);
}

function coloursUnder(report: Report, settings: Settings): SettingsRehearsal['colours'] {
  const countsUnder = (thresholds: Settings['thresholds']): ComputedCounts => {
    const rag = rateRag({ portfolio: report.portfolio, settings: { ...settings, thresholds }, asOf: report.asOf.day });
    return computedCounts({ ...report, rag });
  };
  const now = countsUnder(settings.thresholds);
  const standard = countsUnder(defaultSettings.thresholds);
  return now.rated === 0 && standard.rated === 0 ? null : { now: plainCounts(now), standard: plainCounts(standard) };
}

function plainCounts({ R, A, G, unconfirmed, none }: ComputedCounts): ColourCounts {
  return { R, A, G, unconfirmed, none };
}
