import type { Day } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { isoOf } from '../workbook/day';
import { currentEndOf } from './current-end';
import { examplesOf } from './issue';
import type { Portfolio, Project } from './portfolio';

/**
 * The portfolio as the status date shows it: a project that only an actual end called done, and that end lies after
 * the date, is live again, its state unknown (finding `actual-end-ahead`). Otherwise the portfolio as it is.
 */
export function settleActualEnds(portfolio: Portfolio, asOf: Day): Portfolio {
  const ahead = new Set(portfolio.projects.filter((project) => endsAhead(project, asOf)));
  if (ahead.size === 0) return portfolio;
  return {
    ...portfolio,
    projects: portfolio.projects.map((project) => (ahead.has(project) ? reopened(project) : project)),
    findings: [...portfolio.findings, aheadFinding([...ahead])],
  };
}

function endsAhead({ lifecycle, lifecycleCell, values: { actualEnd } }: Project, asOf: Day): boolean {
  return lifecycle === 'done' && actualEnd !== undefined && actualEnd.cell === lifecycleCell && actualEnd.value > asOf;
}

function reopened(project: Project): Project {
  return { ...project, lifecycle: 'live', lifecycleCell: null, isStateUnknown: true, currentEnd: currentEndOf(project.values, 'live') };
}

function aheadFinding(projects: readonly Project[]): Finding {
  const ends = projects.flatMap(({ values: { actualEnd } }) => actualEnd ?? []);
  return finding('actual-end-ahead', {
    severity: 'warning',
    cells: ends.map(({ cell }) => cell),
    args: { count: ends.length, examples: examplesOf(ends.map(({ value }) => isoOf(value))) },
  });
}
