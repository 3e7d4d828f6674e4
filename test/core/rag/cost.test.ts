import { moneyIn, rate, rateOne } from './rag-case';
import { fieldCell, makeProject } from '../../support/make-portfolio';

const cost = (values: Parameters<typeof rateOne>[0], options: Parameters<typeof rateOne>[1] = {}) =>
  rateOne(values, options).dimensions.cost;

describe('rateCost', () => {
  it('takes actual cost over budget for amber at any overrun, red above 10%', () => {
    expect(cost({ budget: 1000, actualCost: 1000 })).toMatchObject({ rag: 'G', kind: 'fact', value: 0 });
    expect(cost({ budget: 1000, actualCost: 1001 })).toMatchObject({ rag: 'A', value: 0.001, threshold: null });
    expect(cost({ budget: 1000, actualCost: 1100 })?.rag).toBe('A');
    expect(cost({ budget: 1000, actualCost: 1101 })).toMatchObject({ rag: 'R', value: 0.101, threshold: 0.1 });
  });

  it('takes forecast cost over budget for amber above 5%, red above 10%', () => {
    expect(cost({ budget: 1000, forecastCost: 1050 })).toMatchObject({ rag: 'G', threshold: 0.05 });
    expect(cost({ budget: 1000, forecastCost: 1051 })).toMatchObject({ rag: 'A', threshold: 0.05 });
    expect(cost({ budget: 1000, forecastCost: 1100 })?.rag).toBe('A');
    expect(cost({ budget: 1000, forecastCost: 1101 })?.rag).toBe('R');
  });

  it('compares after rounding: a tenth of .3 over is on the limit', () => {
    expect(cost({ budget: 0.3, forecastCost: 0.33 })?.rag).toBe('A');
  });

  it('holds cost against the first budget that was seen, so that a raised one hides no overrun', () => {
    const firstSeen = { end: null, budget: { value: 1000, asOf: 46295 } };
    const seen = (values: Parameters<typeof rateOne>[0]) => rate({ projects: [{ ...makeProject({ key: 'P1', row: 16, values }), firstSeen }] }).projects[0]?.dimensions.cost;
    expect(seen({ budget: 1300, forecastCost: 1101 })).toMatchObject({ rag: 'R', kind: 'fact', measure: 'forecast over budget first seen', value: 0.101, threshold: 0.1, reason: { code: 'rag-forecast-over-first', args: { date: '30 Sep 2026' } } });
    expect(seen({ budget: 1300, forecastCost: 1051 })?.rag).toBe('A');
    expect(seen({ budget: 1300, actualCost: 1001 })).toMatchObject({ rag: 'A', threshold: null });
    expect(seen({ budget: 1300, forecastCost: 1050 })).toMatchObject({ rag: 'G', measure: 'forecast over budget' });
    expect(seen({ budget: 900, forecastCost: 1000 })).toMatchObject({ rag: 'R', reason: { code: 'rag-forecast-over' } });
  });

  it('lets the worse fact decide', () => {
    expect(cost({ budget: 1000, actualCost: 400, forecastCost: 1200 })).toMatchObject({
      rag: 'R',
      measure: 'forecast over budget',
    });
  });

  it('is not rated without a budget above 0', () => {
    expect(cost({ actualCost: 500 })).toBeUndefined();
    expect(cost({ budget: 0, actualCost: 500 })).toBeUndefined();
    expect(cost({ budget: 500 })).toBeUndefined();
  });

  it('notes budgets of 0 beside a cost', () => {
    const project = makeProject({ key: 'P1', values: { budget: 0, actualCost: 500 } });
    expect(rate({ projects: [project] }).findings.map(({ code }) => code)).toContain('budget-zero');
  });

  it('makes no overall green by itself', () => {
    expect(rateOne({ budget: 1000, actualCost: 400 })).toMatchObject({
      computed: null,
      why: 'no-evidence-for-green',
      basis: ['cost'],
    });
  });

  it('holds a project to its own tolerance: 20% red, half of it amber', () => {
    const tolerance = { cost: { value: 0.2, cell: { sheet: 'Portfolio', row: 16, column: 80 } } };
    const over = (forecastCost: number) => cost({ budget: 1000, forecastCost }, { project: { tolerance } })?.rag;
    expect([over(1100), over(1101), over(1200), over(1201)]).toEqual(['G', 'A', 'A', 'R']);
  });
});

describe('rateCost: projection', () => {
  it('S39 Celoxis: 500 spent at 50% of 1,000 is green', () => {
    expect(cost({ budget: 1000, actualCost: 500, percentComplete: 0.5 })?.rag).toBe('G');
  });

  it('S39 Celoxis: 600 at 50% projects 1,200, amber', () => {
    expect(cost({ budget: 1000, actualCost: 600, percentComplete: 0.5 })).toMatchObject({
      rag: 'A',
      kind: 'extrapolation',
      value: 0.2,
    });
  });

  it('S39 Celoxis: 1,000 at 80% projects 1,250, amber by their rule, though their prose says over budget', () => {
    expect(cost({ budget: 1000, actualCost: 1000, percentComplete: 0.8 })).toMatchObject({ rag: 'A', value: 0.25 });
  });

  it('keeps green on 10% over', () => {
    expect(cost({ budget: 1000, actualCost: 550, percentComplete: 0.5 })?.rag).toBe('G');
  });

  it('waits until 20% is complete', () => {
    expect(cost({ budget: 1000, actualCost: 600, percentComplete: 0.19 })?.rag).toBe('G');
    expect(cost({ budget: 1000, actualCost: 600, percentComplete: 0.2 })?.rag).toBe('A');
  });
});

describe('rateCost: units', () => {
  const values = { budget: 1000, forecastCost: 1500 };

  it('rates nothing from mixed currencies, and says so', () => {
    const money = moneyIn(['budget', 'forecastCost'], { currency: 'mixed' });
    expect(cost(values, { money })).toBeUndefined();
    const { findings } = rate({ projects: [makeProject({ key: 'P1', values })], money });
    expect(findings.find(({ code }) => code === 'money-not-comparable')).toMatchObject({ count: 1 });
  });

  it('does not set thousands against plain numbers, or one year against whole life', () => {
    expect(cost(values, { money: moneyIn(['budget'], { unit: 1000 }) })).toBeUndefined();
    expect(cost(values, { money: moneyIn(['budget'], { inYear: true }) })).toBeUndefined();
    expect(cost(values, { money: moneyIn(['budget'], { currency: 'GBP' }) })?.rag).toBe('R');
  });

  it('takes in-year spending more than 10% under plan for possible slippage, never red', () => {
    const money = moneyIn(['budget', 'forecastCost'], { inYear: true });
    expect(cost({ budget: 1000, forecastCost: 900 }, { money })?.rag).toBe('G');
    expect(cost({ budget: 1000, forecastCost: 899 }, { money })).toMatchObject({
      rag: 'A',
      kind: 'extrapolation',
      measure: 'in-year forecast under plan',
      value: 0.101,
    });
    expect(cost({ budget: 1000, forecastCost: 100 }, { money })?.rag).toBe('A');
  });

  it('takes in-year spending over plan by the cost rule', () => {
    const money = moneyIn(['budget', 'forecastCost'], { inYear: true });
    expect(cost({ budget: 1000, forecastCost: 1051 }, { money })?.rag).toBe('A');
    expect(cost({ budget: 1000, forecastCost: 1101 }, { money })?.rag).toBe('R');
  });

  it('does not project one year by the progress of the whole', () => {
    const money = moneyIn(['budget', 'actualCost'], { inYear: true });
    expect(cost({ budget: 1000, actualCost: 600, percentComplete: 0.3 }, { money })?.rag).toBe('G');
  });

  it('does not take whole-life spending under budget for slippage', () => {
    expect(cost({ budget: 1000, forecastCost: 100 })?.rag).toBe('G');
  });
});

describe('percentages beside a limit', () => {
  const percent = (values: Parameters<typeof rateOne>[0]) => cost(values)?.reason.args['percent'];

  it('show that the limit was crossed', () => {
    expect(percent({ budget: 1000, forecastCost: 1101 })).toBe(10.1);
    expect(percent({ budget: 10000, forecastCost: 11004 })).toBe(10.04);
    expect(percent({ budget: 100000, actualCost: 100004 })).toBe(0.004);
    expect(percent({ budget: 1000, forecastCost: 1234.56 })).toBe(23.5);
  });

  it('show an index below its limit', () => {
    expect(cost({ earnedValue: 9496, actualCost: 10000 })?.reason.args).toMatchObject({ value: 0.9496, limit: 0.95 });
  });
});

describe('overBudget', () => {
  it('is the larger overrun, as a fraction, of open projects', () => {
    const rated = rateOne({ budget: 1000, actualCost: 1020, forecastCost: 1150 });
    expect(rated.overBudget).toBe(0.15);
    expect(rated.overrun).toEqual({ share: 0.15, inYear: false, cell: fieldCell(16, 'forecastCost') });
  });

  it('is null when nothing is over, in-year, or the project is closed', () => {
    expect(rateOne({ budget: 1000, actualCost: 900 }).overBudget).toBeNull();
    const money = moneyIn(['budget', 'actualCost'], { inYear: true });
    expect(rateOne({ budget: 1000, actualCost: 1500 }, { money }).overBudget).toBeNull();
    expect(rateOne({ budget: 1000, actualCost: 1500 }, { project: { lifecycle: 'done' } }).overBudget).toBeNull();
  });
});
