import { isOpen } from '../portfolio/portfolio';
import type { Portfolio, Risk } from '../portfolio/portfolio';
import { projectFields } from '../tables/catalogue';
import type { CellAddress } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { isComparable } from './money';
import type { MoneyField } from './money';
import type { ProjectRag } from './rag';

/**
 * What the ratings show to be wrong or unclear, one finding per pattern: reported better than the figures, silent
 * projects, critical risks nobody owns, money that cannot be compared. Reported worse is never a finding.
 */
export function ragFindings(portfolio: Portfolio, ratings: readonly ProjectRag[], cadenceDays: number): readonly Finding[] {
  return [
    ...watermelons(ratings),
    ...silent(ratings, cadenceDays),
    ...ownerlessRisks(portfolio),
    ...incomparableMoney(portfolio),
    ...emptyBudgets(portfolio),
  ];
}

function watermelons(ratings: readonly ProjectRag[]): readonly Finding[] {
  const cells = ratings.flatMap(({ differs, reported }) =>
    reported && (differs === 'watermelon' || differs === 'deep-watermelon') ? [reported.cell] : [],
  );
  return grouped('watermelon', cells, {});
}

function silent(ratings: readonly ProjectRag[], cadenceDays: number): readonly Finding[] {
  const cells = ratings.flatMap(({ isSilent, updated }) => (isSilent && updated ? [updated.cell] : []));
  return grouped('silent', cells, { days: 2 * cadenceDays });
}

/** Risks of closed projects need nobody any more; those joined to no project still do. */
function ownerlessRisks({ projects, risks }: Portfolio): readonly Finding[] {
  const closed = new Set(projects.filter(({ lifecycle }) => !isOpen(lifecycle)).map(({ key }) => key));
  const isOwnerless = ({ isOpen: open, isCritical, owner, projectKey }: Risk): boolean =>
    open && isCritical && owner === null && !(projectKey !== null && closed.has(projectKey));
  const cells = risks.filter(isOwnerless).map((risk) => risk.cell);
  return grouped('critical-risk-without-owner', cells, {});
}

function grouped(code: string, cells: readonly CellAddress[], args: Readonly<Record<string, number>>): readonly Finding[] {
  if (cells.length === 0) return [];
  return [finding(code, { severity: 'warning', cells, args: { ...args, count: cells.length } })];
}

const costPairs: readonly (readonly [MoneyField, MoneyField])[] = [
  ['actualCost', 'budget'],
  ['forecastCost', 'budget'],
  ['earnedValue', 'actualCost'],
  ['earnedValue', 'plannedValue'],
];

/** Two money columns in different currencies, units or spans: the rating that needs both is left out. */
function incomparableMoney({ projects, money }: Portfolio): readonly Finding[] {
  return costPairs.flatMap(([field, base]) => {
    if (isComparable(money, field, base)) return [];
    const cells = projects.flatMap(({ lifecycle, values }) => {
      const cell = values[base] && isOpen(lifecycle) ? values[field]?.cell : undefined;
      return cell ? [cell] : [];
    });
    const names = { column: projectFields[field].label, other: projectFields[base].label };
    return cells.length > 0
      ? [finding('money-not-comparable', { severity: 'warning', cells, args: { ...names, count: cells.length } })]
      : [];
  });
}

/** A budget of 0 (or below) beside a cost: missing in ratios, so the cost is not rated. */
function emptyBudgets({ projects }: Portfolio): readonly Finding[] {
  const cells = projects.flatMap(({ lifecycle, values: { budget, actualCost, forecastCost } }) =>
    isOpen(lifecycle) && budget && budget.value <= 0 && (actualCost ?? forecastCost) ? [budget.cell] : [],
  );
  return cells.length > 0 ? [finding('budget-zero', { severity: 'note', cells, args: { count: cells.length } })] : [];
}
