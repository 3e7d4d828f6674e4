import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';
import type { Finding } from '../workbook/finding';

/** Amounts by month, each month once by its first day, ascending: a list, as most pieces of work touch one month or two. */
export type MonthlyAmounts = readonly (readonly [month: Day, amount: number])[];

/** The amount of one month; 0 where it has none. */
export function amountIn(amounts: MonthlyAmounts, month: Day): number {
  for (const [start, amount] of amounts) if (start === month) return amount;
  return 0;
}

/** One piece of work of one person (or role), spread over months. */
export type DemandItem = {
  readonly name: string;
  readonly isPerson: boolean;
  readonly role: string | null;
  /** The project as people read it; null where the sheet names none. */
  readonly project: string | null;
  /** Key of the open project it belongs to; null when the text matches none. */
  readonly projectKey: string | null;
  readonly amounts: MonthlyAmounts;
  /** Last day of the project, only where items are counted instead of measured. */
  readonly finish: Day | null;
  readonly cell: CellAddress | null;
};

export type DemandUnit = 'hours' | 'fte' | 'percent' | 'count';

/** All demand from one kind of source; no items when that source says nothing. */
export type Demand = {
  readonly basis: DemandUnit;
  readonly derived: boolean;
  readonly items: readonly DemandItem[];
  /** First days of the first and last month that the source says anything about; null: all months alike. */
  readonly covered: readonly [Day, Day] | null;
  readonly findings: readonly Finding[];
};

/** Keys of the open projects that any item belongs to. */
export function coveredKeys(items: readonly DemandItem[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ projectKey }) => (projectKey === null ? [] : [projectKey])));
}
