import fc from 'fast-check';
import { buildPortfolio } from '../../../src/core/portfolio/build-portfolio';
import { maskPortfolio } from '../../../src/core/portfolio/mask-portfolio';
import type { MoneyUnit, Portfolio, Project } from '../../../src/core/portfolio/portfolio';
import { defaultSettings } from '../../../src/core/settings/defaults';
import { detect } from '../../../src/core/tables/detect';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { fieldCell, makeCriterion, makeObjective, makePortfolio, makeProject } from '../../support/make-portfolio';
import { maskedCase } from '../../support/masked-case';

const names = { names: true, money: false };
const money = { names: false, money: true };
const cell = { sheet: 'Portfolio', row: 9, column: 3 };
const pounds: MoneyUnit = { currency: 'GBP', unit: 1000, inYear: false, decimals: 0 };
const masked = (projects: readonly Project[], masks = names, parts: Partial<Portfolio> = {}): Portfolio => maskPortfolio(makePortfolio({ projects, ...parts }), masks);
const valuesOf = (portfolio: Portfolio, field: keyof Project['values']): readonly unknown[] => portfolio.projects.map(({ values }) => values[field]?.value ?? null);
const portfolioOf = (snapshot: WorkbookSnapshot): Portfolio =>
  buildPortfolio({ snapshot, detection: detect(snapshot, defaultSettings), settings: defaultSettings });

describe('maskPortfolio, names', () => {
  it('numbers projects in sheet order, in key and name, and leaves the id out', () => {
    const { projects } = masked([makeProject({ key: 'P-7', values: { id: 'P-7', name: 'Harbour wall' } }), makeProject({ key: 'Apron' })]);
    expect(projects.map(({ key, name, values }) => [key, name, values.id, values.name?.value])).toEqual([
      ['Project 1', 'Project 1', undefined, 'Project 1'],
      ['Project 2', 'Project 2', undefined, 'Project 2'],
    ]);
  });

  it('gives a person one number wherever they occur, shared cells included', () => {
    const portfolio = masked([makeProject({ key: 'A', values: { owner: 'Jane Smith / Bob Ray', sponsor: 'BOB RAY' } })], names, {
      objectives: [makeObjective({ name: 'Growth', owner: 'bob  ray' })],
      allocations: [{ person: 'Jane Smith', role: 'Developer', project: 'A', start: null, end: null, amount: 5, unit: 'hours', cell }],
      capacities: [{ person: 'Jane Smith', role: null, period: null, amount: 160, unit: 'hours', cell }],
      risks: [{ id: 'R1', name: 'Jane may leave', projectKey: 'A', isOpen: true, score: 20, isCritical: true, owner: 'Jane Smith', due: null, cell }],
    });
    expect([valuesOf(portfolio, 'owner'), valuesOf(portfolio, 'sponsor')]).toEqual([['Person 1 / Person 2'], ['Person 2']]);
    expect([portfolio.objectives[0]?.owner, portfolio.allocations[0]?.person, portfolio.capacities[0]?.person]).toEqual(['Person 2', 'Person 1', 'Person 1']);
    expect(portfolio.risks[0]).toMatchObject({ id: null, name: 'Risk 1', projectKey: 'Project 1', owner: 'Person 1', score: 20 });
    expect(portfolio.allocations[0]).toMatchObject({ role: 'Developer', project: 'Project 1', amount: 5 });
  });

  it('keeps teams and other owners apart from people', () => {
    const owners = ['Jane Smith', 'Leeds Council', 'PMO-HQ 3', 'TBC'];
    const projects = owners.map((owner, row) => makeProject({ key: owner, row, values: { owner } }));
    expect(valuesOf(masked(projects), 'owner')).toEqual(['Person 1', 'Team 1', 'Party 1', '–']);
  });

  it('numbers departments, programmes and objectives without regard to case and blanks', () => {
    const project = (key: string, row: number, department: string): Project => makeProject({ key, row, values: { department, programme: 'Digital', objective: 'O2' } });
    const portfolio = masked([project('A', 1, 'Finance'), project('B', 2, ' finance '), project('C', 3, 'Estates')], names, {
      objectives: [makeObjective({ name: 'Growth', id: 'O1' }), makeObjective({ name: 'Cost', id: 'O2' })],
      links: [{ projectKey: 'B', objective: 'O2', share: 1, cell }],
    });
    expect(valuesOf(portfolio, 'department')).toEqual(['Department 1', 'Department 1', 'Department 2']);
    expect(valuesOf(portfolio, 'programme')).toEqual(['Programme 1', 'Programme 1', 'Programme 1']);
    expect(portfolio.objectives.map(({ id, name }) => [id, name])).toEqual([[null, 'Objective 1'], [null, 'Objective 2']]);
    expect(portfolio.links).toMatchObject([{ projectKey: 'Project 2', objective: 'Objective 2', share: 1 }]);
    expect(valuesOf(portfolio, 'objective')).toEqual([null, 'Objective 2', null]);
  });

  it('leaves free texts out', () => {
    const project = makeProject({ key: 'A', values: { comment: 'Ask Jane', description: 'Wall', decision: 'Board', nextMilestone: 'Gate 2', nextMilestoneDate: 46000 } });
    expect(Object.keys(masked([project]).projects[0]?.values ?? {}).sort()).toEqual(['name', 'nextMilestoneDate']);
  });

  it('keeps short status words, but not those that hold a name or are long', () => {
    const statuses = ['In progress', 'With Jane', 'Waiting for the answer of the supplier'];
    const projects = statuses.map((status, row) => makeProject({ key: `K${row}`, row, values: { status, owner: 'Jane Smith' } }));
    expect(valuesOf(masked(projects), 'status')).toEqual(['In progress', null, null]);
  });

  it('leaves a field out that has more than 12 different short texts', () => {
    const twelve = Array.from({ length: 12 }, (_, row) => makeProject({ key: `A${row}`, row, values: { phase: `Phase ${row}` } }));
    expect(valuesOf(masked(twelve), 'phase')[11]).toBe('Phase 11');
    expect(valuesOf(masked([...twelve, makeProject({ key: 'B', row: 13, values: { phase: 'Phase 13' } })]), 'phase').every((phase) => phase === null)).toBe(true);
  });

  it('renames sheets and keeps rows and columns', () => {
    const project = makeProject({ key: 'A', row: 16, values: { budget: 5 } });
    const portfolio = masked([project], names, { risks: [{ id: null, name: 'r', projectKey: null, isOpen: true, score: null, isCritical: false, owner: null, due: null, cell: { ...cell, sheet: 'Risks of Jane' } }] });
    expect(portfolio.projects[0]?.values.budget?.cell).toEqual({ ...fieldCell(16, 'budget'), sheet: 'Register' });
    expect(portfolio.risks[0]?.cell.sheet).toBe('Sheet 2');
  });

  it('names work on a project the register does not have as unlisted', () => {
    const allocation = { person: 'Jane Smith', role: null, start: null, end: null, amount: 5, unit: 'hours', cell } as const;
    const portfolio = masked([makeProject({ key: 'A' })], names, { allocations: [{ ...allocation, project: 'Secret' }, { ...allocation, project: null }] });
    expect(portfolio.allocations.map(({ project }) => project)).toEqual(['Unlisted project 1', null]);
  });
});

describe('maskPortfolio, money', () => {
  const rows = [
    { key: 'A', row: 1, values: { budget: 300, actualCost: 150, forecastCost: 330 } },
    { key: 'B', row: 2, values: { budget: 100, actualCost: 0 } },
  ];
  const units = new Map([['budget', pounds], ['actualCost', pounds], ['forecastCost', pounds]] as const);

  it('makes the budgets 100 and scales every other amount alike: 300, 100 and 330 are 75, 25 and 82.5', () => {
    const portfolio = masked(rows.map(makeProject), money, { money: units });
    expect([valuesOf(portfolio, 'budget'), valuesOf(portfolio, 'forecastCost'), valuesOf(portfolio, 'actualCost')]).toEqual([[75, 25], [82.5, null], [37.5, 0]]);
  });

  it('says that amounts are shares, without the currency and the unit', () => {
    expect(masked(rows.map(makeProject), money, { money: units }).money.get('budget')).toEqual({ currency: null, unit: 1, inYear: false, decimals: 2, isShare: true });
  });

  it('counts rows that sum up others in no total', () => {
    const parent = makeProject({ key: 'P', row: 3, values: { budget: 400 }, isRollUp: true });
    expect(valuesOf(masked([...rows.map(makeProject), parent], money, { money: units }), 'budget')).toEqual([75, 25, 100]);
  });

  it('takes the forecasts, then the actual costs, where there is no budget', () => {
    const forecasts = [makeProject({ key: 'A', values: { forecastCost: 200, actualCost: 50 } })];
    expect(valuesOf(masked(forecasts, money), 'actualCost')).toEqual([25]);
    expect(valuesOf(masked([makeProject({ key: 'A', values: { actualCost: 50 } })], money), 'actualCost')).toEqual([100]);
  });

  it('converts another unit, and still does not compare it', () => {
    const project = makeProject({ key: 'A', values: { budget: 2, actualCost: 500 } });
    const portfolio = masked([project], money, { money: new Map([['budget', { ...pounds, unit: 1000000 }], ['actualCost', pounds]] as const) });
    expect([valuesOf(portfolio, 'budget'), valuesOf(portfolio, 'actualCost')]).toEqual([[100], [25]]);
    expect(portfolio.money.get('budget')?.currency).not.toBe(portfolio.money.get('actualCost')?.currency);
  });

  it('leaves amounts of mixed currencies out', () => {
    const portfolio = masked(rows.map(makeProject), money, { money: new Map([...units, ['budget', { ...pounds, currency: 'mixed' }] as const]) });
    expect([valuesOf(portfolio, 'budget'), portfolio.money.get('budget')?.currency]).toEqual([[null, null], 'mixed']);
  });

  it('makes a money criterion per cent of its own total and leaves ratings alone', () => {
    const projects = [makeProject({ key: 'A', row: 1, criteria: { Savings: 3000, Value: 5 } }), makeProject({ key: 'B', row: 2, criteria: { Savings: 1000, Value: 2 } })];
    const criteria = [makeCriterion({ label: 'Savings', isMoney: true, scale: null, column: 60 }), makeCriterion({ label: 'Value', column: 61 })];
    const { projects: out } = masked(projects, money, { criteria });
    expect(out.map((project) => [...project.criteria.values()].map(({ value }) => value))).toEqual([[75, 5], [25, 2]]);
  });

  it('keeps what an objective has achieved, not its measures', () => {
    const objectives = [makeObjective({ name: 'Growth', baseline: 2000, target: 6000, actual: 3000 })];
    const [objective] = masked([], money, { objectives }).objectives;
    expect([objective?.baseline?.value, objective?.target?.value, objective?.actual?.value, objective?.name]).toEqual([0, 1, 0.25, 'Growth']);
  });

  it('makes exposures in money shares, and leaves scores of a scale alone', () => {
    const risk = { id: null, name: 'r', projectKey: null, isOpen: true, isCritical: false, owner: null, due: null, cell };
    const scores = (given: readonly number[]): unknown => masked([], money, { risks: given.map((score) => ({ ...risk, score })) }).risks.map(({ score }) => score);
    expect([scores([15000, 5000]), scores([20, 12])]).toEqual([[75, 25], [20, 12]]);
  });

  it('keeps a comment only where it holds no figure', () => {
    const comments = ['On track', 'Needs 45 more'];
    expect(valuesOf(masked(comments.map((comment, row) => makeProject({ key: comment, row, values: { comment } })), money), 'comment')).toEqual(['On track', null]);
  });
});

describe('maskPortfolio', () => {
  it('changes nothing when it is done twice', () => {
    const both = { names: true, money: true };
    fc.assert(
      fc.property(maskedCase, ({ snapshot }) => {
        const once = maskPortfolio(portfolioOf(snapshot), both);
        expect(maskPortfolio(once, both)).toEqual(once);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves the portfolio alone without a mask, but for its findings', () => {
    fc.assert(
      fc.property(maskedCase, ({ snapshot }) => {
        const portfolio = portfolioOf(snapshot);
        expect(maskPortfolio(portfolio, { names: false, money: false })).toEqual({ ...portfolio, findings: [] });
      }),
      { numRuns: 3 },
    );
  });
});
