import type { StateSide } from '../snapshots/project-state';
import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import { normaliseText, squeezeBlanks } from '../tables/values/normalise-text';
import { roundNine } from '../workbook/round-nine';
import type { ProjectPair } from './matched';

/** How the values of one field are compared across two sides. */
export type ComparableField = {
  readonly field: ProjectField;
  /** What an old amount is multiplied by to stand in the unit of the new side; 1 for all else. */
  readonly factor: number;
};

/** What is compared, and what could be but for its currency. */
export type Comparable = {
  /** In catalogue order. */
  readonly fields: readonly ComparableField[];
  readonly otherCurrency: readonly { readonly field: ProjectField; readonly old: string; readonly now: string }[];
};

/** They say which project it is, or are compared as marks: no fields of their own. */
const identity: ReadonlySet<ProjectField> = new Set(['id', 'name']);
/** Words of a short list, typed now so, now so. */
const choices: ReadonlySet<ProjectField> = new Set(['status', 'phase', 'priority', 'risk']);
const allFields = Object.keys(projectFields) as ProjectField[];

/**
 * The fields that both sides know, and how to compare them. Money whose currencies differ is not compared; money whose
 * units differ is converted, unless more of the matched projects show the same bare number, for then one of the two
 * units was read wrongly.
 */
export function comparableFields(old: StateSide, now: StateSide, pairs: readonly ProjectPair[]): Comparable {
  const shared = allFields.filter((field) => old.fields.has(field) && now.fields.has(field) && !identity.has(field));
  const otherCurrency = shared.flatMap((field) => {
    const [from, to] = [old.money.get(field)?.currency ?? null, now.money.get(field)?.currency ?? null];
    return projectFields[field].kind === 'money' && from !== null && to !== null && from !== to ? [{ field, old: from, now: to }] : [];
  });
  const barred = new Set(otherCurrency.map(({ field }) => field));
  const fields = shared.filter((field) => !barred.has(field));
  return { fields: fields.map((field) => ({ field, factor: factorOf(field, { old, now, pairs }) })), otherCurrency };
}

type Both = { readonly old: StateSide; readonly now: StateSide; readonly pairs: readonly ProjectPair[] };

function factorOf(field: ProjectField, { old, now, pairs }: Both): number {
  if (projectFields[field].kind !== 'money') return 1;
  const stated = (old.money.get(field)?.unit ?? 1) / (now.money.get(field)?.unit ?? 1);
  if (stated === 1) return 1;
  let [asStated, asTyped] = [0, 0];
  for (const pair of pairs) {
    const [from, to] = [pair.old.values.get(field)?.value, pair.now.values.get(field)?.value];
    if (typeof from !== 'number' || typeof to !== 'number' || to === 0) continue;
    if (from === to) asTyped += 1;
    if (roundNine(from * stated) === roundNine(to)) asStated += 1;
  }
  return asTyped > asStated ? 1 : stated;
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
