import type { ProjectState } from '../snapshots/project-state';
import { nameLikeness, namePartsOf } from './name-likeness';
import type { NameParts } from './name-likeness';
import { alikeFacts } from './state-facts';
import type { AlikeFact, FactsOf } from './state-facts';

/** Two projects, one of each side, that agree although their keys do not. */
export type AlikePair = { readonly old: ProjectState; readonly now: ProjectState; readonly agreeOn: readonly AlikeFact[]; readonly isNameAlike: boolean };

type Side = { readonly all: readonly ProjectState[]; readonly unmatched: readonly ProjectState[]; readonly facts: FactsOf };
type Known = { readonly state: ProjectState; readonly facts: ReadonlyMap<AlikeFact, string>; readonly name: NameParts };
type Candidate = AlikePair & { readonly score: number };

/** A word that so many pairs share tells nothing, and comparing them all would not end. */
const largestBlock = 100;
const alikeFrom = 0.75;
/** By these a project is known again under any name, at least two of them. */
const identifying: readonly (readonly AlikeFact[])[] = [
  ['owner', 'start', 'budget'],
  ['owner', 'start'],
  ['owner', 'budget'],
  ['start', 'budget'],
];

/**
 * Pairs of unmatched projects that are probably one. Either owner, start and budget agree, as far as both sides know
 * them, at least two of them, and no other project of either side shares these; or the names are very alike and one of
 * owner, start, budget and end agrees (equal names need none where none is known on both sides). Each must be the other's only best match. In the order of the new side.
 * Linear in the number of projects but for blocks of a bounded size.
 */
export function matchAlike(old: Side, now: Side): readonly AlikePair[] {
  const known = { old: old.unmatched.map((state) => knownOf(state, old.facts)), now: now.unmatched.map((state) => knownOf(state, now.facts)) };
  const counts = { old: countFacts(old), now: countFacts(now) };
  const candidates = new Map<string, Candidate>();
  const consider = (a: Known, b: Known): void => {
    const id = `${a.state.key}\u0000${b.state.key}`;
    if (candidates.has(id)) return;
    const candidate = candidateOf(a, b, counts);
    if (candidate) candidates.set(id, candidate);
  };
  for (const [a, b] of blockPairs(known.old, known.now)) consider(a, b);
  return mutualBest([...candidates.values()], now.unmatched);
}

function knownOf(state: ProjectState, facts: FactsOf): Known {
  return { state, facts: facts(state), name: namePartsOf(state.name) };
}

type Counts = ReadonlyMap<string, number>;

/** How many projects of a side share each combination of identifying facts. */
function countFacts({ all, facts }: Side): Counts {
  const counts = new Map<string, number>();
  for (const state of all) for (const key of factKeys(facts(state))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function factKeys(facts: ReadonlyMap<AlikeFact, string>): readonly string[] {
  return identifying.flatMap((combination) => factKey(facts, combination) ?? []);
}

function factKey(facts: ReadonlyMap<AlikeFact, string>, combination: readonly AlikeFact[]): string | null {
  if (combination.some((fact) => !facts.has(fact))) return null;
  return combination.map((fact) => `${fact}=${facts.get(fact) ?? ''}`).join('\u0000');
}

function candidateOf(a: Known, b: Known, counts: { readonly old: Counts; readonly now: Counts }): Candidate | null {
  const shared = alikeFacts.filter((fact) => a.facts.has(fact) && b.facts.has(fact));
  const agreeOn = shared.filter((fact) => a.facts.get(fact) === b.facts.get(fact));
  const likeness = nameLikeness(a.name, b.name);
  const isNameAlike = (likeness >= alikeFrom && agreeOn.length > 0) || (likeness === 1 && shared.length === 0);
  const decisive = shared.filter((fact) => fact !== 'end');
  const key = decisive.length >= 2 && decisive.every((fact) => agreeOn.includes(fact)) ? factKey(a.facts, decisive) : null;
  const isKnownAgain = key !== null && counts.old.get(key) === 1 && counts.now.get(key) === 1;
  if (!isNameAlike && !isKnownAgain) return null;
  return { old: a.state, now: b.state, agreeOn, isNameAlike, score: agreeOn.length + 3 * likeness };
}

/** Pairs worth a look: those that share a combination of facts, a word, or the beginning of their names. */
function* blockPairs(old: readonly Known[], now: readonly Known[]): Generator<readonly [Known, Known]> {
  for (const marksOf of [({ facts }: Known) => factKeys(facts), ({ name }: Known) => name.words, ({ name }: Known) => [name.joined.slice(0, 4)]]) {
    const blocks = groupBy(old, marksOf);
    for (const [mark, right] of groupBy(now, marksOf)) {
      const left = blocks.get(mark) ?? [];
      if (mark === '' || left.length * right.length > largestBlock) continue;
      for (const a of left) for (const b of right) yield [a, b];
    }
  }
}

function groupBy(items: readonly Known[], marksOf: (item: Known) => readonly string[]): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
  for (const item of items) {
    for (const mark of marksOf(item)) {
      const group = groups.get(mark);
      if (group) group.push(item);
      else groups.set(mark, [item]);
    }
  }
  return groups;
}

/** Pairs in which each is the other's best, and nobody else comes as close. */
function mutualBest(candidates: readonly Candidate[], order: readonly ProjectState[]): readonly AlikePair[] {
  const bestOfOld = bestBy(candidates, ({ old }) => old.key);
  const bestOfNow = bestBy(candidates, ({ now }) => now.key);
  return order.flatMap(({ key }) => {
    const best = bestOfNow.get(key);
    return best && bestOfOld.get(best.old.key) === best ? [best] : [];
  });
}

/** The best candidate by key; null where two are equally good. */
function bestBy(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => string): ReadonlyMap<string, Candidate | null> {
  const scores = new Map<string, number>();
  const best = new Map<string, Candidate | null>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const score = scores.get(key);
    if (score !== undefined && score > candidate.score) continue;
    best.set(key, score === candidate.score ? null : candidate);
    scores.set(key, candidate.score);
  }
  return best;
}
