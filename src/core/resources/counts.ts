import { isOpen } from '../portfolio/portfolio';
import type { Portfolio, Project } from '../portfolio/portfolio';
import { splitPeople } from '../tables/values/people';
import type { CellAddress } from '../workbook/address';
import { monthStart } from '../workbook/day';
import type { Day } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { Demand, DemandItem } from './demand';
import type { Owners } from './owners';
import { periodCount } from './periods';
import { monthsOf, usableRange } from './spread';
import type { DayRange } from './spread';

/**
 * Projects per owner and month, the lesser answer where the sheet holds no effort: each open project counts as one
 * for each of its owners, in every month from its start to its current end. A live project without a start counts from
 * the as-of month on; one past its end still runs in the as-of month (note `open-past-end`); one without an end runs
 * through all months shown. Candidates and projects not started need a start; a state that is not understood needs an
 * end ahead. Whatever is not counted is named: `not-counted`, `counts-without-owner`. No project has an end: nothing.
 */
export function demandFromCounts(portfolio: Portfolio, owners: Owners, asOf: Day): Demand {
  const open = portfolio.projects.filter((project) => isOpen(project.lifecycle) && !hasEnded(project, asOf));
  const placed = open.map((project) => ({ project, people: owners.people.get(project.key) ?? [], range: countedRange(project, asOf) }));
  const isDated = open.some(({ currentEnd }) => currentEnd !== null);
  const items = isDated ? placed.flatMap(itemsOf) : [];
  return { basis: 'count', derived: false, items, covered: null, findings: items.length > 0 ? countFindings(placed, asOf) : [] };
}

type Placed = { readonly project: Project; readonly people: readonly string[]; readonly range: DayRange | null };

function itemsOf({ project, people, range }: Placed): readonly DemandItem[] {
  if (!range) return [];
  const amounts = monthsOf(range).map((month) => [month, 1] as const);
  return people.map((name) => ({
    name,
    isPerson: true,
    role: null,
    project: project.name,
    projectKey: project.key,
    amounts,
    finish: project.currentEnd?.value ?? null,
    cell: cellOf(project),
  }));
}

/** Done by its own actual end, whatever its status says. */
function hasEnded({ values }: Project, asOf: Day): boolean {
  return values.actualEnd !== undefined && values.actualEnd.value <= asOf;
}

/** From when to when a project counts; null where nothing tells, or it lies all in the past. */
function countedRange(project: Project, asOf: Day): DayRange | null {
  const { values, currentEnd, lifecycle, isStateUnknown } = project;
  const isLive = lifecycle === 'live';
  const start = (values.start ?? values.actualStart ?? values.baselineStart)?.value ?? (isLive ? monthStart(asOf) : null);
  const isPast = currentEnd !== null && currentEnd.value < asOf;
  const mayBeOver = isStateUnknown && (isPast || currentEnd === null);
  if (start === null || mayBeOver || (isPast && !isLive)) return null;
  const windowEnd = monthStart(asOf, periodCount) - 1;
  return usableRange(start, currentEnd ? Math.max(currentEnd.value, isLive ? asOf : 0) : Math.max(windowEnd, start));
}

function cellOf({ values, currentEnd }: Project): CellAddress | null {
  return (currentEnd ?? values.start ?? values.actualStart ?? values.owner)?.cell ?? null;
}

function countFindings(placed: readonly Placed[], asOf: Day): readonly Finding[] {
  const isPast = ({ currentEnd }: Project): boolean => currentEnd !== null && currentEnd.value < monthStart(asOf);
  const hasOwnerText = ({ values: { owner } }: Project): boolean => owner !== undefined && splitPeople(owner.value).length > 0;
  const owned = placed.filter(({ people }) => people.length > 0);
  return [
    ...note('open-past-end', owned.filter(({ range, project }) => range !== null && isPast(project))),
    ...note('not-counted', owned.filter(({ range }) => range === null)),
    ...note('counts-without-owner', placed.filter(({ people, project }) => people.length === 0 && !hasOwnerText(project))),
  ];
}

function note(code: string, placed: readonly Placed[]): readonly Finding[] {
  const [first] = placed;
  if (!first) return [];
  const cells = placed.flatMap(({ project }) => (code === 'counts-without-owner' ? project.values.name?.cell : cellOf(project)) ?? []);
  const args = { count: placed.length, name: first.project.name };
  return [finding(code, { severity: 'note', cells, count: placed.length, args })];
}
