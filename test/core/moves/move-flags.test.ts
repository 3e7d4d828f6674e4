import { compareSides } from '../../../src/core/moves/compare-sides';
import type { MoveFlag } from '../../../src/core/moves/moves';
import { makeSide } from '../../support/make-side';
import type { StateInput } from '../../support/make-side';

type Values = Omit<StateInput, 'key'>;

/** The flags of one project; as of 30 September before, 31 October 2026 now. */
function flags(old: Values, now: Values): readonly MoveFlag[] {
  const [before, after] = [makeSide([{ key: 'P-1', ...old }], { asOf: '2026-09-30' }), makeSide([{ key: 'P-1', ...now }])];
  return compareSides(before, after, { renames: [], acceptsLikeness: true, period: null }).projects[0]?.flags ?? [];
}

describe('date-moved-rating-did-not', () => {
  const end = '2027-01-01';
  it.each([
    ['31 days, same colour', '2027-02-01', 'A', 'A', true],
    ['30 days are not more than 30', '2027-01-31', 'A', 'A', false],
    ['a better colour', '2027-02-01', 'AR', 'A', true],
    ['a worse colour', '2027-02-01', 'G', 'AG', false],
    ['still red', '2027-02-01', 'R', 'R', true],
    ['an earlier end', '2026-11-01', 'A', 'A', false],
  ])('%s', (...[, later, before, after, expected]) => {
    expect(flags({ end, rag: before }, { end: later, rag: after }).includes('date-moved-rating-did-not')).toBe(expected);
  });

  it('needs a colour on both sides', () => {
    expect(flags({ end }, { end: '2027-06-01', rag: 'G' })).toEqual([]);
    expect(flags({ end, rag: 'G' }, { end: '2027-06-01' })).toEqual([]);
  });
});

describe('baseline-changed', () => {
  it.each([
    ['baselineStart', '2026-01-01', '2026-01-02'],
    ['baselineEnd', '2026-01-01', '2026-01-02'],
    ['budget', 100, 101],
  ])('%s', (field, before, after) => {
    expect(flags({ [field]: before }, { [field]: after })).toEqual(['baseline-changed']);
  });

  it('is not said of a baseline that is set for the first time', () => {
    const known = { baselineEnd: '2026-01-01' };
    const [old, now] = [makeSide([{ key: 'P-1' }, { key: 'P-2', ...known }]), makeSide([{ key: 'P-1', ...known }, { key: 'P-2', ...known }])];
    expect(compareSides(old, now, { renames: [], acceptsLikeness: true, period: null }).projects.map(({ flags: found }) => found)).toEqual([[]]);
  });

  it('is not said of a forecast', () => {
    expect(flags({ forecastCost: 100 }, { forecastCost: 101 })).toEqual([]);
  });
});

describe('newly-overdue', () => {
  it.each<readonly [string, Values, Values, boolean]>([
    ['its end passed between the two dates', { end: '2026-10-15' }, { end: '2026-10-15' }, true],
    ['it ended on the old date itself', { end: '2026-09-30' }, { end: '2026-09-30' }, true],
    ['it was overdue before', { end: '2026-09-29' }, { end: '2026-09-29' }, false],
    ['it ends on the new date itself', { end: '2026-10-31' }, { end: '2026-10-31' }, false],
    ['its end came nearer', { end: '2026-12-31' }, { end: '2026-10-30' }, true],
    ['done meanwhile', { end: '2026-10-15' }, { end: '2026-10-15', lifecycle: 'done' }, false],
    ['100% complete under an open status', { end: '2026-10-15' }, { end: '2026-10-15', percentComplete: 1 }, false],
    ['on hold meanwhile', { end: '2026-10-15' }, { end: '2026-10-15', lifecycle: 'on-hold' }, false],
    ['it was done before', { end: '2026-08-31', lifecycle: 'done' }, { end: '2026-08-31' }, true],
  ])('%s', (...[, before, after, expected]) => {
    expect(flags(before, after).includes('newly-overdue')).toBe(expected);
  });

  it('needs ends on both sides to be known', () => {
    expect(flags({ owner: 'A' }, { owner: 'A', end: '2026-10-15' })).toEqual([]);
  });
});

describe('money-moved', () => {
  it.each([
    ['exactly 5% is not', 100, 105, false],
    ['more than 5%', 100, 105.01, true],
    ['5% down is not', 100, 95, false],
    ['more than 5% down', 100, 94.99, true],
    ['5% that binary fractions blur', 0.7, 0.735, false],
    ['from nothing there is no share', 0, 500, false],
    ['of a negative amount', -100, -106, true],
  ])('%s', (...[, before, after, expected]) => {
    expect(flags({ actualCost: before }, { actualCost: after }).includes('money-moved')).toBe(expected);
  });

  it.each(['budget', 'actualCost', 'forecastCost'])('watches %s', (field) => {
    expect(flags({ [field]: 100 }, { [field]: 200 })).toContain('money-moved');
  });

  it('does not watch benefits', () => {
    expect(flags({ benefit: 100 }, { benefit: 200 })).toEqual([]);
  });
});

describe('reopened', () => {
  it.each<readonly [StateInput['lifecycle'], StateInput['lifecycle'], boolean]>([
    ['done', 'live', true],
    ['cancelled', 'candidate', true],
    ['done', 'on-hold', false],
    ['done', 'cancelled', false],
    ['on-hold', 'live', false],
  ])('%s, then %s: %s', (before = 'live', after = 'live', expected = false) => {
    expect(flags({ lifecycle: before }, { lifecycle: after }).includes('reopened')).toBe(expected);
  });
});

describe('progress-up-end-later', () => {
  const old = { percentComplete: 0.4, end: '2027-01-01' };
  it.each([
    ['up, a day later', 0.41, '2027-01-02', true],
    ['up, same end', 0.41, '2027-01-01', false],
    ['same, later', 0.4, '2027-01-02', false],
    ['down, later', 0.39, '2027-01-02', false],
    ['up, earlier', 0.41, '2026-12-31', false],
  ])('%s', (...[, percentComplete, end, expected]) => {
    expect(flags(old, { percentComplete, end }).includes('progress-up-end-later')).toBe(expected);
  });
});

describe('comment-unchanged', () => {
  it('is said where another field changed under the same comment', () => {
    expect(flags({ mark: 'abc', owner: 'A' }, { mark: 'abc', owner: 'B' })).toEqual(['comment-unchanged']);
  });

  it('is not said of another comment, or of none', () => {
    expect(flags({ mark: 'abc', owner: 'A' }, { mark: 'abd', owner: 'B' })).toEqual([]);
    expect(flags({ owner: 'A' }, { owner: 'B' })).toEqual([]);
  });

  it('is not said where nothing else changed', () => {
    expect(flags({ mark: 'abc', owner: 'A' }, { mark: 'abc', owner: 'A' })).toEqual([]);
  });
});

describe('flags', () => {
  it('stand in the order of their weight', () => {
    const old = { end: '2026-10-01', rag: 'G', budget: 100, percentComplete: 0.1, mark: 'abc', lifecycle: 'done' } as const;
    const now = { end: '2026-12-01', rag: 'G', budget: 120, percentComplete: 0.2, mark: 'abc', lifecycle: 'live' } as const;
    expect(flags(old, now)).toEqual(['date-moved-rating-did-not', 'baseline-changed', 'money-moved', 'reopened', 'progress-up-end-later', 'comment-unchanged']);
  });
});
