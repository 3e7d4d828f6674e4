import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import type { CriterionColumn, MoneyUnit, Objective, Portfolio, Project, Risk } from './portfolio';
import { currencyOfHeader } from '../tables/values/currency';

/** How amounts become shares; a factor is null where there is no total, and then the amounts are left out. */
export type MoneyMask = {
  readonly field: (field: ProjectField) => number | null;
  readonly units: ReadonlyMap<ProjectField, MoneyUnit>;
  /** 1 for a criterion that is no money. */
  readonly criterion: (label: string) => number | null;
  readonly risk: number;
};

/** Which column's total is 100: the first of these that has one. */
const totalFields: readonly ProjectField[] = ['budget', 'forecastCost', 'actualCost', 'benefit', 'plannedValue', 'earnedValue'];
const plainUnit: MoneyUnit = { currency: null, unit: 1, inYear: false, decimals: 0 };
const shareDecimals = 2;

/** Are the amounts of this portfolio shares already? */
export function isMoneyMasked({ money }: Portfolio): boolean {
  return [...money.values()].some(({ isShare }) => isShare);
}

/**
 * The factors that turn the amounts of a portfolio into per cent of one total: that of the budgets, else of the
 * forecasts, else of the actual costs (of all rows but those that sum up others). One factor for every column of one
 * currency, so that every ratio stays; a second currency has a total of its own. Columns that could not be compared
 * still cannot; a column of mixed currencies has no total and is left out.
 * A money criterion that is no money field is per cent of its own total. Example: budgets 300 and 100, forecast 330 →
 * 75, 25 and 82.5.
 */
export function moneyMask(portfolio: Portfolio): MoneyMask {
  const columns = moneyColumns(portfolio);
  const factors = new Map(columns.map((column) => [column.field, factorOf(column, columns, portfolio)]));
  const labels = new Map(portfolio.criteria.map((criterion) => [criterion.label, criterionFactor(criterion, portfolio, factors)]));
  return {
    field: (field) => factors.get(field) ?? null,
    units: new Map(columns.map((column) => [column.field, maskedUnit(column, columns)])),
    criterion: (label) => labels.get(label) ?? (labels.has(label) ? null : 1),
    risk: riskFactor(portfolio.risks),
  };
}

type MoneyColumn = { readonly field: ProjectField; readonly unit: MoneyUnit; readonly currency: string };

/** A column that names no currency is taken to have the one that others name, as everywhere. */
function moneyColumns({ projects, money }: Portfolio): readonly MoneyColumn[] {
  const fields = (Object.keys(projectFields) as ProjectField[]).filter(
    (field) => projectFields[field].kind === 'money' && (money.has(field) || projects.some(({ values }) => values[field])),
  );
  const units = fields.map((field) => ({ field, unit: money.get(field) ?? plainUnit }));
  const named = units.map(({ unit }) => unit.currency).find((currency) => currency !== null && currency !== 'mixed') ?? '';
  return units.map(({ field, unit }) => ({ field, unit, currency: unit.currency ?? named }));
}

function factorOf(column: MoneyColumn, columns: readonly MoneyColumn[], portfolio: Portfolio): number | null {
  if (column.currency === 'mixed') return null;
  const alike = columns.filter(({ currency }) => currency === column.currency);
  for (const field of totalFields) {
    const base = alike.find((other) => other.field === field);
    const total = base ? totalOf(portfolio.projects, (project) => amountIn(project, field)) : 0;
    if (base && total > 0) return (100 / total) * (column.unit.unit / base.unit.unit);
  }
  return null;
}

function amountIn({ values }: Project, field: ProjectField): number {
  const value = values[field]?.value;
  return typeof value === 'number' ? value : 0;
}

function totalOf(projects: readonly Project[], amountOf: (project: Project) => number): number {
  return projects.reduce((total, project) => total + (project.isRollUp ? 0 : Math.max(0, amountOf(project))), 0);
}

function maskedUnit(column: MoneyColumn, columns: readonly MoneyColumn[]): MoneyUnit {
  const groups = [...new Set(columns.filter(({ currency }) => currency !== 'mixed').map(groupOf))];
  const token = groups.length > 1 ? `group ${groups.indexOf(groupOf(column)) + 1}` : null;
  return { currency: column.currency === 'mixed' ? 'mixed' : token, unit: 1, inYear: column.unit.inYear, decimals: shareDecimals, isShare: true };
}

function groupOf({ currency, unit }: MoneyColumn): string {
  return `${currency} ${unit.unit}`;
}

type Factors = ReadonlyMap<ProjectField, number | null>;

/** Ratings stay as they are; money, and what stands in a money column or names a currency, becomes shares. */
function criterionFactor(criterion: CriterionColumn, { projects }: Portfolio, factors: Factors): number | null {
  const { label, header, column, scale, isMoney } = criterion;
  const isIn = (field: ProjectField): boolean => projects.some(({ values }) => values[field]?.cell.column === column);
  const shared = [...factors].find(([field]) => isIn(field));
  if (shared) return shared[1];
  if (!isMoney && (scale !== null || currencyOfHeader(header) === null)) return 1;
  const total = totalOf(projects, ({ criteria }) => criteria.get(label)?.value ?? 0);
  return total > 0 ? 100 / total : null;
}

/** Above a hundred no scale of risk scores goes: then they are amounts. */
function riskFactor(risks: readonly Risk[]): number {
  const scores = risks.map(({ score }) => score ?? 0);
  const total = scores.reduce((sum, score) => sum + Math.max(0, score), 0);
  return Math.max(0, ...scores) > 100 ? 100 / total : 1;
}

/**
 * An objective's measures as shares of the way from baseline to target, because they may be money: baseline 0, target 1,
 * actual what is achieved. Without a baseline shares of the target; where the two are equal all are 1.
 */
export function maskMeasures(objective: Objective): Objective {
  const { baseline, target, actual } = objective;
  const from = baseline?.value ?? 0;
  const span = target ? target.value - from : 0;
  const rebase = (sourced: Objective['actual']): Objective['actual'] => sourced && { ...sourced, value: span === 0 ? 1 : (sourced.value - from) / span };
  return { ...objective, baseline: rebase(baseline), target: rebase(target), actual: rebase(actual) };
}
