import type { ProjectState, StateSide } from '../snapshots/project-state';
import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import { normaliseText, squeezeBlanks } from '../tables/values/normalise-text';
import { roundNine } from '../workbook/round-nine';
import type { ProjectPair } from './matched';
import type { NotCompared, UnitChange } from './moves';

/** How the values of one field are compared across two sides. */
export type ComparableField = {
  readonly field: ProjectField;
  /** What an old amount is multiplied by to stand in the unit of the new side; 1 for all else. */
  readonly factor: number;
};

/** What is compared, and what is not. */
export type Comparable = {
  /** In catalogue order. */
  readonly fields: readonly ComparableField[];
  readonly notCompared: readonly NotCompared[];
  readonly unitChanges: readonly UnitChange[];
};

/** They say which project it is, or are compared as marks: no fields of their own. */
const identity: ReadonlySet<ProjectField> = new Set(['id', 'name']);
/** Words of a short list, typed now so, now so. */
const choices: ReadonlySet<ProjectField> = new Set(['status', 'phase', 'priority', 'risk']);
const allFields = Object.keys(projectFields) as ProjectField[];

/**
 * The fields that both sides know, and how to compare them. Money whose currencies differ is not compared; money whose
 * units differ is converted, unless more of the matched projects show the same bare number, for then one of the two
 * units was read wrongly. Amounts that are all a thousand or a million times what they were, or that part of it, were
 * typed in another unit: they are converted, and said to be.
 */
export function comparableFields(old: StateSide, now: StateSide, pairs: readonly ProjectPair[]): Comparable {
  const known = allFields.filter((field) => !identity.has(field) && (old.fields.has(field) || now.fields.has(field)));
  const notCompared = known.flatMap((field) => notComparable(field, old, now) ?? []);
  const barred = new Set(notCompared.map(({ field }) => field));
  const units = known.filter((field) => !barred.has(field)).map((field) => ({ field, ...unitsOf(field, { old, now, pairs }) }));
  return {
    fields: units.map(({ field, factor }) => ({ field, factor })),
    notCompared,
    unitChanges: units.flatMap(({ field, factor, isTypedAnew }) => (isTypedAnew ? [{ field, factor }] : [])),
  };
}

function notComparable(field: ProjectField, old: StateSide, now: StateSide): NotCompared | null {
  if (!now.fields.has(field) || (field === 'end' && isForecastGone(old, now))) return { field, why: { kind: 'vanished' } };
  if (!old.fields.has(field)) return { field, why: { kind: 'added' } };
  const [from, to] = [old.money.get(field)?.currency ?? null, now.money.get(field)?.currency ?? null];
  if (projectFields[field].kind !== 'money' || from === null || to === null || from === to) return null;
  return { field, why: { kind: 'currency', old: from, new: to } };
}

/** Has the newer side planned ends alone, where the older one knew both? Its ends are then no news of any project. */
function isForecastGone(old: StateSide, now: StateSide): boolean {
  const isForecast = ({ values, isEndPlanned }: ProjectState): boolean => values.has('end') && !isEndPlanned;
  return old.fields.has('baselineEnd') && old.states.some(isForecast) && !now.states.some(isForecast);
}

type Both = { readonly old: StateSide; readonly now: StateSide; readonly pairs: readonly ProjectPair[] };
type Units = { readonly factor: number; readonly isTypedAnew: boolean };

/** Fewer amounts than this prove no other unit. */
const leastAmounts = 3;
const otherUnits = [1000, 1 / 1000, 1_000_000, 1 / 1_000_000];

function unitsOf(field: ProjectField, { old, now, pairs }: Both): Units {
  if (projectFields[field].kind !== 'money') return { factor: 1, isTypedAnew: false };
  const amounts = pairs.flatMap((pair) => amountsOf(field, pair));
  const matching = (factor: number): number => amounts.filter(({ from, to }) => roundNine(from * factor) === roundNine(to)).length;
  const stated = (old.money.get(field)?.unit ?? 1) / (now.money.get(field)?.unit ?? 1);
  if (stated !== 1) return { factor: matching(1) > matching(stated) ? 1 : stated, isTypedAnew: false };
  const typed = amounts.length < leastAmounts ? undefined : otherUnits.find((factor) => matching(factor) === amounts.length);
  return { factor: typed ?? 1, isTypedAnew: typed !== undefined };
}

/** Both amounts of a pair; nothing where one is missing or 0, which is the same in every unit. */
function amountsOf(field: ProjectField, { old, now }: ProjectPair): readonly { readonly from: number; readonly to: number }[] {
  const [from, to] = [old.values.get(field)?.value, now.values.get(field)?.value];
  return typeof from === 'number' && typeof to === 'number' && from !== 0 && to !== 0 ? [{ from, to }] : [];
}

/** A value of the old side as the new side would write it. */
export function converted(value: string | number, { factor }: ComparableField): string | number {
  return typeof value === 'number' && factor !== 1 ? roundNine(value * factor) : value;
}

/**
 * Do two values say the same? Dates by day, numbers to nine decimals, words of a short list without regard to case and
 * punctuation, other texts as typed but for blanks.
 */
export function isSameValue(field: ProjectField, old: string | number, now: string | number): boolean {
  if (typeof old === 'number' && typeof now === 'number') {
    return projectFields[field].kind === 'date' ? Math.floor(old) === Math.floor(now) : isSameNumber(old, now);
  }
  const [from, to] = [squeezeBlanks(String(old)), squeezeBlanks(String(now))];
  return from === to || (choices.has(field) && normaliseText(from) !== '' && normaliseText(from) === normaliseText(to));
}

/** Amounts beyond a million million lose their ninth decimal to the format itself: these compare by their share. */
function isSameNumber(a: number, b: number): boolean {
  return roundNine(a) === roundNine(b) || Math.abs(a - b) <= 1e-9 * Math.min(1, Math.max(Math.abs(a), Math.abs(b))) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
