import type { Report } from './sheets/report';
import type { History } from './snapshots/history';
import type { StateSide } from './snapshots/project-state';
import type { ProjectField } from './tables/catalogue';

/** What the sheets are made from where people shall not be named: the same report, as if no owner was known. */
export function withoutOwners(report: Report): Report {
  const { portfolio } = report;
  return {
    ...report,
    portfolio: {
      ...portfolio,
      fields: otherFields(portfolio.fields),
      projects: portfolio.projects.map((project) => {
        const values = { ...project.values };
        delete values.owner;
        return { ...project, values };
      }),
      objectives: portfolio.objectives.map((objective) => ({ ...objective, owner: null })),
    },
  };
}

/** One side of *what moved*, as if no owner was known: fewer facts to know a project again by, and no change of owner. */
export function sideWithoutOwners(side: StateSide): StateSide {
  const states = side.states.map((state) => ({ ...state, values: new Map([...state.values].filter(([field]) => field !== 'owner')) }));
  return { ...side, states, fields: otherFields(side.fields) };
}

/** The same of every remembered period. */
export function historyWithoutOwners(history: History): History {
  return { ...history, periods: history.periods.map((period) => ({ ...period, side: sideWithoutOwners(period.side) })) };
}

function otherFields(fields: ReadonlySet<ProjectField>): ReadonlySet<ProjectField> {
  return new Set([...fields].filter((field) => field !== 'owner'));
}
