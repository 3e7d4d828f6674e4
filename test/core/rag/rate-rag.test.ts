import { makeProject } from '../../support/make-portfolio';
import type { Lifecycle } from '../../../src/core/portfolio/portfolio';
import { day, makeMilestone, makeRisk, rate, rateOne } from './rag-case';

/** 1,000 days, half gone, half done: a green schedule. */
const onPlan = { start: day(-500), end: day(500), percentComplete: 0.5 };

describe('rateRag: milestones', () => {
  const late = (days: number, values = {}) => rateOne(values, { milestones: [makeMilestone({ due: day(-days) })] });

  it('is amber 1 to 14 days after a milestone, red above', () => {
    expect(late(0).dimensions.milestones).toBeUndefined();
    expect(late(1).dimensions.milestones).toMatchObject({ rag: 'A', kind: 'fact', value: 1, threshold: null });
    expect(late(14).dimensions.milestones?.rag).toBe('A');
    expect(late(15).dimensions.milestones).toMatchObject({ rag: 'R', value: 15, threshold: 14 });
  });

  it('lets the most overdue one decide and names its sheet', () => {
    const milestones = [makeMilestone({ due: day(-3) }), makeMilestone({ due: day(-20), name: 'Go-live' })];
    expect(rateOne({}, { milestones }).dimensions.milestones?.reason).toEqual({
      code: 'rag-milestone-overdue',
      args: { name: 'Go-live', days: 20, cell: 'Milestones!C4' },
    });
  });

  it('is green when a due milestone is done and none is overdue', () => {
    const milestones = [makeMilestone({ due: day(-20), isDone: true }), makeMilestone({ due: day(5) })];
    expect(rateOne({}, { milestones }).dimensions.milestones?.rag).toBe('G');
    expect(rateOne({}, { milestones }).computed).toBeNull();
  });

  it('takes the next-milestone date of the row where no table has the project', () => {
    expect(rateOne({ nextMilestoneDate: day(-2) }).dimensions.milestones).toMatchObject({ rag: 'A', value: 2 });
    expect(rateOne({ nextMilestoneDate: day(2) })).toMatchObject({ computed: null, why: 'no-evidence-for-green' });
  });
});

describe('rateRag: risk', () => {
  it('raises a green to amber for an open critical risk, named beside it', () => {
    expect(rateOne(onPlan, { risks: [makeRisk({})] })).toMatchObject({
      computed: 'A',
      basis: ['schedule', 'risk'],
      dimensions: { risk: { rag: 'A', value: 1 } },
    });
  });

  it('stays amber overall when the risk is past its action date, red in its dimension', () => {
    const result = rateOne(onPlan, { risks: [makeRisk({ due: day(-3) })] });
    expect(result.dimensions.risk).toMatchObject({ rag: 'R', value: 3 });
    expect(result.computed).toBe('A');
  });

  it('makes no red of a missing owner, but a finding', () => {
    const risks = [makeRisk({ owner: null })];
    expect(rateOne(onPlan, { risks }).dimensions.risk?.rag).toBe('A');
    const { findings } = rate({ projects: [makeProject({ key: 'P1' })], risks });
    expect(findings.find(({ code }) => code === 'critical-risk-without-owner')).toMatchObject({ count: 1, at: { row: 3 } });
  });

  it('asks for no owner of the risks of closed projects', () => {
    const closed = makeProject({ key: 'P1', lifecycle: 'done' });
    const ownerless = (projectKey: string | null) => rate({ projects: [closed], risks: [makeRisk({ owner: null, projectKey })] });
    expect(ownerless('P1').findings.map(({ code }) => code)).not.toContain('critical-risk-without-owner');
    expect(ownerless(null).findings.map(({ code }) => code)).toContain('critical-risk-without-owner');
  });

  it('is green only when all open risks are scored and none is critical', () => {
    const minor = makeRisk({ isCritical: false, score: 4 });
    expect(rateOne(onPlan, { risks: [minor] }).dimensions.risk?.rag).toBe('G');
    expect(rateOne(onPlan, { risks: [minor, makeRisk({ isCritical: false, score: null })] }).dimensions.risk).toBeUndefined();
    expect(rateOne(onPlan, { risks: [makeRisk({ isOpen: false })] }).dimensions.risk?.rag).toBe('G');
  });
});

describe('rateRag: overall', () => {
  const schedules = { G: onPlan, A: { ...onPlan, percentComplete: 0.3 }, R: { start: day(-500), end: day(-60) } };
  const costs = {
    G: { budget: 4000, actualCost: 900 },
    A: { budget: 1000, actualCost: 1050 },
    R: { budget: 1000, actualCost: 1200 },
  };

  // S119: FEMA truth table, cost performance x schedule performance.
  it.each([
    ['G', 'G', 'G'],
    ['G', 'A', 'A'],
    ['A', 'G', 'A'],
    ['A', 'A', 'A'],
    ['G', 'R', 'R'],
    ['R', 'G', 'R'],
    ['R', 'R', 'R'],
    ['A', 'R', 'R'],
    ['R', 'A', 'R'],
  ] as const)('S119 FEMA: schedule %s and cost %s give %s', (schedule, cost, overall) => {
    const result = rateOne({ ...schedules[schedule], ...costs[cost] });
    expect(result.dimensions.schedule?.rag).toBe(schedule);
    expect(result.dimensions.cost?.rag).toBe(cost);
    expect(result).toMatchObject({ computed: overall, basis: ['schedule', 'cost'], why: null });
  });

  it('lets one fact make an amber, but not a green', () => {
    expect(rateOne({ budget: 1000, actualCost: 1050 }).computed).toBe('A');
    expect(rateOne({ budget: 1000, actualCost: 950 })).toMatchObject({ computed: null, why: 'no-evidence-for-green' });
  });

  it('says no-data when nothing could be checked', () => {
    expect(rateOne({ budget: 1000, start: day(-10) })).toMatchObject({ computed: null, why: 'no-data', basis: [] });
    expect(rateOne({ percentComplete: 0.4 })).toMatchObject({ computed: null, why: 'no-data' });
  });
});

describe('rateRag: lifecycle', () => {
  const withLifecycle = (lifecycle: Lifecycle, values: Parameters<typeof rateOne>[0]) => rateOne(values, { project: { lifecycle } });

  it.each([
    ['done', 'closed'],
    ['cancelled', 'closed'],
    ['on-hold', 'on-hold'],
  ] as const)('gives %s no colour, no dimension and no overdue days', (lifecycle, why) => {
    expect(withLifecycle(lifecycle, { start: day(-500), end: day(-60), rag: 'G' })).toMatchObject({
      computed: null,
      why,
      basis: [],
      dimensions: {},
      overdueDays: null,
      differs: 'not-comparable',
    });
  });

  it.each(['candidate', 'not-started'] as const)('colours a %s project only by facts', (lifecycle) => {
    expect(withLifecycle(lifecycle, onPlan)).toMatchObject({ computed: null, why: 'not-started', dimensions: {} });
    expect(withLifecycle(lifecycle, { ...onPlan, percentComplete: 0 })).toMatchObject({ computed: null, why: 'not-started' });
    expect(withLifecycle(lifecycle, { start: day(-500), end: day(-60) })).toMatchObject({ computed: 'R', why: null });
    expect(withLifecycle(lifecycle, { start: day(-500), baselineEnd: day(100), end: day(160) }).computed).toBe('A');
  });

  it('tells the days past the end of open projects', () => {
    expect(rateOne({ end: day(-10) }).overdueDays).toBe(10);
    expect(rateOne({ end: day(10) }).overdueDays).toBeNull();
    expect(rateOne({}).overdueDays).toBeNull();
  });
});

describe('rateRag: answer', () => {
  const green = makeProject({ key: 'green', values: onPlan });
  const bare = makeProject({ key: 'bare', values: { end: day(100) } });

  it('is full when every open project has a colour, whatever is closed', () => {
    const closed = makeProject({ key: 'closed', lifecycle: 'done' });
    expect(rate({ projects: [green, closed] })).toMatchObject({ level: 'full', covered: 1, of: 1, unlock: null });
  });

  it('is partial, with nothing to unlock, when only projects not started have none', () => {
    const planned = makeProject({ key: 'planned', lifecycle: 'not-started' });
    expect(rate({ projects: [green, planned] })).toMatchObject({ level: 'partial', covered: 1, of: 2, unlock: null });
  });

  it('is partial when some have one', () => {
    expect(rate({ projects: [green, bare] })).toMatchObject({ level: 'partial', covered: 1, of: 2 });
  });

  it('is a substitute when only reported colours exist, and names what is missing', () => {
    const reported = makeProject({ key: 'reported', values: { rag: 'A', end: day(100) } });
    const result = rate({ projects: [reported] });
    expect(result).toMatchObject({ level: 'substitute', covered: 0, of: 1 });
    expect(result.findings.find(({ code }) => code === 'cannot-rag')).toMatchObject({
      args: { fields: 'Start, % complete, Baseline end, Budget, Actual cost', of: 1 },
    });
  });

  it('is none when nothing is there', () => {
    expect(rate({ projects: [makeProject({ key: 'x' })] }).level).toBe('none');
    expect(rate({})).toMatchObject({ level: 'none', covered: 0, of: 0, unlock: null, projects: [] });
  });

  it('unlocks the column that alone rates most further projects', () => {
    const noPercent = ['a', 'b'].map((key) => makeProject({ key, values: { start: day(-10), end: day(100), baselineEnd: day(400) } }));
    expect(rate({ projects: noPercent }).unlock).toBeNull();
    const noBaseline = ['a', 'b'].map((key) => makeProject({ key, values: { start: day(-10), end: day(100) } }));
    expect(rate({ projects: [...noBaseline, bare] }).unlock).toEqual({
      field: 'baselineEnd',
      message: { code: 'unlock-rag-baselineEnd', args: { count: 3 } },
    });
    expect(rate({ projects: noBaseline }).unlock?.field).toBe('percentComplete');
    const noEnd = ['a', 'b'].map((key) => makeProject({ key, values: { start: day(-10), percentComplete: 0.5 } }));
    expect(rate({ projects: [...noEnd, bare] }).unlock).toMatchObject({ field: 'end', message: { args: { count: 2 } } });
  });

  it('asks for an end date where no single column is enough', () => {
    const names = ['a', 'b', 'c'].map((key) => makeProject({ key }));
    expect(rate({ projects: names }).unlock).toMatchObject({ field: 'end', message: { args: { count: 3 } } });
  });
});

describe('rateRag: rehearsal', () => {
  it('counts colours at half, at the set, and at double limits', () => {
    // 1,000 days of baseline; slips of 40, 80 and 150 days against 5% and 10%.
    const projects = [40, 80, 150].map((days) =>
      makeProject({ key: `slip ${days}`, values: { start: day(-500), baselineEnd: day(500), end: day(500 + days) } }),
    );
    expect(rate({ projects }).rehearsal).toEqual([
      { factor: 0.5, red: 2, amber: 1, green: 0 },
      { factor: 1, red: 1, amber: 1, green: 1 },
      { factor: 2, red: 0, amber: 1, green: 2 },
    ]);
  });

  it('leaves closed projects out', () => {
    const closed = makeProject({ key: 'x', lifecycle: 'done', values: { start: day(-500), end: day(-90) } });
    expect(rate({ projects: [closed] }).rehearsal[1]).toEqual({ factor: 1, red: 0, amber: 0, green: 0 });
  });
});
