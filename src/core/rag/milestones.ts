import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';
import { holdDoubtful } from './doubt';
import { isAbove } from './judge';
import type { DimensionRating } from './rag';
import { cellLabel } from './rating-context';
import type { RatingContext } from './rating-context';

/**
 * Milestone colour of one project, a fact: the most overdue milestone that is not done decides, 1-14 days A, above
 * 14 days R. G only where a milestone that was due is done and none is overdue; one that lies ahead is no colour.
 * Without entries in a milestones table, the next-milestone date of the project's own row counts as not done.
 */
export function rateMilestones(context: RatingContext): DimensionRating | null {
  const late = mostOverdue(context);
  if (late) return overdueRating(context, late);
  const kept = context.milestones.filter((milestone) => milestone.isDone && milestone.due <= context.asOf);
  if (kept.length === 0) return null;
  return {
    rag: 'G',
    kind: 'fact',
    measure: 'days past milestone',
    value: 0,
    threshold: null,
    cell: kept[kept.length - 1]?.cell ?? null,
    reason: { code: 'rag-milestones-kept', args: { count: kept.length } },
  };
}

/** Whether any milestone of the project could have been found overdue. */
export function hasMilestones({ project, milestones }: RatingContext): boolean {
  return milestones.length > 0 || project.values.nextMilestoneDate !== undefined;
}

/** `name` null: the project's next milestone, which has none. */
type Due = { readonly name: string | null; readonly due: Day; readonly cell: CellAddress };

function overdueRating(context: RatingContext, late: Due): DimensionRating {
  const days = context.asOf - late.due;
  const red = context.thresholds.milestoneRedDays;
  const isRed = isAbove(days, red);
  const args = { days, cell: cellLabel(context, late.cell) };
  const rating: DimensionRating = {
    rag: isRed ? 'R' : 'A',
    kind: 'fact',
    measure: 'days past milestone',
    value: days,
    threshold: isRed ? red : null,
    cell: late.cell,
    reason:
      late.name === null
        ? { code: 'rag-next-milestone-overdue', args }
        : { code: 'rag-milestone-overdue', args: { ...args, name: late.name } },
  };
  return holdDoubtful(context, rating, { fields: context.milestones.length === 0 ? ['nextMilestoneDate'] : [], isLateness: true });
}

function mostOverdue(context: RatingContext): Due | null {
  let first: Due | null = null;
  for (const entry of openMilestones(context)) {
    if (entry.due < context.asOf && (!first || entry.due < first.due)) first = entry;
  }
  return first;
}

function openMilestones({ project, milestones }: RatingContext): readonly Due[] {
  if (milestones.length > 0) return milestones.filter((milestone) => !milestone.isDone);
  const { nextMilestone, nextMilestoneDate: next } = project.values;
  return next ? [{ name: nextMilestone?.value ?? null, due: next.value, cell: next.cell }] : [];
}
