import { cellText, isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import { areEdgesAscending, bandNames, bandSides, isBandInOrder, thresholdsOverDefaults, withoutLimits } from './bands';
import { isAsShown, readWritten } from './as-written';
import { defaultSettings } from './defaults';
import type { BlockRow } from './find-blocks';
import { readSettingCell } from './read-setting-cell';
import { isFromFile, noteTwice, noteUnknown, reject, settingFinding } from './reading-notes';
import type { ReadingNotes } from './reading-notes';
import { allowedText, getSetting, percentText, settingRecord, settingRecords, withSetting } from './setting-records';
import type { SettingRecord, SettingValue } from './setting-records';
import type { SettingsInput } from './settings';

/** The rows whose setting is known, by path; the first of several. */
type Rows = ReadonlyMap<string, BlockRow>;

/**
 * The scalar settings of the sheet's *Limits and assumptions* that differ from the defaults. Rows are known by their
 * hidden path, else by their label. Limits that are out of order are all put back to the default.
 */
export function readLimitsBlock(block: readonly BlockRow[], notes: ReadingNotes): SettingsInput {
  const rows = settingRows(block, notes);
  let input: SettingsInput = {};
  for (const [path, row] of rows) {
    const record = settingRecord(path);
    if (!record) continue;
    if (isFromFile(row) && isUnchanged(row)) notes.fromFile.add(path);
    const reading = readSettingCell(exactCell(row), record);
    if ('bad' in reading) rejectValue(notes, row, record);
    else if (reading.value !== null && reading.value !== getSetting(defaultSettings, path)) input = withSetting(input, path, reading.value);
  }
  return withoutHalfTable(withoutDisorder(input, { rows, notes }), { rows, notes });
}

type Context = { readonly rows: Rows; readonly notes: ReadingNotes };

function settingRows(block: readonly BlockRow[], notes: ReadingNotes): Rows {
  const rows = new Map<string, BlockRow>();
  for (const row of block) {
    const record = recordOf(row);
    if (!record) noteUnknown(row, { id: 'limits', column: 'value', notes });
    else if (!rows.has(record.path)) rows.set(record.path, row);
    else noteSecond(row, { first: rows.get(record.path) ?? row, record, notes });
  }
  return rows;
}

function recordOf(row: BlockRow): SettingRecord | null {
  const label = row.text('label').toLowerCase();
  return settingRecord(row.path) ?? settingRecords.find((record) => record.label.toLowerCase() === label) ?? null;
}

type Second = { readonly first: BlockRow; readonly record: SettingRecord; readonly notes: ReadingNotes };

function noteSecond(row: BlockRow, { first, record, notes }: Second): void {
  if (isBlank(row.cell('value')) || row.text('value') === first.text('value')) return;
  noteTwice(notes, row, { id: 'limits', column: 'value', setting: record.label, used: first.text('value') || defaultText(record) });
}

function isUnchanged(row: BlockRow): boolean {
  const written = readWritten(row.cell('written'));
  return written !== null && isAsShown(row.cell('value'), written.shown[0]);
}

/** A value that was left alone, as it was written: other programs that save the workbook round it to fifteen digits. */
function exactCell(row: BlockRow): Cell {
  return isUnchanged(row) ? (readWritten(row.cell('written'))?.shown[0] ?? null) : row.cell('value');
}

function rejectValue(notes: ReadingNotes, row: BlockRow, record: SettingRecord): void {
  reject(notes, row, { path: record.path, column: 'value', setting: record.label, allowed: allowedText(record), used: defaultText(record) });
}

/** The default of a setting in words, as sheets and findings show it. */
export function defaultText(record: SettingRecord): string {
  return settingText(record, getSetting(defaultSettings, record.path));
}

function settingText(record: SettingRecord, value: SettingValue): string {
  if (value === null) return record.whenEmpty ?? '–';
  return typeof value === 'number' && record.unit === '%' ? percentText(value) : String(value);
}

/** Pairs and edges that are not in order give way to the defaults, every changed one of them rejected. */
function withoutDisorder(input: SettingsInput, context: Context): SettingsInput {
  const thresholds = thresholdsOverDefaults(input);
  const names: readonly string[] = [
    ...bandNames.filter((name) => !isBandInOrder(name, thresholds)),
    ...(areEdgesAscending(thresholds.utilisation) ? [] : ['utilisation']),
  ];
  for (const name of names) rejectGroup(`thresholds.${name}`, input, context);
  return names.length === 0 ? input : withoutLimits(input, names);
}

function rejectGroup(group: string, input: SettingsInput, { rows, notes }: Context): void {
  const changed = settingRecords.filter(
    ({ path }) => path.startsWith(`${group}.`) && !path.endsWith('Days') && isChanged(input, path) && !notes.rejected.has(path),
  );
  const cells = changed.flatMap(({ path }) => {
    const row = rows.get(path);
    return row ? [{ row, key: path, column: 'value' }] : [];
  });
  for (const { path } of changed) notes.rejected.set(path, rows.get(path)?.cell('value') ?? null);
  const args = {
    setting: changed.map(({ label }) => label).join('; '),
    typed: changed.map(({ path }) => cellText(rows.get(path)?.cell('value'))).join('; '),
    used: changed.map(defaultText).join('; '),
    allowed: group.endsWith('utilisation') ? 'five shares in ascending order' : orderText(group),
  };
  notes.findings.push(settingFinding('settings-out-of-order', cells, { severity: 'warning', args }));
}

function isChanged(input: SettingsInput, path: string): boolean {
  const value = getSetting({ ...defaultSettings, thresholds: thresholdsOverDefaults(input) }, path);
  return value !== getSetting(defaultSettings, path);
}

function orderText(group: string): string {
  const name = bandNames.find((candidate) => group === `thresholds.${candidate}`);
  return `a red limit at or ${name !== undefined && bandSides[name] === 'below' ? 'below' : 'above'} the amber one`;
}

/** A sheet without its header row forces nothing. */
function withoutHalfTable(input: SettingsInput, { rows, notes }: Context): SettingsInput {
  if (input.table?.headerRow !== undefined) return effectiveTable(input);
  const { table, ...rest } = input;
  const row = rows.get('table.headerRow');
  const record = settingRecord('table.headerRow');
  if (!table || !row || !record) return rest;
  const sheetRow = rows.get('table.sheet');
  if (!notes.rejected.has('table.headerRow') && sheetRow) {
    const setting = settingRecord('table.sheet')?.label ?? '';
    reject(notes, sheetRow, { path: 'table.sheet', column: 'value', setting, allowed: `a sheet whose ${record.label} is given too`, used: defaultText(record) });
  }
  return rest;
}

function effectiveTable(input: SettingsInput): SettingsInput {
  return { ...input, table: { sheet: input.table?.sheet ?? null, headerRow: input.table?.headerRow ?? 1 } };
}
