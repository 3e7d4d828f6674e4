import type { MovesResult } from './changes-result';
import type { FindingResult } from './finding-result';
import type { RunStamp } from './workbook/run-stamp';

/** The JSON of `refresh --json`, as the command line's contract fixes it: all keys always present. */
export type RefreshResult = {
  readonly stamp: RunStamp;
  readonly answers: { readonly [A in AnalysisName]: AnswerResult };
  readonly projects: readonly ProjectResult[];
  readonly resources: ResourcesResult;
  readonly objectives: readonly ObjectiveResult[];
  readonly alignment: AlignmentResult;
  readonly findings: readonly FindingResult[];
  /** What the Summary says, in its words. */
  readonly summary: SummaryResult;
  /** The reporting period, `2026-11`. */
  readonly period: string;
  /** How many open projects were updated in the period; null where nothing tells. */
  readonly updated: { readonly count: number; readonly of: number } | null;
  /** Open projects by colour in each remembered period and now, oldest first; empty without an earlier one. */
  readonly trend: readonly TrendResult[];
  /** What moved since the last period before this one; null where none is remembered. */
  readonly moves: (MovesResult & { readonly since: { readonly asOf: string; readonly period: string | null } }) | null;
};

type ColourCounts = { readonly R: number; readonly A: number; readonly G: number; readonly unrated: number };

export type TrendResult = {
  readonly period: string;
  readonly asOf: string;
  readonly projects: number;
  readonly computed: ColourCounts;
  readonly reported: ColourCounts | null;
  /** Limits or weights differ from the period before: the counts do not compare. */
  readonly isBreak: boolean;
};

export type SummaryResult = {
  readonly headline: string;
  /** Up to five key figures, those that can be said, as the Summary shows them: a number and what it is. */
  readonly tiles: readonly { readonly id: 'red' | 'late' | 'money' | 'people' | 'tied'; readonly value: string; readonly caption: string }[];
  /** Open projects by colour. */
  readonly counts: {
    /** By the figures; a green that is not confirmed is not counted green. Null where nothing is rated. */
    readonly computed: (ColourCounts & { readonly unconfirmed: number }) | null;
    /** As reported, the five points as they are. Null where nothing is reported. */
    readonly reported: (ColourCounts & { readonly AR: number; readonly AG: number }) | null;
  };
  /** What moved since the last period; null without one. */
  readonly moved: {
    /** Of all projects together. */
    readonly sentence: string;
    /** What is missing since then; who is new, gone or renamed; how many were updated. */
    readonly notes: readonly string[];
    /** One sentence a project, the most telling first. */
    readonly projects: readonly string[];
  } | null;
  /** As on the Summary: at most ten, the most urgent first. */
  readonly lookFirst: readonly {
    readonly key: string;
    readonly name: string;
    readonly fact: string;
    /** The cell that decided, in A1 without its sheet, and its sheet (null for a .csv). */
    readonly cell: string | null;
    readonly sheet: string | null;
    /** The project manager's own words, whole. */
    readonly comment: string | null;
    readonly computed: string | null;
    readonly reported: string | null;
  }[];
};

export type AnalysisName = 'prioritisation' | 'rag' | 'resources' | 'alignment';

export type AnswerResult = {
  readonly level: 'full' | 'partial' | 'substitute' | 'none';
  readonly covered: number;
  readonly of: number;
  readonly unlock: { readonly field: string; readonly text: string } | null;
};

export type ProjectResult = {
  readonly key: string;
  readonly name: string;
  readonly source: { readonly sheet: string | null; readonly row: number };
  readonly lifecycle: string;
  readonly values: Readonly<Record<string, string | number | null>>;
  readonly score: number | null;
  readonly scoreRange: readonly [number, number] | null;
  readonly rank: number | null;
  readonly coverage: number;
  readonly contributions: readonly {
    readonly criterion: string;
    readonly raw: number | null;
    readonly normalised: number | null;
    readonly weight: number;
    readonly points: number | null;
  }[];
  readonly rag: RagResult;
};

export type RagResult = {
  readonly computed: string | null;
  readonly reported: string | null;
  readonly differs: string;
  readonly basis: readonly string[];
  readonly why: string | null;
  readonly confirmed: boolean | null;
  readonly earnedValue: Readonly<Record<'CPI' | 'SPI' | 'EAC' | 'VAC' | 'TCPI', number | null>> | null;
  readonly dimensions: Readonly<
    Record<
      string,
      {
        readonly rag: string;
        readonly kind: string;
        readonly measure: string;
        readonly value: number;
        readonly threshold: number | null;
        readonly cell: string | null;
      }
    >
  >;
};

export type ResourcesResult = {
  readonly basis: string | null;
  readonly derived: boolean;
  readonly periods: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly demand: readonly number[];
    readonly capacity: readonly (number | null)[];
    readonly utilisation: readonly (number | null)[];
  }[];
};

export type ObjectiveResult = {
  readonly name: string;
  readonly weight: number | null;
  readonly projects: number;
  readonly spend: number | null;
  readonly spendShare: number | null;
  readonly gap: number | null;
  readonly achieved: number | null;
  readonly expected: number | null;
  readonly status: string | null;
};

export type AlignmentResult = {
  readonly index: number | null;
  readonly orphans: readonly string[];
  readonly orphanSpend: number | null;
  readonly uncovered: readonly string[];
  readonly themes: readonly {
    readonly name: string;
    readonly projects: number;
    readonly spend: number | null;
    readonly spendShare: number | null;
  }[];
};
