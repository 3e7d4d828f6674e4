import fc from 'fast-check';
import { prioritise } from '../../../src/core/prioritisation/prioritise';
import type { Prioritisation, ProjectScore } from '../../../src/core/prioritisation/prioritisation';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { CriterionSetting } from '../../../src/core/settings/settings';
import type { Lifecycle, Project } from '../../../src/core/portfolio/portfolio';
import { makeCriterion, makePortfolio, makeProject } from '../../support/make-portfolio';

const labels = ['A', 'B', 'C'] as const;

function scoreAll(projects: readonly Project[], criteria: readonly CriterionSetting[]): Prioritisation {
  const portfolio = makePortfolio({ projects, criteria: labels.map((label, index) => makeCriterion({ label, column: 60 + index })) });
  return prioritise({ portfolio, settings: { ...defaultSettings, criteria }, signals: new Map(), scoreHere: null });
}

type Row = readonly (number | null)[];

function toProjects(rows: readonly Row[]): Project[] {
  return rows.map((row, index) => {
    const entries = labels.flatMap((label, c) => (row[c] === null || row[c] === undefined ? [] : [[label, row[c]] as const]));
    const lifecycle: Lifecycle = index % 5 === 4 ? 'done' : 'live';
    return makeProject({ key: `P${index}`, row: index, lifecycle, criteria: Object.fromEntries(entries) });
  });
}

const rows = fc.array(fc.tuple(...labels.map(() => fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }))), { minLength: 1, maxLength: 12 });

const scale = fc.constantFrom<CriterionSetting['scale']>([1, 5], [0, 10], null);
const setting = fc.record({ weight: fc.integer({ min: 1, max: 100 }), direction: fc.constantFrom('benefit', 'cost'), scale });
const scaledSettings = fc.tuple(setting, setting, setting);
const rawSettings = scaledSettings.map((settings) => settings.map((some) => ({ ...some, scale: 'none' }) as const));
const settings = fc
  .oneof(scaledSettings, rawSettings)
  .map((list): CriterionSetting[] => list.map((some, index) => ({ ...some, label: labels[index] ?? 'A', column: null })));

const byKey = (result: Prioritisation): ReadonlyMap<string, ProjectScore> => new Map(result.scores.map((score) => [score.key, score]));

describe('laws of prioritise', () => {
  it('does not depend on the order of the rows', () => {
    const shuffled = rows.chain((some) => fc.tuple(fc.constant(toProjects(some)), fc.shuffledSubarray(toProjects(some), { minLength: some.length })));
    fc.assert(
      fc.property(shuffled, settings, ([projects, moved], criteria) => {
        const [first, second] = [scoreAll(projects, criteria), byKey(scoreAll(moved, criteria))];
        for (const score of first.scores) expect(second.get(score.key)).toEqual(score);
      }),
    );
  });

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(rows, settings, fc.constantFrom(0.01, 0.3, 7, 100), (some, criteria, factor) => {
        const projects = toProjects(some);
        const first = scoreAll(projects, criteria);
        const second = scoreAll(projects, criteria.map((one) => ({ ...one, weight: one.weight * factor })));
        expect(second.scores.map(({ rank }) => rank)).toEqual(first.scores.map(({ rank }) => rank));
        second.scores.forEach(({ score }, index) => {
          const other = first.scores[index]?.score ?? null;
          if (other === null) expect(score).toBeNull();
          else expect(score).toBeCloseTo(other, 8);
        });
      }),
    );
  });

  it('has contributions that sum to the score, which lies in its range, as the rank in its own', () => {
    fc.assert(
      fc.property(rows, settings, (some, criteria) => {
        for (const { score, range, rank, rankRange, contributions } of scoreAll(toProjects(some), criteria).scores) {
          if (score === null || range === null) continue;
          expect(contributions.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(score, 8);
          expect(range[0]).toBeLessThanOrEqual(score);
          expect(range[1]).toBeGreaterThanOrEqual(score);
          if (rank === null || rankRange === null) continue;
          expect(rankRange[0]).toBeLessThanOrEqual(rank);
          expect(rankRange[1]).toBeGreaterThanOrEqual(rank);
        }
      }),
    );
  });

  it('never lowers a score for more of a benefit, nor raises it for more of a cost', () => {
    fc.assert(
      fc.property(rows, settings, fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), (some, criteria, [pick, more]) => {
        const index = pick % some.length;
        const raised = some.map((row, r) => (r === index && row[0] !== null ? [(row[0] ?? 0) + more, row[1] ?? null, row[2] ?? null] : row));
        const before = scoreAll(toProjects(some), criteria).scores[index]?.score ?? null;
        const after = scoreAll(toProjects(raised), criteria).scores[index]?.score ?? null;
        if (before === null || after === null) return;
        const isCost = criteria[0]?.direction === 'cost';
        if (isCost) expect(after).toBeLessThanOrEqual(before + 1e-9);
        else expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('has weights that sum to 1 and scaled scores within 0 and 100', () => {
    fc.assert(
      fc.property(rows, settings, (some, criteria) => {
        const result = scoreAll(toProjects(some), criteria);
        if (result.scores.length === 0) return;
        expect(result.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        if (criteria[0]?.scale === 'none') return;
        for (const { score } of result.scores) {
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 100).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
