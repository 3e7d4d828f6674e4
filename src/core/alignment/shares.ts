import type { ObjectiveLink, Project, Rag } from '../portfolio/portfolio';
import type { RagCounts } from './alignment';
import { sum } from './amounts';
import type { Amounts } from './amounts';

/** What one objective or theme gets of the open projects. */
export type Share = {
  readonly projectKeys: readonly string[];
  /** Null when no money can be summed, or none of its projects has an amount. */
  readonly spend: number | null;
  /** 0..1 of what is linked. Null when nothing is linked at all, or (shares of money) its spend is unknown. */
  readonly share: number | null;
};

export type SharesInput = {
  readonly names: readonly string[];
  /** Links of open projects to these names, shares of one project summing to 1. */
  readonly links: readonly Pick<ObjectiveLink, 'projectKey' | 'objective' | 'share'>[];
  readonly amounts: Amounts;
};

/**
 * Shares of linked spend: share_k = Σ_i cost_i a_ik / Σ linked cost, a_ik the project's share in k; where money is
 * thin, shares of linked project count: Σ_i a_ik / Σ links. They sum to 1. Result in the order of `names`.
 * A name without projects has spend 0 and share 0; one whose projects all lack an amount has neither: missing is
 * not zero. Source: methods.md 1.13. Example: 400 to A, 300 half A half B, 200 to B → .6111 and .3889.
 */
export function computeShares({ names, links, amounts }: SharesInput): readonly Share[] {
  const groups = new Map<string, SharesInput['links'][number][]>(names.map((name) => [name, []]));
  for (const link of links) groups.get(link.objective)?.push(link);
  const rows = names.map((name) => {
    const own = groups.get(name) ?? [];
    const priced = own.filter(({ projectKey }) => amounts.byKey.has(projectKey));
    return {
      projectKeys: [...new Set(own.map(({ projectKey }) => projectKey))],
      count: sum(own.map(({ share }) => share)),
      cost: sum(priced.map(({ projectKey, share }) => (amounts.byKey.get(projectKey) ?? 0) * share)),
      isKnown: own.length === 0 || priced.length > 0,
    };
  });
  const linkedCost = sum(rows.map(({ cost }) => cost));
  const linkedCount = sum(rows.map(({ count }) => count));
  const isMoney = amounts.basis === 'money' && linkedCost > 0;
  return rows.map(({ projectKeys, count, cost, isKnown }) => ({
    projectKeys,
    spend: amounts.byKey.size > 0 && isKnown ? cost : null,
    share: isMoney ? (isKnown ? cost / linkedCost : null) : linkedCount > 0 ? count / linkedCount : null,
  }));
}

/** How many of these projects have each computed colour; `none` without one. */
export function countColours(keys: readonly string[], colours: ReadonlyMap<string, Rag | null>): RagCounts {
  const count = (wanted: Rag | null): number => keys.filter((key) => (colours.get(key) ?? null) === wanted).length;
  return { R: count('R'), A: count('A'), G: count('G'), none: count(null) };
}

/** Keys of open projects that serve no objective, in sheet order; rows that only sum up their children are none. */
export function findOrphans(open: readonly Project[], links: readonly ObjectiveLink[]): readonly string[] {
  const linked = new Set(links.map(({ projectKey }) => projectKey));
  return open.filter(({ key, isRollUp }) => !isRollUp && !linked.has(key)).map(({ key }) => key);
}

/** Money of these projects; 0 when there are none, null when none of them has an amount or no money can be summed. */
export function spendOf(keys: readonly string[], { byKey }: Amounts): number | null {
  if (byKey.size === 0) return null;
  const amounts = keys.flatMap((key) => byKey.get(key) ?? []);
  return keys.length > 0 && amounts.length === 0 ? null : sum(amounts);
}
