import type { Criterion, Scaling } from '../prioritisation/prioritisation';
import { scoreHereDirection, scoreHereScale } from '../prioritisation/signals';
import type { Direction } from '../settings/settings';
import { typedOver, withTypedScores } from '../prioritisation/typed-scores';
import type { Cell } from '../workbook/cell';
import type { Report, SheetContext } from './report';
import { previousSheet } from './report-view';
import { knownProjects } from './recover-keys';
import { offeredLabels, readScoreHere, scoreHereHeader, typedScores } from './score-here';
import { plainName } from '../workbook/plain-name';

/**
 * One criterion as the sheet lays it out. `copied`: values stand in the user's sheet and are repeated here;
 * `typed`: people type them here.
 */
export type PriorityInput = {
  readonly label: string;
  /** Label of the criterion as prioritisation names it. */
  readonly criterion: string;
  readonly header: string;
  readonly kind: 'copied' | 'typed';
  readonly scaling: Scaling;
  readonly direction: Direction;
  /** Share of all weights; null where weights follow from what is typed: equal for every column in use. */
  readonly weight: number | null;
};

export type PriorityModel = {
  /** The columns that the score is computed from, in order. */
  readonly inputs: readonly PriorityInput[];
  /** *Score here* columns that do not count but hold something typed: kept, without a formula. */
  readonly spare: readonly PriorityInput[];
  /** True where the inputs are the *Score here* columns, whose equal weights follow from what is typed. */
  readonly isScoreHere: boolean;
  /** Everything typed in *Score here* columns so far, by key and label. */
  readonly typed: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
};

/** What Priorities scores by: the criteria that count, or the *Score here* columns where there are none. */
export function priorityModel(context: Pick<SheetContext, 'report' | 'snapshot'>): PriorityModel {
  const { prioritisation } = context.report;
  const previous = previousSheet(context, 'priorities');
  const known = knownProjects(context.report.portfolio.projects);
  const { scores } = context.report.typed;
  const typed = typedOver(typedScores(previous, known), scores);
  const labels = offeredLabels(withTypedScores(previous ? readScoreHere(context.snapshot, known) : null, scores));
  const offered = labels.map(offeredInput);
  const isScoreHere = prioritisation.criteriaFrom === 'score-here' || prioritisation.criteria.length === 0;
  if (isScoreHere) return { inputs: offered, spare: [], isScoreHere, typed };
  const typedHere = typedLabels(context.report, labels);
  const inputs = prioritisation.criteria.map((criterion) => inputOf(criterion, typedHere));
  const used = new Set([...typed.values()].flatMap((cells) => [...cells.keys()]));
  const isInput = (label: string): boolean => inputs.some((input) => input.header === scoreHereHeader(label));
  return { inputs, spare: offered.filter(({ label }) => used.has(label) && !isInput(label)), isScoreHere, typed };
}

function offeredInput(label: string): PriorityInput {
  const [low, high] = scoreHereScale;
  return { label, criterion: label, header: scoreHereHeader(label), kind: 'typed', scaling: { kind: 'scale', low, high }, direction: scoreHereDirection(label), weight: null };
}

function inputOf(criterion: Criterion, typedHere: ReadonlyMap<string, string>): PriorityInput {
  const { label, scaling, direction, weight } = criterion;
  const offered = typedHere.get(label);
  const header = offered === undefined ? label : scoreHereHeader(offered);
  return { label: offered ?? label, criterion: label, header, kind: offered === undefined ? 'copied' : 'typed', scaling, direction, weight };
}

/** Criteria named in Settings whose values people typed here: they have values, but no cell of the user's sheet. */
function typedLabels({ prioritisation }: Report, labels: readonly string[]): ReadonlyMap<string, string> {
  const pairs = prioritisation.criteria.flatMap(({ label }): [string, string][] => {
    const offered = labels.find((candidate) => plainName(candidate) === plainName(label));
    const values = prioritisation.scores.flatMap(({ contributions }) => contributions.filter(({ criterion, raw }) => criterion === label && raw !== null));
    return offered !== undefined && values.length > 0 && values.every(({ cell }) => cell === null) ? [[label, offered]] : [];
  });
  return new Map(pairs);
}
