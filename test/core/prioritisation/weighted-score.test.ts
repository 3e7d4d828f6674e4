import { weightedScore } from '../../../src/core/prioritisation/methods/weighted-score';
import type { RangedCriterion, Scored } from '../../../src/core/prioritisation/methods/scoring-method';
import type { Scaling } from '../../../src/core/prioritisation/prioritisation';
import type { Direction } from '../../../src/core/settings/settings';

const oneToFive: Scaling = { kind: 'scale', low: 1, high: 5 };

type Options = { readonly direction?: Direction; readonly scaling?: Scaling; readonly observed?: readonly [number, number] };

function criterion(label: string, weight: number, options: Options = {}): RangedCriterion {
  const { direction = 'benefit', scaling = oneToFive, observed = [1, 5] } = options;
  return { label, weight, weightFrom: 'settings', direction, scaling, confirmed: true, observed };
}

function score(criteria: readonly RangedCriterion[], values: readonly (number | null)[], minimumCoverage = 0.6): Scored {
  return weightedScore.score({ criteria, values, minimumCoverage });
}

describe('weightedScore', () => {
  it('adds the shares of the weights', () => {
    const result = score([criterion('Value', 0.6), criterion('Urgency', 0.4)], [5, 3]);
    expect(result.score).toBe(80);
    expect(result.parts).toEqual([
      { normalised: 1, points: 60 },
      { normalised: 0.5, points: 20 },
    ]);
  });

  it('counts a cost the other way round', () => {
    expect(score([criterion('Value', 0.5), criterion('Risk', 0.5, { direction: 'cost' })], [5, 2]).score).toBe(87.5);
  });

  it('clamps a value beyond its scale', () => {
    expect(score([criterion('Value', 1)], [7]).score).toBe(100);
    expect(score([criterion('Value', 1)], [0]).score).toBe(0);
  });

  it('divides by the weight present and gives the range of the rest', () => {
    const result = score([criterion('Value', 0.7), criterion('Urgency', 0.3)], [5, null]);
    expect(result).toEqual({
      score: 100,
      range: [70, 100],
      coverage: 0.7,
      parts: [
        { normalised: 1, points: 100 },
        { normalised: null, points: null },
      ],
    });
  });

  it('does not score below the minimum coverage', () => {
    const result = score([criterion('Value', 0.5), criterion('Urgency', 0.5)], [5, null]);
    expect(result.score).toBeNull();
    expect(result.range).toBeNull();
    expect(result.coverage).toBe(0.5);
    expect(result.parts[0]).toEqual({ normalised: 1, points: null });
  });

  it('scores on the minimum coverage itself', () => {
    const weights = [0.1, 0.2, 0.3, 0.4].map((weight, index) => criterion(`C${index}`, weight));
    expect(score(weights, [5, 5, 5, null]).score).toBe(100);
  });

  it('does not score without any value, whatever the minimum', () => {
    expect(score([criterion('Value', 1)], [null], 0).score).toBeNull();
  });

  it('adds raw points as they are, costs subtracted', () => {
    const raw: Scaling = { kind: 'none' };
    const result = score([criterion('Value', 0.75, { scaling: raw }), criterion('Cost', 0.25, { scaling: raw, direction: 'cost' })], [8, 4]);
    expect(result.score).toBe(5);
    expect(result.parts).toEqual([
      { normalised: null, points: 6 },
      { normalised: null, points: -1 },
    ]);
  });

  it('bounds missing raw points by the least and the greatest value seen', () => {
    const raw = { scaling: { kind: 'none' }, observed: [2, 10] } as const;
    const result = score([criterion('Value', 0.75, raw), criterion('Reach', 0.25, raw)], [8, null]);
    expect(result.score).toBe(8);
    expect(result.range).toEqual([6.5, 8.5]);
  });

  it('bounds a missing raw cost the other way round', () => {
    const raw = { scaling: { kind: 'none' }, observed: [0, 10] } as const;
    const result = score([criterion('Value', 0.75, raw), criterion('Cost', 0.25, { ...raw, direction: 'cost' })], [8, null]);
    expect(result.range).toEqual([3.5, 8]);
  });
});
