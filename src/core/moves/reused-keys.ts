import type { ProjectState } from '../snapshots/project-state';
import { looseKey } from './loose-key';
import { nameOf } from './state-facts';

/** From so many on, ids whose names stand elsewhere mean that the register was numbered anew. */
const renumberedFrom = 3;

/**
 * Keys (as `looseKey` gives them) that were given to another project: both sides have them, but under names that each
 * stand, once, under another key of the other side; where three or more keys have lost or got a name that way, one of
 * the two is enough, for then the rows were numbered anew.
 */
export function reusedKeys(old: readonly ProjectState[], now: readonly ProjectState[]): ReadonlySet<string> {
  const [oldHomes, newHomes] = [homesOfNames(old), homesOfNames(now)];
  const oldNames = new Map(old.map((state) => [looseKey(state.key), nameOf(state)]));
  const moved = now.flatMap((state) => {
    const key = looseKey(state.key);
    const oldName = oldNames.get(key);
    if (oldName === undefined || oldName === nameOf(state)) return [];
    const places = [newHomes.get(oldName), oldHomes.get(nameOf(state))];
    const elsewhere = places.filter((place) => typeof place === 'string' && place !== key).length;
    return elsewhere === 0 ? [] : [{ key, elsewhere }];
  });
  return new Set(moved.filter(({ elsewhere }) => elsewhere === 2 || moved.length >= renumberedFrom).map(({ key }) => key));
}

/** The key under which each name stands; null where several projects bear it. */
function homesOfNames(states: readonly ProjectState[]): ReadonlyMap<string, string | null> {
  const homes = new Map<string, string | null>();
  for (const state of states) homes.set(nameOf(state), homes.has(nameOf(state)) ? null : looseKey(state.key));
  return homes;
}
