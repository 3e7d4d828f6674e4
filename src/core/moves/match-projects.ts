import type { Settings } from '../settings/settings';
import type { ProjectState, StateSide } from '../snapshots/project-state';
import { joinTwins } from './join-twins';
import { looseKey } from './loose-key';
import { matchAlike } from './match-alike';
import type { AlikePair } from './match-alike';
import { Matched } from './matched';
import type { Fit, ProjectPair } from './matched';
import type { Renamed } from './moves';
import { reusedKeys } from './reused-keys';
import { factsOf, idOf, nameOf } from './state-facts';

export type MatchOptions = {
  /** Questions answered in Settings: keys that are one project, or are not. */
  readonly renames: Settings['renames'];
  /** Are projects that are probably one compared as one? Else they are only offered as renamed. */
  readonly acceptsLikeness: boolean;
};

export type Matching = {
  /** In the order of the new side. */
  readonly pairs: readonly ProjectPair[];
  readonly appeared: readonly ProjectState[];
  readonly gone: readonly ProjectState[];
  /** Other names under the same id, answered questions, new ids, likeness: in this order, each in that of the new side. */
  readonly renamed: readonly Renamed[];
};

/**
 * Which projects of two sides are the same: rows that share a key by their values (`joinTwins`); by key; by key without case, blanks, punctuation and leading zeros; as
 * confirmed in Settings; by name where one of the two has no id of its own or the register was numbered anew; then by
 * likeness (`matchAlike`). Every project is matched at most once, and never where two would fit; the order of the rows
 * changes nothing but the order of the answer. Two empty sides: nothing matched.
 */
export function matchProjects(old: StateSide, now: StateSide, options: MatchOptions): Matching {
  const found = new Matched(old.states, now.states);
  joinTwins(found, old.states, now.states);
  const reused = reusedKeys(old.states, now.states);
  const isReused = ({ key }: ProjectState): boolean => reused.has(looseKey(key));
  const isSameName: Fit = (from, to) => nameOf(from) === nameOf(to);
  const keepsKey: Fit = (from, to) => isSameName(from, to) || !isReused(to);
  found.join((state) => state.key, keepsKey);
  found.join((state) => looseKey(state.key), keepsKey);
  const sameKey = found.pairs().filter((pair) => !isSameName(pair.old, pair.now));
  const confirmed = joinConfirmed(found, options.renames);
  found.join(nameOf, (from, to) => fitsByName(from, to) || isReused(from) || isReused(to));
  const alike = alikeOf(found, { old, now }).filter((pair) => !isDenied(pair, options.renames));
  const renumbered = found.pairs().filter((pair) => isReused(pair.old) && idOf(pair.old) !== idOf(pair.now) && isSameName(pair.old, pair.now));
  if (options.acceptsLikeness) for (const pair of alike) found.add(pair.old, pair.now);
  return {
    pairs: found.pairs(),
    appeared: found.unmatchedNow(),
    gone: found.unmatchedOld(),
    renamed: [...sameKey.flatMap(otherName), ...confirmed.map(confirmedName), ...renumbered.map(otherId), ...alike.map(alikeName)],
  };
}

function joinConfirmed(found: Matched, renames: Settings['renames']): readonly ProjectPair[] {
  return renames.flatMap(({ from, to, isSame }) => {
    const old = isSame ? found.unmatchedOld().find(({ key }) => key === from) : undefined;
    const now = found.unmatchedNow().find(({ key }) => key === to);
    if (!old || !now) return [];
    found.add(old, now);
    return [{ old, now }];
  });
}

/** A name tells who it is where one of the two has no id, or where the id is the same and merely repeats on one side. */
function fitsByName(old: ProjectState, now: ProjectState): boolean {
  const [oldId, newId] = [idOf(old), idOf(now)];
  return oldId === null || newId === null || oldId === newId;
}

function alikeOf(found: Matched, { old, now }: { readonly old: StateSide; readonly now: StateSide }): readonly AlikePair[] {
  return matchAlike(
    { all: old.states, unmatched: found.unmatchedOld(), facts: factsOf(old) },
    { all: now.states, unmatched: found.unmatchedNow(), facts: factsOf(now) },
  );
}

function isDenied({ old, now }: ProjectPair, renames: Settings['renames']): boolean {
  return renames.some(({ from, to, isSame }) => !isSame && from === old.key && to === now.key);
}

/** Nothing where one side knows the project by its id alone. */
function otherName({ old, now }: ProjectPair): readonly Renamed[] {
  if (nameOf(old) === '' || nameOf(now) === '' || idOf(old) === null || idOf(now) === null) return [];
  return [{ from: old.name, to: now.name, why: { code: 'renamed-same-id', args: { key: now.key } }, isCertain: true }];
}

function confirmedName({ old, now }: ProjectPair): Renamed {
  return { from: old.key, to: now.key, why: { code: 'renamed-confirmed', args: {} }, isCertain: true };
}

function otherId({ old, now }: ProjectPair): Renamed {
  return { from: old.key, to: now.key, why: { code: 'renamed-same-name', args: { name: now.name } }, isCertain: true };
}

function alikeName({ old, now, isNameAlike, agreeOn }: AlikePair): Renamed {
  const facts = agreeOn.join(', ').replace(/, (?=[^,]*$)/, ' and ');
  const code = !isNameAlike ? 'renamed-same-facts' : agreeOn.length > 0 ? 'renamed-alike' : 'renamed-name-alone';
  return { from: old.key, to: now.key, why: { code, args: { facts, count: agreeOn.length } }, isCertain: false };
}
