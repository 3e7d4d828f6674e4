import type { Day } from '../workbook/day';
import type { Finding } from '../workbook/finding';
import type { StateSide } from './project-state';

/** One reporting period as remembered on our Snapshots sheet. */
export type PeriodSnapshot = {
  /** `2026-10`: the month, or the first month of the quarter. */
  readonly period: string;
  readonly asOf: Day;
  /** `rulesMark` of the limits and weights that held; null where the sheet does not say. */
  readonly rules: string | null;
  readonly side: StateSide;
};

/** What earlier refreshes remembered, oldest period first. */
export type History = { readonly periods: readonly PeriodSnapshot[]; readonly findings: readonly Finding[] };

/** Counts of open projects by colour in one period, the current one included as it is now. */
export type TrendPoint = {
  readonly period: string;
  readonly asOf: Day;
  readonly projects: number;
  /** A green that is not confirmed is not counted green. */
  readonly computed: { readonly R: number; readonly A: number; readonly G: number; readonly unconfirmed: number; readonly unrated: number };
  /** Null where nothing is reported. */
  readonly reported: { readonly R: number; readonly A: number; readonly G: number; readonly unrated: number } | null;
  /** True where limits or weights differ from the period before: the line is broken there. */
  readonly isBreak: boolean;
};
