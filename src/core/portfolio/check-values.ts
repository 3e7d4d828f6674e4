import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import { isoOf, dayOf } from '../workbook/day';
import { isStateUnknown, isUnclearPhase, isUnclearStatus, lifecycleOf } from './lifecycle';
import type { Issue } from './issue';
import type { CurrentEnd, Lifecycle, ProjectValues, Sourced } from './portfolio';
import { parseRag } from '../tables/values/parse-rag';
import { parseStatus } from '../tables/values/parse-status';

const firstUsualDay = dayOf(1990, 1, 1) ?? 0;
const lastUsualDay = dayOf(2100, 12, 31) ?? 0;

/** The typed values of a project with the header of each field. */
export type CheckInput = {
  readonly values: ProjectValues;
  readonly currentEnd: CurrentEnd | null;
  readonly lifecycle: Lifecycle;
  readonly headerOf: (field: ProjectField) => string;
};

/**
 * What is readable but cannot be right, or contradicts itself: dates before 1990 or after 2100, finish before start,
 * shares below 0 or above 100%, negative money (benefit excepted), status against percentage, status words that say
 * nothing about life. The values stay as they are.
 */
export function checkValues(input: CheckInput): readonly Issue[] {
  return [...checkDates(input), ...checkOrder(input), ...checkFractions(input), ...checkMoney(input), ...checkStatus(input)];
}

function fieldsOf(kind: string): readonly ProjectField[] {
  return (Object.keys(projectFields) as ProjectField[]).filter((field) => projectFields[field].kind === kind);
}

const dateFields = fieldsOf('date');
const fractionFields = fieldsOf('fraction');
const moneyFields = fieldsOf('money').filter((field) => field !== 'benefit');

function numbersOf({ values, headerOf }: CheckInput, fields: readonly ProjectField[]): readonly (Sourced<number> & { readonly header: string })[] {
  return fields.flatMap((field) => {
    const sourced: Sourced<unknown> | undefined = values[field];
    return sourced && typeof sourced.value === 'number' ? [{ value: sourced.value, cell: sourced.cell, header: headerOf(field) }] : [];
  });
}

function checkDates(input: CheckInput): readonly Issue[] {
  return numbersOf(input, dateFields)
    .filter(({ value }) => value < firstUsualDay || value > lastUsualDay)
    .map(({ value, cell, header }) => ({ code: 'implausible-date', severity: 'warning', cell, header, sample: isoOf(value) }));
}

function checkOrder({ values, currentEnd, headerOf }: CheckInput): readonly Issue[] {
  const pairs: readonly (readonly [Sourced<number> | undefined, (Sourced<number> & { readonly field: ProjectField }) | null])[] = [
    [values.actualStart ?? values.start, currentEnd],
    [values.baselineStart, values.baselineEnd ? { ...values.baselineEnd, field: 'baselineEnd' } : null],
  ];
  return pairs.flatMap(([start, end]): Issue[] => {
    if (!start || !end || end.value >= start.value) return [];
    return [{ code: 'finish-before-start', severity: 'warning', cell: end.cell, header: headerOf(end.field), sample: `${isoOf(start.value)} – ${isoOf(end.value)}` }];
  });
}

function checkFractions(input: CheckInput): readonly Issue[] {
  return numbersOf(input, fractionFields)
    .filter(({ value }) => value < 0 || value > 1)
    .map(({ value, cell, header }) => ({ code: 'percent-out-of-range', severity: 'warning', cell, header, sample: `${Number((value * 100).toPrecision(12))}%` }));
}

function checkMoney(input: CheckInput): readonly Issue[] {
  return numbersOf(input, moneyFields)
    .filter(({ value }) => value < 0)
    .map(({ value, cell, header }) => ({ code: 'negative-money', severity: 'warning', cell, header, sample: String(value) }));
}

function checkStatus(input: CheckInput): readonly Issue[] {
  return [...unclearTexts(input), ...contradictions(input)];
}

/** Of a status always, of a phase where no status tells either; a warning where nothing else tells where the project stands. */
function unclearTexts({ values, headerOf }: CheckInput): readonly Issue[] {
  const { status, phase } = values;
  const severity = isStateUnknown(values) ? 'warning' : 'note';
  const isPhaseNeeded = !status || parseStatus(status.value) === null;
  const unclear = [
    ...(status && isUnclearStatus(status) ? [{ ...status, field: 'status' as const }] : []),
    ...(phase && isPhaseNeeded && isUnclearPhase(phase) ? [{ ...phase, field: 'phase' as const }] : []),
  ];
  return unclear.map(({ value, cell, field }) => ({ code: 'unknown-status', severity, cell, header: headerOf(field), sample: value }));
}

function contradictions({ values, lifecycle, headerOf }: CheckInput): readonly Issue[] {
  const { status, percentComplete } = values;
  if (!status || !percentComplete || parseStatus(status.value) === null) return [];
  if (parseRag(status.value, { weak: true }) !== null || lifecycleOf(values).cell !== status.cell) return [];
  const contradicts = lifecycle === 'done' ? percentComplete.value < 1 : percentComplete.value >= 1 && lifecycle !== 'cancelled';
  const sample = `${status.value}, ${Number((percentComplete.value * 100).toPrecision(12))}%`;
  return contradicts ? [{ code: 'status-against-percent', severity: 'note', cell: status.cell, header: headerOf('status'), sample }] : [];
}
