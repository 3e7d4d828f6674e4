import { PlumblineError } from '../workbook/plumbline-error';
import { defaultSettings } from './defaults';
import type { Settings, SettingsInput } from './settings';
import { childOf, withChild } from './tree';

/**
 * How a setting is stored, shown and typed.
 * `%`: a fraction, shown as a percentage · `number`: as it is · `days`: whole days · `row`: a 1-based row number ·
 * `date`: an ISO date · `choice`: one of the record's `choices` · `text`: any text.
 */
export type SettingUnit = '%' | 'number' | 'days' | 'row' | 'date' | 'choice' | 'text';

export type SettingGroup = 'General' | 'Prioritisation' | 'Limits' | 'Resources';

export type SettingValue = string | number | null;

/** One scalar setting as the Settings sheet lists it. `min` and `max` are included; null for what is no number. */
export type SettingRecord = {
  /** Dotted path into `Settings`; an edge of the utilisation bands ends in its index. */
  readonly path: string;
  readonly label: string;
  readonly unit: SettingUnit;
  readonly min: number | null;
  readonly max: number | null;
  /** What holds when there is no value; null for settings that always have one. */
  readonly whenEmpty: string | null;
  readonly choices: readonly string[];
  readonly source: string;
  readonly group: SettingGroup;
};

type Range = readonly [min: number, max: number];
type Row = readonly [path: string, label: string, unit: '%' | 'number' | 'days' | 'row', range: Range];

const ragSource = 'Plumbline default; methods, RAG';
const resourcesSource = 'Plumbline default; methods, Resources';
const index: Range = [0, 2];
const share: Range = [0, 2];
const days: Range = [0, 3650];

const limitRows: readonly Row[] = [
  ['thresholds.finishSlip.amber', 'Finish slip: amber above, of the duration', '%', share],
  ['thresholds.finishSlip.red', 'Finish slip: red above, of the duration', '%', share],
  ['thresholds.finishSlip.redDays', 'Finish slip: red also needs more than (days)', 'days', days],
  ['thresholds.slipDaysWithoutStart.amber', 'Past the end, no start known: amber above (days)', 'days', days],
  ['thresholds.slipDaysWithoutStart.red', 'Past the end, no start known: red above (days)', 'days', days],
  ['thresholds.costOverrun.amber', 'Forecast cost over budget: amber above', '%', share],
  ['thresholds.costOverrun.red', 'Cost over budget: red above', '%', share],
  ['thresholds.inYearUnderspend', 'In-year forecast under plan: amber above', '%', share],
  ['thresholds.progressGap', 'Behind planned progress: amber above (points)', '%', [0, 1]],
  ['thresholds.progressGapFrom', 'Behind planned progress: only once this much time has passed', '%', [0, 1]],
  ['thresholds.costProjection', 'Cost projected from progress over budget: amber above', '%', share],
  ['thresholds.costProjectionFrom', 'Cost projected from progress: only once this much is complete', '%', [0, 1]],
  ['thresholds.cpi.amber', 'Cost performance index (CPI): amber below', 'number', index],
  ['thresholds.cpi.red', 'Cost performance index (CPI): red below', 'number', index],
  ['thresholds.spi.amber', 'Schedule performance index (SPI): amber below', 'number', index],
  ['thresholds.spi.red', 'Schedule performance index (SPI): red below', 'number', index],
  ['thresholds.milestoneRedDays', 'Milestone overdue: red above (days)', 'days', days],
  ['thresholds.cadenceDays', 'One reporting cadence (days)', 'days', [1, 366]],
];

const resourceRows: readonly Row[] = [
  ['thresholds.utilisation.0', 'Utilisation: far under below', '%', [0, 10]],
  ['thresholds.utilisation.1', 'Utilisation: healthy from', '%', [0, 10]],
  ['thresholds.utilisation.2', 'Utilisation: full above', '%', [0, 10]],
  ['thresholds.utilisation.3', 'Utilisation: over above', '%', [0, 10]],
  ['thresholds.utilisation.4', 'Utilisation: far over above', '%', [0, 10]],
  ['hoursPerDay', 'Working hours per day', 'number', [0.5, 24]],
  ['availability', 'Share of working time available for projects', '%', [0.01, 1]],
];

const bare = { min: null, max: null, whenEmpty: null, choices: [] } as const;

const generalRecords: readonly SettingRecord[] = [
  { ...bare, path: 'asOf', label: 'Status date', unit: 'date', whenEmpty: 'found in the workbook', source: 'methods, As-of date', group: 'General' },
  {
    ...bare,
    path: 'reportingPeriod',
    label: 'Reporting period',
    unit: 'choice',
    choices: ['month', 'quarter'],
    source: 'Plumbline default; methods, Snapshots',
    group: 'General',
  },
  { ...bare, path: 'table.sheet', label: 'Main table: sheet', unit: 'text', whenEmpty: 'found in the workbook', source: 'Plumbline', group: 'General' },
  {
    ...bare,
    path: 'table.headerRow',
    label: 'Main table: header row',
    unit: 'row',
    min: 1,
    max: 1048576,
    whenEmpty: 'found in the workbook',
    source: 'Plumbline',
    group: 'General',
  },
  {
    ...bare,
    path: 'dateOrder',
    label: 'Dates such as 03/04/2026, where no other date shows it',
    unit: 'choice',
    choices: ['day-first', 'month-first'],
    whenEmpty: 'as currency and language suggest',
    source: 'Plumbline',
    group: 'General',
  },
];

const prioritisationRecords: readonly SettingRecord[] = [
  {
    ...bare,
    path: 'method',
    label: 'Scoring method',
    unit: 'choice',
    choices: ['weighted-score'],
    source: 'methods, Weighted scoring',
    group: 'Prioritisation',
  },
  record(['minimumCoverage', 'No score when less than this share of weight has values', '%', [0, 1]], {
    group: 'Prioritisation',
    source: 'Plumbline default; methods, Prioritisation',
  }),
];

const peopleRecord: SettingRecord = {
  ...bare,
  path: 'people',
  label: 'Heatmap: people by names, or roles only',
  unit: 'choice',
  choices: ['names', 'roles'],
  source: resourcesSource,
  group: 'Resources',
};

/**
 * Every scalar setting, in the order in which the Settings sheet shows them. Lists (criteria, columns, objectives,
 * themes, sheets to write) have blocks of their own there.
 */
export const settingRecords: readonly SettingRecord[] = [
  ...generalRecords,
  ...prioritisationRecords,
  ...limitRows.map((row) => record(row, { group: 'Limits', source: ragSource })),
  peopleRecord,
  ...resourceRows.map((row) => record(row, { group: 'Resources', source: resourcesSource })),
];

function record(row: Row, rest: Pick<SettingRecord, 'group' | 'source'>): SettingRecord {
  const [path, label, unit, [min, max]] = row;
  return { ...bare, path, label, unit, min, max, ...rest };
}

const recordsByPath = new Map(settingRecords.map((entry) => [entry.path, entry]));

/** The record of a path; null for a path that is no scalar setting. */
export function settingRecord(path: string): SettingRecord | null {
  return recordsByPath.get(path) ?? null;
}

/**
 * What is allowed for a setting, as the end of a sentence: `a number from 0 to 2`, `a percentage from 0% to 200%`.
 */
export function allowedText(record: SettingRecord): string {
  const { min, max } = record;
  switch (record.unit) {
    case '%':
      return `a share from ${min ?? 0} to ${max ?? 1} (${percentText(min ?? 0)} to ${percentText(max ?? 1)})`;
    case 'days':
      return `a whole number of days from ${min ?? 0} to ${max ?? 0}`;
    case 'row':
      return `a row number from ${min ?? 1} to ${max ?? 1}`;
    case 'number':
      return `a number from ${min ?? 0} to ${max ?? 0}`;
    case 'date':
      return 'a date such as 2026-10-31';
    case 'choice':
      return record.choices.map((choice) => `"${choice}"`).join(' or ');
    case 'text':
      return 'a text';
  }
}

/** A fraction as people write it: 0.05 → `5%`. */
export function percentText(fraction: number): string {
  return `${Math.round(fraction * 1e6) / 1e4}%`;
}

/** Is this number inside the record's range, and whole where it counts something? */
export function isAllowedNumber(record: SettingRecord, value: number): boolean {
  const isCount = record.unit === 'days' || record.unit === 'row';
  if (!Number.isFinite(value) || (isCount && !Number.isInteger(value))) return false;
  return value >= (record.min ?? -Infinity) && value <= (record.max ?? Infinity);
}

/** The value of a scalar setting by its path, null where it has none (no status date, no forced table). A path that is none throws `bug`. */
export function getSetting(settings: Settings, path: string): SettingValue {
  return inputSetting(settings, path) ?? null;
}

/** The value that one source gives for a scalar setting; undefined where it leaves it to the one below. */
export function inputSetting(input: SettingsInput, path: string): SettingValue | undefined {
  requireRecord(path);
  const value = path.split('.').reduce<unknown>(childOf, input);
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : undefined;
}

/**
 * The same settings with one scalar replaced. An edge of the utilisation bands takes the other edges from the input,
 * else from the defaults. A path that is none throws `bug`.
 */
export function withSetting(input: SettingsInput, path: string, value: SettingValue): SettingsInput {
  requireRecord(path);
  const isEdge = path.startsWith('thresholds.utilisation.');
  const edges = input.thresholds?.utilisation ?? defaultSettings.thresholds.utilisation;
  const base = isEdge ? withChild(input, ['thresholds', 'utilisation'], edges) : input;
  return withChild(base, path.split('.'), value) as SettingsInput;
}

function requireRecord(path: string): void {
  if (!recordsByPath.has(path)) throw new PlumblineError('bug', `There is no setting "${path}".`);
}
