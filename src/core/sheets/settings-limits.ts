import { writtenText } from '../settings/as-written';
import { defaultSettings } from '../settings/defaults';
import { allowedText, getSetting, settingRecords } from '../settings/setting-records';
import type { SettingGroup, SettingRecord, SettingValue } from '../settings/setting-records';
import { fromWords } from '../settings/settings-form';
import { dayOfIso } from '../workbook/day';
import type { Style } from '../workbook/sheet-spec';
import { fromCell, inputCell, inputNumber, originOf, rejectedCell, settingsWords } from './settings-block';
import type { CellRule, SettingsBlock, SettingsRow, SettingsSource } from './settings-block';
import { formats, styles, withFormat } from './styles';

const groups: readonly SettingGroup[] = ['Limits', 'Resources', 'Prioritisation', 'General'];

/** Every scalar setting, by group: value, default, where it comes from, source. */
export function limitsBlock(source: SettingsSource): SettingsBlock {
  const rows = groups.flatMap((group) => [
    heading(group),
    ...settingRecords.filter((record) => record.group === group).map((record) => limitRow(source, record)),
  ]);
  return { id: 'limits', hint: settingsWords('settings-hint-limits'), rows, spare: { rows: 0, columns: [] } };
}

function heading(group: SettingGroup): SettingsRow {
  return { key: null, cells: { label: { value: group, style: styles.bold } }, written: null };
}

function limitRow(source: SettingsSource, record: SettingRecord): SettingsRow {
  const { path } = record;
  const value = getSetting(source.report.settings.values, path);
  const base = getSetting(defaultSettings, path);
  const rejected = rejectedCell(source, path, originPath(path));
  const shown = shownValue(record, value);
  return {
    key: path,
    cells: {
      label: { value: record.label, style: styles.body },
      value: rejected ?? inputCell(shown, styleOf(record, value, inputNumber)),
      default: { value: shownValue(record, base) ?? record.whenEmpty, style: { ...styleOf(record, base, styles.grey), align: 'right' } },
      from: fromCell(rejected ? fromWords.rejected : fromText(source, { path, isDefault: value === base })),
      source: { value: record.source, style: styles.grey },
    },
    rules: ruleOf(record),
    written: writtenText({ shown: [shown], setting: null, order: null }),
  };
}

/** The path under which effective settings tell the origin of a scalar. */
function originPath(path: string): string {
  if (path.startsWith('table.')) return 'table';
  return path.startsWith('thresholds.utilisation.') ? 'thresholds.utilisation' : path;
}

function fromText(source: SettingsSource, { path, isDefault }: { readonly path: string; readonly isDefault: boolean }): string {
  const origin = originOf(source, originPath(path), path);
  return fromWords[origin === 'sheet' && isDefault ? 'default' : origin];
}

function shownValue(record: SettingRecord, value: SettingValue): string | number | null {
  return record.unit === 'date' && typeof value === 'string' ? dayOfIso(value) : value;
}

function styleOf(record: SettingRecord, value: SettingValue, base: Style): Style {
  if (record.unit === '%') return withFormat(base, isWholePercent(value) ? formats.percent : '0.0##%');
  if (record.unit === 'date') return withFormat(base, formats.date);
  return base;
}

function isWholePercent(value: SettingValue): boolean {
  return typeof value !== 'number' || Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
}

function ruleOf(record: SettingRecord): Readonly<Record<string, CellRule>> {
  const message = settingsWords('settings-number', { allowed: allowedText(record) });
  switch (record.unit) {
    case 'date':
      return { value: { kind: 'date', message } };
    case 'choice':
      return { value: { kind: 'list', values: record.choices, message } };
    case 'text':
      return {};
    default:
      return { value: { kind: 'number', minimum: record.min, maximum: record.max, whole: record.unit === 'days' || record.unit === 'row', message } };
  }
}
