import type { CriterionSetting, EffectiveSettings, Settings } from '../settings/settings';
import { projectFields } from '../tables/catalogue';
import { columnIndex } from '../workbook/address';
import { isMoneyMasked, moneyMask } from './mask-money';
import { nameBook } from './mask-names';
import type { NameBook } from './mask-names';
import type { Masks } from './mask-texts';
import type { Portfolio } from './portfolio';
import { plainName } from '../workbook/plain-name';

/**
 * Settings as they go with the masked portfolio: objectives and themes under the same masks, no sheet name, scales of
 * money criteria in the same shares. `portfolio` is the one before masking. Labels of criteria stay: they are methods,
 * not names. A theme that no project has is left out.
 */
export function maskSettings(settings: EffectiveSettings, portfolio: Portfolio, masks: Masks): EffectiveSettings {
  const named = masks.names ? withoutNames(settings.values, portfolio) : settings.values;
  return { ...settings, values: masks.money ? withoutAmounts(named, portfolio) : named, signatures: new Map() };
}

function withoutNames(values: Settings, portfolio: Portfolio): Settings {
  const book = nameBook(portfolio, values.themes.map(({ objective }) => objective));
  return {
    ...values,
    table: null,
    columns: Object.fromEntries(Object.entries(values.columns).filter(([field]) => field in projectFields || /^(?:rag|criterion):/.test(field))),
    objectives: values.objectives.map(({ name, weight }) => ({ name: book.objective(name), weight })),
    themes: values.themes.flatMap((theme) => maskTheme(theme, portfolio, book)),
    renames: [],
  };
}

/** A theme is a programme or a department, whichever projects have; a name that is both stands for each of them. */
function maskTheme({ theme, objective }: Settings['themes'][number], { projects }: Portfolio, book: NameBook): Settings['themes'] {
  const isIn = (field: 'programme' | 'department'): boolean => projects.some(({ values }) => plainName(values[field]?.value ?? '') === plainName(theme));
  const names = [...(isIn('programme') ? [book.programme(theme)] : []), ...(isIn('department') ? [book.department(theme)] : [])];
  return names.map((name) => ({ theme: name, objective: book.objective(objective) }));
}

function withoutAmounts(values: Settings, portfolio: Portfolio): Settings {
  if (values.criteria === null || isMoneyMasked(portfolio)) return values;
  const { criterion } = moneyMask(portfolio);
  const factorOf = (setting: CriterionSetting): number => criterion(labelIn(portfolio, setting) ?? setting.label) ?? 1;
  return { ...values, criteria: values.criteria.map((setting) => scaled(setting, factorOf(setting))) };
}

function scaled(setting: CriterionSetting, factor: number): CriterionSetting {
  const { scale } = setting;
  return typeof scale === 'string' || scale === null ? setting : { ...setting, scale: [scale[0] * factor, scale[1] * factor] };
}

/** Label of the column that a criterion of Settings means. */
function labelIn({ criteria }: Portfolio, { label, column }: CriterionSetting): string | null {
  const letters = column === null ? null : columnIndex(column.trim());
  const isMeant = (candidate: Portfolio['criteria'][number]): boolean =>
    column === null ? [candidate.label, candidate.header].some((text) => plainName(text) === plainName(label)) : candidate.column === letters;
  return criteria.find(isMeant)?.label ?? null;
}
