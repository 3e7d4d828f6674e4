import { bandNames, isBandInOrder, withoutLimits } from '../../core/settings/bands';
import type { SettingsInput, Thresholds } from '../../core/settings/settings';
import { withChild } from '../../core/settings/tree';
import type { Setup, SetupValue } from '../../core/setup';
import { plainName } from '../../core/workbook/plain-name';
import { numberOf, weightsOf } from './draft';
import type { Draft } from './draft';

export type DraftProblem = 'number' | 'range' | 'whole' | 'order' | 'no-weight';

/** A draft as settings, null where it changes nothing, and what in it is not allowed, by its key. */
export type DraftResult = { readonly settings: SettingsInput | null; readonly problems: Readonly<Record<string, DraftProblem>> };

/** A draft as settings by the rules of the Settings sheet. What is not allowed is left out, and told. */
export function draftSettings(setup: Setup, draft: Draft): DraftResult {
  const parts = [scalars(setup, draft), weights(setup, draft), objectives(setup, draft), themes(setup, draft)];
  const settings = Object.assign({}, ...parts.map((part) => part.settings)) as SettingsInput;
  const problems = Object.assign({}, ...parts.map((part) => part.problems)) as DraftResult['problems'];
  return { settings: Object.keys(settings).length > 0 ? settings : null, problems };
}

type Part = { readonly settings: SettingsInput; readonly problems: DraftResult['problems'] };

function scalars(setup: Setup, draft: Draft): Part {
  const problems: Record<string, DraftProblem> = {};
  let settings: SettingsInput = {};
  for (const value of setup.values) {
    const typed = draft[value.path];
    if (typed === undefined) continue;
    const read = readScalar(value, typed);
    if ('problem' in read) problems[value.path] = read.problem;
    else settings = withChild(settings, value.path.split('.'), read.value) as SettingsInput;
  }
  const names = disordered(setup, settings);
  for (const name of names) problems[`thresholds.${name}.red`] = 'order';
  return { settings: names.length > 0 ? withoutLimits(settings, names) : settings, problems };
}

function readScalar({ unit, min, max }: SetupValue, typed: string): { readonly value: string | number } | { readonly problem: DraftProblem } {
  if (unit === 'choice' || unit === 'text' || unit === 'date') return { value: typed };
  const shown = numberOf(typed);
  if (shown === null) return { problem: 'number' };
  const value = unit === '%' ? Math.round(shown * 1e6) / 1e8 : shown;
  if ((unit === 'days' || unit === 'row') && !Number.isInteger(value)) return { problem: 'whole' };
  return value < (min ?? -Infinity) || value > (max ?? Infinity) ? { problem: 'range' } : { value };
}

/** Pairs of limits that this draft puts out of order. */
function disordered({ values }: Setup, settings: SettingsInput): readonly string[] {
  const given = settings.thresholds ?? {};
  const base = values.reduce<unknown>((tree, { path, value }) => withChild(tree, path.split('.'), value), {}) as { readonly thresholds: Thresholds };
  return bandNames.filter((name) => given[name] !== undefined && !isBandInOrder(name, { ...base.thresholds, [name]: { ...base.thresholds[name], ...given[name] } }));
}

/** One weight that is set confirms everything that is ranked by. */
function weights(setup: Setup, draft: Draft): Part {
  const { list } = setup.criteria;
  const typed = list.filter(({ label }) => draft[`weight:${label}`] !== undefined);
  if (typed.length === 0) return { settings: {}, problems: {} };
  const before = weightsOf(setup);
  const read = list.map((criterion) => ({ criterion, weight: readWeight(draft[`weight:${criterion.label}`], before.get(criterion.label) ?? 0) }));
  const bad = read.filter(({ weight }) => weight === null).map(({ criterion }) => [`weight:${criterion.label}`, 'number'] as const);
  if (bad.length > 0) return { settings: {}, problems: Object.fromEntries(bad) };
  if (read.every(({ weight }) => weight === 0)) return { settings: {}, problems: Object.fromEntries(typed.map(({ label }) => [`weight:${label}`, 'no-weight'])) };
  return { settings: { criteria: read.map(({ criterion, weight }) => ({ ...criterion, weight: weight ?? 0 })) }, problems: {} };
}

function readWeight(typed: string | undefined, before: number): number | null {
  if (typed === undefined) return before;
  const weight = numberOf(typed);
  return weight === null || weight < 0 || weight > 1e12 ? null : weight;
}

function objectives({ typed, objectives: known }: Setup, draft: Draft): Part {
  const changed = known.filter(({ name }) => draft[`objective:${name}`] !== undefined);
  if (changed.length === 0) return { settings: {}, problems: {} };
  const read = changed.map(({ name }) => ({ name, text: draft[`objective:${name}`] ?? '' })).map(({ name, text }) => ({ name, text, weight: text.trim() === '' ? null : readWeight(text, 0) }));
  const bad = read.filter(({ text, weight }) => text.trim() !== '' && weight === null).map(({ name }) => [`objective:${name}`, 'number'] as const);
  const all = [...typed.objectives.filter(({ name }) => read.every((one) => plainName(one.name) !== plainName(name))), ...read.map(({ name, weight }) => ({ name, weight }))];
  const weighed = known.map(({ name, weight }) => read.find((one) => one.name === name)?.weight ?? (draft[`objective:${name}`] === undefined ? weight : null));
  const isNothing = weighed.some((weight) => weight !== null) && weighed.every((weight) => weight === null || weight === 0);
  if (bad.length > 0 || isNothing) return { settings: {}, problems: Object.fromEntries(bad.length > 0 ? bad : changed.map(({ name }) => [`objective:${name}`, 'no-weight'])) };
  return { settings: { objectives: all }, problems: {} };
}

function themes({ typed, themes: known }: Setup, draft: Draft): Part {
  const changed = known.filter(({ theme }) => draft[`theme:${theme}`] !== undefined);
  if (changed.length === 0) return { settings: {}, problems: {} };
  const kept = typed.themes.filter(({ theme }) => changed.every((one) => plainName(one.theme) !== plainName(theme)));
  const served = changed.map(({ theme }) => ({ theme, objective: (draft[`theme:${theme}`] ?? '').trim() })).filter(({ objective }) => objective !== '');
  return { settings: { themes: [...kept, ...served] }, problems: {} };
}
