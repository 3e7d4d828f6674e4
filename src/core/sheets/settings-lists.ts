import { writtenText } from '../settings/as-written';
import { fromWords } from '../settings/settings-form';
import { sheetPath } from '../settings/read-sheets-block';
import type { SheetMemory } from '../settings/read-sheets-block';
import { sheetIds, sheetTitles } from '../workbook/sheet-id';
import type { SheetId } from '../workbook/sheet-id';
import { fromCell, inputCell, inputNumber, noSpare, originOf, rejectedCell, settingsWords } from './settings-block';
import type { CellRule, SettingsBlock, SettingsRow, SettingsSource } from './settings-block';
import { styles } from './styles';

const plain = (text: string): string => text.trim().toLowerCase();

/** Objectives of the workbook and of Settings, with their weights. */
export function objectivesBlock(source: SettingsSource): SettingsBlock {
  const { portfolio, settings } = source.report;
  const typed = settings.values.objectives;
  const found = portfolio.objectives.filter(({ name }, index, all) => all.findIndex((other) => plain(other.name) === plain(name)) === index);
  const added = typed.filter(({ name }) => !found.some((objective) => plain(objective.name) === plain(name)));
  const rows = [...found, ...added.map(({ name }) => ({ name, weight: null }))].map((objective) => {
    const order = typed.findIndex(({ name }) => plain(name) === plain(objective.name));
    const setting = typed[order] ?? null;
    return pairRow(source, {
      list: 'objectives',
      input: 'weight',
      label: setting?.name ?? objective.name,
      value: setting?.weight ?? objective.weight?.value ?? null,
      setting,
      order: setting ? order : null,
      from: objective.weight ? 'weight in your sheet' : '',
    });
  });
  return { id: 'objectives', hint: settingsWords('settings-hint-objectives'), rows, spare: { rows: 2, columns: ['label', 'weight'], rules: { weight: weightRule } } };
}

/** Themes with the objective each serves; null where themes are not the substitute and none is mapped. */
export function themesBlock(source: SettingsSource): SettingsBlock | null {
  const { alignment, settings } = source.report;
  const typed = settings.values.themes;
  const found = alignment.themes.map(({ name }) => name);
  const added = typed.map(({ theme }) => theme).filter((theme) => !found.some((name) => plain(name) === plain(theme)));
  if (found.length + added.length === 0) return null;
  const rows = [...found, ...added].map((theme) => {
    const order = typed.findIndex((entry) => plain(entry.theme) === plain(theme));
    const setting = typed[order] ?? null;
    const value = setting?.objective ?? null;
    return pairRow(source, { list: 'themes', input: 'objective', label: setting?.theme ?? theme, value, setting, order: setting ? order : null, from: '' });
  });
  return { id: 'themes', hint: settingsWords('settings-hint-themes'), rows, spare: noSpare };
}

type Pair = {
  readonly list: 'objectives' | 'themes';
  readonly input: 'weight' | 'objective';
  readonly label: string;
  readonly value: string | number | null;
  readonly setting: unknown;
  readonly order: number | null;
  /** Where it comes from when it is no setting. */
  readonly from: string;
};

function pairRow(source: SettingsSource, pair: Pair): SettingsRow {
  const { list, input, label, value, setting, order } = pair;
  const key = `${list}.${label}`;
  const rejected = rejectedCell(source, `${key}.${input}`, list);
  const origin = originOf(source, list) === 'file' ? fromWords.file : fromWords.sheet;
  return {
    key,
    cells: {
      label: { value: label, style: styles.input },
      [input]: rejected ?? inputCell(value, input === 'weight' ? inputNumber : styles.input),
      from: fromCell(rejected ? fromWords.rejected : setting === null ? pair.from : origin),
    },
    rules: input === 'weight' ? { weight: weightRule } : {},
    written: writtenText({ shown: [label, value], setting, order }),
  };
}

const weightRule: CellRule = {
  kind: 'number',
  minimum: 0,
  maximum: null,
  whole: false,
  message: settingsWords('settings-number', { allowed: 'a number of 0 or more' }),
};

/** Our sheets, and whether Refresh writes each. */
export function sheetsBlock(source: SettingsSource): SettingsBlock {
  return { id: 'sheets', hint: settingsWords('settings-hint-sheets'), rows: sheetIds.map((id) => sheetRow(source, id)), spare: noSpare };
}

function sheetRow(source: SettingsSource, id: SheetId): SettingsRow {
  const key = sheetPath(id);
  const shown = source.report.settings.values.sheetsToWrite.includes(id) ? 'yes' : 'no';
  const rejected = rejectedCell(source, key, 'sheetsToWrite');
  const origin = originOf(source, 'sheetsToWrite', key);
  const isRemoved = origin !== 'file' && source.previous.removed.includes(id);
  const from = fromWords[isRemoved ? 'removed' : origin === 'sheet' && shown === 'yes' ? 'default' : origin];
  return {
    key,
    cells: {
      label: { value: sheetTitles[id], style: styles.body },
      write: rejected ?? inputCell(shown),
      from: fromCell(rejected ? fromWords.rejected : from),
    },
    rules: { write: { kind: 'list', values: ['yes', 'no'], message: settingsWords('settings-choice', { choices: 'yes or no' }) } },
    written: writtenText({ shown: [shown], setting: memoryOf(source, { id, isRemoved }), order: null }),
  };
}

function memoryOf({ made = [], snapshot, report }: SettingsSource, { id, isRemoved }: { readonly id: SheetId; readonly isRemoved: boolean }): SheetMemory {
  const isThere = id === 'settings' || made.includes(id) || snapshot.sheets.some(({ owned }) => owned === id);
  return { isThere, isRemoved, register: report.main.sheet ?? snapshot.sheets[0]?.name ?? null };
}
