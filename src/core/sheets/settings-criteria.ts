import type { Criterion } from '../prioritisation/prioritisation';
import { writtenText } from '../settings/as-written';
import { blockInputs, fromWords, goneColumn, scaleWords } from '../settings/settings-form';
import type { CriterionSetting } from '../settings/settings';
import { columnLetters } from '../workbook/address';
import type { Style } from '../workbook/sheet-spec';
import { fromCell, inputCell, inputNumber, originOf, rejectedCell, settingsWords } from './settings-block';
import type { CellRule, SettingsBlock, SettingsCell, SettingsRow, SettingsSource } from './settings-block';
import { styles } from './styles';

const criterionInputs = blockInputs.criteria;

type Shown = Readonly<Record<(typeof criterionInputs)[number], string | number | null>>;

/** One criterion as the block shows it. */
type Entry = {
  readonly criterion: Criterion | null;
  readonly setting: CriterionSetting | null;
  readonly order: number | null;
  readonly shown: Shown;
  readonly share: number | null;
};

/** Criteria with weight, direction and scale, from which Priorities scores live. */
export function criteriaBlock(source: SettingsSource): SettingsBlock {
  const entries = criterionEntries(source);
  const hint = settingsWords(entries.length > 0 ? 'settings-hint-criteria' : 'settings-hint-criteria-none');
  return {
    id: 'criteria',
    hint,
    rows: entries.map((entry) => criterionRow(source, entry)),
    spare: { rows: 2, columns: ['label', 'weight', 'direction', 'scale', 'low', 'high', 'column'], rules: criterionRules },
  };
}

/** The key of a criterion's row on the sheet. */
export function criterionKey(label: string): string {
  return `criteria.${label}`;
}

/** Confirmed criteria in their own order, else those that count without being confirmed. */
function criterionEntries(source: SettingsSource): readonly Entry[] {
  const { prioritisation, settings } = source.report;
  const confirmed = settings.values.criteria ?? [];
  const total = confirmed.reduce((sum, { weight }) => sum + weight, 0);
  if (confirmed.length === 0) return prioritisation.criteria.map((criterion) => detectedEntry(source, criterion));
  return confirmed.map((setting, order) => ({
    criterion: prioritisation.criteria.find(({ label }) => label === setting.label) ?? null,
    setting,
    order,
    shown: confirmedCells(source, setting),
    share: total > 0 ? setting.weight / total : null,
  }));
}

function detectedEntry(source: SettingsSource, criterion: Criterion): Entry {
  const column = columnOf(source, criterion.label);
  const typed = source.report.portfolio.criteria.find(({ label }) => label === criterion.label)?.typedWeight ?? null;
  const weight = criterion.weightFrom === 'sheet' && typed !== null ? typed : 1;
  const shown = { label: criterion.label, weight, direction: criterion.direction, ...scaleCells(criterion.scaling), column };
  return { criterion, setting: null, order: null, shown, share: criterion.weight };
}

function confirmedCells(source: SettingsSource, setting: CriterionSetting): Shown {
  const { label, weight, direction, scale } = setting;
  const found = source.report.prioritisation.criteria.find((criterion) => criterion.label === label);
  const declared = typeof scale === 'object' && scale !== null ? { kind: 'scale' as const, low: scale[0], high: scale[1] } : null;
  const scaling = declared ?? (scale === 'none' ? { kind: 'none' as const } : (found?.scaling ?? null));
  return { label, weight, direction, ...scaleCells(scaling), column: setting.column === goneColumn ? null : (setting.column ?? columnOf(source, label)) };
}

function scaleCells(scaling: Criterion['scaling'] | null): Pick<Shown, 'scale' | 'low' | 'high'> {
  if (!scaling) return { scale: scaleWords.observed, low: null, high: null };
  switch (scaling.kind) {
    case 'none':
      return { scale: scaleWords.none, low: null, high: null };
    case 'scale':
      return { scale: scaleWords.declared, low: scaling.low, high: scaling.high };
    case 'minmax':
      return { scale: scaleWords.observed, low: scaling.low, high: scaling.high };
    case 'log':
      return { scale: scaleWords.log, low: scaling.low, high: scaling.high };
  }
}

function columnOf(source: SettingsSource, label: string): string | null {
  const wanted = label.toLowerCase();
  const found = source.report.portfolio.criteria.find((column) => column.label.toLowerCase() === wanted || column.header.toLowerCase() === wanted);
  return found ? columnLetters(found.column) : null;
}

function criterionRow(source: SettingsSource, entry: Entry): SettingsRow {
  const { shown, setting, order } = entry;
  const key = criterionKey(String(shown.label));
  const rejected = new Map<string, SettingsCell>();
  for (const input of criterionInputs) {
    const cell = rejectedCell(source, `${key}.${input}`, 'criteria');
    if (cell) rejected.set(input, cell);
  }
  const cell = (input: keyof Shown): SettingsCell => rejected.get(input) ?? inputCell(shown[input], inputStyle(input));
  return {
    key,
    cells: {
      label: { value: shown.label, style: styles.input },
      weight: cell('weight'),
      share: { value: entry.share, style: styles.percent },
      from: fromCell(rejected.size > 0 ? fromWords.rejected : fromText(source, entry)),
      direction: cell('direction'),
      scale: cell('scale'),
      low: cell('low'),
      high: cell('high'),
      column: cell('column'),
    },
    rules: criterionRules,
    written: writtenText({ shown: criterionInputs.map((input) => shown[input]), setting, order, header: headerOf(source, entry) }),
  };
}

/** The header of the column that a criterion names by letters, by which it is found again when it moved. */
function headerOf({ report }: SettingsSource, { setting }: Entry): string | undefined {
  if (!setting || setting.column === null) return undefined;
  const mapped = report.main.columns.find(({ field, column }) => field === `criterion:${setting.label}` && columnLetters(column) === setting.column);
  return mapped?.header ?? report.settings.signatures.get(criterionKey(setting.label));
}

function inputStyle(input: keyof Shown): Style {
  if (input === 'column') return styles.inputCentre;
  return input === 'weight' || input === 'low' || input === 'high' ? inputNumber : styles.input;
}

function fromText(source: SettingsSource, { setting, criterion }: Entry): string {
  if (!setting) return criterion?.weightFrom === 'sheet' ? 'weights in your sheet' : 'assumed: equal weights';
  return originOf(source, 'criteria') === 'file' ? fromWords.file : fromWords.sheet;
}

const criterionRules: Readonly<Record<string, CellRule>> = {
  weight: { kind: 'number', minimum: 0, maximum: null, whole: false, message: settingsWords('settings-number', { allowed: 'a number of 0 or more' }) },
  direction: { kind: 'list', values: ['benefit', 'cost'], message: settingsWords('settings-choice', { choices: 'benefit or cost' }) },
  scale: {
    kind: 'list',
    values: Object.values(scaleWords),
    message: settingsWords('settings-choice', { choices: `${scaleWords.declared}, ${scaleWords.observed} or ${scaleWords.none}` }),
  },
};
