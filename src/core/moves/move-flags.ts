import { isOpen } from '../portfolio/portfolio';
import type { ReportedRag } from '../portfolio/portfolio';
import { reportedSeverity } from '../portfolio/reported-severity';
import type { ProjectState } from '../snapshots/project-state';
import type { ProjectField } from '../tables/catalogue';
import type { Day } from '../workbook/day';
import { roundNine } from '../workbook/round-nine';
import type { ProjectPair } from './matched';
import { moveFlags } from './moves';
import type { FieldChange, MoveFlag, ProjectMove } from './moves';

/** What the flags of one project follow from: its changes, and each side at its own date. */
export type FlagInput = {
  readonly pair: ProjectPair;
  readonly changes: readonly FieldChange[];
  /** Fields that are compared at all. */
  readonly compared: ReadonlySet<ProjectField>;
  readonly oldAsOf: Day;
  readonly newAsOf: Day;
};

/** A later end counts beside the rating from more days than this. */
export const daysThatMatter = 30;
/** Money that moved by more than this share of what it was. */
export const moneyThatMoved = 0.05;

const baselines: readonly FieldChange['field'][] = ['baselineStart', 'baselineEnd', 'budget'];
const monies: readonly FieldChange['field'][] = ['budget', 'actualCost', 'forecastCost'];

/** What a reader should notice about one project, in the order of `moveFlags` (cli.md, `changes`). */
export function flagsOf(input: FlagInput): readonly MoveFlag[] {
  return moveFlags.filter((flag) => rules[flag](input));
}

const rules: Readonly<Record<MoveFlag, (input: FlagInput) => boolean>> = {
  'date-moved-rating-did-not': ({ pair, changes, compared }) => {
    const [before, after] = [reportedOf(pair.old), reportedOf(pair.now)];
    if (before === null || after === null || !compared.has('rag')) return false;
    return endDays(changes) > daysThatMatter && reportedSeverity[after] <= reportedSeverity[before];
  },
  // A baseline set for the first time is no change of one.
  'baseline-changed': ({ changes }) => changes.some(({ field, old }) => baselines.includes(field) && old !== null),
  'newly-overdue': ({ pair, compared, oldAsOf, newAsOf }) =>
    compared.has('end') && isOverdue(pair.now, newAsOf) && !isOverdue(pair.old, oldAsOf),
  'money-moved': ({ changes }) => changes.some((change) => monies.includes(change.field) && isLargeShare(change)),
  reopened: ({ pair }) => isClosed(pair.old) && isOpen(pair.now.lifecycle),
  'progress-up-end-later': ({ changes }) => endDays(changes) > 0 && changes.some(isProgressUp),
  'comment-unchanged': ({ pair, changes }) => changes.length > 0 && pair.now.commentMark !== null && pair.now.commentMark === pair.old.commentMark,
};

/**
 * The flags of a project that tell a reader something. Money that was spent as the work went on is no news, nor is a
 * comment that stayed where nothing moved but the date of the update: both are flagged, and passed over in sentences.
 */
export function tellingFlags({ flags, changes }: Pick<ProjectMove, 'flags' | 'changes'>): readonly MoveFlag[] {
  const isSpending = (change: FieldChange): boolean => change.field === 'actualCost' && (shareMoved(change) ?? 0) > 0;
  return flags.filter((flag) => {
    if (flag === 'money-moved') return changes.some((change) => monies.includes(change.field) && isLargeShare(change) && !isSpending(change));
    return flag !== 'comment-unchanged' || changes.some(({ field }) => !minorFields.has(field));
  });
}

/** They change with every update: said only where nothing else moved. */
export const minorFields: ReadonlySet<FieldChange['field']> = new Set(['lastUpdated', 'description']);

/** The reported colour of a project; null without one. */
export function reportedOf({ values }: ProjectState): ReportedRag | null {
  const value = values.get('rag')?.value;
  return typeof value === 'string' && value in reportedSeverity ? (value as ReportedRag) : null;
}

/** Days by which the current end moved later (negative: earlier); 0 where it did not, or is missing on a side. */
export function endDays(changes: readonly FieldChange[]): number {
  return changes.find(({ field }) => field === 'end')?.days ?? 0;
}

/** By what share an amount moved, 0.25 for a quarter more; null where there is nothing to divide by. */
export function shareMoved({ old, new: now }: FieldChange): number | null {
  if (typeof old !== 'number' || typeof now !== 'number' || old === 0) return null;
  return roundNine((now - old) / Math.abs(old));
}

function isLargeShare(change: FieldChange): boolean {
  return Math.abs(shareMoved(change) ?? 0) > moneyThatMoved;
}

function isProgressUp({ field, old, new: now }: FieldChange): boolean {
  return field === 'percentComplete' && typeof old === 'number' && typeof now === 'number' && now > old;
}

/** What is 100% complete may be over, whatever its status still says. */
function isOverdue({ values, lifecycle }: ProjectState, asOf: Day): boolean {
  const [end, complete] = [values.get('end')?.value, values.get('percentComplete')?.value];
  if (typeof complete === 'number' && complete >= 1) return false;
  return isOpen(lifecycle) && typeof end === 'number' && Math.floor(end) < asOf;
}

function isClosed({ lifecycle }: ProjectState): boolean {
  return lifecycle === 'done' || lifecycle === 'cancelled';
}
