import type { ProjectState, StateSide, StateValue } from '../snapshots/project-state';
import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import { comparableFields, converted, isSameValue } from './comparable';
import type { ComparableField } from './comparable';
import { matchProjects } from './match-projects';
import type { MatchOptions } from './match-projects';
import type { ProjectPair } from './matched';
import { endDays, flagsOf, reportedOf, tellingFlags } from './move-flags';
import { moveFlags } from './moves';
import type { FieldChange, Moves, ProjectMove } from './moves';

export type CompareOptions = MatchOptions & {
  /** The reporting period of the old side; null between two workbooks. */
  readonly period: string | null;
};

/**
 * What moved between two sides. Projects are matched as `matchProjects` says; only fields both sides know are compared,
 * money not across currencies. A value that appeared or vanished is a change with null on that side. Old amounts are
 * given in the unit of the new side. A project that is the same in everything is left out; two equal sides, or an empty
 * one, give no projects. The same in every host: no clock, no locale.
 */
export function compareSides(old: StateSide, now: StateSide, options: CompareOptions): Moves {
  const { pairs, appeared, gone, renamed } = matchProjects(old, now, options);
  const { fields, notCompared, unitChanges } = comparableFields(old, now, pairs);
  const sides: Sides = { fields, knowsPlan: old.fields.has('baselineEnd'), compared: new Set(fields.map(({ field }) => field)), oldAsOf: old.asOf, newAsOf: now.asOf };
  const moved = pairs.flatMap((pair) => moveOf(pair, sides) ?? []);
  return {
    since: { asOf: old.asOf, period: options.period },
    matched: pairs.length,
    appeared: appeared.map(({ key }) => key),
    gone: gone.map(({ key, name }) => ({ key, name })),
    renamed,
    ...{ notCompared, unitChanges },
    projects: byImportance(moved),
  };
}

type Sides = {
  readonly fields: readonly ComparableField[];
  /** Did the old side have planned ends beside its current ones? */
  readonly knowsPlan: boolean;
  readonly compared: ReadonlySet<ProjectField>;
  readonly oldAsOf: number;
  readonly newAsOf: number;
};

function moveOf(pair: ProjectPair, sides: Sides): ProjectMove | null {
  const { old, now } = pair;
  const changes = changesOf(pair, sides);
  const flags = flagsOf({ pair, changes, ...sides });
  const computed = { old: old.computed, new: now.computed };
  if (changes.length === 0 && flags.length === 0 && computed.old === computed.new) return null;
  return {
    ...{ key: now.key, oldKey: old.key, name: now.name, changes, flags, computed },
    reported: { old: reportedOf(old), new: reportedOf(now) },
    lifecycle: { old: old.lifecycle, new: now.lifecycle },
  };
}

function changesOf({ old, now }: ProjectPair, { fields, knowsPlan }: Sides): readonly FieldChange[] {
  // A forecast that was taken away leaves the plan behind: that is no end which came nearer.
  const isEndGone = knowsPlan && now.isEndPlanned && !old.isEndPlanned;
  const changes = fields.flatMap((field) => changeOf(field, old.values.get(field.field), isEndGone && field.field === 'end' ? undefined : now.values.get(field.field)) ?? []);
  return old.lifecycle === now.lifecycle || changes.some(({ field }) => tellsLifecycle.has(field)) ? changes : [...changes, lifecycleChange(old, now)];
}

/** Where one of these changed, the lifecycle that follows from it is no change of its own. */
const tellsLifecycle: ReadonlySet<FieldChange['field']> = new Set(['status', 'phase', 'rag', 'percentComplete', 'actualEnd']);

function lifecycleChange(old: ProjectState, now: ProjectState): FieldChange {
  return { field: 'lifecycle', old: old.lifecycle, new: now.lifecycle, oldCell: null, newCell: null, days: null };
}

function changeOf(comparable: ComparableField, old: StateValue | undefined, now: StateValue | undefined): FieldChange | null {
  const { field } = comparable;
  const from = old ? converted(old.value, comparable) : null;
  const to = now?.value ?? null;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && isSameValue(field, from, to)) return null;
  return { field, old: from, new: to, oldCell: old?.cell ?? null, newCell: now?.cell ?? null, days: daysOf(field, from, to) };
}

function daysOf(field: ProjectField, old: string | number | null, now: string | number | null): number | null {
  if (projectFields[field].kind !== 'date' || typeof old !== 'number' || typeof now !== 'number') return null;
  return Math.floor(now) - Math.floor(old);
}

/** By the first flag that tells something, red ones next to the overdue, then by how far the end moved, then in the order of the new side. */
function byImportance(moves: readonly ProjectMove[]): readonly ProjectMove[] {
  const beforeMoney = moveFlags.indexOf('money-moved') - 0.5;
  const place = (move: ProjectMove): number => {
    const [flag] = tellingFlags(move);
    const first = flag === undefined ? moveFlags.length : moveFlags.indexOf(flag);
    return move.computed.new === 'R' && move.computed.old !== 'R' ? Math.min(first, beforeMoney) : first;
  };
  const distance = ({ changes }: ProjectMove): number => Math.abs(endDays(changes));
  return [...moves].sort((a, b) => place(a) - place(b) || distance(b) - distance(a));
}
