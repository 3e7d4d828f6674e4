import fc from 'fast-check';
import { align } from '../../../src/core/alignment/align';
import type { Alignment } from '../../../src/core/alignment/alignment';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { ObjectiveLink } from '../../../src/core/portfolio/portfolio';
import { makeObjective, makePortfolio, makeProject } from '../../support/make-portfolio';

const names = ['A', 'B', 'C'] as const;
type Row = { readonly budget: number; readonly serves: readonly string[] };
const row: fc.Arbitrary<Row> = fc.record({ budget: fc.integer({ min: 0, max: 1000 }), serves: fc.subarray([...names]) });
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const weights = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }));

function alignAll(some: readonly Row[], typed: readonly number[]): Alignment {
  const projects = some.map(({ budget }, index) => makeProject({ key: `P${index}`, row: index, values: { budget } }));
  const links = some.flatMap(({ serves }, index) =>
    serves.map((objective): ObjectiveLink => ({
      ...{ projectKey: `P${index}`, objective, share: 1 / serves.length },
      cell: { sheet: 'Portfolio', row: index, column: 8 },
    })),
  );
  const objectives = names.map((name, index) => makeObjective({ name, row: index, weight: typed[index] ?? 0 }));
  return align({ portfolio: makePortfolio({ projects, links, objectives }), settings: defaultSettings, asOf: 46000, colours: new Map() });
}

describe('laws of align', () => {
  it('has shares that sum to 1 wherever anything is linked', () => {
    fc.assert(
      fc.property(rows, weights, (some, typed) => {
        const shares = alignAll(some, typed).objectives.map(({ spendShare }) => spendShare);
        if (some.every(({ serves }) => serves.length === 0)) expect(shares).toEqual([null, null, null]);
        else expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has an index within 0 and 1', () => {
    fc.assert(
      fc.property(rows, weights, (some, typed) => {
        const { index } = alignAll(some, typed);
        if (index === null) return;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has index 0 where the money follows the weights', () => {
    fc.assert(
      fc.property(fc.tuple(...names.map(() => fc.integer({ min: 1, max: 1000 }))), fc.integer({ min: 1, max: 50 }), (spends, factor) => {
        const some = spends.map((budget, index) => ({ budget, serves: [names[index] ?? 'A'] }));
        expect(alignAll(some, spends.map((spend) => spend * factor)).index).toBeCloseTo(0, 12);
      }),
    );
  });

  it('splits every project between orphans and objectives', () => {
    fc.assert(
      fc.property(rows, weights, (some, typed) => {
        const { orphans, objectives, covered, of } = alignAll(some, typed);
        const linked = new Set(objectives.flatMap(({ projectKeys }) => projectKeys));
        if (linked.size === 0) return;
        expect(orphans.length + linked.size).toBe(of);
        expect(covered).toBe(linked.size);
        expect(orphans.some((key) => linked.has(key))).toBe(false);
      }),
    );
  });
});
