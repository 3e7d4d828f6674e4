import type { Lifecycle, MoneyUnit, Rag } from '../portfolio/portfolio';
import type { ProjectField } from '../tables/catalogue';
import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';

/** One value of a project, as read, with its cell (null where it is remembered without one). */
export type StateValue = { readonly value: string | number; readonly cell: CellAddress | null };

/**
 * What is known of one project at one time: of a workbook as read, or of a reporting period as remembered on Snapshots.
 * Two of these are all that *what moved* needs, whatever layout they come from.
 */
export type ProjectState = {
  readonly key: string;
  readonly name: string;
  readonly lifecycle: Lifecycle;
  /**
   * By field: dates as day serials, fractions 0..1, amounts in the unit of `StateSide.money`, reported colours as `G AG A
   * AR R`, texts verbatim. `end` is the current end (`Project.currentEnd`), whichever column it stands in. Missing or
   * unreadable values are absent.
   */
  readonly values: ReadonlyMap<ProjectField, StateValue>;
  /** Is `end` the planned end alone, because no forecast, revised or actual one is known? */
  readonly isEndPlanned: boolean;
  /** `commentMark` of the project manager's comment; null without one. */
  readonly commentMark: string | null;
  /** By the figures; null when not rated, or where nothing was computed. */
  readonly computed: Rag | null;
  /** Was the project updated within one reporting cadence? Null where nothing dates its row. */
  readonly confirmed: boolean | null;
  readonly score: number | null;
  readonly rank: number | null;
};

/** A whole portfolio at one time. */
export type StateSide = {
  readonly asOf: Day;
  /** In sheet order; keys are unique. */
  readonly states: readonly ProjectState[];
  /** The fields this side can know at all: only what both sides know is compared. */
  readonly fields: ReadonlySet<ProjectField>;
  readonly money: ReadonlyMap<ProjectField, Pick<MoneyUnit, 'currency' | 'unit' | 'isShare'>>;
};
