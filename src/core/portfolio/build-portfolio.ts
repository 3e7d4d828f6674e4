import type { Settings } from '../settings/settings';
import type { ProjectField } from '../tables/catalogue';
import type { Detection, FoundTable, TableKind } from '../tables/found-table';
import { monthStart } from '../workbook/day';
import type { Finding } from '../workbook/finding';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readAmounts } from './amounts';
import type { Amount } from './amounts';
import { isProjectField } from './field-columns';
import { groupIssues } from './issue';
import { projectLookup, unmatchedFinding } from './joins';
import type { ProjectLookup } from './joins';
import { readMilestones } from './milestones';
import { readLinks } from './objective-links';
import { readObjectives } from './objectives';
import type { Capacity, Objective, Portfolio } from './portfolio';
import { readProjects } from './projects';
import { readRisks } from './risks';

export type PortfolioInput = { readonly snapshot: WorkbookSnapshot; readonly detection: Detection; readonly settings: Settings };

/**
 * Everything the analyses work on, typed and joined, with the source cell of each value: projects of the main table
 * and of those stacked on it, objectives and links, allocations, capacities, risks and milestones of the other
 * tables. Missing stays missing; what could not be read is a finding per column and pattern.
 * Without a main table: an empty portfolio.
 */
export function buildPortfolio({ snapshot, detection, settings }: PortfolioInput): Portfolio {
  const ofKind = (kind: TableKind): readonly FoundTable[] => detection.tables.filter((table) => table.kind === kind && !table.main);
  const main = readProjects(snapshot, mainTables(detection), settings);
  const lookup = projectLookup(main.projects);
  const objectives = readObjectives(snapshot, ofKind('objectives'), settings);
  const links = readLinks(main.projects, objectives.objectives);
  const allocations = ofKind('allocations').map((table) => readAmounts(snapshot, table, settings));
  const capacities = ofKind('capacity').map((table) => readAmounts(snapshot, table, settings));
  const risks = ofKind('risks').map((table) => readRisks(snapshot, table, lookup));
  const milestones = ofKind('milestones').map((table) => readMilestones(snapshot, table, lookup));
  const findings: readonly (readonly Finding[])[] = [
    main.findings,
    groupIssues(objectives.issues),
    links.findings,
    unmatchedAllocations(allocations.flatMap((part) => part.amounts), lookup),
    ...[...allocations, ...capacities, ...risks, ...milestones].map((part) => part.findings),
  ];
  return {
    projects: main.projects,
    fields: main.fields,
    doubtful: doubtfulFields(detection),
    money: main.money,
    criteria: main.criteria,
    objectives: objectives.objectives.length > 0 ? objectives.objectives : links.named.map(namedObjective),
    hasObjectiveColumn: links.hasObjectiveColumn,
    links: links.links,
    allocations: allocations.flatMap((part) => part.amounts),
    capacities: capacities.flatMap((part) => part.amounts.map(capacityOf)),
    risks: risks.flatMap((part) => part.risks),
    milestones: milestones.flatMap((part) => part.milestones),
    findings: findings.flat(),
  };
}

/** Once per row: wide tables repeat the project in every period. */
function unmatchedAllocations(amounts: readonly Amount[], lookup: ProjectLookup): readonly Finding[] {
  const rows = new Map(amounts.map((amount) => [`${amount.cell.sheet ?? ''}!${amount.cell.row}`, amount]));
  const unmatched = [...rows.values()].flatMap(({ project, cell }) =>
    project !== null && lookup(project) === null ? [{ text: project, cell }] : [],
  );
  return unmatchedFinding('unmatched-allocations', 'note', unmatched);
}

/** The main table first, then those of its kind that continue it on other sheets. */
function mainTables({ tables }: Detection): readonly FoundTable[] {
  const main = tables.find((table) => table.main);
  if (!main) return [];
  return [main, ...tables.filter((table) => table !== main && table.stackedOn !== null && table.stackedOn === main.sheet)];
}

/** Fields of the main table, and of those stacked on it, with any column that detection asks people to check. */
function doubtfulFields(detection: Detection): ReadonlySet<ProjectField> {
  const columns = mainTables(detection).flatMap((table) => table.columns);
  return new Set(columns.flatMap(({ field, check }) => (check && isProjectField(field) ? [field] : [])));
}

function namedObjective(name: string): Objective {
  return { id: null, name, source: null, weight: null, baseline: null, target: null, actual: null, start: null, due: null, owner: null };
}

function capacityOf({ person, role, start, amount, unit, cell }: Amount): Capacity {
  return { person, role, period: start === null ? null : monthStart(start), amount, unit, cell };
}
