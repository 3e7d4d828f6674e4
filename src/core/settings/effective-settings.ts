import { bandNames, isBandInOrder, withoutLimits } from './bands';
import { defaultSettings } from './defaults';
import { inputSetting, settingRecords, withSetting } from './setting-records';
import type { EffectiveSettings, SettingOrigin, Settings, SettingsInput, SettingsSource } from './settings';
import { childOf, withChild } from './tree';

export type SettingsLayers = {
  readonly sheet: SettingsInput | null;
  readonly file: SettingsInput | null;
  /** Who gives `file`: what comes from a pane is told as typed on the sheet. A file when left out. */
  readonly from?: SettingsSource;
  /** As the Settings sheet remembers them; a settings file names today's columns, so those it gives have none. */
  readonly signatures?: ReadonlyMap<string, string>;
};

/** Lists and groups that a layer replaces as a whole, by the path their origin is told under. */
const wholePaths = ['criteria', 'objectives', 'themes', 'sheetsToWrite', 'renames', 'table', 'thresholds.utilisation'] as const;

const scalarPaths = settingRecords
  .map(({ path }) => path)
  .filter((path) => !wholePaths.some((whole) => path.startsWith(`${whole}.`)));

/**
 * The settings that hold: defaults, below what the Settings sheet says, below the settings file.
 * Lists are replaced whole, `columns` field by field. Origins are told by dotted path (`thresholds.cpi.amber`,
 * `columns.budget`, lists by their own name); what is left out is `default`.
 * Each layer is in order by itself; where a pair of limits mixed from both is not (amber from the sheet, red from the
 * file), the sheet's part of that pair gives way to the default, and the file's too where even that is out of order.
 */
export function effectiveSettings({ sheet, file, from = 'file', signatures = new Map() }: SettingsLayers): EffectiveSettings {
  const keptSheet = withoutBands(sheet, clashingBands(sheet, file));
  const keptFile = withoutBands(file, clashingBands(keptSheet, file));
  const origins = new Map<string, SettingOrigin>();
  const values = mixed({ sheet: keptSheet, file: keptFile }, origins);
  const told = from === 'file' ? origins : new Map([...origins].map(([path]) => [path, 'sheet'] as const));
  return { values, origins: told, signatures: new Map([...signatures].filter(([path]) => !isFromFile(path, origins))) };
}

function isFromFile(path: string, origins: ReadonlyMap<string, SettingOrigin>): boolean {
  return origins.get(path.startsWith('criteria.') ? 'criteria' : path) === 'file';
}

function mixed({ sheet, file }: SettingsLayers, origins: Map<string, SettingOrigin>): Settings {
  const withSheet = applyLayer(defaultSettings, sheet, { origin: 'sheet', origins });
  return applyLayer(withSheet, file, { origin: 'file', origins });
}

type Marking = { readonly origin: SettingOrigin; readonly origins: Map<string, SettingOrigin> };

function applyLayer(below: Settings, layer: SettingsInput | null, { origin, origins }: Marking): Settings {
  if (!layer) return below;
  let values: SettingsInput = below;
  for (const path of scalarPaths) {
    const value = inputSetting(layer, path);
    if (value === undefined) continue;
    values = withSetting(values, path, value);
    origins.set(path, origin);
  }
  for (const path of wholePaths) {
    const value = path.split('.').reduce<unknown>(childOf, layer);
    if (value === undefined || (path === 'table' && !isWholeTable(layer.table))) continue;
    values = withChild(values, path.split('.'), value) as SettingsInput;
    origins.set(path, origin);
  }
  const columns = layer.columns ?? {};
  for (const field of Object.keys(columns)) origins.set(`columns.${field}`, origin);
  return { ...(values as Settings), columns: mergeColumns(below.columns, columns) };
}

function isWholeTable(table: SettingsInput['table']): boolean {
  return table === null || table?.headerRow !== undefined;
}

type Columns = NonNullable<SettingsInput['columns']>;

function mergeColumns(below: Settings['columns'], above: Columns): Settings['columns'] {
  return Object.fromEntries(Object.entries({ ...below, ...above }).flatMap(([field, letters]) => (letters === undefined ? [] : [[field, letters]])));
}

/** The pairs of limits that are out of order once both layers are mixed. */
function clashingBands(sheet: SettingsInput | null, file: SettingsInput | null): readonly string[] {
  const { thresholds } = mixed({ sheet, file }, new Map());
  return bandNames.filter((name) => !isBandInOrder(name, thresholds));
}

function withoutBands(layer: SettingsInput | null, names: readonly string[]): SettingsInput | null {
  return layer && names.length > 0 ? withoutLimits(layer, names) : layer;
}
