import type { Portfolio, Project } from '../portfolio/portfolio';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';

const moneyFields = ['budget', 'forecastCost', 'actualCost'] as const;

/** From this share of rows with an amount of their own on, shares are of money; below, of project count. */
export const enoughAmounts = 0.6;

/** The money of the open projects, each counted once. */
export type Amounts = {
  /** By project key, only amounts above zero; empty where there is no money that can be summed. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly rowsWithAmount: number;
  /** Open rows that could have an amount of their own: those that do not sum up their children. */
  readonly rows: number;
  readonly basis: 'money' | 'count';
  readonly findings: readonly Finding[];
};

/**
 * Which amounts stand for the open projects: those of one field, so that unlike sums are never added: the budget,
 * else the forecast, else the actual cost; the first that covers 60% of the rows, else the fullest.
 * Rows that sum up their children carry none (their children do). Zero is missing; negative amounts are left out
 * with a finding; mixed currencies leave no money at all. Source: methods.md section 0, Money and Alignment.
 */
export function collectAmounts(portfolio: Portfolio, open: readonly Project[]): Amounts {
  const rows = open.filter(({ isRollUp }) => !isRollUp);
  const summable = moneyFields.filter((field) => portfolio.money.get(field)?.currency !== 'mixed');
  const columns = summable.map((field) => rows.filter((project) => (project.values[field]?.value ?? 0) > 0));
  const enough = columns.findIndex((column) => rows.length > 0 && column.length / rows.length >= enoughAmounts);
  const fullest = columns.reduce((best, column, index) => (column.length > (columns[best]?.length ?? 0) ? index : best), 0);
  const chosen = enough >= 0 ? enough : fullest;
  const field = summable[chosen];
  const priced = columns[chosen] ?? [];
  const byKey = new Map(priced.map((project) => [project.key, (field && project.values[field]?.value) ?? 0]));
  return {
    byKey,
    rowsWithAmount: byKey.size,
    rows: rows.length,
    basis: enough >= 0 ? 'money' : 'count',
    findings: [...mixedCurrencies(portfolio, rows), ...(field ? negativeAmounts(rows, field) : [])],
  };
}

type MoneyField = (typeof moneyFields)[number];

function mixedCurrencies(portfolio: Portfolio, rows: readonly Project[]): readonly Finding[] {
  const mixed = moneyFields.filter((field) => portfolio.money.get(field)?.currency === 'mixed');
  const cells = mixed.flatMap((field) => rows.flatMap((project) => project.values[field]?.cell ?? []));
  return cells.length === 0 ? [] : [finding('alignment-mixed-currencies', { severity: 'warning', cells, args: { count: cells.length } })];
}

function negativeAmounts(rows: readonly Project[], field: MoneyField): readonly Finding[] {
  const cells = rows.flatMap((project) => {
    const amount = project.values[field];
    return amount && amount.value < 0 ? [amount.cell] : [];
  });
  return cells.length === 0 ? [] : [finding('alignment-negative-amount', { severity: 'warning', cells, args: { count: cells.length } })];
}

/** The one project above half of all open money, named beside the chart; null when there is none or money is thin. */
export function dominantProject({ byKey, basis }: Amounts): { readonly key: string; readonly share: number } | null {
  if (basis === 'count') return null;
  const total = sum(byKey.values());
  for (const [key, amount] of byKey) if (amount / total > 0.5) return { key, share: amount / total };
  return null;
}

/** Sum of some numbers; 0 of none. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
