import type { Answer } from '../portfolio/answer';
import { isOpen } from '../portfolio/portfolio';
import type { Portfolio, Project } from '../portfolio/portfolio';
import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { coveredKeys } from './demand';
import type { Demand } from './demand';
import type { Owners } from './owners';

/**
 * How far the resources analysis got. `full`: allocations or effort reach every open project; `partial`: some demand
 * is measured; `substitute`: projects are only counted per owner; `none`: nobody's work is known.
 * `covered` counts open projects whose work is in the demand.
 */
export function resourceAnswer(portfolio: Portfolio, demand: Demand, owners: Owners): Answer {
  const open = portfolio.projects.filter((project) => isOpen(project.lifecycle));
  const keys = coveredKeys(demand.items);
  const rest = open.filter((project) => !keys.has(project.key));
  const covered = open.length - rest.length;
  const base = { covered, of: open.length };
  if (demand.items.length === 0) return { ...base, level: 'none', unlock: unlockCounts(open, owners) };
  if (demand.basis === 'count') return { ...base, level: 'substitute', unlock: unlock('effort', covered) };
  if (rest.length === 0) return { ...base, level: 'full', unlock: null };
  return { ...base, level: 'partial', unlock: demand.derived ? unlockEffort(rest, owners) : unlock('hours', rest.length) };
}

const usefulFields: readonly ProjectField[] = ['owner', 'start', 'end', 'effort'];

/** At levels `none` and `substitute`: which columns are missing for utilisation. */
export function cannotResources(portfolio: Portfolio, { level, of }: Answer): readonly Finding[] {
  if (level === 'full' || level === 'partial') return [];
  const missing = usefulFields.filter((field) => !portfolio.fields.has(field));
  const fields = missing.map((field) => projectFields[field].label).join(', ') || presentButUnusable(portfolio);
  return [finding('cannot-resources', { severity: 'note', args: { fields, of } })];
}

function presentButUnusable({ projects }: Portfolio): string {
  const hasUnit = projects.some(({ values }) => (values.effort?.value.unit ?? null) !== null);
  return hasUnit ? 'values in the same rows' : 'the unit of Effort (hours or days)';
}

/** Nothing can be counted: the owner or the end, whichever alone would let more projects count; both equal: the owner. */
function unlockCounts(open: readonly Project[], owners: Owners): Answer['unlock'] {
  const hasOwner = (project: Project): boolean => owners.people.has(project.key);
  const needOwner = open.filter((project) => !hasOwner(project) && project.currentEnd !== null).length;
  const needEnd = open.filter((project) => hasOwner(project) && project.currentEnd === null).length;
  if (needOwner === 0 && needEnd === 0) return unlock('owner', open.length);
  return needEnd > needOwner ? unlock('end', needEnd) : unlock('owner', needOwner);
}

/** Effort is derived for some: the one column that alone would add most of the others. */
function unlockEffort(rest: readonly Project[], owners: Owners): Answer['unlock'] {
  const lacks = rest.map((project) => missingOf(project, owners)).filter((missing) => missing.length === 1);
  const fields = ['effort', 'owner', 'start', 'end'] as const;
  const count = (field: string): number => lacks.filter(([only]) => only === field).length;
  const best = fields.reduce((most, field) => (count(field) > count(most) ? field : most), 'effort');
  return unlock(best, count(best) || rest.length);
}

function missingOf({ key, values, currentEnd }: Project, owners: Owners): readonly string[] {
  return [
    ...((values.effort?.value.unit ?? null) === null ? ['effort'] : []),
    ...(owners.people.has(key) ? [] : ['owner']),
    ...((values.start ?? values.actualStart) ? [] : ['start']),
    ...(currentEnd ? [] : ['end']),
  ];
}

function unlock(field: string, count: number): Answer['unlock'] {
  return count > 0 ? { field, message: { code: `unlock-resources-${field}`, args: { count } } } : null;
}
