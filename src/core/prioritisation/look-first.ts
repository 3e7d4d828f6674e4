import { isOpen } from '../portfolio/portfolio';
import type { MoneyUnit, Portfolio, Project } from '../portfolio/portfolio';
import type { Message } from '../messages/message';
import { a1 } from '../workbook/address';
import type { CellAddress } from '../workbook/address';
import { moneyText } from './money-text';
import type { LookFirst } from './prioritisation';
import { priorityLevel } from './reported-priority';
import type { Signals } from './signals';

/**
 * *Where to look first*: the open projects with at least one fact to look at, in the order of these facts: days
 * overdue, then share over budget, then days silent, then money, each the more the earlier, then sheet row. Where
 * the sheet has a reported priority, its words come before the facts (High, Medium, Low; unknown words last).
 * This is no business priority and never called one. `reasons` stand in the same order. Empty when nothing is known.
 * Amounts in mixed currencies are no reason, nor is the amount of a row that only sums up its children.
 * Source: methods.md section 0, Prioritisation.
 */
export function lookFirst(portfolio: Portfolio, signals: ReadonlyMap<string, Signals>): readonly LookFirst[] {
  const entries = portfolio.projects
    .filter(({ lifecycle }) => isOpen(lifecycle))
    .flatMap((project, index) => {
      const entry = entryOf(project, signals.get(project.key), { index, money: portfolio.money });
      return entry.reasons.length > 0 ? [entry] : [];
    });
  return [...entries].sort(compareEntries).map(({ key, reportedPriority, reasons }, index) => ({
    key,
    place: index + 1,
    reportedPriority,
    reasons,
  }));
}

type Entry = {
  readonly key: string;
  readonly reportedPriority: string | null;
  readonly reasons: readonly Message[];
  /** Smaller comes first, compared one after the other. */
  readonly order: readonly number[];
};

type EntryContext = { readonly index: number; readonly money: Portfolio['money'] };

function entryOf(project: Project, signals: Signals | undefined, context: EntryContext): Entry {
  const reportedPriority = project.values.priority?.value.trim() ?? null;
  const overdue = positive(signals?.overdueDays);
  const over = positive(signals?.overBudget);
  const silent = positive(signals?.silentDays);
  const money = moneyOf(project, signals, context.money);
  const reasons: Message[] = [];
  if (overdue > 0) reasons.push(reason('look-first-overdue', { days: overdue }, signals?.overdueCell));
  if (over > 0) reasons.push(reason(signals?.isOverYearPlan ? 'look-first-over-year' : 'look-first-over-budget', { percent: percentText(over) }, signals?.overBudgetCell));
  if (silent > 0) reasons.push(reason('look-first-silent', { days: silent }, signals?.silentCell));
  if (money) reasons.push(reason('look-first-money', { amount: money.text }, signals?.amountCell));
  const level = reportedPriority === null ? null : priorityLevel(reportedPriority);
  return {
    key: project.key,
    reportedPriority,
    reasons,
    order: [level ?? Infinity, 0 - overdue, 0 - over, 0 - silent, 0 - (money?.size ?? 0), context.index],
  };
}

function compareEntries(a: Entry, b: Entry): number {
  for (const [index, first] of a.order.entries()) {
    const second = b.order[index] ?? 0;
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}

function positive(value: number | null | undefined): number {
  return value !== null && value !== undefined && value > 0 ? value : 0;
}

function reason(code: string, args: Message['args'], cell: CellAddress | null | undefined): Message {
  return { code, args: { ...args, cell: cell ? a1(cell.row, cell.column) : '–' } };
}

function percentText(fraction: number): string {
  const percent = fraction * 100;
  return percent >= 10 ? String(Math.round(percent)) : String(Math.max(0.1, Math.round(percent * 10) / 10));
}

type Money = { readonly size: number; readonly text: string };

function moneyOf(project: Project, signals: Signals | undefined, money: Portfolio['money']): Money | null {
  const amount = positive(signals?.amount);
  if (amount === 0 || project.isRollUp) return null;
  const unit = unitOf(project, signals?.amountCell ?? null, money);
  if (unit?.currency === 'mixed') return null;
  return { size: amount * (unit?.unit ?? 1), text: moneyText(amount, unit) };
}

/** What the amount's column holds: the money field that the project's amount was read from. */
function unitOf(project: Project, cell: CellAddress | null, money: Portfolio['money']): MoneyUnit | null {
  for (const [field, unit] of money) {
    const from = project.values[field]?.cell;
    if (cell && from && from.column === cell.column && from.row === cell.row) return unit;
  }
  return null;
}
