import type { ObjectiveShare } from '../alignment/alignment';
import type { Project } from '../portfolio/portfolio';
import type { ProjectRag } from '../rag/rag';
import type { TableBlock } from './put-table';
import type { Report } from './report';
import { isInYear, projectViews } from './report-view';
import { percentText, say, sayOf } from './words';

/** One line of the Alignment sheet: an objective or theme, or a project that serves none. */
export type AlignmentRow =
  | { readonly kind: 'share'; readonly share: ObjectiveShare; readonly owner: string | null; readonly isTheme: boolean }
  | { readonly kind: 'orphan'; readonly project: Project; readonly rating: ProjectRag | null };

/** Key of a row: the objective's or theme's name, or the project's key. */
export function alignmentKey(row: AlignmentRow): string {
  if (row.kind === 'orphan') return row.project.key;
  return row.isTheme ? say('alignment-theme-key', { name: row.share.name }) : row.share.name;
}

/** Objectives with projects, themes, objectives without one, and projects without an objective. */
export function alignmentBlocks(report: Report): readonly TableBlock<AlignmentRow>[] {
  const { alignment } = report;
  const uncovered = new Set(alignment.uncovered);
  const owners = new Map(report.portfolio.objectives.map(({ name, owner }) => [name, owner]));
  const row = (share: ObjectiveShare, isTheme: boolean): AlignmentRow => ({ kind: 'share', share, owner: owners.get(share.name) ?? null, isTheme });
  const objectives = alignment.objectives.map((share) => row(share, false));
  const isUncovered = (entry: AlignmentRow): boolean => entry.kind === 'share' && uncovered.has(entry.share.name);
  const themes = alignment.themes.map((share) => row(share, true));
  const covered = objectives.filter((entry) => !isUncovered(entry));
  const orphans = orphanRows(report);
  const without = objectives.filter(isUncovered);
  return [
    { heading: null, rows: covered.length > 0 && !isThemed(report) ? covered : themes },
    { heading: say('alignment-objectives'), rows: isThemed(report) ? covered : [] },
    { heading: say('alignment-uncovered', { count: without.length }), rows: without },
    { heading: say('alignment-orphans', { count: orphans.length }), rows: orphans },
  ];
}

/** Do themes stand in for objectives here? */
export function isThemed({ alignment }: Report): boolean {
  return alignment.level === 'substitute';
}

function orphanRows(report: Report): readonly AlignmentRow[] {
  const orphans = new Set(report.alignment.orphans);
  return projectViews(report)
    .filter(({ project }) => orphans.has(project.key))
    .map(({ project, rating }) => ({ kind: 'orphan', project, rating }));
}

/** Points by which a share must differ from its weight to be said in words. */
const notablePoints = 0.05;

/** What stands out about an objective, in words; empty when nothing does. */
export function shareSentence(row: AlignmentRow): string {
  if (row.kind === 'orphan') return '';
  const { projects, gap, colours } = row.share;
  if (projects === 0) return row.isTheme ? '' : say('alignment-no-project');
  const parts: string[] = [];
  if (gap !== null && Math.abs(gap) >= notablePoints) {
    parts.push(say(gap > 0 ? 'alignment-above' : 'alignment-below', { points: Math.round(Math.abs(gap) * 100) }));
  }
  if (colours.R > 0) parts.push(say('alignment-reds', { red: colours.R, of: projects }));
  return parts.join('; ');
}

/** One sentence with a number, naming only what the sheet can say. */
export function alignmentTitle(report: Report): string {
  const { alignment } = report;
  if (alignment.level === 'none') return say('alignment-title-none');
  if (isThemed(report)) return say('alignment-title-themes');
  const tied = tiedShare(report);
  if (tied !== null) return say(isInYear(report) ? 'alignment-title-money-year' : 'alignment-title-money', { share: percentText(tied) });
  return sayOf(report, 'alignment-title-count', { tied: alignment.covered, of: alignment.of });
}

/** Share of the open projects' money that is tied to an objective; null where shares are not of money. */
export function tiedShare({ alignment }: Report): number | null {
  const { shareBasis, level, orphanSpend, objectives } = alignment;
  if (shareBasis !== 'money' || (level !== 'full' && level !== 'partial') || orphanSpend === null) return null;
  const tied = objectives.reduce((sum, { spend }) => sum + (spend ?? 0), 0);
  return tied + orphanSpend > 0 ? tied / (tied + orphanSpend) : null;
}
