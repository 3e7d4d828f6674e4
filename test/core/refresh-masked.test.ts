import fc from 'fast-check';
import { refresh } from '../../src/core/refresh';
import type { Refreshed } from '../../src/core/refresh';
import type { Masks } from '../../src/core/portfolio/mask-texts';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { MaskedCase } from '../support/masked-case';
import { contentOf, maskedCase, measureAmounts } from '../support/masked-case';

const both: Masks = { names: true, money: true };
const run = (snapshot: WorkbookSnapshot, mask?: Masks): Refreshed =>
  refresh(snapshot, { settingsFile: null, asOf: { given: null, today: '2026-11-02' }, version: '1.0.0', ...(mask ? { mask } : {}) });
const check = (property: fc.IProperty<[MaskedCase]>): void => fc.assert(property, { numRuns: 15 });
const rounded = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Math.round(value * 1e9) / 1e9);
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

describe('refresh with masks', () => {
  it('shows none of the names anywhere in plan, result and findings', () => {
    check(
      fc.property(maskedCase, ({ snapshot, names }) => {
        const { text } = contentOf(run(snapshot, { names: true, money: false }));
        expect(names.filter((name) => text.includes(name))).toEqual([]);
      }),
    );
  });

  it('shows none of the amounts anywhere in plan, result and findings', () => {
    check(
      fc.property(maskedCase, ({ snapshot, amounts }) => {
        const { numbers, text } = contentOf(run(snapshot, { names: false, money: true }));
        expect(amounts.filter((amount) => numbers.has(amount) || text.includes(String(amount)) || text.includes(grouped(amount)))).toEqual([]);
        expect(text).not.toMatch(/£\s?\d/);
      }),
    );
  });

  it('would be caught: without masks every name and amount is there', () => {
    check(
      fc.property(maskedCase, ({ snapshot, names, amounts }) => {
        const { numbers, text } = contentOf(run(snapshot).result);
        expect(names.filter((name) => /^(?:Qx|Wqd|Xq|ZQ|Kqregister)/.test(name) && !text.includes(name))).toEqual([]);
        expect(amounts.slice(0, -measureAmounts.length).filter((amount) => !numbers.has(amount))).toEqual([]);
      }),
    );
  });

  it('leaves colours, ranks, scores, lifecycles and cells as they are', () => {
    const facts = ({ result }: Refreshed): unknown =>
      result.projects.map(({ lifecycle, score, rank, coverage, rag, source }) => ({
        lifecycle,
        score: rounded(score),
        rank,
        coverage,
        row: source.row,
        rag: { ...rag, reported: rag.reported, dimensions: Object.entries(rag.dimensions).map(([name, { rag: colour, value, cell }]) => [name, colour, rounded(value), cell]) },
      }));
    check(fc.property(maskedCase, ({ snapshot }) => expect(facts(run(snapshot, both))).toEqual(facts(run(snapshot)))));
  });

  it('leaves ratios of money, utilisation and shares of objectives as they are', () => {
    const facts = ({ result: { projects, resources, objectives, alignment, answers } }: Refreshed): unknown => ({
      ratios: projects.map(({ values: { budget, actualCost, forecastCost } }) => [rounded(Number(actualCost) / Number(budget)), rounded(Number(forecastCost) / Number(budget))]),
      utilisation: resources.rows.map(({ demand, utilisation }) => JSON.stringify([demand, utilisation])).sort(),
      objectives: objectives.map(({ weight, projects: count, spendShare, gap, achieved, status }) => [weight, count, rounded(spendShare), rounded(gap), rounded(achieved), status]),
      index: rounded(alignment.index),
      orphans: alignment.orphans.length,
      answers: Object.values(answers).map(({ level, covered, of }) => [level, covered, of]),
    });
    check(fc.property(maskedCase, ({ snapshot }) => expect(facts(run(snapshot, both))).toEqual(facts(run(snapshot)))));
  });

  it('makes the budgets of all projects 100', () => {
    check(
      fc.property(maskedCase, ({ snapshot }) => {
        const budgets = run(snapshot, both).result.projects.map(({ values }) => Number(values['budget']));
        expect(budgets.reduce((sum, budget) => sum + budget, 0)).toBeCloseTo(100, 9);
      }),
    );
  });

  it('writes values only: no formula, link, cell of the user or rule for typing', () => {
    fc.assert(
      fc.property(maskedCase, ({ snapshot }) => {
        for (const sheet of run(snapshot, both).plan.sheets) {
          expect([sheet.links, sheet.userCells, sheet.validations, sheet.cells.filter(({ formula }) => formula)]).toEqual([[], [], [], []]);
        }
      }),
      { numRuns: 5 },
    );
  });
});
