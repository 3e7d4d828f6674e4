import { compareSides } from './moves/compare-sides';
import { moveFindings } from './moves/move-findings';
import type { Moves } from './moves/moves';
import type { Settings } from './settings/settings';
import type { History } from './snapshots/history';
import type { StateSide } from './snapshots/project-state';
import type { Finding } from './workbook/finding';

export type MovesSinceInput = {
  readonly history: History;
  /** The current period, `2026-11`: only what lies before it is compared with. */
  readonly period: string;
  readonly now: StateSide;
  readonly settings: Pick<Settings, 'renames'>;
};

/**
 * What moved since the last period before the current one, and what is doubtful about that. Projects that are probably
 * one are only offered. Null and nothing where no earlier period is remembered.
 */
export function movesSince({ history, period, now, settings }: MovesSinceInput): { readonly moves: Moves | null; readonly findings: readonly Finding[] } {
  const earlier = history.periods.filter((snapshot) => snapshot.period < period);
  const last = earlier[earlier.length - 1];
  if (!last) return { moves: null, findings: [] };
  const moves = compareSides(last.side, now, { renames: settings.renames, acceptsLikeness: false, period: last.period });
  return { moves, findings: moveFindings(last.side, now, moves) };
}
