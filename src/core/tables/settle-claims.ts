import { isActualEnd } from './actual-end';
import { isCurrentDate, isDoneBy, isGuessed, isLeftOver, isOriginalDate, isPlanned } from './claim-words';
import { settleScope, without } from './money-scope';
import type { StatusMonth } from './money-scope';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';
import { settleThings } from './thing-groups';
import type { WordedField } from './vocabulary/header-words';

export type ClaimContext = {
  readonly grid: SheetGrid;
  readonly rows: readonly number[];
  readonly status: StatusMonth | null;
};

const money: readonly WordedField[] = ['budget', 'actualCost', 'forecastCost'];

/**
 * What headers claim once their words are held against each other and against the rows: a guess is no fact, what
 * is left to spend is none of the three costs, costs are of one stretch of time, an original date is the baseline
 * of a current one, and columns under a group of milestones or risks speak of those.
 */
export function settleClaims(columns: readonly TableColumn[], context: ClaimContext): readonly TableColumn[] {
  const worded = columns.map(settleWords);
  const dated = settleOriginals(worded).map((column, _, all) => settleActualEnd(column, all, context));
  return settleScope(settleThings(dated), context.status);
}

function settleWords(column: TableColumn): TableColumn {
  const fields: WordedField[] = [];
  if (isGuessed(column)) fields.push('actualStart', 'actualEnd', 'actualCost');
  if (isLeftOver(column)) fields.push(...money);
  if (isDoneBy(column)) fields.push('owner', 'person');
  if (!isPlanned(column)) fields.push('plannedPercent');
  if (column.profile.moneyLike > 0.2 * column.profile.filled || column.profile.reading.currency !== null) fields.push('risk');
  return without(column, fields);
}

/** Of two end dates the one first agreed, or else the plan, is the baseline, the one that holds now the end. */
function settleOriginals(columns: readonly TableColumn[]): readonly TableColumn[] {
  const ends = columns.filter((column) => endClaim(column) >= 0.5 && !isStartLike(column));
  const originals = originalsOf(ends);
  const others = ends.filter((column) => !originals.includes(column) && holdsDates(column));
  const currents = others.filter(isCurrentDate);
  return columns.map((column) => {
    if (originals.includes(column) && others.length > 0) return claiming(without(column, ['end', 'actualEnd']), 'baselineEnd', endClaim(column));
    if (currents.includes(column) && originals.length > 0) return claiming(without(column, ['baselineEnd', 'actualEnd']), 'end', endClaim(column));
    return column;
  });
}

/** A plan is the baseline only where nothing is called original and a date that holds now stands beside it. */
function originalsOf(ends: readonly TableColumn[]): readonly TableColumn[] {
  const originals = ends.filter(isOriginalDate);
  if (originals.length > 0 || !ends.some((column) => isCurrentDate(column) && holdsDates(column))) return originals;
  return ends.filter((column) => isPlanned(column) && !isCurrentDate(column) && holdsDates(column));
}

function holdsDates({ profile }: TableColumn): boolean {
  return profile.filled > 0 && profile.dates >= 0.3 * profile.filled;
}

function endClaim({ scores }: TableColumn): number {
  return Math.max(scores.get('end') ?? 0, scores.get('baselineEnd') ?? 0);
}

function isStartLike({ scores }: TableColumn): boolean {
  return Math.max(scores.get('start') ?? 0, scores.get('baselineStart') ?? 0) >= 0.8 && (scores.get('end') ?? 0) < 0.8;
}

function settleActualEnd(column: TableColumn, all: readonly TableColumn[], { grid, rows }: ClaimContext): TableColumn {
  const claim = column.scores.get('actualEnd') ?? 0;
  if (claim === 0 || column.profile.dates === 0) return column;
  if (isActualEnd({ column, columns: all, grid, rows })) return column;
  return claiming(without(column, ['actualEnd']), 'end', 0.8 * claim);
}

/** A column that claims this field at least so strongly. */
export function claiming(column: TableColumn, field: WordedField, score: number): TableColumn {
  if ((column.scores.get(field) ?? 0) >= score) return column;
  return { ...column, scores: new Map([...column.scores, [field, score]]) };
}
