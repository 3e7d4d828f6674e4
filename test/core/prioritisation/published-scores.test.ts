import { prioritise } from '../../../src/core/prioritisation/prioritise';
import type { Prioritisation } from '../../../src/core/prioritisation/prioritisation';
import type { CriterionSetting } from '../../../src/core/settings/settings';
import { defaultSettings } from '../../../src/core/settings/defaults';
import { makeCriterion, makePortfolio, makeProject } from '../../support/make-portfolio';

type Table = {
  readonly weights: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly scale: CriterionSetting['scale'];
};

/** Scores a table of a published example through the front door, with its weights and scale in Settings. */
function scoreTable({ weights, rows, scale }: Table): Prioritisation {
  const labels = weights.map((_, index) => `C${index + 1}`);
  const projects = rows.map((row, index) =>
    makeProject({ key: `P${index + 1}`, row: index + 1, criteria: Object.fromEntries(labels.map((label, c) => [label, row[c] ?? 0])) }),
  );
  const criteria = labels.map((label, index) => ({ label, column: null, weight: weights[index] ?? 0, direction: 'benefit', scale }) as const);
  const portfolio = makePortfolio({ projects, criteria: labels.map((label, index) => makeCriterion({ label, column: 60 + index })) });
  return prioritise({ portfolio, settings: { ...defaultSettings, criteria }, signals: new Map(), scoreHere: null });
}

const scoresOf = (result: Prioritisation): readonly (number | null)[] => result.scores.map(({ score }) => score);
const ranksOf = (result: Prioritisation): readonly (number | null)[] => result.scores.map(({ rank }) => rank);

describe('published weighted scores', () => {
  it('S80, first table (read, recomputed): 79, 78.5, 55, 36.5', () => {
    const result = scoreTable({
      weights: [10, 25, 25, 15, 10, 15],
      rows: [
        [90, 70, 90, 90, 90, 50],
        [90, 80, 70, 70, 80, 90],
        [90, 20, 50, 60, 60, 90],
        [90, 10, 20, 50, 50, 50],
      ],
      scale: [0, 100],
    });
    expect(scoresOf(result)).toEqual([79, 78.5, 55, 36.5]);
    expect(ranksOf(result)).toEqual([1, 2, 3, 4]);
  });

  // The page prints 66.1 for the first row, where its own numbers give 73.6: the recomputed figure stands here.
  it('S80, second table (recomputed): 73.6, 69.2, 52.25, 43.55', () => {
    const result = scoreTable({
      weights: [35, 22, 18, 25],
      rows: [
        [90, 65, 85, 50],
        [80, 70, 60, 60],
        [80, 15, 40, 55],
        [85, 5, 15, 40],
      ],
      scale: [0, 100],
    });
    expect(scoresOf(result)).toEqual([73.6, 69.2, 52.25, 43.55]);
  });

  // The page sums 3, 2, 1 undivided to 11, 15, 15, 12: ours times 6, the sum of the weights.
  it('S81, Penn State (read): raw points 11, 15, 15, 12 sixths, Beta and Gamma tied', () => {
    const result = scoreTable({
      weights: [1, 2, 3],
      rows: [
        [3, 1, 2],
        [2, 2, 3],
        [3, 3, 2],
        [1, 1, 3],
      ],
      scale: 'none',
    });
    expect(scoresOf(result).map((score) => Math.round((score ?? NaN) * 6 * 1e6) / 1e6)).toEqual([11, 15, 15, 12]);
    expect(ranksOf(result)).toEqual([4, 1, 1, 3]);
  });

  it('S138, ServiceNow weighted progress (read): weights 2 and 3, progress 40 and 20, gives 28', () => {
    expect(scoresOf(scoreTable({ weights: [2, 3], rows: [[40, 20]], scale: 'none' }))).toEqual([28]);
  });

  it('S139, Synergita (read): weights .4 .2 .4, progress 30 30 40, gives 34', () => {
    expect(scoresOf(scoreTable({ weights: [0.4, 0.2, 0.4], rows: [[30, 30, 40]], scale: 'none' }))).toEqual([34]);
  });
});
