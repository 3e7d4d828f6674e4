import { prioritise } from '../../../src/core/prioritisation/prioritise';
import type { PrioritiseInput } from '../../../src/core/prioritisation/prioritise';
import type { Prioritisation } from '../../../src/core/prioritisation/prioritisation';
import { scoreHereCriteria } from '../../../src/core/prioritisation/signals';
import type { ScoreHere, Signals } from '../../../src/core/prioritisation/signals';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { CriterionSetting } from '../../../src/core/settings/settings';
import type { Portfolio } from '../../../src/core/portfolio/portfolio';
import { fieldCell, makeCriterion, makePortfolio, makeProject } from '../../support/make-portfolio';

const silence: Signals = {
  ...{ overdueDays: null, overdueCell: null, overBudget: null, overBudgetCell: null },
  ...{ silentDays: null, silentCell: null, amount: null, amountCell: null },
};

function run(portfolio: Portfolio, some: Partial<PrioritiseInput> & { readonly criteria?: readonly CriterionSetting[] } = {}): Prioritisation {
  const { criteria = null, ...rest } = some;
  return prioritise({ portfolio, settings: { ...defaultSettings, criteria }, signals: new Map(), scoreHere: null, ...rest });
}

function named(label: string, some: Partial<CriterionSetting> = {}): CriterionSetting {
  return { label, column: null, weight: 1, direction: 'benefit', scale: [1, 5], ...some };
}

const value = makeCriterion({ label: 'Value', column: 60 });
const urgency = makeCriterion({ label: 'Urgency', column: 61 });

function twoCriteria(rows: readonly Readonly<Record<string, number>>[]): Portfolio {
  const projects = rows.map((criteria, index) => makeProject({ key: `P${index + 1}`, row: index + 1, criteria }));
  return makePortfolio({ projects, criteria: [value, urgency] });
}

const scoresOf = (result: Prioritisation): readonly (number | null)[] => result.scores.map(({ score }) => score);
const codesOf = (result: Prioritisation): readonly string[] => result.findings.map(({ code }) => code);

describe('prioritise on criteria evident in the sheet', () => {
  it('scores on equal weights, marked assumed', () => {
    const result = run(twoCriteria([{ Value: 5, Urgency: 3 }, { Value: 1, Urgency: 2 }]));
    expect(scoresOf(result)).toEqual([75, 12.5]);
    expect(result.criteriaFrom).toBe('sheet');
    expect(result.criteria.map(({ weight, weightFrom, confirmed }) => ({ weight, weightFrom, confirmed }))).toEqual([
      { weight: 0.5, weightFrom: 'equal', confirmed: false },
      { weight: 0.5, weightFrom: 'equal', confirmed: false },
    ]);
    expect(result).toMatchObject({ level: 'full', covered: 2, of: 2, unlock: null, lookFirst: [], findings: [] });
  });

  it('uses weights typed in the sheet when every criterion has one', () => {
    const portfolio = twoCriteria([{ Value: 5, Urgency: 1 }]);
    const result = run({ ...portfolio, criteria: [{ ...value, typedWeight: 30 }, { ...urgency, typedWeight: 10 }] });
    expect(scoresOf(result)).toEqual([75]);
    expect(result.criteria.map(({ weightFrom }) => weightFrom)).toEqual(['sheet', 'sheet']);
  });

  it('weighs equally and says so when one weight is missing', () => {
    const portfolio = twoCriteria([{ Value: 5, Urgency: 1 }]);
    const result = run({ ...portfolio, criteria: [{ ...value, typedWeight: 30 }, urgency] });
    expect(scoresOf(result)).toEqual([50]);
    expect(result.findings).toMatchObject([{ code: 'criterion-weights-incomplete', args: { columns: 'Urgency (BJ)' } }]);
  });

  it('refuses negative weights with an error and scores nothing', () => {
    const portfolio = twoCriteria([{ Value: 5, Urgency: 1 }]);
    const result = run({ ...portfolio, criteria: [{ ...value, typedWeight: 30 }, { ...urgency, typedWeight: -10 }] });
    expect(result).toMatchObject({ level: 'none', scores: [], criteria: [], unlock: { message: { code: 'unlock-weights' } } });
    expect(result.findings[0]).toMatchObject({ code: 'criterion-weights-invalid', severity: 'error' });
  });

  it('does not score on one evident criterion', () => {
    const result = run({ ...twoCriteria([{ Value: 5 }]), criteria: [value] });
    expect(result).toMatchObject({ level: 'none', criteriaFrom: null, scores: [], covered: 0, of: 1 });
  });

  it('takes no column for a criterion that holds no value', () => {
    const result = run(twoCriteria([{ Value: 5 }, { Value: 2 }]));
    expect(result.level).toBe('none');
  });

  it('takes no money in several currencies for a criterion', () => {
    const benefit = makeCriterion({ label: 'Benefit', column: fieldCell(4, 'benefit').column, isMoney: true, scale: null });
    const projects = [makeProject({ key: 'P', criteria: { Value: 3, Benefit: 9 }, values: { benefit: 9 } })];
    const money = new Map([['benefit', { currency: 'mixed', unit: 1, inYear: false, decimals: 0 }]] as const);
    const result = run(makePortfolio({ projects, money, criteria: [value, benefit] }));
    expect(result.level).toBe('none');
    expect(codesOf(result)).toContain('criterion-mixed-currencies');
  });
});

describe('prioritise on incomplete or odd values', () => {
  it('does not score a project below 60% of the weight, and is partial then', () => {
    const result = run(twoCriteria([{ Value: 5, Urgency: 3 }, { Value: 4 }]));
    expect(scoresOf(result)).toEqual([75, null]);
    expect(result).toMatchObject({ level: 'partial', covered: 1, of: 2 });
    expect(result.scores[1]).toMatchObject({ coverage: 0.5, range: null, rank: null, rankRange: null });
    expect(result.unlock).toEqual({ field: 'criterion', message: { code: 'unlock-criterion-values', args: { label: 'Urgency', count: 1 } } });
    expect(result.findings).toMatchObject([
      { code: 'criterion-value-missing', severity: 'note', count: 1, at: { row: 2, column: 61 } },
      { code: 'project-not-scored', severity: 'warning', count: 1 },
    ]);
  });

  it('prints a range and the ranks it allows for an incomplete score', () => {
    const risk = makeCriterion({ label: 'Risk', column: 62, direction: 'cost' });
    const rows = [{ Value: 5, Urgency: 5 }, { Value: 4, Urgency: 5, Risk: 1 }, { Value: 1, Urgency: 1, Risk: 5 }];
    const result = run({ ...twoCriteria(rows), criteria: [value, urgency, risk] });
    expect(result.scores.map(({ rank, rankRange, isCloseCall }) => ({ rank, rankRange, isCloseCall }))).toEqual([
      { rank: 1, rankRange: [1, 2], isCloseCall: true },
      { rank: 2, rankRange: [1, 2], isCloseCall: true },
      { rank: 3, rankRange: [3, 3], isCloseCall: false },
    ]);
    expect(result.scores[0]?.range?.map((end) => Math.round(end * 1000) / 1000)).toEqual([66.667, 100]);
  });

  it('clamps what lies outside the scale and names the cells', () => {
    const result = run(twoCriteria([{ Value: 9, Urgency: 5 }, { Value: 0, Urgency: 1 }]));
    expect(scoresOf(result)).toEqual([100, 0]);
    expect(result.findings).toMatchObject([{ code: 'outside-scale', count: 2, args: { value: 9, low: 1, high: 5 }, at: { row: 1, column: 60 } }]);
  });

  it('warns of a constant column and counts it one half', () => {
    const portfolio = { ...twoCriteria([{ Value: 5, Urgency: 3 }, { Value: 1, Urgency: 3 }]), criteria: [value, { ...urgency, scale: null }] };
    const result = run(portfolio);
    expect(scoresOf(result)).toEqual([75, 25]);
    expect(result.findings).toMatchObject([{ code: 'does-not-discriminate', severity: 'warning', args: { label: 'Urgency', value: 3 } }]);
  });

  it('notes that observed ends allow rank reversal', () => {
    const portfolio = { ...twoCriteria([{ Value: 5, Urgency: 10 }, { Value: 1, Urgency: 30 }]), criteria: [value, { ...urgency, scale: null }] };
    expect(run(portfolio).findings).toMatchObject([{ code: 'rank-reversal-possible', severity: 'note', args: { low: 10, high: 30 } }]);
  });

  it('scales money over two orders of magnitude by logarithm', () => {
    const money = makeCriterion({ label: 'Urgency', scale: null, isMoney: true });
    const rows = [{ Value: 1, Urgency: 100 }, { Value: 1, Urgency: 10000 }, { Value: 1, Urgency: 1000000 }];
    const result = run({ ...twoCriteria(rows), criteria: [value, money] });
    expect(scoresOf(result)).toEqual([0, 25, 50]);
    expect(codesOf(result)).toEqual(['scaled-by-logarithm']);
  });
});

describe('prioritise and the lifecycle', () => {
  it('ranks open projects only, and keeps the score of closed ones', () => {
    const lifecycles = ['live', 'done', 'not-started', 'on-hold', 'candidate'] as const;
    const projects = lifecycles.map((lifecycle, index) =>
      makeProject({ key: lifecycle, row: index, lifecycle, criteria: { Value: 5 - index, Urgency: 5 - index } }),
    );
    const result = run(makePortfolio({ projects, criteria: [value, urgency] }));
    expect(result.scores.map(({ rank }) => rank)).toEqual([1, null, 2, null, 3]);
    expect(scoresOf(result)).toEqual([100, 75, 50, 25, 0]);
    expect(result).toMatchObject({ level: 'full', covered: 3, of: 3 });
  });

  it('lets closed projects bend no observed scale', () => {
    const projects = [
      makeProject({ key: 'a', criteria: { Value: 5, Urgency: 10 } }),
      makeProject({ key: 'b', criteria: { Value: 5, Urgency: 20 } }),
      makeProject({ key: 'done', lifecycle: 'done', criteria: { Value: 5, Urgency: 500 } }),
    ];
    const result = run(makePortfolio({ projects, criteria: [value, { ...urgency, scale: null }] }));
    expect(scoresOf(result)).toEqual([50, 100, 100]);
  });

  it('has nothing to say without open projects', () => {
    const projects = [makeProject({ key: 'done', lifecycle: 'done', criteria: { Value: 5, Urgency: 5 } })];
    const result = run(makePortfolio({ projects, criteria: [value, urgency] }));
    expect(result).toMatchObject({ level: 'none', covered: 0, of: 0, unlock: null, scores: [] });
  });
});

describe('prioritise on criteria named in Settings', () => {
  it('confirms them with their own weights, direction and scale', () => {
    const result = run(twoCriteria([{ Value: 5, Urgency: 2 }]), {
      criteria: [named('Value', { weight: 3 }), named('urgency', { weight: 1, direction: 'cost', scale: [0, 10] })],
    });
    expect(scoresOf(result)).toEqual([95]);
    expect(result.criteria[1]).toEqual({
      ...{ label: 'urgency', weight: 0.25, weightFrom: 'settings', direction: 'cost', confirmed: true },
      scaling: { kind: 'scale', low: 0, high: 10 },
    });
  });

  it('finds a criterion by its column', () => {
    const result = run(twoCriteria([{ Value: 5, Urgency: 1 }]), { criteria: [named('Worth', { column: 'BI' }), named('Speed', { column: 'bj' })] });
    expect(result.scores[0]?.contributions.map(({ criterion, raw }) => ({ criterion, raw }))).toEqual([
      { criterion: 'Worth', raw: 5 },
      { criterion: 'Speed', raw: 1 },
    ]);
  });

  it('scores on one alone, with a warning', () => {
    const result = run(twoCriteria([{ Value: 4, Urgency: 1 }]), { criteria: [named('Value')] });
    expect(scoresOf(result)).toEqual([75]);
    expect(codesOf(result)).toEqual(['single-criterion']);
  });

  it('counts a criterion that is not found as missing', () => {
    const result = run(twoCriteria([{ Value: 4, Urgency: 1 }]), { criteria: [named('Value', { weight: 3 }), named('Glory', { column: 'ZZ' })] });
    expect(result.scores[0]).toMatchObject({ score: 75, range: [56.25, 81.25], coverage: 0.75 });
    expect(result.findings).toMatchObject([{ code: 'criterion-not-found', severity: 'error', args: { label: 'Glory', place: ' in column ZZ' } }]);
  });

  it('refuses raw points beside a scale', () => {
    const result = run(twoCriteria([{ Value: 4, Urgency: 1 }]), { criteria: [named('Value'), named('Urgency', { scale: 'none' })] });
    expect(result.scores).toEqual([]);
    expect(result.findings[0]).toMatchObject({ code: 'raw-points-mixed', severity: 'error', args: { labels: 'Urgency' } });
  });

  it('refuses weights that are all zero', () => {
    const result = run(twoCriteria([{ Value: 4, Urgency: 1 }]), { criteria: [named('Value', { weight: 0 }), named('Urgency', { weight: 0 })] });
    expect(result.scores).toEqual([]);
    expect(codesOf(result)).toContain('criterion-weights-invalid');
  });
});

describe('prioritise on Score here', () => {
  const projects = [makeProject({ key: 'a' }), makeProject({ key: 'b' })];
  const ratings = (values: Readonly<Record<string, Readonly<Record<string, number>>>>): ScoreHere => ({
    labels: scoreHereCriteria,
    values: new Map(Object.entries(values).map(([key, labels]) => [key, new Map(Object.entries(labels))])),
  });

  it('counts the columns that hold a value, Risk as a cost', () => {
    const result = run(makePortfolio({ projects }), { scoreHere: ratings({ a: { Value: 5, Risk: 1 }, b: { Value: 3, Risk: 5 } }) });
    expect(result.criteriaFrom).toBe('score-here');
    expect(result.criteria.map(({ label, direction, weight, confirmed }) => [label, direction, weight, confirmed])).toEqual([
      ['Value', 'benefit', 0.5, true],
      ['Risk', 'cost', 0.5, true],
    ]);
    expect(scoresOf(result)).toEqual([100, 25]);
  });

  it('waits for a second column', () => {
    expect(run(makePortfolio({ projects }), { scoreHere: ratings({ a: { Value: 5 } }) }).level).toBe('none');
  });

  it('ignores ratings of projects that are gone', () => {
    const scoreHere = ratings({ a: { Value: 5 }, gone: { Risk: 2 } });
    expect(run(makePortfolio({ projects }), { scoreHere }).criteriaFrom).toBeNull();
  });

  it('gives way to criteria of the sheet', () => {
    const result = run(twoCriteria([{ Value: 5, Urgency: 5 }]), { scoreHere: ratings({ P1: { Value: 1, Risk: 5 } }) });
    expect(result.criteriaFrom).toBe('sheet');
  });

  it('can be weighted by name in Settings', () => {
    const criteria = [named('Value', { weight: 3 }), named('Risk', { direction: 'cost' })];
    const result = run(makePortfolio({ projects }), { criteria, scoreHere: ratings({ a: { Value: 5, Risk: 5 } }) });
    expect(scoresOf(result)).toEqual([75, null]);
    expect(result.criteriaFrom).toBe('settings');
  });
});

describe('prioritise without a score', () => {
  const projects = [makeProject({ key: 'late', values: { end: 46000, budget: 5 } }), makeProject({ key: 'quiet' })];
  const signals = new Map([['late', { ...silence, overdueDays: 9 }]]);

  it('lists where to look first as the substitute', () => {
    const result = run(makePortfolio({ projects }), { signals });
    expect(result).toMatchObject({ level: 'substitute', covered: 1, of: 2, scores: [], criteria: [] });
    expect(result.lookFirst).toMatchObject([{ key: 'late', place: 1, reportedPriority: null }]);
    expect(result.unlock).toEqual({ field: 'criterion', message: { code: 'unlock-criteria', args: { count: 2 } } });
  });

  it('names what is missing, with a substitute and without', () => {
    expect(run(makePortfolio({ projects }), { signals }).findings).toMatchObject([
      { code: 'cannot-prioritisation', severity: 'note', args: { fields: 'criteria (at least two rating columns such as Value and Urgency)' } },
    ]);
    expect(run(makePortfolio({ projects })).findings).toMatchObject([
      {
        ...{ code: 'cannot-prioritisation', severity: 'note' },
        args: { fields: 'criteria (at least two rating columns such as Value and Urgency), Last updated' },
      },
    ]);
  });

  it('falls back on it when nobody reaches the minimum coverage', () => {
    const rows = [makeProject({ key: 'late', criteria: { Value: 5 } }), makeProject({ key: 'b', criteria: { Urgency: 2 } })];
    const result = run(makePortfolio({ projects: rows, criteria: [value, urgency] }), { signals });
    expect(result).toMatchObject({ level: 'substitute', scores: [], unlock: { message: { code: 'unlock-criterion-values' } } });
    expect(codesOf(result)).toEqual(['criterion-value-missing', 'criterion-value-missing', 'project-not-scored', 'cannot-prioritisation']);
  });
});
