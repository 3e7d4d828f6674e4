import { isOpen } from './portfolio/portfolio';
import { scoreHereScale } from './prioritisation/signals';
import { priorityModel } from './sheets/priority-model';
import type { Report } from './sheets/report';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** Everything a pane needs to let people rate projects where their sheet has no criteria. */
export type ScoreHereCards = {
  readonly labels: readonly { readonly label: string; /** More counts against a project. */ readonly isCost: boolean }[];
  /** Ends of a rating, whole numbers. */
  readonly scale: readonly [low: number, high: number];
  /** Live projects in the order of the register; ratings in the order of `labels`, null where there is none. */
  readonly projects: readonly { readonly key: string; readonly name: string; readonly owner: string | null; readonly ratings: readonly (number | null)[] }[];
};

/** Does Priorities offer *Score here*: has the sheet no criteria of its own? */
export function isScoreHereOffered({ prioritisation }: Pick<Report, 'prioritisation'>): boolean {
  return prioritisation.criteriaFrom === 'score-here' || prioritisation.criteria.length === 0;
}

/** The *Score here* columns with what was typed in them so far: in our sheet, and above that in the pane. */
export function scoreHereCards(report: Report, snapshot: WorkbookSnapshot): ScoreHereCards {
  const { inputs, spare, typed } = priorityModel({ report, snapshot });
  const offered = [...inputs, ...spare].filter(({ kind }) => kind === 'typed');
  const rating = (key: string, label: string): number | null => {
    const value = typed.get(key)?.get(label);
    return typeof value === 'number' ? value : null;
  };
  return {
    labels: offered.map(({ label, direction }) => ({ label, isCost: direction === 'cost' })),
    scale: scoreHereScale,
    projects: report.portfolio.projects
      .filter(({ lifecycle }) => isOpen(lifecycle))
      .map(({ key, name, values }) => ({ key, name, owner: values.owner?.value ?? null, ratings: offered.map(({ label }) => rating(key, label)) })),
  };
}
