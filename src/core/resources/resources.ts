import type { Answer } from '../portfolio/answer';
import type { Day } from '../workbook/day';
import type { Finding } from '../workbook/finding';

export type ResourceCause = { readonly project: string; readonly demand: number };

/** One person or role; every array has one entry per period. */
export type ResourceRow = {
  readonly name: string;
  readonly role: string | null;
  readonly demand: readonly number[];
  /** Null entries where no capacity is known (always under basis `count`). */
  readonly capacity: readonly (number | null)[];
  /** demand / capacity; null where capacity is null or zero, and in months before or after all that allocations cover. */
  readonly utilisation: readonly (number | null)[];
  /** True where capacity was not typed but assumed from Settings. */
  readonly capacityAssumed: boolean;
  /** Per period, largest first: which projects the demand comes from. */
  readonly causes: readonly (readonly ResourceCause[])[];
  /** Per period: how many of its projects finish then (basis `count`). */
  readonly finishes: readonly number[];
};

export type Resources = Answer & {
  readonly basis: 'hours' | 'fte' | 'percent' | 'count';
  /** True when demand was derived from effort, dates and person instead of an allocations table. */
  readonly derived: boolean;
  /** First day of each month, ascending; 12 of them, or fewer where demand spans fewer; empty at level none. */
  readonly periods: readonly Day[];
  /** By peak, highest first; ties by name. */
  readonly rows: readonly ResourceRow[];
  readonly findings: readonly Finding[];
};
