import type { Portfolio, Project } from '../portfolio/portfolio';
import type { History } from './history';

/** The end that was first remembered for a project, and the day it was true for. */
type FirstSeen = NonNullable<Project['firstSeen']>;

/**
 * The portfolio with the first remembered end of each project as its baseline, where the register itself keeps no baseline
 * end at all (methods.md section 0). Only periods before the current one count, so that a second refresh of the period
 * finds the same. Without history the portfolio comes back as it is.
 */
export function withFirstSeen(portfolio: Portfolio, history: History, period: string): Portfolio {
  if (portfolio.projects.some(({ values }) => values.baselineEnd)) return portfolio;
  const first = firstEnds(history, period);
  if (first.size === 0) return portfolio;
  return {
    ...portfolio,
    projects: portfolio.projects.map((project) => {
      const firstSeen = first.get(project.key);
      return firstSeen ? { ...project, firstSeen } : project;
    }),
  };
}

function firstEnds({ periods }: History, current: string): ReadonlyMap<string, FirstSeen> {
  const ends = new Map<string, FirstSeen>();
  for (const { asOf, side } of periods.filter(({ period }) => period < current)) {
    for (const { key, values } of side.states) {
      const end = values.get('end')?.value;
      if (typeof end === 'number' && !ends.has(key)) ends.set(key, { end, asOf });
    }
  }
  return ends;
}
