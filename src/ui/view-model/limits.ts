import type { Setup, SetupValue } from '../../core/setup';
import { numberText } from '../formats';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import { fieldValue, numberOf, shownValue } from './draft';
import type { Draft } from './draft';

/** One limit's field: its setting, and what it is called inside its group. */
export type LimitField = { readonly path: string; readonly label: TextKey };

/** Limits that one sentence speaks of; its slots are `a`, `b`, `c`, in the order of the fields. */
export type LimitGroup = { readonly id: string; readonly sentence: TextKey; readonly fields: readonly LimitField[]; readonly isRare: boolean };

const above = (name: string): readonly LimitField[] => [
  { path: `thresholds.${name}.amber`, label: 'limit.amber-above' },
  { path: `thresholds.${name}.red`, label: 'limit.red-above' },
];
const below = (name: string): readonly LimitField[] => [
  { path: `thresholds.${name}.amber`, label: 'limit.amber-below' },
  { path: `thresholds.${name}.red`, label: 'limit.red-below' },
];

/** The limits of Set up; every other one stands on the Settings sheet alone. */
export const limitGroups: readonly LimitGroup[] = [
  { id: 'slip', sentence: 'limit.slip', fields: [...above('finishSlip'), { path: 'thresholds.finishSlip.redDays', label: 'limit.red-days' }], isRare: false },
  { id: 'past-end', sentence: 'limit.past-end', fields: above('slipDaysWithoutStart'), isRare: false },
  { id: 'cost', sentence: 'limit.cost', fields: above('costOverrun'), isRare: false },
  { id: 'progress', sentence: 'limit.progress', fields: [{ path: 'thresholds.progressGap', label: 'limit.amber-above' }, { path: 'thresholds.progressGapFrom', label: 'limit.from-time' }], isRare: false },
  { id: 'milestone', sentence: 'limit.milestone', fields: [{ path: 'thresholds.milestoneRedDays', label: 'limit.red-above' }], isRare: false },
  { id: 'cadence', sentence: 'limit.cadence', fields: [{ path: 'thresholds.cadenceDays', label: 'limit.every' }], isRare: false },
  { id: 'projection', sentence: 'limit.projection', fields: [{ path: 'thresholds.costProjection', label: 'limit.amber-above' }, { path: 'thresholds.costProjectionFrom', label: 'limit.from-done' }], isRare: true },
  { id: 'in-year', sentence: 'limit.in-year', fields: [{ path: 'thresholds.inYearUnderspend', label: 'limit.amber-above' }], isRare: true },
  { id: 'cpi', sentence: 'limit.cpi', fields: below('cpi'), isRare: true },
  { id: 'spi', sentence: 'limit.spi', fields: below('spi'), isRare: true },
];

const letters = ['a', 'b', 'c'] as const;

/** A group of limits in words, as they stand in the draft. */
export function limitSentence(setup: Setup, draft: Draft, { sentence, fields }: LimitGroup): string {
  const args = fields.map(({ path }, index) => [letters[index] ?? '', withUnit(valueOf(setup, path), shownValue(setup, draft, path))] as const);
  return text(sentence, Object.fromEntries(args));
}

/** The default of a setting as people read it. */
export function standardText(value: SetupValue): string {
  return withUnit(value, fieldValue(value, value.default));
}

/** The setting of a path. */
export function valueOf({ values }: Setup, path: string): SetupValue | undefined {
  return values.find((value) => value.path === path);
}

/** A value as typed with its unit; what is no number as it is. */
function withUnit(value: SetupValue | undefined, typed: string): string {
  const number = numberOf(typed);
  if (number === null) return typed.trim() === '' ? '…' : typed;
  if (value?.unit === '%') return text('limit.percent', { value: numberText(number, 2) });
  return value?.unit === 'days' ? text('limit.days', { count: number }) : numberText(number, 3);
}
