import { makeProject } from '../../support/make-portfolio';
import { day, rate, rateOne } from './rag-case';

const schedule = (values: Parameters<typeof rateOne>[0], options: Parameters<typeof rateOne>[1] = {}) =>
  rateOne(values, options).dimensions.schedule;

describe('rateSchedule: end date passed', () => {
  it('is amber from the first day', () => {
    expect(schedule({ start: day(-101), end: day(-1) })).toMatchObject({
      rag: 'A',
      kind: 'fact',
      measure: 'days past end',
      value: 1,
      threshold: null,
    });
  });

  it('stays amber on the limit of 30 days and is red above it', () => {
    expect(schedule({ start: day(-130), end: day(-30) })?.rag).toBe('A');
    expect(schedule({ start: day(-131), end: day(-31) })).toMatchObject({ rag: 'R', value: 31, threshold: 30 });
  });

  it('allows a project of 1,000 days 100 days before red', () => {
    expect(schedule({ start: day(-1100), end: day(-100) })?.rag).toBe('A');
    expect(schedule({ start: day(-1101), end: day(-101) })).toMatchObject({ rag: 'R', threshold: 100 });
  });

  it('without a start is amber above 15 days and red above 30', () => {
    expect(schedule({ end: day(-15) })).toBeUndefined();
    expect(schedule({ end: day(-16) })).toMatchObject({ rag: 'A', threshold: 15 });
    expect(schedule({ end: day(-30) })?.rag).toBe('A');
    expect(schedule({ end: day(-31) })).toMatchObject({ rag: 'R', threshold: 30 });
  });

  it('takes a start after the end for no start', () => {
    expect(schedule({ start: day(10), end: day(-16) })).toMatchObject({ rag: 'A', threshold: 15 });
  });

  it('does not count an end that is today', () => {
    expect(schedule({ end: day(0) })).toBeUndefined();
  });

  it('names the days and the cell', () => {
    const cell = { sheet: 'Portfolio', row: 16, column: 9 };
    const currentEnd = { value: day(-41), cell, field: 'end' as const };
    const rating = schedule({ start: day(-400) }, { project: { currentEnd } });
    expect(rating?.reason).toEqual({ code: 'rag-overdue', args: { days: 41, cell: 'J17' } });
    expect(rating?.cell).toEqual(cell);
  });

  it('holds a project to its own tolerance in days', () => {
    const tolerance = { days: { value: 60, cell: { sheet: 'Portfolio', row: 16, column: 80 } } };
    expect(schedule({ start: day(-200), end: day(-60) }, { project: { tolerance } })?.rag).toBe('A');
    expect(schedule({ start: day(-200), end: day(-61) }, { project: { tolerance } })).toMatchObject({
      rag: 'R',
      threshold: 60,
    });
  });
});

describe('rateSchedule: end past its baseline', () => {
  // 1,000 days of baseline duration: 5% are 50 days, 10% are 100.
  const slipped = (days: number) => ({ start: day(-500), baselineEnd: day(500), end: day(500 + days) });

  it('keeps green on 5%, amber on 10%', () => {
    expect(schedule(slipped(50))).toMatchObject({ rag: 'G', kind: 'fact', value: 0.05, threshold: 0.05 });
    expect(schedule(slipped(51))).toMatchObject({ rag: 'A', measure: 'finish slip', value: 0.051, threshold: 0.05 });
    expect(schedule(slipped(100))?.rag).toBe('A');
    expect(schedule(slipped(101))).toMatchObject({ rag: 'R', value: 0.101, threshold: 0.1 });
  });

  it('needs more than 30 days for red in a short project', () => {
    const short = { start: day(-50), baselineEnd: day(50) };
    expect(schedule({ ...short, end: day(80) })).toMatchObject({ rag: 'A', value: 0.3 });
    expect(schedule({ ...short, end: day(81) })).toMatchObject({ rag: 'R', value: 0.31, threshold: 0.3 });
  });

  it('without a start is amber above 15 days and red above 30', () => {
    expect(schedule({ baselineEnd: day(10), end: day(25) })).toMatchObject({ rag: 'G', measure: 'finish slip days' });
    expect(schedule({ baselineEnd: day(10), end: day(26) })?.rag).toBe('A');
    expect(schedule({ baselineEnd: day(10), end: day(41) })?.rag).toBe('R');
  });

  it('is no evidence when the baseline is all there is', () => {
    expect(schedule({ start: day(-50), baselineEnd: day(50) })).toBeUndefined();
  });

  it('weighs both facts: a slipped project does not improve on the day its end passes', () => {
    expect(schedule({ start: day(-300), baselineEnd: day(-200), end: day(-1) })).toMatchObject({
      rag: 'R',
      measure: 'finish slip',
    });
  });

  it('scales the limits to the tolerance of the project: 60 days red, 30 amber', () => {
    const tolerance = { days: { value: 60, cell: { sheet: 'Portfolio', row: 16, column: 80 } } };
    const late = (days: number) => schedule({ baselineEnd: day(10), end: day(10 + days) }, { project: { tolerance } });
    expect([late(30)?.rag, late(31)?.rag, late(60)?.rag, late(61)?.rag]).toEqual(['G', 'A', 'A', 'R']);
  });
});

describe('rateSchedule: progress', () => {
  // 1,000 days, half of them gone: 50% planned.
  const halfway = (percentComplete: number) => ({ start: day(-500), end: day(500), percentComplete });

  it('is green within 10 points of the plan', () => {
    expect(schedule(halfway(0.4))).toMatchObject({ rag: 'G', kind: 'extrapolation', value: 0.1, threshold: 0.1 });
  });

  it('is amber above 10 points, however far behind', () => {
    expect(schedule(halfway(0.39))).toMatchObject({ rag: 'A', kind: 'extrapolation', value: 0.11 });
    expect(schedule(halfway(0))?.rag).toBe('A');
  });

  it('says nothing before 20% of the time has gone, when behind', () => {
    expect(schedule({ start: day(-199), end: day(801), percentComplete: 0 })).toBeUndefined();
    expect(schedule({ start: day(-200), end: day(800), percentComplete: 0 })?.rag).toBe('A');
  });

  it('is no evidence before the start', () => {
    expect(schedule({ start: day(10), end: day(500), percentComplete: 0 })).toBeUndefined();
  });

  it('prefers the planned % that the sheet gives', () => {
    expect(schedule({ ...halfway(0.5), plannedPercent: 0.7 })).toMatchObject({ rag: 'A', value: 0.2, measure: 'planned minus actual %' });
  });

  it('speaks of a plan only where the sheet has one', () => {
    const words = (values: Parameters<typeof schedule>[0]) => schedule(values)?.reason;
    expect(words(halfway(0.3))).toMatchObject({ code: 'rag-behind-time', args: { actual: 30, planned: 50 } });
    expect(words(halfway(0.45))?.code).toBe('rag-on-time');
    expect(words({ ...halfway(0.3), plannedPercent: 0.7 })?.code).toBe('rag-behind-plan');
    expect(words({ ...halfway(0.6), plannedPercent: 0.6 })?.code).toBe('rag-on-plan');
  });

  it('proves no green on the last day: an end that is today does not lie ahead', () => {
    expect(schedule({ start: day(-500), end: day(1), percentComplete: 0.95 })?.rag).toBe('G');
    expect(schedule({ start: day(-500), end: day(0), percentComplete: 0.95 })).toBeUndefined();
  });

  it('measures against the baseline where there is one', () => {
    // By the baseline 60% were planned, by the current end 50%.
    const values = { baselineStart: day(-500), baselineEnd: day(333), end: day(500), percentComplete: 0.5 };
    expect(schedule(values)?.reason.code).toBe('rag-finish-slip');
    expect(schedule({ ...values, end: day(340), percentComplete: 0.4 })).toMatchObject({
      rag: 'A',
      measure: 'gap in points',
    });
  });

  it('a future end alone proves nothing', () => {
    expect(schedule({ start: day(-10), end: day(500) })).toBeUndefined();
    expect(rateOne({ start: day(-10), end: day(500) })).toMatchObject({ computed: null, why: 'no-evidence-for-green' });
  });

  it('S38 Celoxis: 20% done on day 3 of 10 is on our limit of 10 points, where theirs says at risk', () => {
    expect(schedule({ start: day(-3), end: day(7), percentComplete: 0.2 })).toMatchObject({ rag: 'G', value: 0.1 });
  });
});

describe('rateSchedule: later than first seen', () => {
  const seen = (first: number, now: number) =>
    rate({ projects: [{ ...makeProject({ key: 'P1', row: 16, values: { start: day(-100), end: day(now) } }), firstSeen: { end: { value: day(first), asOf: day(-30) }, budget: null } }] }).projects[0]?.dimensions.schedule;

  it('is amber above 5% of the duration', () => {
    expect(seen(100, 110)?.rag).toBeUndefined();
    expect(seen(100, 111)).toMatchObject({ rag: 'A', kind: 'fact', reason: { code: 'rag-first-seen-slip', args: { days: 11 } } });
  });

  it('is red only above 30 days', () => {
    expect(seen(100, 130)?.rag).toBe('A');
    expect(seen(100, 131)?.rag).toBe('R');
  });

  it('proves no green by a date that was kept', () => {
    expect(seen(100, 100)).toBeUndefined();
    expect(seen(100, 90)).toBeUndefined();
  });
});
