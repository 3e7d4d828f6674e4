import type { Message } from '../messages/message';
import { isUnclearPhase, isUnclearStatus } from '../portfolio/lifecycle';
import type { ProjectField } from '../tables/catalogue';
import { columnLetters } from '../workbook/address';
import type { DimensionRating } from './rag';
import { cellLabel, percentOf } from './rating-context';
import type { RatingContext } from './rating-context';

export type Footing = {
  /** The fields whose values the rating rests on. */
  readonly fields: readonly ProjectField[];
  /** Whether it takes for granted that the project is still under way. */
  readonly isLateness: boolean;
};

/**
 * No red on a guess: a rating that rests on a column not confirmed, or that holds lateness against a project which may
 * be over (its state is not understood, or it is 100% complete), counts as an extrapolation, amber at most, and says
 * why behind its reason. Any other rating comes back as it is.
 */
export function holdDoubtful(context: RatingContext, rating: DimensionRating, footing: Footing): DimensionRating {
  const columns = unconfirmedColumns(context, footing.fields);
  const doubts = footing.isLateness && rating.rag !== 'G' ? [...whyPerhapsOver(context), ...columns] : columns;
  if (doubts.length === 0) return rating;
  return {
    ...rating,
    rag: rating.rag === 'R' ? 'A' : rating.rag,
    kind: 'extrapolation',
    isDoubtful: true,
    reason: chain(rating.reason, doubts),
  };
}

/** Is it certain, by confirmed columns, that this project is under way, so that its dates can be held against it? */
export function isLateForSure(context: RatingContext, fields: readonly ProjectField[]): boolean {
  return whyPerhapsOver(context).length === 0 && isConfirmed(context, fields);
}

/** Does none of these fields come from a column that detection asks people to check? */
export function isConfirmed({ doubtful }: RatingContext, fields: readonly ProjectField[]): boolean {
  return !fields.some((field) => doubtful.has(field));
}

function whyPerhapsOver(context: RatingContext): readonly Message[] {
  const { isStateUnknown, values } = context.project;
  const complete = values.percentComplete;
  if (isStateUnknown) return [stateUnknown(context)];
  if (!complete || complete.value < 1) return [];
  const args = { percent: percentOf(complete.value), cell: cellLabel(context, complete.cell) };
  return [{ code: 'rag-perhaps-finished', args }];
}

const longestState = 40;

function stateUnknown(context: RatingContext): Message {
  const { status, phase } = context.project.values;
  const state = isUnclearStatus(status) ? status : isUnclearPhase(phase) ? phase : undefined;
  if (!state) return { code: 'rag-state-unclear', args: {} };
  const text = state.value.trim().replace(/\s+/g, ' ');
  const shown = text.length > longestState ? `${text.slice(0, longestState - 1)}…` : text;
  return { code: 'rag-state-unknown', args: { state: shown, cell: cellLabel(context, state.cell) } };
}

function unconfirmedColumns({ project, doubtful }: RatingContext, fields: readonly ProjectField[]): readonly Message[] {
  const columns = fields.flatMap((field) => {
    const cell = doubtful.has(field) ? project.values[field]?.cell : undefined;
    return cell ? [cell.column] : [];
  });
  return [...new Set(columns)].map((column) => ({ code: 'rag-column-unconfirmed', args: { column: columnLetters(column) } }));
}

/** Several sentences as one, each said after the one before. */
function chain(first: Message, [next, ...rest]: readonly Message[]): Message {
  return next ? { ...first, and: chain(next, rest) } : first;
}
