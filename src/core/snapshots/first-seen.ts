import type { MoneyUnit, Portfolio, Project } from '../portfolio/portfolio';
import { roundNine } from '../workbook/round-nine';
import type { History } from './history';
import type { StateSide } from './project-state';

/** What was first remembered of a project, each with the day it was true for. */
type FirstSeen = NonNullable<Project['firstSeen']>;

/**
 * The portfolio with the first remembered end and budget of each project as its baseline, where the register itself keeps
 * no baseline dates at all (methods.md section 0). Budgets stand in the unit of the register, and only where its currency
 * is that of then. Only periods before the current one count, so that a second refresh of the period finds the same.
 * Without history the portfolio comes back as it is.
 */
export function withFirstSeen(portfolio: Portfolio, history: History, period: string): Portfolio {
  if (portfolio.projects.some(({ values }) => values.baselineEnd ?? values.baselineStart)) return portfolio;
  const first = firstValues(history, period, portfolio.money.get('budget'));
  if (first.size === 0) return portfolio;
  return {
    ...portfolio,
    projects: portfolio.projects.map((project) => {
      const firstSeen = first.get(project.key);
      return firstSeen ? { ...project, firstSeen } : project;
    }),
  };
}

function firstValues({ periods }: History, current: string, unit: MoneyUnit | undefined): ReadonlyMap<string, FirstSeen> {
  const found = new Map<string, FirstSeen>();
  for (const { asOf, side } of periods.filter(({ period }) => period < current)) {
    const factor = budgetFactor(side, unit);
    for (const { key, values } of side.states) {
      const [known, end, budget] = [found.get(key), values.get('end')?.value, values.get('budget')?.value];
      const first: FirstSeen = {
        end: known?.end ?? (typeof end === 'number' ? { value: end, asOf } : null),
        budget: known?.budget ?? (typeof budget === 'number' && budget > 0 && factor !== null ? { value: roundNine(budget * factor), asOf } : null),
      };
      if (first.end ?? first.budget) found.set(key, first);
    }
  }
  return found;
}

/** What a remembered budget is multiplied by; null where the two may not be compared. */
function budgetFactor({ money }: StateSide, unit: MoneyUnit | undefined): number | null {
  const old = money.get('budget');
  if (!old || !unit || unit.inYear || (old.isShare ?? false) !== (unit.isShare ?? false)) return null;
  const isOtherCurrency = old.currency === 'mixed' || unit.currency === 'mixed' || (old.currency !== null && unit.currency !== null && old.currency !== unit.currency);
  return isOtherCurrency ? null : old.unit / unit.unit;
}
