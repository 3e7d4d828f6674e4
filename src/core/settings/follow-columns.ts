import type { EffectiveSettings, Settings } from './settings';

/**
 * The settings with the letters that named columns have now, by path (`columns.budget`, `criteria.Value`): what the figures
 * rest on is the column that was read, so that the next refresh, which finds these letters typed, says the same.
 */
export function followColumns(settings: EffectiveSettings, followed: ReadonlyMap<string, string> = new Map()): EffectiveSettings {
  if (followed.size === 0) return settings;
  const { values } = settings;
  const columns = Object.entries(values.columns).map(([field, letters]) => [field, followed.get(`columns.${field}`) ?? letters] as const);
  const criteria = values.criteria?.map((criterion) => ({ ...criterion, column: followed.get(`criteria.${criterion.label}`) ?? criterion.column })) ?? null;
  const moved: Settings = { ...values, columns: Object.fromEntries(columns), criteria };
  return { ...settings, values: moved };
}
