import type { ReportedRag } from '../portfolio/portfolio';
import type { Report } from './report';
import { isUnconfirmedGreen } from './rag-words';
import { groupViews, projectViews } from './report-view';

/** How many open projects have each computed colour; a green that is not confirmed is not counted green. */
export type ComputedCounts = {
  readonly R: number;
  readonly A: number;
  readonly G: number;
  readonly unconfirmed: number;
  readonly none: number;
  readonly rated: number;
  readonly of: number;
};

export function computedCounts(report: Report): ComputedCounts {
  const ratings = groupViews(projectViews(report)).open.map(({ rating }) => rating);
  const count = (colour: 'R' | 'A' | 'G'): number => ratings.filter((rating) => rating?.computed === colour).length;
  const unconfirmed = ratings.filter(isUnconfirmedGreen).length;
  const none = ratings.filter((rating) => (rating?.computed ?? null) === null).length;
  return {
    ...{ R: count('R'), A: count('A'), G: count('G') - unconfirmed, unconfirmed, none },
    ...{ rated: ratings.length - none, of: ratings.length },
  };
}

/** How many open projects are reported in each colour, worst first; colours nobody reports are left out. */
export function reportedCounts(report: Report): readonly { readonly colour: ReportedRag | 'none'; readonly count: number }[] {
  const open = groupViews(projectViews(report)).open;
  const reported = open.map(({ rating }) => rating?.reported?.value ?? 'none');
  return (['R', 'AR', 'A', 'AG', 'G', 'none'] as const)
    .map((colour) => ({ colour, count: reported.filter((value) => value === colour).length }))
    .filter(({ count }) => count > 0);
}
