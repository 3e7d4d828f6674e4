import type { Setup, SetupValue } from '../../core/setup';

/**
 * What was typed on *Set up* and not applied, as it was typed: a scalar setting by its path, `weight:…` by criterion,
 * `objective:…` by objective, `theme:…` by theme.
 */
export type Draft = Readonly<Record<string, string>>;

/** The draft after something was typed; what is as it was is no draft. */
export function drafted(setup: Setup, draft: Draft, typed: { readonly key: string; readonly value: string }): Draft {
  const rest = Object.fromEntries(Object.entries(draft).filter(([key]) => key !== typed.key));
  return typed.value === shownValue(setup, {}, typed.key) ? rest : { ...rest, [typed.key]: typed.value };
}

/** What a field shows: as typed, else as it is in force. */
export function shownValue(setup: Setup, draft: Draft, key: string): string {
  const typed = draft[key];
  if (typed !== undefined) return typed;
  const [kind = '', ...rest] = key.split(':');
  const name = rest.join(':');
  if (kind === 'weight') return plainNumber(weightsOf(setup).get(name) ?? 0);
  if (kind === 'objective') return plainNumber(setup.objectives.find((objective) => objective.name === name)?.weight ?? null);
  if (kind === 'theme') return setup.themes.find(({ theme }) => theme === name)?.objective ?? '';
  const value = setup.values.find(({ path }) => path === key);
  return value ? fieldValue(value, value.value) : '';
}

/** A value as its field shows it: shares in per cent. */
export function fieldValue({ unit }: Pick<SetupValue, 'unit'>, value: SetupValue['value']): string {
  if (typeof value !== 'number') return value ?? '';
  return plainNumber(unit === '%' ? value * 100 : value);
}

function plainNumber(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 1e4) / 1e4);
}

/** The weights as sliders from 0 to 100 can show them: as typed where they fit, else in proportion, together 100. */
export function weightsOf({ criteria: { list } }: Setup): ReadonlyMap<string, number> {
  const weights = list.map(({ weight }) => weight);
  const [most, sum] = [Math.max(0, ...weights), weights.reduce((total, weight) => total + weight, 0)];
  const isFitting = most >= 5 && most <= 100;
  return new Map(list.map(({ label, weight }) => [label, isFitting || sum === 0 ? weight : (100 * weight) / sum]));
}

/** What part of all weights each criterion has in a draft, 0..1; zero where one of them is no number. */
export function sharesOf(setup: Setup, draft: Draft): ReadonlyMap<string, number> {
  const weights = setup.criteria.list.map(({ label }) => [label, Math.max(0, numberOf(shownValue(setup, draft, `weight:${label}`)) ?? 0)] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([label, weight]) => [label, sum > 0 ? weight / sum : 0]));
}

/** A number as typed, with a point or a comma; null for anything else. */
export function numberOf(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
