import { isOpen } from '../portfolio/portfolio';
import type { Portfolio, Project } from '../portfolio/portfolio';
import { monthStart } from '../workbook/day';
import type { Day } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Demand, DemandItem } from './demand';
import type { Owners } from './owners';
import { monthsOf, usableRange } from './spread';
import type { DayRange } from './spread';

/**
 * Projects per owner and month, the lesser answer where the sheet holds no effort: each open project counts as one
 * for each of its owners, in every month from its start to its current end. Without a start it counts from the
 * as-of date's month on, or in the month of its end when that has passed. Projects without an end are left out;
 * those that ended before the as-of date's month though still open are noted, as they show in no month ahead.
 */
export function demandFromCounts(portfolio: Portfolio, owners: Owners, asOf: Day): Demand {
  const open = portfolio.projects.filter((project) => isOpen(project.lifecycle));
  const items = open.flatMap((project) => itemsOf(project, owners.people.get(project.key) ?? [], asOf));
  const past = new Set(items.filter(({ finish }) => finish !== null && finish < monthStart(asOf)).map((item) => item.projectKey));
  const cells = open.flatMap(({ key, currentEnd }) => (currentEnd && past.has(key) ? [currentEnd.cell] : []));
  return {
    basis: 'count',
    derived: false,
    items,
    findings: cells.length > 0 ? [finding('open-past-end', { severity: 'note', cells, args: { count: cells.length } })] : [],
  };
}

function itemsOf(project: Project, people: readonly string[], asOf: Day): readonly DemandItem[] {
  const range = countedRange(project, asOf);
  const end = project.currentEnd;
  if (!range || !end) return [];
  const amounts = new Map(monthsOf(range).map((month) => [month, 1]));
  return people.map((name) => ({
    name,
    isPerson: true,
    role: null,
    project: project.name,
    projectKey: project.key,
    amounts,
    finish: end.value,
    cell: end.cell,
  }));
}

function countedRange({ values, currentEnd }: Project, asOf: Day): DayRange | null {
  const end = currentEnd?.value;
  if (end === undefined) return null;
  const start = (values.start ?? values.actualStart)?.value ?? Math.min(asOf, end);
  return usableRange(start, end);
}
