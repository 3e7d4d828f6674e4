import type { Project } from '../portfolio/portfolio';
import type { CellAddress } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { ChosenCriterion, RawValue } from './criteria';
import { isOutsideScale } from './normalise';
import type { ProjectScore, Scaling } from './prioritisation';

export type CriterionFindingsInput = {
  readonly criterion: ChosenCriterion;
  readonly scaling: Scaling;
  /** The open projects: only they change a rank. */
  readonly projects: readonly Project[];
};

/**
 * What is wrong or worth knowing about one criterion's values: outside its scale (clamped), missing, the same for
 * every project, scaled to the observed ends (ranks may turn round when projects enter or leave), or by logarithm.
 * Nothing at all is said of a criterion without a single value: that it was not found is a finding of its own.
 */
export function criterionFindings(input: CriterionFindingsInput): readonly Finding[] {
  const { criterion, scaling, projects } = input;
  const values = projects.flatMap((project) => criterion.valueOf(project) ?? []);
  if (values.length === 0) return [];
  return [
    ...outsideScale(criterion, scaling, values),
    ...missingValues(criterion, projects),
    ...scalingNotes(criterion, scaling, values),
  ];
}

/** One finding for the open projects whose values cover too little of the weight; none when all are scored. */
export function notScoredFinding(
  scores: readonly ProjectScore[],
  open: readonly Project[],
  minimumCoverage: number,
): readonly Finding[] {
  const openKeys = new Map(open.map((project) => [project.key, project]));
  const missed = scores.filter(({ key, score }) => score === null && openKeys.has(key));
  if (missed.length === 0) return [];
  const args = { count: missed.length, percent: Math.round(minimumCoverage * 100), first: openKeys.get(missed[0]?.key ?? '')?.name ?? '' };
  return [finding('project-not-scored', { severity: 'warning', count: missed.length, args })];
}

function outsideScale(criterion: ChosenCriterion, scaling: Scaling, values: readonly RawValue[]): readonly Finding[] {
  const outside = values.filter(({ value }) => isOutsideScale(value, scaling));
  const [first] = outside;
  if (!first || scaling.kind !== 'scale') return [];
  const args = {
    label: criterion.label,
    count: outside.length,
    value: first.value,
    low: Math.min(scaling.low, scaling.high),
    high: Math.max(scaling.low, scaling.high),
  };
  return [finding('outside-scale', { severity: 'warning', count: outside.length, cells: cellsOf(outside), args })];
}

function missingValues(criterion: ChosenCriterion, projects: readonly Project[]): readonly Finding[] {
  const missing = projects.filter((project) => criterion.valueOf(project) === null);
  if (missing.length === 0) return [];
  const { column } = criterion;
  const cells = column === null ? [] : missing.map(({ source }) => ({ sheet: source.sheet, row: source.row, column }));
  const args = { label: criterion.label, count: missing.length };
  return [finding('criterion-value-missing', { severity: 'note', count: missing.length, cells, args })];
}

function scalingNotes(criterion: ChosenCriterion, scaling: Scaling, values: readonly RawValue[]): readonly Finding[] {
  const { label } = criterion;
  const at = values[0]?.cell ?? null;
  if (scaling.kind === 'minmax' && scaling.low === scaling.high) {
    const args = { label, value: scaling.low };
    return [finding('does-not-discriminate', { severity: 'warning', at, count: values.length, args })];
  }
  if (scaling.kind === 'minmax') {
    return [finding('rank-reversal-possible', { severity: 'note', at, args: { label, low: scaling.low, high: scaling.high } })];
  }
  if (scaling.kind === 'log') return [finding('scaled-by-logarithm', { severity: 'note', at, args: { label } })];
  return [];
}

function cellsOf(values: readonly RawValue[]): readonly CellAddress[] {
  return values.flatMap(({ cell }) => cell ?? []);
}
