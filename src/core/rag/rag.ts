import type { Message } from '../messages/message';
import type { Answer } from '../portfolio/answer';
import type { Rag, ReportedRag, Sourced } from '../portfolio/portfolio';
import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';
import type { Finding } from '../workbook/finding';

export const dimensions = ['schedule', 'cost', 'milestones', 'risk', 'quality', 'resources', 'benefits'] as const;
export type Dimension = (typeof dimensions)[number];

/** One rated dimension: the measure, its value, the limit it was held against, the deciding cell, and the reason in words. */
export type DimensionRating = {
  readonly rag: Rag;
  readonly kind: 'fact' | 'extrapolation';
  readonly measure: string;
  readonly value: number;
  /** The limit that was crossed, or the nearest that was kept. Null where any amount counts. */
  readonly threshold: number | null;
  readonly cell: CellAddress | null;
  readonly reason: Message;
  /** True where it rests on a column or a state that is not certain: amber at most, and no accusation. */
  readonly isDoubtful?: true;
};

export type EarnedValue = {
  readonly CPI: number;
  readonly SPI: number;
  readonly EAC: number | null;
  readonly VAC: number | null;
  readonly TCPI: number | null;
};

/** Cost and schedule performance of all projects with earned value: summed first, then divided. */
export type PerformanceIndex = { readonly CPI: number; readonly SPI: number; readonly projects: number };

/** Cost over what was planned for it, as a fraction above 0; `inYear`: over the plan of one financial year. */
export type Overrun = { readonly share: number; readonly inYear: boolean; readonly cell: CellAddress };

export type ProjectRag = {
  readonly key: string;
  readonly computed: Rag | null;
  readonly reported: Sourced<ReportedRag> | null;
  readonly differs: 'none' | 'watermelon' | 'deep-watermelon' | 'reported-worse' | 'not-comparable';
  readonly basis: readonly Dimension[];
  /** Why there is no computed colour; null when there is one. */
  readonly why: 'closed' | 'not-started' | 'on-hold' | 'no-data' | 'no-evidence-for-green' | null;
  /** False past one reporting cadence; null when nothing dates the row. */
  readonly confirmed: boolean | null;
  /** Past two cadences. */
  readonly isSilent: boolean;
  readonly updated: Sourced<Day> | null;
  /** Days past the current end, for open projects that are past it for certain; else null. */
  readonly overdueDays: number | null;
  /** Cost over budget as a fraction, where a whole-life budget and actual or forecast say so for certain; else null. */
  readonly overBudget: number | null;
  /** The larger overrun of actual or forecast cost, whole-life or in-year, with the cell of that cost; else null. */
  readonly overrun: Overrun | null;
  readonly earnedValue: EarnedValue | null;
  readonly dimensions: { readonly [D in Dimension]?: DimensionRating };
};

/** How many open projects would be red, amber and green at other limits. */
export type Rehearsal = { readonly factor: number; readonly red: number; readonly amber: number; readonly green: number };

export type RagAnalysis = Answer & {
  /** Every project, in sheet order. */
  readonly projects: readonly ProjectRag[];
  /** The same rules with every limit halved, as set, and doubled. */
  readonly rehearsal: readonly Rehearsal[];
  /** Over open projects; null when none has earned value. */
  readonly performance: PerformanceIndex | null;
  readonly findings: readonly Finding[];
};
