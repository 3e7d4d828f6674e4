import { isOpen } from '../portfolio/portfolio';
import type { Rag } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import type { History } from '../snapshots/history';
import type { StateSide } from '../snapshots/project-state';
import type { ProjectField } from '../tables/catalogue';
import type { Day } from '../workbook/day';
import { compareSides } from './compare-sides';
import { matchProjects } from './match-projects';
import type { ProjectPair } from './matched';

/** What the next refresh would change in what our sheets remember last, the current period included. */
export type SinceWritten = {
  /** The date of the figures remembered last. */
  readonly asOf: Day;
  readonly projects: { readonly old: number; readonly now: number };
  /** Keys. */
  readonly appeared: readonly string[];
  /** Names. */
  readonly gone: readonly string[];
  /** By the figures, of projects on both sides that are open on one of them. `other`: a colour came or went. */
  readonly colours: { readonly compared: number; readonly worse: number; readonly better: number; readonly other: number };
  /** Fields that had values and have none. */
  readonly vanished: readonly ProjectField[];
};

/** Why a refresh should be shown before it writes. */
export type PreviewReason = 'rows' | 'column' | 'colours';

export type SinceWrittenInput = {
  readonly history: History;
  readonly now: StateSide;
  readonly settings: Pick<Settings, 'renames'>;
};

/** Null where our sheets remember nothing yet. */
export function sinceWritten({ history, now, settings }: SinceWrittenInput): SinceWritten | null {
  const last = history.periods[history.periods.length - 1];
  if (!last) return null;
  const options = { renames: settings.renames, acceptsLikeness: false };
  const { pairs, appeared, gone } = matchProjects(last.side, now, options);
  const { notCompared } = compareSides(last.side, now, { ...options, period: last.period });
  return {
    asOf: last.asOf,
    projects: { old: last.side.states.length, now: now.states.length },
    appeared: appeared.map(({ key }) => key),
    gone: gone.map(({ name }) => name),
    colours: coloursOf(pairs.filter((pair) => isOpen(pair.old.lifecycle) || isOpen(pair.now.lifecycle))),
    vanished: notCompared.filter(({ why }) => why.kind === 'vanished').map(({ field }) => field),
  };
}

const severity: Readonly<Record<Rag, number>> = { G: 0, A: 1, R: 2 };

function coloursOf(pairs: readonly ProjectPair[]): SinceWritten['colours'] {
  const counts = { compared: pairs.length, worse: 0, better: 0, other: 0 };
  for (const pair of pairs) {
    const [old, now] = [pair.old.computed, pair.now.computed];
    if (old === now) continue;
    if (old === null || now === null) counts.other += 1;
    else if (severity[now] > severity[old]) counts.worse += 1;
    else counts.better += 1;
  }
  return counts;
}

const mostRowsChanged = 0.2;
const mostColoursChanged = 0.25;

/**
 * The only cases in which a refresh asks before it writes: rows fell or rose by more than 20%, a mapped column vanished,
 * or more than a quarter of the colours changed. A value on the limit does not ask. `columnVanished`: Settings know a
 * column that is gone. Empty where nothing of the kind happened, or nothing is remembered.
 */
export function previewReasons(since: SinceWritten | null, columnVanished: boolean): readonly PreviewReason[] {
  const reasons: PreviewReason[] = [];
  if (since && since.projects.old > 0 && Math.abs(since.projects.now - since.projects.old) > mostRowsChanged * since.projects.old) reasons.push('rows');
  if (columnVanished || (since && since.vanished.length > 0)) reasons.push('column');
  if (since && changedColours(since) > mostColoursChanged * since.colours.compared) reasons.push('colours');
  return reasons;
}

function changedColours({ colours }: SinceWritten): number {
  return colours.worse + colours.better + colours.other;
}
