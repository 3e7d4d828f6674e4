import type { SheetId } from '../workbook/sheet-id';

export type Band = { readonly amber: number; readonly red: number };

/**
 * Every limit that decides a colour (methods.md section 0). Fractions unless the name says days.
 * A value on a limit belongs to the better band.
 */
export type Thresholds = {
  /** Cost performance index, below. */
  readonly cpi: Band;
  /** Schedule performance index, below. */
  readonly spi: Band;
  /** Finish slip as a fraction of the (baseline) duration, above; red also needs more than `redDays`. */
  readonly finishSlip: Band & { readonly redDays: number };
  /** Days past the current end with no start known, above. */
  readonly slipDaysWithoutStart: Band;
  /** Forecast cost over budget, above; actual cost over budget is amber at any overrun, red above `red`. */
  readonly costOverrun: Band;
  /** In-year forecast under plan, above: amber, "possible slippage". */
  readonly inYearUnderspend: number;
  /** Planned % minus actual % in fraction points, above, once `progressGapFrom` of the duration has elapsed. */
  readonly progressGap: number;
  readonly progressGapFrom: number;
  /** Actual cost / % complete above budget, above, once `costProjectionFrom` is complete. */
  readonly costProjection: number;
  readonly costProjectionFrom: number;
  /** Milestone overdue more than this many days is red, else amber. */
  readonly milestoneRedDays: number;
  /** One reporting cadence in days: past it a green is not confirmed, past two a project is silent. */
  readonly cadenceDays: number;
  /** Band edges of utilisation, ascending: under, healthy from, full, over, far over. */
  readonly utilisation: readonly [number, number, number, number, number];
};

export type Direction = 'benefit' | 'cost';

/** A criterion the user confirmed. `column` letters of the main table, null to find it by its label. */
export type CriterionSetting = {
  readonly label: string;
  readonly column: string | null;
  /** Zero or more; weights are divided by their sum. */
  readonly weight: number;
  readonly direction: Direction;
  /** Declared ends; null: minimum-maximum; `none`: raw points. */
  readonly scale: readonly [number, number] | null | 'none';
};

export type Settings = {
  /** ISO date, or null to find it in the workbook. */
  readonly asOf: string | null;
  /** How long a reporting period is: Snapshots keeps one row per project and period. */
  readonly reportingPeriod: 'month' | 'quarter';
  readonly method: 'weighted-score';
  /** Confirmed criteria; null: those evident in the sheet. */
  readonly criteria: readonly CriterionSetting[] | null;
  /** Below this share of weight present a project is not scored. */
  readonly minimumCoverage: number;
  /** Forces the main table; `headerRow` is 1-based. */
  readonly table: { readonly sheet: string | null; readonly headerRow: number } | null;
  /** How dates such as 03/04/2026 are meant where no date of their column shows it; null: as currency and language suggest. */
  readonly dateOrder: 'day-first' | 'month-first' | null;
  /** Field name to column letters of the main table; an empty text unmaps the field. */
  readonly columns: Readonly<Record<string, string>>;
  /** Objectives with typed weights, added to or overriding those of the sheet. */
  readonly objectives: readonly { readonly name: string; readonly weight: number | null }[];
  /** Theme (programme, category, department) to objective. */
  readonly themes: readonly { readonly theme: string; readonly objective: string }[];
  readonly thresholds: Thresholds;
  readonly hoursPerDay: number;
  /** Share of working time that is available for project work, 0..1. */
  readonly availability: number;
  /** Whose demand the Heatmap shows: of each person by name, or of all who have a role together. */
  readonly people: 'names' | 'roles';
  readonly sheetsToWrite: readonly SheetId[];
  /** Answered questions of renaming, keys of projects: what was `from` is now `to`, or is not. */
  readonly renames: readonly { readonly from: string; readonly to: string; readonly isSame: boolean }[];
};

/** Where a setting's value comes from: built in, typed in our Settings sheet, or given by `--settings`. */
export type SettingOrigin = 'default' | 'sheet' | 'file';

/** Who gives settings above those of the workbook. */
export type SettingsSource = 'file' | 'pane';

export type EffectiveSettings = {
  readonly values: Settings;
  /** By dotted path, e.g. `thresholds.cpi.amber`; a path left out is `default`. */
  readonly origins: ReadonlyMap<string, SettingOrigin>;
  /**
   * By path (`columns.budget`, `criteria.Value`): the header that the column had when it was last written to our Settings
   * sheet. A memory of where to look, no setting: it is not part of what the figures rest on.
   */
  readonly signatures: ReadonlyMap<string, string>;
};

/** Parts of the settings as one source gives them; absent keys leave the value below them as it is. */
export type SettingsInput = DeepPartial<Settings>;

type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> }
    : T;
