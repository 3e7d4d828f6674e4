import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import { isOpen } from '../portfolio/portfolio';
import type { Portfolio, Project } from '../portfolio/portfolio';
import type { Answer } from '../portfolio/answer';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { Day } from '../workbook/day';
import type { ProjectRag } from './rag';

/**
 * How far the RAG analysis got. `full`: every open project has a computed colour; `partial`: some have;
 * `substitute`: only reported colours exist; `none`: not even those.
 */
export function ragAnswer(portfolio: Portfolio, ratings: readonly ProjectRag[], asOf: Day): Answer {
  const rated = portfolio.projects.map((project, index) => ({ project, rating: ratings[index] }));
  const open = rated.filter(({ project, rating }) => isOpen(project.lifecycle) && rating?.why !== 'closed');
  const unrated = open.flatMap(({ project, rating }) => (rating?.computed ? [] : [project]));
  const covered = open.length - unrated.length;
  const hasReported = open.some(({ rating }) => (rating?.reported ?? null) !== null);
  const extent = { covered, of: open.length };
  if (covered === 0) return { ...extent, level: hasReported ? 'substitute' : 'none', unlock: unlockOf(unrated, asOf) };
  if (unrated.length === 0) return { ...extent, level: 'full', unlock: null };
  return { ...extent, level: 'partial', unlock: unlockOf(unrated, asOf) };
}

/** What a colour can be computed from, as the finding names it. */
const usefulFields: readonly ProjectField[] = ['end', 'start', 'percentComplete', 'baselineEnd', 'budget', 'actualCost'];

/** At levels `none` and `substitute`: which columns are missing for a computed colour. */
export function cannotRag(portfolio: Portfolio, answer: Answer): readonly Finding[] {
  if (answer.level === 'full' || answer.level === 'partial') return [];
  const missing = usefulFields.filter((field) => !portfolio.fields.has(field));
  const fields = missing.map((field) => projectFields[field].label).join(', ') || 'values in the same rows';
  return [finding('cannot-rag', { severity: 'note', args: { fields, of: answer.of } })];
}

const unlockFields = ['end', 'percentComplete', 'start', 'baselineEnd'] as const;

/**
 * The one column that would rate most further projects, by counting for how many a value in it is all that lacks.
 * Money is not among them: without a schedule it can turn a project amber or red, but never rate it for certain.
 * Where no single column is enough, the end date: it is what facts need first. Projects not started are left out:
 * they have no colour whatever is added.
 */
function unlockOf(unrated: readonly Project[], asOf: Day): Answer['unlock'] {
  const live = unrated.filter((project) => project.lifecycle === 'live');
  const gains = unlockFields.map((field) => ({
    field,
    count: live.filter((project) => lacksOnly(project, field, asOf)).length,
  }));
  const best = gains.reduce((most, gain) => (gain.count > most.count ? gain : most), { field: 'end', count: 0 });
  if (best.count > 0) return unlock(best.field, best.count);
  const withoutEnd = live.filter((project) => project.currentEnd === null).length;
  return withoutEnd > 0 ? unlock('end', withoutEnd) : null;
}

function unlock(field: string, count: number): Answer['unlock'] {
  return { field, message: { code: `unlock-rag-${field}`, args: { count } } };
}

function lacksOnly(project: Project, field: (typeof unlockFields)[number], asOf: Day): boolean {
  const { currentEnd, values } = project;
  const start = values.baselineStart ?? values.start ?? values.actualStart;
  const hasPlan = values.plannedPercent !== undefined || (start !== undefined && start.value < asOf);
  const hasPercent = values.percentComplete !== undefined;
  const isAhead = currentEnd !== null && currentEnd.value > asOf;
  switch (field) {
    case 'end':
      return currentEnd === null ? hasPercent && hasPlan : currentEnd.field === 'baselineEnd';
    case 'percentComplete':
      return isAhead && hasPlan && !hasPercent;
    case 'start':
      return !start && currentEnd !== null && (!isAhead || (hasPercent && !hasPlan));
    case 'baselineEnd':
      return isAhead && values.baselineEnd === undefined;
  }
}
