import type { Project } from '../portfolio/portfolio';
import type { ProjectScore } from './prioritisation';

/** One competitor: its score (rounded to nine decimals) and the range it may move in. */
export type Contender = { readonly score: number; readonly range: readonly [number, number] };

export type Place = {
  readonly rank: number;
  readonly rankRange: readonly [number, number];
  readonly isCloseCall: boolean;
};

/**
 * Ranks contenders by score, 1 = best, equal scores share (1, 1, 3). Result in the order given.
 * `rankRange`: the best place when every overlapping other falls behind, the worst when it goes ahead.
 * A close call is a range that meets another's; two complete, equal scores are a tie, not a close call.
 * Empty in, empty out. Source: methods.md section 1 (iii) and section 0. Example: 80, 80, 70 → 1, 1, 3.
 */
export function rankScores(contenders: readonly Contender[]): readonly Place[] {
  const scores = ascending(contenders.map(({ score }) => score));
  const lows = ascending(contenders.map(({ range }) => range[0]));
  const highs = ascending(contenders.map(({ range }) => range[1]));
  const complete = ascending(contenders.filter(isComplete).map(({ score }) => score));
  return contenders.map((contender) => {
    const [low, high] = contender.range;
    const surelyAhead = countAbove(lows, high);
    const surelyBehind = countBelow(highs, low);
    const meeting = contenders.length - 1 - surelyAhead - surelyBehind;
    const ties = isComplete(contender) ? countEqual(complete, low) - 1 : 0;
    const perhapsAhead = countAbove(highs, low) - (isComplete(contender) ? 0 : 1);
    return {
      rank: 1 + countAbove(scores, contender.score),
      rankRange: [1 + surelyAhead, 1 + perhapsAhead],
      isCloseCall: meeting > ties,
    };
  });
}

function isComplete({ range }: Contender): boolean {
  return range[0] === range[1];
}

/**
 * The order in which ranked projects are listed: higher score, then lower cost (budget; unknown last), then sheet
 * row. Projects without a rank follow in sheet order. `projects` are all those that `scores` speak of.
 */
export function inRankOrder(scores: readonly ProjectScore[], projects: readonly Project[]): readonly ProjectScore[] {
  const places = new Map(projects.map((project, index) => [project.key, { index, cost: costOf(project) }]));
  const placeOf = (key: string): { index: number; cost: number } => places.get(key) ?? { index: 0, cost: Infinity };
  return [...scores].sort((a, b) => {
    const byRank = (a.rank ?? Infinity) - (b.rank ?? Infinity);
    if (a.rank !== b.rank) return byRank;
    const [first, second] = [placeOf(a.key), placeOf(b.key)];
    if (a.rank === null || first.cost === second.cost) return first.index - second.index;
    return first.cost - second.cost;
  });
}

function costOf(project: Project): number {
  const budget = project.values.budget?.value ?? 0;
  return budget > 0 ? budget : Infinity;
}

function ascending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function countAbove(sorted: readonly number[], value: number): number {
  return sorted.length - firstIndex(sorted, (entry) => entry > value);
}

function countBelow(sorted: readonly number[], value: number): number {
  return firstIndex(sorted, (entry) => entry >= value);
}

function countEqual(sorted: readonly number[], value: number): number {
  return sorted.length - countAbove(sorted, value) - countBelow(sorted, value);
}

/** Index of the first entry that holds; entries before it do not, those after it do. */
function firstIndex(sorted: readonly number[], holds: (entry: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // `middle` lies within the array.
    if (holds(sorted[middle] ?? NaN)) high = middle;
    else low = middle + 1;
  }
  return low;
}
