import type { ProjectState } from '../snapshots/project-state';
import type { Matched } from './matched';

/**
 * Pairs rows whose key is there several times on both sides, where more than their place in the sheet tells them apart:
 * first those that are equal in every value, then the one that is left of a key. Rows that moved places are then not
 * compared with their namesakes; what is still alike is left to its place.
 */
export function joinTwins(found: Matched, old: readonly ProjectState[], now: readonly ProjectState[]): void {
  const [oldTwins, newTwins] = [twinsOf(old), twinsOf(now)];
  const twinOf = ({ key }: ProjectState): string => (oldTwins.has(baseOf(key)) && newTwins.has(baseOf(key)) ? baseOf(key) : '');
  if (newTwins.size === 0) return;
  const isTwin = (): boolean => true;
  found.join((state) => (twinOf(state) === '' ? '' : `${twinOf(state)} ${valuesMark(state)}`), isTwin);
  found.join(twinOf, isTwin);
}

/** Keys that several rows share, without the numbers that tell the rows apart. */
function twinsOf(states: readonly ProjectState[]): ReadonlySet<string> {
  return new Set(states.flatMap(({ key }) => (baseOf(key) === key ? [] : [baseOf(key)])));
}

function baseOf(key: string): string {
  return key.replace(/ #\d+$/, '');
}

function valuesMark({ values, commentMark }: ProjectState): string {
  return JSON.stringify([commentMark, ...[...values].map(([field, { value }]) => [field, value])]);
}
