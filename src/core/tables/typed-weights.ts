import type { CriterionCandidate } from './criterion-columns';
import type { TypedWeights } from './found-table';
import type { ColumnRange } from './score-header-row';
import type { SheetGrid } from './sheet-grid';
import { splitWords } from './vocabulary/header-phrase';

const weightWords = new Set(['weight', 'weights', 'weighting', 'weightings', 'gewicht', 'gewichtung', 'gewichte', 'poids', 'peso', 'pesos']);

/**
 * Is this row one of typed weights: at least two numbers, at most one text, and either that text says so or
 * the numbers sum to 1 or 100?
 */
export function isWeightRow(grid: SheetGrid, row: number, range: ColumnRange): boolean {
  const weights: number[] = [];
  const texts: string[] = [];
  for (let column = range.first; column <= range.last; column += 1) {
    if (grid.isBlank(row, column)) continue;
    const weight = weightAt(grid, row, column);
    if (weight !== null) weights.push(weight);
    else texts.push(grid.text(row, column));
  }
  if (weights.length < 2 || texts.length > 1) return false;
  if (texts[0] !== undefined) return splitWords(texts[0]).some((word) => weightWords.has(word));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 1) < 0.011 || Math.abs(sum - 100) < 1.1;
}

/** The columns that hold a number in a row of weights. */
export function columnsWithWeight(grid: SheetGrid, row: number, range: ColumnRange): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let column = range.first; column <= range.last; column += 1) if (weightAt(grid, row, column) !== null) columns.add(column);
  return columns;
}

export type WeightRows = { readonly headerRow: number; readonly weightRow: number | null };

/** The weights of criteria columns from their own row, else from their headers; null when fewer than two are typed. */
export function typedWeights(grid: SheetGrid, criteria: readonly CriterionCandidate[], rows: WeightRows): TypedWeights | null {
  const fromRow = rows.weightRow === null ? [] : weightsOf(criteria, ({ column }) => weightAt(grid, rows.weightRow ?? 0, column.column));
  if (rows.weightRow !== null && fromRow.length >= 2) return { row: rows.weightRow, weights: fromRow };
  const fromHeaders = weightsOf(criteria, ({ headerWeight }) => headerWeight);
  return fromHeaders.length >= 2 ? { row: rows.headerRow, weights: fromHeaders } : null;
}

function weightsOf(criteria: readonly CriterionCandidate[], read: (criterion: CriterionCandidate) => number | null): TypedWeights['weights'] {
  return criteria.flatMap((criterion) => {
    const weight = read(criterion);
    return weight === null ? [] : [{ column: criterion.column.column, weight }];
  });
}

function weightAt(grid: SheetGrid, row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  if (typeof cell === 'number') return cell >= 0 ? cell : null;
  const match = typeof cell === 'string' ? /^\s*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(cell) : null;
  return match ? Number((match[1] ?? '').replace(',', '.')) : null;
}
