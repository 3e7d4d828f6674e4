import { projectLookup } from '../portfolio/joins';
import { isOpen } from '../portfolio/portfolio';
import type { Allocation, Portfolio, Project } from '../portfolio/portfolio';
import { splitPeople } from '../tables/values/people';
import type { Day } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding, Severity } from '../workbook/finding';
import type { Demand, DemandItem } from './demand';
import { spreadLevel, spreadTotal, usableRange } from './spread';
import type { DayRange } from './spread';

type Unit = Allocation['unit'];

/** Ties between units go to the first of these. */
const units: readonly Unit[] = ['hours', 'fte', 'percent'];

/**
 * Demand from an allocations table. Hours are a total, spread over the working days of their range; FTE and percent
 * are a level, weighted in each month by the share of its working days that the range covers. One unit only: the one
 * of most rows; the others are left out with a finding. An allocation without dates lasts as long as its project.
 *
 * Left out, each with a finding: allocations of projects that are not open, without usable dates, below zero, or
 * with neither person nor role. "A / B" shares the amount equally.
 */
export function demandFromAllocations({ allocations, projects }: Portfolio): Demand {
  const unit = majorityUnit(allocations);
  const tools = { unit, find: perText(projectFinder(projects)), people: perText(splitPeople) };
  const judged = allocations.map((allocation) => judge(allocation, tools));
  const used = judged.filter((entry) => entry.verdict === 'used' || entry.verdict === 'dated-by-project');
  const items = used.flatMap((entry) => itemsOf(entry));
  return {
    basis: unit,
    derived: false,
    items,
    covered: coveredMonths(items),
    findings: allocationFindings(judged, unit),
  };
}

/** An amount of 0 says something about its month too. */
function coveredMonths(items: readonly DemandItem[]): Demand['covered'] {
  let covered: readonly [Day, Day] | null = null;
  for (const { amounts } of items) {
    for (const [month] of amounts) covered = covered ? [Math.min(covered[0], month), Math.max(covered[1], month)] : [month, month];
  }
  return covered;
}

type Verdict = 'used' | 'dated-by-project' | 'other-unit' | 'negative' | 'not-open' | 'undated' | 'unnamed';

type Judged = {
  readonly allocation: Allocation;
  readonly verdict: Verdict;
  readonly project: Project | null;
  readonly who: readonly Who[];
  readonly range: DayRange | null;
};

type Tools = {
  readonly unit: Unit;
  readonly find: (text: string) => Project | null;
  readonly people: (text: string) => readonly string[];
};

function projectFinder(projects: readonly Project[]): Tools['find'] {
  const keyOf = projectLookup(projects);
  const byKey = new Map(projects.map((project) => [project.key, project]));
  return (text) => byKey.get(keyOf(text) ?? '') ?? null;
}

/** Thousands of allocations name the same few projects and people: each text is looked at once. */
function perText<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? look(text);
    known.set(text, found);
    return found;
  };
}

function majorityUnit(allocations: readonly Allocation[]): Unit {
  const counts = { hours: 0, fte: 0, percent: 0 };
  for (const { unit } of allocations) counts[unit] += 1;
  return units.reduce((most, unit) => (counts[unit] > counts[most] ? unit : most), 'hours');
}

function judge(allocation: Allocation, { unit, find, people }: Tools): Judged {
  const project = allocation.project === null ? null : find(allocation.project);
  const own = usableRange(allocation.start, allocation.end);
  const hasNoDates = allocation.start === null && allocation.end === null;
  const lent = hasNoDates && project ? projectRange(project) : null;
  const who = whoOf(allocation, people);
  const entry = { allocation, project, who, range: own ?? lent };
  if (allocation.unit !== unit) return { ...entry, verdict: 'other-unit' };
  if (allocation.amount < 0) return { ...entry, verdict: 'negative' };
  if (project && !isOpen(project.lifecycle)) return { ...entry, verdict: 'not-open' };
  if (who.length === 0) return { ...entry, verdict: 'unnamed' };
  if (own) return { ...entry, verdict: 'used' };
  return { ...entry, verdict: lent ? 'dated-by-project' : 'undated' };
}

function projectRange({ values, currentEnd }: Project): DayRange | null {
  return usableRange((values.start ?? values.actualStart ?? values.baselineStart)?.value, currentEnd?.value);
}

type Who = { readonly name: string; readonly isPerson: boolean };

function whoOf({ person, role }: Allocation, people: Tools['people']): readonly Who[] {
  const names = person === null ? [] : people(person);
  if (names.length > 0) return names.map((name) => ({ name, isPerson: true }));
  return role === null ? [] : [{ name: role, isPerson: false }];
}

function itemsOf({ allocation, project, who, range }: Judged): readonly DemandItem[] {
  if (!range) return [];
  const share = allocation.amount / who.length;
  const amounts = allocation.unit === 'hours' ? spreadTotal(share, range) : spreadLevel(share, range);
  return who.map(({ name, isPerson }) => ({
    name,
    isPerson,
    role: allocation.role,
    project: project?.name ?? allocation.project,
    projectKey: project?.key ?? null,
    amounts,
    finish: null,
    cell: allocation.cell,
  }));
}

const verdictFindings: readonly (readonly [Verdict, string, Severity])[] = [
  ['other-unit', 'allocation-mixed-units', 'warning'],
  ['negative', 'allocation-negative', 'warning'],
  ['unnamed', 'allocation-without-person', 'warning'],
  ['undated', 'allocation-without-dates', 'warning'],
  ['dated-by-project', 'allocation-dated-by-project', 'note'],
  ['not-open', 'allocation-of-closed-project', 'note'],
];

function allocationFindings(judged: readonly Judged[], unit: Unit): readonly Finding[] {
  return verdictFindings.flatMap(([verdict, code, severity]) => {
    const cells = judged.filter((entry) => entry.verdict === verdict).map(({ allocation }) => allocation.cell);
    return cells.length > 0 ? [finding(code, { severity, cells, args: { count: cells.length, unit } })] : [];
  });
}
