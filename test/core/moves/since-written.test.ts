import { previewReasons, sinceWritten } from '../../../src/core/moves/since-written';
import type { SinceWritten } from '../../../src/core/moves/since-written';
import type { StateSide } from '../../../src/core/snapshots/project-state';
import { makeSide } from '../../support/make-side';
import type { StateInput } from '../../support/make-side';

const settings = { renames: [] };

function since(old: StateSide, now: StateSide): SinceWritten | null {
  return sinceWritten({ history: { periods: [{ period: '2026-10', asOf: old.asOf, rules: null, side: old }], findings: [] }, now, settings });
}

/** Projects P1, P2 … of these colours; `-` for none. */
function coloured(colours: string): readonly StateInput[] {
  return colours.split('').map((colour, index): StateInput => ({ key: `P${index + 1}`, ...(colour === '-' ? {} : { computed: colour as 'R' | 'A' | 'G' }) }));
}

const many = (count: number): StateSide => makeSide(Array.from({ length: count }, (_, index): StateInput => ({ key: `P${index + 1}` })));
const reasons = (old: StateSide, now: StateSide): readonly string[] => previewReasons(since(old, now), false);

describe('sinceWritten', () => {
  it('is null where nothing is remembered', () => {
    expect(sinceWritten({ history: { periods: [], findings: [] }, now: many(3), settings })).toBeNull();
  });

  it('compares with what is remembered last, whichever period that is', () => {
    const periods = ['2026-09', '2026-10'].map((period, index) => ({ period, asOf: 46000 + index, rules: null, side: many(5 + index) }));
    expect(sinceWritten({ history: { periods, findings: [] }, now: many(6), settings })).toMatchObject({ asOf: 46001, projects: { old: 6, now: 6 } });
  });

  it('names who came and who went', () => {
    const result = since(makeSide([{ key: 'A', name: 'Alpha' }, { key: 'B', name: 'Beta' }]), makeSide([{ key: 'B', name: 'Beta' }, { key: 'C', name: 'Gamma' }]));
    expect([result?.appeared, result?.gone]).toEqual([['C'], ['Alpha']]);
  });

  it('counts colours that got worse, better, came or went', () => {
    expect(since(makeSide(coloured('GARG--')), makeSide(coloured('AGRR-G')))?.colours).toEqual({ compared: 6, worse: 2, better: 1, other: 1 });
  });

  it('leaves out what is closed on both sides', () => {
    const closed: readonly StateInput[] = [{ key: 'A', lifecycle: 'done' }, { key: 'B', lifecycle: 'on-hold' }, { key: 'C' }];
    expect(since(makeSide(closed), makeSide(closed))?.colours.compared).toBe(1);
  });

  it('names fields that had values and have none', () => {
    expect(since(makeSide([{ key: 'A', budget: 5, end: '2026-12-31' }]), makeSide([{ key: 'A', end: '2026-12-31' }]))?.vanished).toEqual(['budget']);
  });
});

describe('previewReasons', () => {
  it.each([
    [10, 12, []],
    [10, 13, ['rows']],
    [10, 8, []],
    [10, 7, ['rows']],
    [0, 3, []],
  ])('asks when rows change by more than a fifth: %d to %d', (old, now, expected) => {
    expect(reasons(many(old), many(now))).toEqual(expected);
  });

  it.each([
    ['GGGG', 'AGGG', []],
    ['GGGG', 'AAGG', ['colours']],
    ['G---', 'R---', []],
    ['G---', 'R--R', ['colours']],
    ['----', '----', []],
  ])('asks when more than a quarter of the colours change: %s to %s', (old, now, expected) => {
    expect(reasons(makeSide(coloured(old)), makeSide(coloured(now)))).toEqual(expected);
  });

  it('asks when a column vanished', () => {
    expect(reasons(makeSide([{ key: 'A', budget: 5 }]), makeSide([{ key: 'A' }]))).toEqual(['column']);
    expect(previewReasons(null, true)).toEqual(['column']);
  });

  it('asks nothing where nothing is remembered', () => {
    expect(previewReasons(null, false)).toEqual([]);
  });
});
