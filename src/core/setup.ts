import { sentence } from './messages/sentence';
import { chooseThemeField, themeOf } from './alignment/theme-field';
import { isOpen } from './portfolio/portfolio';
import type { Prioritisation } from './prioritisation/prioritisation';
import { scoreHereScale } from './prioritisation/signals';
import { defaultSettings } from './settings/defaults';
import { mergeInputs } from './settings/merge-inputs';
import { getSetting, settingRecords } from './settings/setting-records';
import type { SettingUnit, SettingValue } from './settings/setting-records';
import type { CriterionSetting, Settings, SettingsInput } from './settings/settings';
import type { Report } from './sheets/report';
import { columnLetters } from './workbook/address';
import { plainName } from './workbook/plain-name';

/** A scalar setting in force, its default, and what is allowed for it. */
export type SetupValue = {
  readonly path: string;
  readonly value: SettingValue;
  readonly default: SettingValue;
  readonly unit: SettingUnit;
  /** Included; null for what is no number. */
  readonly min: number | null;
  readonly max: number | null;
};

/** An objective and its weight as typed, null without one. */
export type SetupObjective = { readonly name: string; readonly weight: number | null };

/** A theme, how many open projects have it, and the objective it serves, null for none. */
export type SetupTheme = { readonly theme: string; readonly count: number; readonly objective: string | null };

/** Everything that *Set up* shows, as it is in force for what was computed last. */
export type Setup = {
  readonly values: readonly SetupValue[];
  /** What is ranked by, ready to be confirmed: weights as typed, else 1 each. `from` null where nothing can be. */
  readonly criteria: { readonly from: Prioritisation['criteriaFrom']; readonly list: readonly CriterionSetting[]; readonly unlock: string | null };
  readonly objectives: readonly SetupObjective[];
  /** Only where projects name no objectives. */
  readonly themes: readonly SetupTheme[];
  /** Objectives and themes that settings name themselves: these lists are replaced as a whole. */
  readonly typed: Pick<Settings, 'objectives' | 'themes'>;
  /** How many people or roles the Heatmap shows, and in what; `isAssumed`: their capacity is nobody's word. */
  readonly people: { readonly count: number; readonly basis: Report['resources']['basis']; readonly isAssumed: boolean };
};

/** What is in force, with what was decided since (`edits`) above it. */
export function setupOf(report: Report, edits: SettingsInput | null): Setup {
  const settings = withEdits(report, edits);
  const { resources } = report;
  return {
    values: settingRecords.map(({ path, unit, min, max }) => ({ path, value: getSetting(settings, path), default: getSetting(defaultSettings, path), unit, min, max })),
    criteria: criteriaOf(report, settings),
    objectives: objectivesOf(report, settings),
    themes: themesOf(report, settings),
    typed: { objectives: settings.objectives, themes: settings.themes },
    people: { count: resources.rows.length, basis: resources.basis, isAssumed: resources.rows.some(({ capacityAssumed }) => capacityAssumed) },
  };
}

/** The settings of a report with others above them; lists are replaced as a whole. */
export function withEdits({ settings: { values } }: Pick<Report, 'settings'>, edits: SettingsInput | null): Settings {
  // Settings with some of their parts replaced are settings.
  return mergeInputs(values, edits) as Settings;
}

function criteriaOf({ portfolio, prioritisation }: Report, settings: Settings): Setup['criteria'] {
  const unlock = prioritisation.unlock && sentence(prioritisation.unlock.message);
  const named = settings.criteria ?? [];
  if (named.length > 0) return { from: 'settings', list: named, unlock };
  const list = prioritisation.criteria.map(({ label, weightFrom, direction }): CriterionSetting => {
    const column = portfolio.criteria.find((criterion) => criterion.label === label);
    if (!column) return { label, column: null, weight: 1, direction, scale: scoreHereScale };
    return { label, column: columnLetters(column.column), weight: weightFrom === 'sheet' ? (column.typedWeight ?? 1) : 1, direction, scale: column.scale };
  });
  return { from: list.length > 0 ? prioritisation.criteriaFrom : null, list, unlock };
}

function objectivesOf({ portfolio }: Report, { objectives }: Settings): readonly SetupObjective[] {
  const found = portfolio.objectives.map(({ name, weight }): [string, SetupObjective] => [plainName(name), { name, weight: weight?.value ?? null }]);
  const all = new Map(found);
  for (const { name, weight } of objectives) {
    const before = all.get(plainName(name));
    all.set(plainName(name), { name: before?.name ?? name, weight: weight ?? before?.weight ?? null });
  }
  return [...all.values()];
}

function themesOf({ portfolio }: Report, { themes }: Settings): readonly SetupTheme[] {
  if (portfolio.links.length > 0) return [];
  const open = portfolio.projects.filter(({ lifecycle }) => isOpen(lifecycle));
  const field = chooseThemeField(open);
  if (!field) return [];
  const served = new Map(themes.map(({ theme, objective }) => [plainName(theme), objective]));
  const counts = new Map<string, SetupTheme>();
  for (const project of open) {
    const theme = themeOf(project, field)?.value;
    if (theme === undefined) continue;
    const key = plainName(theme);
    const before = counts.get(key);
    counts.set(key, { theme: before?.theme ?? theme, count: (before?.count ?? 0) + 1, objective: served.get(key) ?? null });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
