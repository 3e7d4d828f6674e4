import { isOpen } from '../portfolio/portfolio';
import type { Effort, Portfolio, Project } from '../portfolio/portfolio';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { Demand, DemandItem } from './demand';
import type { Owners } from './owners';
import { spreadTotal, usableRange } from './spread';

/**
 * Demand in hours derived from effort, dates and owner of open projects: the whole effort spread over the working
 * days from start to current end, shared equally among several owners. Days are turned into hours by
 * `hoursPerDay`. A bare number has no unit and counts as missing (finding `effort-without-unit`).
 */
export function demandFromEffort(portfolio: Portfolio, owners: Owners, hoursPerDay: number): Demand {
  const open = portfolio.projects.filter((project) => isOpen(project.lifecycle));
  const perProject = open.map((project) => itemsOf(project, owners.people.get(project.key) ?? [], hoursPerDay));
  return {
    basis: 'hours',
    derived: true,
    items: perProject.flat(),
    covered: null,
    findings: [...withoutUnit(open), ...shared(perProject)],
  };
}

function itemsOf(project: Project, people: readonly string[], hoursPerDay: number): readonly DemandItem[] {
  const { effort, start, actualStart } = project.values;
  const hours = effort ? hoursOf(effort.value, hoursPerDay) : null;
  const range = usableRange((start ?? actualStart)?.value, project.currentEnd?.value);
  if (!effort || hours === null || !range || people.length === 0) return [];
  const amounts = spreadTotal(hours / people.length, range);
  return people.map((name) => ({
    name,
    isPerson: true,
    role: null,
    project: project.name,
    projectKey: project.key,
    amounts,
    finish: null,
    cell: effort.cell,
  }));
}

function hoursOf({ amount, unit }: Effort, hoursPerDay: number): number | null {
  if (unit === null || amount < 0) return null;
  return unit === 'day' ? amount * hoursPerDay : amount;
}

function withoutUnit(open: readonly Project[]): readonly Finding[] {
  const cells = open.flatMap(({ values: { effort } }) => (effort?.value.unit === null ? [effort.cell] : []));
  return cells.length > 0
    ? [finding('effort-without-unit', { severity: 'warning', cells, args: { count: cells.length } })]
    : [];
}

function shared(perProject: readonly (readonly DemandItem[])[]): readonly Finding[] {
  const cells = perProject.flatMap((items) => (items.length > 1 && items[0]?.cell ? [items[0].cell] : []));
  return cells.length > 0 ? [finding('effort-shared', { severity: 'note', cells, args: { count: cells.length } })] : [];
}
