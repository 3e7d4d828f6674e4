import * as v from 'valibot';
import { sheetIds, sheetTitles } from '../workbook/sheet-id';
import type { SheetId } from '../workbook/sheet-id';
import { closed, columnLetters, name, number, weight } from './schema-parts';
import type { CriterionSetting } from './settings';

const scaleAllowed = 'two numbers [low, high] with low below high, null (observed minimum and maximum) or "none" (raw points)';

const scaleSchema = v.pipe(
  v.strictTuple([number(scaleAllowed), number(scaleAllowed)], scaleAllowed),
  v.check(([low, high]) => low < high, scaleAllowed),
  v.transform(([low, high]): readonly [number, number] => [low, high]),
);

const directionAllowed = '"benefit" (more is better) or "cost" (less is better)';

/** One criterion as a settings file gives it, and as the Settings sheet keeps it. */
export const criterionSchema = closed({
  label: name('a text that names the criterion'),
  column: v.optional(v.nullable(columnLetters), null),
  weight: weight('a number of 0 or more'),
  direction: v.optional(v.picklist(['benefit', 'cost'], directionAllowed), 'benefit'),
  scale: v.optional(v.nullable(v.union([scaleSchema, v.literal('none')], scaleAllowed)), null),
});

export const criteriaSchema = v.pipe(
  v.array(criterionSchema, 'a list of criteria, or null'),
  v.minLength(1, 'at least one criterion, or null for those evident in the sheet'),
  v.check((criteria) => areUnique(criteria.map(({ label }) => label)), 'each label once'),
  v.check((criteria) => criteria.some((criterion) => criterion.weight > 0), 'at least one weight above 0'),
  v.check((criteria) => areScalesAlike(criteria), 'scale "none" for all criteria or for none: raw points and scaled ones do not add up'),
);

/** Is each name used once, whatever its case? */
export function areUnique(names: readonly string[]): boolean {
  return new Set(names.map((text) => text.trim().toLowerCase())).size === names.length;
}

/** Are all criteria raw points, or none? */
export function areScalesAlike(criteria: readonly Pick<CriterionSetting, 'scale'>[]): boolean {
  const raw = criteria.filter((criterion) => criterion.scale === 'none').length;
  return raw === 0 || raw === criteria.length;
}

export const objectiveSchema = closed({
  name: name('a text that names the objective'),
  weight: v.optional(v.nullable(weight('a number of 0 or more, or null')), null),
});

export const objectivesSchema = v.pipe(
  v.array(objectiveSchema, 'a list of objectives'),
  v.check((list) => areUnique(list.map((objective) => objective.name)), 'each name once'),
  v.check((list) => isSomeWeightAboveZero(list), 'at least one weight above 0, or no weights at all'),
);

/** Is some weight above zero, or is none given at all? */
export function isSomeWeightAboveZero(list: readonly { readonly weight: number | null }[]): boolean {
  const typed = list.filter((objective) => objective.weight !== null);
  return typed.length === 0 || typed.some((objective) => (objective.weight ?? 0) > 0);
}

export const themeSchema = closed({
  theme: name('a text that names the theme'),
  objective: name('a text that names the objective'),
});

export const themesSchema = v.pipe(
  v.array(themeSchema, 'a list of themes, each with its objective'),
  v.check((list) => areUnique(list.map(({ theme }) => theme)), 'each theme once'),
);

export const renameSchema = closed({
  from: name('the key that the project had'),
  to: name('the key that the project has now'),
  isSame: v.boolean('true (the same project) or false (another one)'),
});

/** Keys of projects are compared as they are. */
function areDistinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

export const renamesSchema = v.pipe(
  v.array(renameSchema, 'a list of renamed projects'),
  v.check((list) => areDistinct(list.map(({ from, to }) => JSON.stringify([from, to]))), 'each pair once'),
  v.check((list) => areDistinct(list.flatMap(({ from, isSame }) => (isSame ? [from] : []))), 'one new key for each old one'),
  v.check((list) => areDistinct(list.flatMap(({ to, isSame }) => (isSame ? [to] : []))), 'one old key for each new one'),
);

const sheetsAllowed = `a list of sheets, each one of ${sheetIds.map((id) => `"${sheetTitles[id]}"`).join(', ')}`;

const sheetSchema = v.pipe(
  v.string(sheetsAllowed),
  v.check((title) => sheetIdOfTitle(title) !== null, sheetsAllowed),
);

export const sheetsSchema = v.pipe(
  v.array(sheetSchema, sheetsAllowed),
  v.minLength(1, 'at least one sheet'),
  v.transform((titles): readonly SheetId[] => sheetIds.filter((id) => titles.some((title) => sheetIdOfTitle(title) === id))),
);

/** The sheet of ours that a tab title or id names, in any case; null for any other text. */
export function sheetIdOfTitle(title: string): SheetId | null {
  const wanted = title.trim().toLowerCase();
  return sheetIds.find((id) => id === wanted || sheetTitles[id].toLowerCase() === wanted) ?? null;
}
