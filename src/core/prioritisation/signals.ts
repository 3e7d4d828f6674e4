import type { CellAddress } from '../workbook/address';
import type { Direction } from '../settings/settings';

/**
 * Facts about one project that *Where to look first* orders by, each with the cell that shows it;
 * null where the sheet does not say. `refresh` passes them in, as analyses do not import each other.
 */
export type Signals = {
  /** Whole days past the current end, above 0; null where that is not certain. */
  readonly overdueDays: number | null;
  readonly overdueCell: CellAddress | null;
  /** Cost over budget as a fraction of the budget, above 0, with the cell of that cost. */
  readonly overBudget: number | null;
  readonly overBudgetCell: CellAddress | null;
  /** Whether that budget is the plan of one financial year only: then it is not called over budget. */
  readonly isOverYearPlan?: boolean;
  /** Days since the last sign of life, only where the project counts as silent. */
  readonly silentDays: number | null;
  readonly silentCell: CellAddress | null;
  /** The project's own money as the sheet has it (budget, else forecast, else actual cost). */
  readonly amount: number | null;
  readonly amountCell: CellAddress | null;
};

/**
 * What people typed into the *Score here* columns of our own Priorities sheet: ratings 1..5 by project key
 * and label. Labels keep the order of the columns.
 */
export type ScoreHere = {
  readonly labels: readonly string[];
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** The *Score here* columns offered where a sheet has no criteria. */
export const scoreHereCriteria: readonly string[] = ['Value', 'Strategic fit', 'Urgency', 'Risk'];

/** The ends of a *Score here* rating. */
export const scoreHereScale: readonly [number, number] = [1, 5];

/** More is better in every *Score here* column but Risk, where more counts against a project. */
export function scoreHereDirection(label: string): Direction {
  return label.trim().toLowerCase() === 'risk' ? 'cost' : 'benefit';
}
