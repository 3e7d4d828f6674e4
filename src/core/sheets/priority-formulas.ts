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

const absolute = { absolute: true } as const;
const empty = text('');
const [zero, one, hundred] = [integer(0), integer(1), integer(100)];

/** Share of the weight whose values are there: 0..1. */
export function coverageFormula(places: PriorityPlaces, row: number): Formula {
  const { firstRaw: column, inputCount: columnCount, weightRow } = places;
  const raw = boxRef({ row, column, rowCount: 1, columnCount });
  const weights = boxRef({ row: weightRow, column, rowCount: 1, columnCount }, absolute);
  return call('ROUND', call('SUMPRODUCT', op(call('ISNUMBER', raw), '*', weights)), integer(9));
}

/**
 * Points of one criterion, row by row: 100 · weight · normalised / coverage; raw points times weight under scaling
 * `none`. Empty where the value is missing or the project is not scored. What is the same in every row is made once:
 * thousands of rows would else hold thousands of equal trees.
 */
export function pointsFormulas(places: PriorityPlaces, input: PriorityInput, index: number): (row: number) => Formula {
  const column = places.firstRaw + index;
  const weight = cellRef(places.weightRow, column, absolute);
  const merit = input.scaling.kind === 'none' ? signed(places, column) : normalised(places, input, column);
  return (row) => {
    const raw = cellRef(row, column);
    const coverage = cellRef(row, places.coverage);
    const points = op(op(weight, '*', merit(raw)), '/', coverage);
    return call('IF', isScored(places, coverage, call('ISNUMBER', raw)), points, empty);
  };
}

/** Sum of the points, to nine decimals so that equal sums tie; empty below the least coverage. */
export function scoreFormula(places: PriorityPlaces, row: number): Formula {
  const points = boxRef({ row, column: places.firstPoints, rowCount: 1, columnCount: places.inputCount });
  return call('IF', isScored(places, cellRef(row, places.coverage)), call('ROUND', call('SUM', points), integer(9)), empty);
}

/** 1 = best among the open projects, ties share; empty without a score. */
export function rankFormula(places: Pick<PriorityPlaces, 'score' | 'firstRow' | 'lastOpenRow'>, row: number): Formula {
  const own = cellRef(row, places.score);
  const rowCount = places.lastOpenRow - places.firstRow + 1;
  const all = boxRef({ row: places.firstRow, column: places.score, rowCount, columnCount: 1 }, absolute);
  return call('IF', call('ISNUMBER', own), call('RANK', own, all), empty);
}

/** The least coverage stands above the coverage column, in the weights' row. */
function isScored(places: PriorityPlaces, coverage: Formula, ...also: Formula[]): Formula {
  const least = cellRef(places.weightRow, places.coverage, absolute);
  return call('AND', ...also, op(coverage, '>', zero), op(coverage, '>=', least));
}

type OfRaw = (raw: Formula) => Formula;

/** −x for a cost, x for a benefit. */
function signed(places: PriorityPlaces, column: number): OfRaw {
  const sign = op(one, '-', op(integer(2), '*', isCost(places, column)));
  return (raw) => op(raw, '*', sign);
}

function isCost(places: PriorityPlaces, column: number): Formula {
  return op(cellRef(places.directionRow, column, absolute), '=', text('cost'));
}

/** 100 · n with n = (x − low) / (high − low), clamped to 0..1; one half where the ends are equal; 1 − n for a cost. */
function normalised(places: PriorityPlaces, input: PriorityInput, column: number): OfRaw {
  const low = cellRef(places.lowRow, column, absolute);
  const high = cellRef(places.highRow, column, absolute);
  const share = input.scaling.kind === 'log' ? logShare(low, high) : linearShare(low, high);
  const [isFlat, half, cost] = [op(high, '=', low), op(one, '/', integer(2)), isCost(places, column)];
  return (raw) => {
    const clamped = call('MAX', zero, call('MIN', one, share(raw)));
    return op(hundred, '*', call('ABS', op(call('IF', isFlat, half, clamped), '-', cost)));
  };
}

function linearShare(low: Formula, high: Formula): OfRaw {
  const width = op(high, '-', low);
  return (raw) => op(op(raw, '-', low), '/', width);
}

function logShare(low: Formula, high: Formula): OfRaw {
  const width = call('LN', op(high, '/', low));
  return (raw) => call('ROUND', op(call('LN', op(call('MAX', raw, low), '/', low)), '/', width), integer(9));
}
