import fc from 'fast-check';
import { assign } from '../../../src/core/tables/assign';

describe('assign', () => {
  it('gives up the best single pair for the best sum', () => {
    // Greedy would take 0.9 and be left with 0.1; together 0.8 + 0.8 is more.
    expect(assign([[0.9, 0.8], [0.8, 0.1]], 0)).toEqual([1, 0]);
  });

  it('leaves a row without a column below the threshold', () => {
    expect(assign([[0.4, 0.3], [0.2, 0.9]], 0.45)).toEqual([null, 1]);
  });

  it('assigns nothing where there are no columns', () => {
    expect(assign([[], []], 0.45)).toEqual([null, null]);
  });

  it('finds the sum that trying every assignment finds', () => {
    const matrix = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(matrix, (scores) => {
        const columns = assign(scores, 0.3);
        const gain = columns.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (scores[row]?.[column] ?? 0) - 0.3), 0);
        expect(gain).toBeCloseTo(bestGain(scores, 0, new Set()), 9);
      }),
    );
  });
});

function bestGain(scores: readonly (readonly number[])[], row: number, used: ReadonlySet<number>): number {
  if (row === scores.length) return 0;
  let best = bestGain(scores, row + 1, used);
  scores[row]?.forEach((score, column) => {
    if (used.has(column) || score <= 0.3) return;
    best = Math.max(best, score - 0.3 + bestGain(scores, row + 1, new Set([...used, column])));
  });
  return best;
}
