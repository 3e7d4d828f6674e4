import type { FoundTable } from '../tables/found-table';
import { parseStatus } from '../tables/values/parse-status';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { groupIssues } from './issue';
import { unmatchedFinding } from './joins';
import type { ProjectLookup } from './joins';
import type { Milestone } from './portfolio';
import { isClosedEntry, joinProject, registerRows } from './registers';
import type { RegisterRow } from './registers';

export type ReadMilestones = { readonly milestones: readonly Milestone[]; readonly findings: readonly Finding[] };

/**
 * The dated entries of a milestones table, joined to projects. Done by status, 100%, or an actual date; due by the
 * revised date, else the planned one. Cancelled ones are left out; those without a date are counted in the finding
 * `milestone-without-date`.
 */
export function readMilestones(snapshot: WorkbookSnapshot, table: FoundTable, lookup: ProjectLookup): ReadMilestones {
  const register = registerRows(snapshot, table);
  const entries = register.rows.filter((entry) => !isCancelled(entry));
  const read = entries.map((entry) => ({ entry, join: joinProject(entry, lookup), due: entry.day('end', 'due', 'start', 'baselineEnd', 'actualEnd') }));
  const milestones = read.flatMap(({ entry, join, due }): Milestone[] => {
    const name = entry.text('name', 'description', 'id');
    return name === null || due === null ? [] : [{ name, projectKey: join.projectKey, due, isDone: isDone(entry), cell: entry.cell }];
  });
  const undated = read.filter(({ entry, due }) => due === null && entry.text('name') !== null).map(({ entry }) => entry.cell);
  return {
    milestones,
    findings: [
      ...groupIssues(register.issues()),
      ...(undated.length > 0 ? [finding('milestone-without-date', { severity: 'note', cells: undated })] : []),
      ...unmatchedFinding('unmatched-milestones', 'warning', read.flatMap(({ join }) => join.unmatched)),
    ],
  };
}

function isCancelled(entry: RegisterRow): boolean {
  const status = entry.text('status');
  return status !== null && parseStatus(status) === 'cancelled';
}

function isDone(entry: RegisterRow): boolean {
  return isClosedEntry(entry.text('status')) || (entry.number('percentComplete') ?? 0) >= 1 || entry.day('actualEnd') !== null;
}
