import { lookFirst } from '../../../src/core/prioritisation/look-first';
import type { Signals } from '../../../src/core/prioritisation/signals';
import type { MoneyUnit } from '../../../src/core/portfolio/portfolio';
import { fieldCell, makePortfolio, makeProject } from '../../support/make-portfolio';

const silence: Signals = {
  ...{ overdueDays: null, overdueCell: null, overBudget: null, overBudgetCell: null },
  ...{ silentDays: null, silentCell: null, amount: null, amountCell: null },
};

const pounds: MoneyUnit = { currency: '£', unit: 1, inYear: false, decimals: 0 };

function keysInOrder(signals: Readonly<Record<string, Partial<Signals>>>): readonly string[] {
  const projects = Object.keys(signals).map((key, row) => makeProject({ key, row }));
  const bySignal = new Map(Object.entries(signals).map(([key, some]) => [key, { ...silence, ...some }]));
  return lookFirst(makePortfolio({ projects }), bySignal).map(({ key }) => key);
}

describe('lookFirst', () => {
  it('says over budget of whole-life money only, and over the plan of one year', () => {
    const over = { ...silence, overBudget: 0.498, overBudgetCell: fieldCell(16, 'forecastCost') };
    const codeOf = (signals: Signals) => lookFirst(makePortfolio({ projects: [makeProject({ key: 'P' })] }), new Map([['P', signals]]))[0]?.reasons[0]?.code;
    expect(codeOf(over)).toBe('look-first-over-budget');
    expect(codeOf({ ...over, isOverYearPlan: true })).toBe('look-first-over-year');
  });

  it('takes the overdue before the over budget, then the silent, then the largest', () => {
    expect(keysInOrder({ large: { amount: 900 }, silent: { silentDays: 70 }, over: { overBudget: 0.2 }, overdue: { overdueDays: 1 } })).toEqual(
      ['overdue', 'over', 'silent', 'large'],
    );
  });

  it('takes more days before fewer, and the larger amount first', () => {
    expect(keysInOrder({ few: { overdueDays: 3 }, many: { overdueDays: 41 } })).toEqual(['many', 'few']);
    expect(keysInOrder({ small: { amount: 1 }, large: { amount: 2 } })).toEqual(['large', 'small']);
  });

  it('lists the equal in sheet order', () => {
    expect(keysInOrder({ b: { overdueDays: 3 }, a: { overdueDays: 3 } })).toEqual(['b', 'a']);
  });

  it('lists nobody without a fact', () => {
    expect(keysInOrder({ quiet: {}, zero: { overdueDays: 0, amount: 0 } })).toEqual([]);
  });

  it('gives every reason with its cell, the weightiest first', () => {
    const project = makeProject({ key: 'P', row: 16, values: { budget: 1200000 } });
    const overdueCell = { sheet: 'Portfolio', row: 16, column: 9 };
    const signals = new Map([['P', { ...silence, overdueDays: 41, overdueCell, amount: 1200000, amountCell: fieldCell(16, 'budget') }]]);
    const [first] = lookFirst(makePortfolio({ projects: [project], money: new Map([['budget', pounds]]) }), signals);
    expect(first?.reasons).toEqual([
      { code: 'look-first-overdue', args: { days: 41, cell: 'J17' } },
      { code: 'look-first-money', args: { amount: '£1,200,000', cell: 'V17' } },
    ]);
  });

  it('keeps within the reported priority, unknown words last', () => {
    const priorities = ['Low', 'TBC', '2 - High', 'Medium'];
    const projects = priorities.map((priority, row) => makeProject({ key: priority, row, values: { priority } }));
    const signals = new Map(priorities.map((key, index) => [key, { ...silence, overdueDays: 10 - index }]));
    expect(lookFirst(makePortfolio({ projects }), signals).map(({ key }) => key)).toEqual(['2 - High', 'Medium', 'Low', 'TBC']);
  });

  it('leaves closed projects out', () => {
    const projects = [makeProject({ key: 'done', lifecycle: 'done' }), makeProject({ key: 'held', lifecycle: 'on-hold' })];
    const signals = new Map(projects.map(({ key }) => [key, { ...silence, overdueDays: 5 }]));
    expect(lookFirst(makePortfolio({ projects }), signals)).toEqual([]);
  });

  it('does not order by amounts in several currencies, nor by rows that sum up others', () => {
    const budget = (key: string, row: number, isRollUp: boolean): ReturnType<typeof makeProject> =>
      makeProject({ key, row, isRollUp, values: { budget: 100 } });
    const amount = (row: number): Signals => ({ ...silence, amount: 100, amountCell: fieldCell(row, 'budget') });
    const mixed = makePortfolio({ projects: [budget('P', 1, false)], money: new Map([['budget', { ...pounds, currency: 'mixed' }]]) });
    expect(lookFirst(mixed, new Map([['P', amount(1)]]))).toEqual([]);
    expect(lookFirst(makePortfolio({ projects: [budget('P', 1, true)] }), new Map([['P', amount(1)]]))).toEqual([]);
  });
});
