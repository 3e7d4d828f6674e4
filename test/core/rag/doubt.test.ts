import { sentence } from '../../../src/core/messages/sentence';
import type { ProjectField } from '../../../src/core/tables/catalogue';
import { makeProject } from '../../support/make-portfolio';
import type { PlainValues } from '../../support/make-portfolio';
import { day, makeMilestone, moneyIn, rate, rateOne } from './rag-case';
import type { CaseOptions } from './rag-case';

const unknownState = { project: { isStateUnknown: true } };
const doubting = (...fields: readonly ProjectField[]): CaseOptions => ({ doubtful: new Set(fields) });
const schedule = (values: PlainValues, options: CaseOptions) => rateOne(values, options).dimensions.schedule;
const cost = (values: PlainValues, options: CaseOptions) => rateOne(values, options).dimensions.cost;
const words = (rating: ReturnType<typeof schedule>): string => (rating ? sentence(rating.reason) : '');

describe('a state that is not understood', () => {
  const wibbling = { start: day(-600), end: day(-244), status: 'Wibble 3' };

  it('makes a passed end an extrapolation, amber at most', () => {
    expect(schedule(wibbling, {})).toMatchObject({ rag: 'R', kind: 'fact' });
    expect(schedule(wibbling, unknownState)).toMatchObject({ rag: 'A', kind: 'extrapolation', value: 244, isDoubtful: true });
  });

  it('is named with its cell', () => {
    expect(words(schedule(wibbling, unknownState))).toMatch(/^end date passed 244 days ago \([A-Z]+17\); the state "Wibble 3" is not understood \([A-Z]+17\)$/);
  });

  it('is named by the phase where the status is none', () => {
    expect(words(schedule({ end: day(-244), phase: 'Wobbling' }, unknownState))).toContain('the state "Wobbling" is not understood');
  });

  it('is said without a text where there is none to quote', () => {
    expect(words(schedule({ end: day(-244) }, unknownState))).toMatch(/; nothing says for sure that it still runs$/);
    expect(words(schedule({ end: day(-244), status: 'On track' }, unknownState))).toMatch(/; nothing says for sure that it still runs$/);
  });

  it('is cut where it is a whole comment', () => {
    expect(words(schedule({ end: day(-244), status: 'Zz '.repeat(60) }, unknownState))).toMatch(/the state "[Zz ]{39}…" is/);
  });

  it('is never compared with the reported colour', () => {
    expect(rateOne({ ...wibbling, rag: 'G' }, {}).differs).toBe('deep-watermelon');
    expect(rateOne({ ...wibbling, rag: 'G' }, unknownState).differs).toBe('not-comparable');
    expect(rateOne({ ...wibbling, rag: 'G', budget: 100, actualCost: 50 }, unknownState).differs).toBe('not-comparable');
  });

  it('leaves a cost over budget the fact it is', () => {
    expect(rateOne({ ...wibbling, rag: 'G', budget: 100, actualCost: 150 }, unknownState)).toMatchObject({ computed: 'R', differs: 'deep-watermelon' });
  });

  it('counts no days late', () => {
    expect(rateOne(wibbling, {}).overdueDays).toBe(244);
    expect(rateOne(wibbling, unknownState).overdueDays).toBeNull();
  });

  it('holds slip and milestones to amber too', () => {
    expect(schedule({ start: day(-500), baselineEnd: day(0), end: day(300) }, unknownState)?.rag).toBe('A');
    const late = rateOne({}, { ...unknownState, milestones: [makeMilestone({ due: day(-90) })] });
    expect(late.dimensions.milestones).toMatchObject({ rag: 'A', kind: 'extrapolation' });
  });

  it('gives a project not started no colour', () => {
    expect(rateOne(wibbling, { project: { isStateUnknown: true, lifecycle: 'not-started' } })).toMatchObject({ computed: null, why: 'not-started' });
  });
});

describe('100% complete and past the end', () => {
  const full = { start: day(-600), end: day(-90), percentComplete: 1, status: 'In progress' };

  it('is amber at most, and says that it may be finished', () => {
    expect(schedule(full, {})).toMatchObject({ rag: 'A', kind: 'extrapolation' });
    expect(words(schedule(full, {}))).toMatch(/^end date passed 90 days ago \(\w+\); it is 100% complete \(\w+\) and may simply be finished$/);
    expect(schedule({ ...full, percentComplete: 0.99 }, {})).toMatchObject({ rag: 'R', kind: 'fact' });
  });

  it('is not held against a reported green', () => {
    expect(rateOne({ ...full, rag: 'G' }).differs).toBe('not-comparable');
  });
});

describe('an actual end', () => {
  const ended = (offset: number) => rateOne({ end: day(-90), actualEnd: day(offset), status: 'In progress', rag: 'G' });

  it('that has come makes a project done', () => {
    expect(ended(0)).toMatchObject({ computed: null, why: 'closed', overdueDays: null, differs: 'not-comparable', basis: [] });
  });

  it('that lies ahead does not', () => {
    expect(ended(1)).toMatchObject({ computed: 'R', overdueDays: 90 });
  });

  it('counts the project no longer among the open ones', () => {
    const projects = [makeProject({ key: 'P1', values: { actualEnd: day(-1) } }), makeProject({ key: 'P2', values: { end: day(-90) } })];
    expect(rate({ projects })).toMatchObject({ level: 'full', covered: 1, of: 1 });
  });
});

describe('a column that is not confirmed', () => {
  const late = { start: day(-600), end: day(-90), rag: 'G' } as const;

  it('makes red amber, and is named', () => {
    expect(schedule(late, doubting('end'))).toMatchObject({ rag: 'A', kind: 'extrapolation' });
    expect(words(schedule(late, doubting('end')))).toMatch(/^end date passed 90 days ago \([A-Z]+17\); column [A-Z]+ is not confirmed$/);
  });

  it('is held against nobody', () => {
    expect(rateOne(late, doubting('end'))).toMatchObject({ computed: 'A', differs: 'not-comparable', overdueDays: null });
  });

  it('of reported colours makes no difference to speak of', () => {
    expect(rateOne(late, doubting('rag'))).toMatchObject({ computed: 'R', differs: 'not-comparable' });
  });

  it('counts where the baseline is one', () => {
    expect(schedule({ start: day(-500), baselineEnd: day(0), end: day(300) }, doubting('baselineEnd'))).toMatchObject({ rag: 'A', kind: 'extrapolation' });
  });

  it('does not count where the colour rests on others', () => {
    expect(schedule(late, doubting('budget', 'percentComplete', 'baselineEnd'))).toMatchObject({ rag: 'R', kind: 'fact' });
  });

  it.each<ProjectField>(['budget', 'actualCost'])('counts for cost: %s', (field) => {
    const rating = rateOne({ budget: 100, actualCost: 150, rag: 'G' }, doubting(field));
    expect(rating.dimensions.cost).toMatchObject({ rag: 'A', kind: 'extrapolation' });
    expect(rating).toMatchObject({ overBudget: null, overrun: null, differs: 'not-comparable' });
  });

  it('gives way to a fact of the same colour', () => {
    const rating = cost({ budget: 100, actualCost: 150, forecastCost: 107 }, doubting('actualCost'));
    expect(rating).toMatchObject({ rag: 'A', kind: 'fact', measure: 'forecast over budget' });
  });

  it('is marked on a green as well', () => {
    const green = schedule({ start: day(-500), end: day(500), percentComplete: 0.5 }, doubting('percentComplete'));
    expect(green).toMatchObject({ rag: 'G', isDoubtful: true });
    expect(words(green)).toMatch(/; column [A-Z]+ is not confirmed$/);
  });

  it('holds earned value to amber', () => {
    expect(cost({ earnedValue: 800, actualCost: 1000 }, {})?.rag).toBe('R');
    expect(cost({ earnedValue: 800, actualCost: 1000 }, doubting('earnedValue'))?.rag).toBe('A');
  });
});

describe('the money of one year', () => {
  const inYear = { money: moneyIn(['budget', 'forecastCost', 'actualCost'], { inYear: true }) };

  it('is over the plan of the year, never over budget', () => {
    const rating = cost({ budget: 1000, forecastCost: 1498 }, inYear);
    expect(rating).toMatchObject({ rag: 'R', kind: 'fact', measure: 'in-year forecast over plan' });
    expect(words(rating)).toMatch(/^forecast for the year is 49.8% over the year's plan \(\w+ against \w+\)$/);
    expect(words(cost({ budget: 1000, actualCost: 1200 }, inYear))).toMatch(/^actual cost of the year is 20% over the year's plan/);
  });

  it('is an overrun of its own kind', () => {
    expect(rateOne({ budget: 1000, forecastCost: 1498 }, inYear)).toMatchObject({ overBudget: null, overrun: { share: 0.498, inYear: true } });
  });
});
