import { align } from '../../../src/core/alignment/align';
import type { AlignInput } from '../../../src/core/alignment/align';
import type { Alignment } from '../../../src/core/alignment/alignment';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { MoneyUnit, Objective, ObjectiveLink, Portfolio, Project } from '../../../src/core/portfolio/portfolio';
import { fieldCell, makeObjective, makePortfolio, makeProject } from '../../support/make-portfolio';

const asOf = 46326;

function run(portfolio: Portfolio, some: Partial<AlignInput> = {}): Alignment {
  return align({ portfolio, settings: defaultSettings, asOf, colours: new Map(), ...some });
}

function link(projectKey: string, objective: string, share = 1): ObjectiveLink {
  return { projectKey, objective, share, cell: { sheet: 'Portfolio', row: 4, column: 8 } };
}

function costing(key: string, budget: number, some: Partial<Project> = {}): Project {
  return { ...makeProject({ key, values: { budget } }), ...some };
}

const oracleProjects = [costing('P1', 400), costing('P2', 300), costing('P3', 200), costing('P4', 100)];
const oracleLinks = [link('P1', 'A'), link('P2', 'A', 0.5), link('P2', 'B', 0.5), link('P3', 'B')];
const weighted = (weights: Readonly<Record<string, number>>): Objective[] =>
  Object.entries(weights).map(([name, weight], index) => makeObjective({ name, weight, row: index + 1 }));
const unweighted = (...names: readonly string[]): Objective[] => names.map((name, index) => makeObjective({ name, row: index + 1 }));

const codesOf = ({ findings }: Alignment): readonly string[] => findings.map(({ code }) => code);

describe('align on the worked example of methods.md 1.13 (own, recomputed)', () => {
  const result = run(makePortfolio({ projects: oracleProjects, links: oracleLinks, objectives: weighted({ A: 0.5, B: 0.3, C: 0.2 }) }));

  it('shares .6111, .3889 and 0', () => {
    expect(result.objectives.map(({ spendShare }) => spendShare)).toEqual([0.6111111111111112, 0.3888888888888889, 0]);
    expect(result.objectives.map(({ spend }) => spend)).toEqual([550, 350, 0]);
    expect(result.objectives.map(({ projects }) => projects)).toEqual([2, 2, 0]);
  });

  it('has gaps of +.1111, +.0889 and -.2000, and the index .20', () => {
    expect(result.objectives.map(({ gap }) => Math.round((gap ?? NaN) * 1e4) / 1e4)).toEqual([0.1111, 0.0889, -0.2]);
    expect(result.index).toBeCloseTo(0.2, 12);
  });

  it('finds the orphan with its money, and the objective without a project', () => {
    expect(result).toMatchObject({ orphans: ['P4'], orphanSpend: 100, uncovered: ['C'] });
  });

  it('is partial, as one project has no objective, and asks for that', () => {
    expect(result).toMatchObject({ level: 'partial', covered: 3, of: 4, themes: [], themeField: null, shareBasis: 'money' });
    expect(result.unlock).toEqual({ field: 'objective', message: { code: 'unlock-objective-orphans', args: { count: 1 } } });
  });
});

describe('align and weights', () => {
  const projects = oracleProjects.slice(0, 3);

  it('is full when every project and every weight is there', () => {
    const result = run(makePortfolio({ projects, links: oracleLinks, objectives: weighted({ A: 60, B: 40 }) }));
    expect(result).toMatchObject({ level: 'full', covered: 3, of: 3, unlock: null, orphans: [], orphanSpend: 0, findings: [] });
    expect(result.objectives.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
  });

  it('gives no weight, gap or index where none is typed', () => {
    const result = run(makePortfolio({ projects, links: oracleLinks, objectives: unweighted('A', 'B') }));
    expect(result.objectives.map(({ weight, gap, spend }) => ({ weight, gap, spend }))).toEqual([
      { weight: null, gap: null, spend: 550 },
      { weight: null, gap: null, spend: 350 },
    ]);
    expect(result).toMatchObject({ index: null, level: 'partial', findings: [] });
    expect(result.unlock).toEqual({ field: 'weight', message: { code: 'unlock-objective-weight', args: { count: 3 } } });
  });

  it('declines every gap when an objective of the table lacks a weight', () => {
    const objectives = [makeObjective({ name: 'A', weight: 1 }), makeObjective({ name: 'B' })];
    const result = run(makePortfolio({ projects, links: oracleLinks, objectives }));
    expect(result.objectives.map(({ weight, gap }) => [weight, gap])).toEqual([[null, null], [null, null]]);
    expect(result.findings).toMatchObject([{ code: 'objective-weights-incomplete', severity: 'warning', args: { names: 'B' } }]);
  });

  it('keeps the gaps of weighted objectives beside one that only projects name, but no index', () => {
    const result = run(makePortfolio({ projects, links: oracleLinks, objectives: weighted({ A: 2 }) }));
    expect(result.objectives.map(({ name, weight, gap }) => [name, weight, gap])).toEqual([
      ['A', 1, 550 / 900 - 1],
      ['B', null, null],
    ]);
    expect(result.index).toBeNull();
    expect(codesOf(result)).toEqual(['objective-without-weight']);
  });

  it('refuses negative and all-zero weights with an error', () => {
    for (const weights of [{ A: 1, B: -0.5 }, { A: 0, B: 0 }]) {
      const result = run(makePortfolio({ projects, links: oracleLinks, objectives: weighted(weights) }));
      expect(result.index).toBeNull();
      expect(result.findings).toMatchObject([{ code: 'objective-weights-invalid', severity: 'error', count: 2 }]);
    }
  });
});

describe('align and money', () => {
  const objectives = unweighted('A', 'B');
  const sharesOf = (result: Alignment): readonly (number | null)[] => result.objectives.map(({ spendShare }) => spendShare);

  it('counts projects where fewer than 60% have an amount of their own', () => {
    const projects = [costing('P1', 900), makeProject({ key: 'P2' }), makeProject({ key: 'P3' }), makeProject({ key: 'P4' })];
    const links = [link('P1', 'A'), link('P2', 'B'), link('P3', 'B'), link('P4', 'B')];
    const result = run(makePortfolio({ projects, links, objectives }));
    expect(sharesOf(result)).toEqual([0.25, 0.75]);
    expect(result).toMatchObject({ shareBasis: 'count', rowsWithAmount: 1, dominant: null });
    expect(result.objectives.map(({ spend }) => spend)).toEqual([900, null]);
    expect(result.findings).toMatchObject([{ code: 'shares-by-count', severity: 'note', args: { rows: 1, of: 4 } }]);
  });

  it('takes money at 60% exactly, and calls no unknown spend zero', () => {
    const projects = [costing('P1', 10), costing('P2', 20), costing('P3', 30), makeProject({ key: 'P4' }), makeProject({ key: 'P5' })];
    const links = [link('P1', 'A'), link('P2', 'A'), link('P3', 'A'), link('P4', 'B'), link('P5', 'B')];
    const result = run(makePortfolio({ projects, links, objectives: weighted({ A: 1, B: 1 }) }));
    expect(result.shareBasis).toBe('money');
    expect(result.objectives.map(({ spend, spendShare, gap }) => [spend, spendShare, gap])).toEqual([
      [60, 1, 0.5],
      [null, null, null],
    ]);
    expect(result.index).toBeNull();
  });

  it('counts the money of a hierarchy once, and calls no summing row an orphan', () => {
    const projects = [costing('3', 300, { isRollUp: true }), costing('3.1', 100), costing('3.2', 200)];
    const result = run(makePortfolio({ projects, links: [link('3.1', 'A'), link('3.2', 'B')], objectives }));
    expect(result.objectives.map(({ spend }) => spend)).toEqual([100, 200]);
    expect(result).toMatchObject({ rowsWithAmount: 2, orphans: [] });
  });

  it('sums no mixed currencies', () => {
    const mixed: MoneyUnit = { currency: 'mixed', unit: 1, inYear: false, decimals: 0 };
    const result = run(makePortfolio({ projects: oracleProjects, links: oracleLinks, objectives, money: new Map([['budget', mixed]]) }));
    expect(result.objectives.map(({ spend }) => spend)).toEqual([null, null]);
    expect(result).toMatchObject({ shareBasis: 'count', rowsWithAmount: 0, orphanSpend: null });
    expect(codesOf(result)).toEqual(['alignment-mixed-currencies', 'shares-by-count']);
  });

  it('takes one field for all: the budget, unless another is fuller and the budget thin', () => {
    const both = (key: string, budget: number | null): Project =>
      makeProject({ key, values: { actualCost: 7, ...(budget === null ? {} : { budget }) } });
    const links = [link('P1', 'A'), link('P2', 'B')];
    const budgeted = run(makePortfolio({ projects: [both('P1', 30), both('P2', 10)], links, objectives }));
    expect(sharesOf(budgeted)).toEqual([0.75, 0.25]);
    const thin = run(makePortfolio({ projects: [both('P1', 30), both('P2', null)], links, objectives }));
    expect(sharesOf(thin)).toEqual([0.5, 0.5]);
  });

  it('leaves out zero and negative amounts, the latter with a finding', () => {
    const projects = [costing('P1', 0), costing('P2', -5), costing('P3', 10)];
    const result = run(makePortfolio({ projects, links: [link('P1', 'A'), link('P2', 'B'), link('P3', 'B')], objectives }));
    expect(result.rowsWithAmount).toBe(1);
    expect(result.findings).toMatchObject([{ code: 'alignment-negative-amount', count: 1, at: fieldCell(4, 'budget') }, { code: 'shares-by-count' }]);
  });

  it('names the one project above half of all money', () => {
    const links = [link('P1', 'A')];
    expect(run(makePortfolio({ projects: [costing('P1', 51), costing('P2', 49)], links, objectives })).dominant).toEqual({ key: 'P1', share: 0.51 });
    expect(run(makePortfolio({ projects: [costing('P1', 50), costing('P2', 50)], links, objectives })).dominant).toBeNull();
  });
});

describe('align and projects', () => {
  it('counts open projects only', () => {
    const projects = [costing('P1', 1), costing('P2', 2, { lifecycle: 'done' }), costing('P3', 4, { lifecycle: 'on-hold' })];
    const links = [link('P1', 'A'), link('P2', 'B')];
    const result = run(makePortfolio({ projects, links, objectives: unweighted('A', 'B') }));
    expect(result).toMatchObject({ covered: 1, of: 1, uncovered: ['B'], orphans: [] });
    expect(result.objectives.map(({ spend }) => spend)).toEqual([1, 0]);
  });

  it('counts colours per objective', () => {
    const colours = new Map([['P1', 'R'], ['P2', null]] as const);
    const result = run(makePortfolio({ projects: oracleProjects, links: oracleLinks }), { colours });
    expect(result.objectives[0]?.colours).toEqual({ R: 1, A: 0, G: 0, none: 1 });
  });

  it('lists objectives that only projects name, and meets names and ids without case', () => {
    const links = [link('P1', ' grow'), link('P2', 'o1'), link('P3', 'Save')];
    const objectives = [makeObjective({ name: 'Grow', id: 'O1' })];
    const result = run(makePortfolio({ projects: oracleProjects, links, objectives }));
    expect(result.objectives.map(({ name, projectKeys }) => [name, projectKeys])).toEqual([
      ['Grow', ['P1', 'P2']],
      ['Save', ['P3']],
    ]);
  });

  it('counts a repeated objective once, with a finding', () => {
    const result = run(makePortfolio({ projects: oracleProjects, links: oracleLinks, objectives: unweighted('A', 'B', 'a') }));
    expect(result.objectives.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(codesOf(result)).toEqual(['objective-repeated']);
  });
});

describe('align without objectives', () => {
  const inProgramme = (key: string, programme: string, budget: number): Project => makeProject({ key, values: { programme, budget } });

  it('groups by programme, largest first, as the substitute', () => {
    const projects = [inProgramme('P1', 'Finance', 10), inProgramme('P2', 'Digital', 20), inProgramme('P3', 'FINANCE ', 30)];
    const result = run(makePortfolio({ projects }));
    expect(result).toMatchObject({ level: 'substitute', covered: 3, of: 3, themeField: 'programme', objectives: [], index: null, orphans: [] });
    expect(result.themes.map(({ name, projects: count, spend, weight, gap }) => [name, count, spend, weight, gap])).toEqual([
      ['Finance', 2, 40, null, null],
      ['Digital', 1, 20, null, null],
    ]);
    expect(result.unlock).toEqual({ field: 'objective', message: { code: 'unlock-objective', args: { count: 3 } } });
    expect(result.findings).toMatchObject([{ code: 'cannot-alignment', severity: 'note', args: { fields: 'Objective' } }]);
  });

  it('takes the department where there is no programme, and covers only who has one', () => {
    const projects = [makeProject({ key: 'P1', values: { department: 'IT' } }), makeProject({ key: 'P2' })];
    const result = run(makePortfolio({ projects }));
    expect(result).toMatchObject({ themeField: 'department', covered: 1, of: 2, shareBasis: 'count' });
    expect(result.themes).toMatchObject([{ name: 'IT', projects: 1, spend: null, spendShare: 1 }]);
  });

  it('sets themes against objectives through the table of Settings', () => {
    const settings = { ...defaultSettings, themes: [{ theme: 'finance', objective: 'Save' }, { theme: 'Digital', objective: 'Grow' }] };
    const projects = [inProgramme('P1', 'Finance', 10), inProgramme('P2', 'Digital', 30), inProgramme('P3', 'Estates', 60)];
    const result = run(makePortfolio({ projects, objectives: weighted({ Grow: 1, Save: 1 }) }), { settings });
    expect(result).toMatchObject({ level: 'substitute', covered: 3, orphans: [], orphanSpend: null, index: 0.25 });
    expect(result.objectives.map(({ name, spendShare }) => [name, spendShare])).toEqual([
      ['Grow', 0.75],
      ['Save', 0.25],
    ]);
    expect(result.themes).toHaveLength(3);
  });

  it('says nothing where there is neither', () => {
    const result = run(makePortfolio({ projects: [costing('P1', 5)] }));
    expect(result).toMatchObject({
      ...{ level: 'none', covered: 0, of: 1, objectives: [], index: null, orphans: [], orphanSpend: null, uncovered: [] },
      ...{ themes: [], themeField: null },
    });
    expect(result.findings).toMatchObject([
      { code: 'cannot-alignment', severity: 'note', args: { fields: 'Objective, Programme, Department' } },
    ]);
  });

  it('keeps the progress of objectives that no project names', () => {
    const objectives = [makeObjective({ name: 'A', baseline: 0, target: 10, actual: 7, weight: 1 })];
    const result = run(makePortfolio({ projects: [costing('P1', 5)], objectives }));
    expect(result).toMatchObject({ level: 'none', uncovered: [], index: null });
    expect(result.objectives).toMatchObject([{ achieved: 0.7, spend: null, spendShare: null, gap: null }]);
  });

  it('has nothing to unlock without open projects', () => {
    expect(run(makePortfolio({}))).toMatchObject({ level: 'none', of: 0, unlock: null });
  });
});
