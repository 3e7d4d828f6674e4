import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';
import type { Finding } from '../workbook/finding';
import type { projectFields, ProjectField, FieldKind } from '../tables/catalogue';

/** A value with the cell it was read from. */
export type Sourced<T> = { readonly value: T; readonly cell: CellAddress };

/** Reported colours, five-point: Green, Amber/Green, Amber, Amber/Red, Red. */
export type ReportedRag = 'G' | 'AG' | 'A' | 'AR' | 'R';
/** Computed colours. */
export type Rag = 'G' | 'A' | 'R';

export type Lifecycle = 'candidate' | 'not-started' | 'live' | 'on-hold' | 'done' | 'cancelled';

/** Candidate, not-started and live: what ranks, strips, headlines, heatmaps and open money count. */
export function isOpen(lifecycle: Lifecycle): boolean {
  return lifecycle === 'candidate' || lifecycle === 'not-started' || lifecycle === 'live';
}

/** Effort as typed: days and hours differ, and a bare number has no unit (`null`) until Settings give one. */
export type Effort = { readonly amount: number; readonly unit: 'hour' | 'day' | null };

type KindTypes = {
  text: string;
  people: string;
  date: Day;
  money: number;
  /** 0..1 for 0..100%. */
  fraction: number;
  number: number;
  effort: Effort;
  rag: ReportedRag;
  status: string;
};

type ValueOf<F extends ProjectField> = (typeof projectFields)[F]['kind'] extends infer K
  ? K extends FieldKind
    ? KindTypes[K]
    : never
  : never;

/** Every mapped field that could be read; what is missing or unreadable is absent (a Finding tells the latter). */
export type ProjectValues = { readonly [F in ProjectField]?: Sourced<ValueOf<F>> };

/**
 * The end a project is measured by: actual end if done, else revised or forecast end, else planned end.
 * `field` says which column it came from.
 */
export type CurrentEnd = Sourced<Day> & { readonly field: 'actualEnd' | 'end' | 'baselineEnd' };

export type Project = {
  /** Unique: id; `id · name` where ids repeat; name where there is none; `… #2` where still equal. */
  readonly key: string;
  /** The name, else the id, else `Row 17`. */
  readonly name: string;
  readonly source: { readonly sheet: string | null; readonly row: number };
  readonly lifecycle: Lifecycle;
  /** The cell that decided the lifecycle; null when nothing did (then it is `live`). */
  readonly lifecycleCell: CellAddress | null;
  /**
   * True when a status, phase or colour text is there, was not understood, and nothing else (% complete, actual end)
   * decides: the lifecycle is then only assumed `live`, so lateness must not be held against the project.
   */
  readonly isStateUnknown: boolean;
  readonly values: ProjectValues;
  /** Reported colours of dimensions, `rag:schedule` → colour. */
  readonly dimensionRags: ReadonlyMap<string, Sourced<ReportedRag>>;
  /** Raw criterion values by criterion label: numbers, or the number of an ordinal word. */
  readonly criteria: ReadonlyMap<string, Sourced<number>>;
  readonly currentEnd: CurrentEnd | null;
  /**
   * The first end and budget that Snapshots remembers, each with the day it was true for; only where the register keeps no
   * baseline dates. The budget is in the unit of the register's own.
   */
  readonly firstSeen?: {
    readonly end: { readonly value: Day; readonly asOf: Day } | null;
    readonly budget: { readonly value: number; readonly asOf: Day } | null;
  };
  /** Key of the parent row for hierarchical ids (3.1 under 3) or a parent column; money of children is not added to it. */
  readonly parentKey: string | null;
  /** True where children carry the money, so that totals count it once. */
  readonly isRollUp: boolean;
  /** Permitted deviation of this very project: `days` of delay, `cost` as a fraction of its budget (0.1 = 10%). */
  readonly tolerance: { readonly days?: Sourced<number>; readonly cost?: Sourced<number> };
};

/** A criterion as the sheet offers it, before Settings decide. `scale` is null where none is evident. */
export type CriterionColumn = {
  readonly label: string;
  readonly header: string;
  /** Zero-based column of the main table. */
  readonly column: number;
  readonly scale: readonly [number, number] | null;
  readonly direction: 'benefit' | 'cost';
  readonly isMoney: boolean;
  /** As typed above or beside the column; null when none is. */
  readonly typedWeight: number | null;
};

/** What a money column's numbers are. `currency` null: none named; `mixed`: several, so never summed. */
export type MoneyUnit = {
  readonly currency: string | null;
  readonly unit: 1 | 1000 | 1000000 | 1000000000;
  readonly inYear: boolean;
  /** Decimal places that the input itself has, 0..4. */
  readonly decimals: number;
  /**
   * True after masking: amounts are per cent of a total. `currency` then only tells columns apart that must not be
   * compared, and is never shown.
   */
  readonly isShare?: true;
};

export type Objective = {
  readonly id: string | null;
  readonly name: string;
  readonly source: { readonly sheet: string | null; readonly row: number } | null;
  /** As typed; weights need not sum to 1. */
  readonly weight: Sourced<number> | null;
  readonly baseline: Sourced<number> | null;
  readonly target: Sourced<number> | null;
  readonly actual: Sourced<number> | null;
  readonly start: Sourced<Day> | null;
  readonly due: Sourced<Day> | null;
  readonly owner: string | null;
};

/** One project's share in an objective; strengths of a project sum to 1. */
export type ObjectiveLink = { readonly projectKey: string; readonly objective: string; readonly share: number; readonly cell: CellAddress };

/** Work of a person or role on a project in a period or date range; exactly one amount is given. */
export type Allocation = {
  readonly person: string | null;
  readonly role: string | null;
  /** As typed; null when the table names none. */
  readonly project: string | null;
  readonly start: Day | null;
  /** Inclusive. */
  readonly end: Day | null;
  readonly amount: number;
  readonly unit: 'hours' | 'fte' | 'percent';
  readonly cell: CellAddress;
};

/** Capacity of a person or role; for one period (first day of the month), or for every period when null. */
export type Capacity = {
  readonly person: string | null;
  readonly role: string | null;
  readonly period: Day | null;
  /** Last day where the period is longer than the month that `period` begins; absent or null otherwise. */
  readonly end?: Day | null;
  readonly amount: number;
  readonly unit: 'hours' | 'fte' | 'percent';
  /** What the sheet itself says hours are per; absent or null where nothing does. */
  readonly per?: 'week' | 'month' | null;
  readonly cell: CellAddress;
};

/** An open or closed entry of a risks table, joined to its project where it names one. */
export type Risk = {
  readonly id: string | null;
  readonly name: string;
  readonly projectKey: string | null;
  readonly isOpen: boolean;
  /** Probability x impact on 1..25, or the sheet's own score; null when none is given. */
  readonly score: number | null;
  readonly isCritical: boolean;
  readonly owner: string | null;
  readonly due: Day | null;
  readonly cell: CellAddress;
};

/** A dated entry of a milestones table, joined to its project. */
export type Milestone = {
  readonly name: string;
  readonly projectKey: string | null;
  readonly due: Day;
  readonly isDone: boolean;
  readonly cell: CellAddress;
};

export type AsOf = {
  readonly day: Day;
  /** `given`, `Settings`, `title A1`, `sheet name`, `file name`, `header F3`, `latest update Q12`, `today`. */
  readonly source: string;
};

/** Everything the analyses work on: typed, joined, with the source of each value. Projects are in sheet order. */
export type Portfolio = {
  readonly projects: readonly Project[];
  /** Which project fields the main table has at all, mapped and not unreadable as a whole. */
  readonly fields: ReadonlySet<ProjectField>;
  /** Those of them whose column was found with too little confidence to accuse anyone by it (`check` in the mapping). */
  readonly doubtful: ReadonlySet<ProjectField>;
  readonly money: ReadonlyMap<ProjectField, MoneyUnit>;
  readonly criteria: readonly CriterionColumn[];
  readonly objectives: readonly Objective[];
  /** Whether projects name objectives at all (a column of the main table, or a link table). */
  readonly hasObjectiveColumn: boolean;
  readonly links: readonly ObjectiveLink[];
  readonly allocations: readonly Allocation[];
  readonly capacities: readonly Capacity[];
  readonly risks: readonly Risk[];
  readonly milestones: readonly Milestone[];
  readonly findings: readonly Finding[];
};
