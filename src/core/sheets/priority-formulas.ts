import { boxRef, call, cellRef, integer, op, text } from '../workbook/formula';
import type { Formula } from '../workbook/formula';
import type { PriorityInput } from './priority-model';

/** Where things stand on the Priorities sheet: zero-based rows and columns. */
export type PriorityPlaces = {
  /** Rows above the table: weight share, scale ends and direction of each input, over its raw column. */
  readonly weightRow: number;
  readonly lowRow: number;
  readonly highRow: number;
  readonly directionRow: number;
  readonly firstRow: number;
  /** Last row of the open projects, which rank against each other. */
  readonly lastOpenRow: number;
  /** Last row of the table, closed projects included. */
  readonly lastRow: number;
  /** Raw columns stand side by side, points columns too, in the same order. */
  readonly firstRaw: number;
  readonly firstPoints: number;
  readonly inputCount: number;
  readonly coverage: number;
  readonly score: number;
};

/*
 * Each formula is written for the first row of the table and filled down from there.
 */

const absolute = { absolute: true } as const;
const empty = text('');
const [zero, one, hundred] = [integer(0), integer(1), integer(100)];

/** Share of the weight whose values are there: 0..1. */
export function coverageFormula({ firstRow: row, firstRaw: column, inputCount: columnCount, weightRow }: PriorityPlaces): Formula {
  const raw = boxRef({ row, column, rowCount: 1, columnCount });
  const weights = boxRef({ row: weightRow, column, rowCount: 1, columnCount }, absolute);
  return call('ROUND', call('SUMPRODUCT', op(call('ISNUMBER', raw), '*', weights)), integer(9));
}

/**
 * Points of one criterion: 100 · weight · normalised / coverage; raw points times weight under scaling `none`. Empty where
 * the value is missing or the project is not scored.
 */
export function pointsFormula(places: PriorityPlaces, input: PriorityInput, index: number): Formula {
  const column = places.firstRaw + index;
  const raw = cellRef(places.firstRow, column);
  const coverage = cellRef(places.firstRow, places.coverage);
  const merit = input.scaling.kind === 'none' ? signed(places, column, raw) : normalised(places, input, { column, raw });
  const points = op(op(cellRef(places.weightRow, column, absolute), '*', merit), '/', coverage);
  return call('IF', isScored(places, coverage, call('ISNUMBER', raw)), points, empty);
}

/** Sum of the points, to nine decimals so that equal sums tie; empty below the least coverage. */
export function scoreFormula(places: PriorityPlaces): Formula {
  const points = boxRef({ row: places.firstRow, column: places.firstPoints, rowCount: 1, columnCount: places.inputCount });
  return call('IF', isScored(places, cellRef(places.firstRow, places.coverage)), call('ROUND', call('SUM', points), integer(9)), empty);
}

/** 1 = best among the open projects, ties share; empty without a score. */
export function rankFormula(places: Pick<PriorityPlaces, 'score' | 'firstRow' | 'lastOpenRow'>): Formula {
  const own = cellRef(places.firstRow, places.score);
  const rowCount = places.lastOpenRow - places.firstRow + 1;
  const all = boxRef({ row: places.firstRow, column: places.score, rowCount, columnCount: 1 }, absolute);
  return call('IF', call('ISNUMBER', own), call('RANK', own, all), empty);
}

/** The least coverage stands above the coverage column, in the weights' row. */
function isScored(places: PriorityPlaces, coverage: Formula, ...also: Formula[]): Formula {
  const least = cellRef(places.weightRow, places.coverage, absolute);
  return call('AND', ...also, op(coverage, '>', zero), op(coverage, '>=', least));
}

/** −x for a cost, x for a benefit. */
function signed(places: PriorityPlaces, column: number, raw: Formula): Formula {
  return op(raw, '*', op(one, '-', op(integer(2), '*', isCost(places, column))));
}

function isCost(places: PriorityPlaces, column: number): Formula {
  return op(cellRef(places.directionRow, column, absolute), '=', text('cost'));
}

/** 100 · n with n = (x − low) / (high − low), clamped to 0..1; one half where the ends are equal; 1 − n for a cost. */
function normalised(places: PriorityPlaces, input: PriorityInput, { column, raw }: { readonly column: number; readonly raw: Formula }): Formula {
  const low = cellRef(places.lowRow, column, absolute);
  const high = cellRef(places.highRow, column, absolute);
  const share = input.scaling.kind === 'log' ? logShare(raw, low, high) : op(op(raw, '-', low), '/', op(high, '-', low));
  const clamped = call('MAX', zero, call('MIN', one, share));
  const benefit = call('IF', op(high, '=', low), op(one, '/', integer(2)), clamped);
  return op(hundred, '*', call('ABS', op(benefit, '-', isCost(places, column))));
}

function logShare(raw: Formula, low: Formula, high: Formula): Formula {
  const share = op(call('LN', op(call('MAX', raw, low), '/', low)), '/', call('LN', op(high, '/', low)));
  return call('ROUND', share, integer(9));
}
