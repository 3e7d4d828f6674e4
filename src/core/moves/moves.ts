import type { Message } from '../messages/message';
import type { Lifecycle, Rag, ReportedRag } from '../portfolio/portfolio';
import type { ProjectField } from '../tables/catalogue';
import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';

/** What a reader should notice about a project that moved, the most telling first (cli.md, `changes`). */
export const moveFlags = [
  'date-moved-rating-did-not',
  'baseline-changed',
  'newly-overdue',
  'money-moved',
  'reopened',
  'progress-up-end-later',
  'comment-unchanged',
] as const;

export type MoveFlag = (typeof moveFlags)[number];

/**
 * One value that differs; null where it is missing on that side. Values are as in `ProjectState.values`, old amounts in
 * the unit of the new side. `lifecycle` stands only where no status, phase, colour, progress or actual end tells it.
 */
export type FieldChange = {
  readonly field: ProjectField | 'lifecycle';
  readonly old: string | number | null;
  readonly new: string | number | null;
  readonly oldCell: CellAddress | null;
  readonly newCell: CellAddress | null;
  /** Days later (negative: earlier) for dates given on both sides; null otherwise. */
  readonly days: number | null;
};

/** A project that is on both sides and differs, or copied a comment forward. */
export type ProjectMove = {
  /** As it is now. */
  readonly key: string;
  readonly oldKey: string;
  readonly name: string;
  /** In catalogue order; empty where only colours changed. */
  readonly changes: readonly FieldChange[];
  /** In the order of `moveFlags`. */
  readonly flags: readonly MoveFlag[];
  readonly computed: { readonly old: Rag | null; readonly new: Rag | null };
  readonly reported: { readonly old: ReportedRag | null; readonly new: ReportedRag | null };
  readonly lifecycle: { readonly old: Lifecycle; readonly new: Lifecycle };
};

/** Two keys that are, or may be, one project. `isCertain`: same id or confirmed; else offered as a question. */
export type Renamed = { readonly from: string; readonly to: string; readonly why: Message; readonly isCertain: boolean };

/** A field that cannot be compared: one side has no value in it, or its amounts are in another currency. */
export type NotCompared = {
  readonly field: ProjectField;
  readonly why: { readonly kind: 'vanished' | 'added' } | { readonly kind: 'currency'; readonly old: string; readonly new: string };
};

/** Money whose amounts are all, to the digit, this many times what they were: typed in another unit now. */
export type UnitChange = { readonly field: ProjectField; readonly factor: number };

/** What moved between two sides. */
export type Moves = {
  readonly since: { readonly asOf: Day; /** Null between two workbooks. */ readonly period: string | null };
  /** Projects found on both sides, renamed ones included. */
  readonly matched: number;
  /** Keys, in the order of the new side. */
  readonly appeared: readonly string[];
  /** Keys and names, in the order of the old side. */
  readonly gone: readonly { readonly key: string; readonly name: string }[];
  readonly renamed: readonly Renamed[];
  /** In catalogue order. */
  readonly notCompared: readonly NotCompared[];
  readonly unitChanges: readonly UnitChange[];
  /**
   * Most telling first: by the first flag that tells something, those that turned red in between before the first about money; then by how far
   * the end moved, then in sheet order.
   */
  readonly projects: readonly ProjectMove[];
};

/** How many open projects show any sign of life in the current period; null where that cannot be told. */
export type Updated = {
  readonly count: number;
  readonly of: number;
  readonly period: string;
  /** Told by what differs from the last period, as no row is dated. */
  readonly isByChange: boolean;
};
