import fc from 'fast-check';
import { defaultSettings } from '../../../src/core/settings/defaults';
import { percent } from '../../support/make-sheet';
import { build, codes, only } from './portfolio-case';
import type { SheetCase } from './portfolio-case';

const main = (...texts: readonly (string | null)[]): SheetCase => ({ columns: [['name', 'Project'], ['objective', 'Objective']], rows: texts.map((text, index) => [`P${index + 1}`, text]) });
const objectives = (...rows: SheetCase['rows']): SheetCase => ({ columns: [['id', 'ID'], ['name', 'Objective'], ['weight', 'Weight'], ['baseline', 'Baseline'], ['target', 'Target'], ['actual', 'Actual']], rows, options: { kind: 'objectives' } });
const links = (...sheets: readonly SheetCase[]): unknown => build(sheets).links.map(({ projectKey, objective, share }) => [projectKey, objective, share]);

describe('objectives', () => {
  it('come from their table, weights as typed', () => {
    const portfolio = build([main('Growth'), objectives(['O1', 'Growth', 40, 0, 10, 5], ['O2', 'Cost', '60%', null, null, null])]);
    expect(portfolio.objectives.map(({ id, name, weight, target }) => [id, name, weight?.value, target?.value])).toEqual([['O1', 'Growth', 40, 10], ['O2', 'Cost', 60, undefined]]);
  });

  it('read weights of one table on one scale', () => {
    const portfolio = build([main('Growth'), objectives(['O1', 'Growth', percent(0.4)], ['O2', 'Cost', '60%'])]);
    expect(portfolio.objectives.map(({ weight }) => weight?.value)).toEqual([0.4, 0.6]);
  });

  it('are the distinct texts of the projects where there is no table', () => {
    const portfolio = build([main('Growth', 'growth ', 'Cost', null)]);
    expect(portfolio.objectives.map(({ name, weight, source }) => [name, weight, source])).toEqual([['Growth', null, null], ['Cost', null, null]]);
    expect(portfolio.hasObjectiveColumn).toBe(true);
  });

  it('take weights from Settings by name, and add what the sheet lacks', () => {
    const settings = { ...defaultSettings, objectives: [{ name: 'growth', weight: 3 }, { name: 'People', weight: 1 }] };
    const portfolio = build([main('Growth'), objectives(['O1', 'Growth', 40])], settings);
    expect(portfolio.objectives.map(({ name, weight }) => [name, weight?.value])).toEqual([['Growth', 3], ['People', 1]]);
  });
});

describe('links', () => {
  it('share equally between the objectives of a list', () => {
    expect(links(main('Growth; Cost', 'Growth\nCost', 'Cost'), objectives(['O1', 'Growth', 1], ['O2', 'Cost', 1]))).toEqual([
      ['P1', 'Growth', 0.5], ['P1', 'Cost', 0.5], ['P2', 'Growth', 0.5], ['P2', 'Cost', 0.5], ['P3', 'Cost', 1],
    ]);
  });

  it('share as typed', () => {
    expect(links(main('Growth 60%, Cost 40%', 'Growth (75 %); Cost (75 %)'), objectives(['O1', 'Growth', 1], ['O2', 'Cost', 1]))).toEqual([
      ['P1', 'Growth', 0.6], ['P1', 'Cost', 0.4], ['P2', 'Growth', 0.5], ['P2', 'Cost', 0.5],
    ]);
  });

  it('split at commas only where every part is an objective', () => {
    expect(links(main('Growth, Cost', 'Safe, clean water'), objectives(['O1', 'Growth', 1], ['O2', 'Cost', 1], ['O3', 'Safe, clean water', 1]))).toEqual([
      ['P1', 'Growth', 0.5], ['P1', 'Cost', 0.5], ['P2', 'Safe, clean water', 1],
    ]);
  });

  it('know an objective by id, or by id and name', () => {
    expect(links(main('O1', 'O1 - Growth', 'GROWTH'), objectives(['O1', 'Growth', 1]))).toEqual([['P1', 'Growth', 1], ['P2', 'Growth', 1], ['P3', 'Growth', 1]]);
  });

  it('keep a name the table lacks, with a finding', () => {
    const portfolio = build([main('Growht', 'Growth'), objectives(['O1', 'Growth', 1])]);
    expect(portfolio.links.map(({ objective }) => objective)).toEqual(['Growht', 'Growth']);
    expect(only(portfolio, 'unknown-objective')).toMatchObject({ count: 1, at: { row: 1, column: 1 } });
  });

  it('are none where the column says there is none', () => {
    expect(build([main('TBC', '-', null)])).toMatchObject({ links: [], objectives: [], hasObjectiveColumn: false });
  });

  it('are none where the column is prose', () => {
    const portfolio = build([main('x'.repeat(90), `${'y '.repeat(60)}end`)]);
    expect(portfolio).toMatchObject({ links: [], objectives: [], hasObjectiveColumn: false });
    expect(codes(portfolio)).toEqual(['objective-column-is-prose']);
  });

  it('of one project always sum to 1', () => {
    const part = fc.constantFrom('Growth', 'Cost', 'O1', 'People', 'Growth 30%', 'Cost 80 %', 'Safe, clean water');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.constantFrom('; ', ', ', '\n', ' / '), part), { minLength: 1, maxLength: 6 }), (texts) => {
        const portfolio = build([main(...texts.map((text) => text.join(''))), objectives(['O1', 'Growth', 1], ['O2', 'Cost', 1])]);
        for (const { key } of portfolio.projects) {
          const shares = portfolio.links.filter(({ projectKey }) => projectKey === key).map(({ share }) => share);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});
