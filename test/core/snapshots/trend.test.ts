import type { PeriodSnapshot } from '../../../src/core/snapshots/history';
import { trendOf } from '../../../src/core/snapshots/trend';
import { makeSide } from '../../support/make-side';
import type { StateInput } from '../../support/make-side';

const at = (period: string, states: readonly StateInput[], rules: string | null = 'a'): PeriodSnapshot => {
  const side = makeSide(states);
  return { period, asOf: side.asOf, rules, side };
};
const history = (...periods: readonly PeriodSnapshot[]) => ({ periods, findings: [] });
const now = at('2026-10', [{ key: 'a', computed: 'R' }, { key: 'b', computed: 'G' }, { key: 'c' }]);

describe('trendOf', () => {
  it('is empty without an earlier period', () => {
    expect(trendOf(history(), now)).toEqual([]);
    expect(trendOf(history(at('2026-10', []), at('2026-11', [])), now)).toEqual([]);
  });

  it('counts open projects by colour, the current period last', () => {
    const trend = trendOf(history(at('2026-09', [{ key: 'a', computed: 'A' }, { key: 'x', computed: 'R', lifecycle: 'done' }])), now);
    expect(trend.map(({ period, projects, computed }) => [period, projects, computed])).toEqual([
      ['2026-09', 1, { R: 0, A: 1, G: 0, unconfirmed: 0, unrated: 0 }],
      ['2026-10', 3, { R: 1, A: 0, G: 1, unconfirmed: 0, unrated: 1 }],
    ]);
  });

  it('counts no green as green that was not confirmed', () => {
    const states = [{ key: 'a', computed: 'G', confirmed: false }, { key: 'b', computed: 'G', confirmed: true }, { key: 'c', computed: 'R', confirmed: false }] as const;
    expect(trendOf(history(at('2026-09', states)), now)[0]?.computed).toEqual({ R: 1, A: 0, G: 1, unconfirmed: 1, unrated: 0 });
  });

  it('counts amber shades as amber, and nothing where nothing is reported', () => {
    const trend = trendOf(history(at('2026-09', [{ key: 'a', rag: 'AR' }, { key: 'b', rag: 'AG' }, { key: 'c', rag: 'R' }])), now);
    expect(trend.map(({ reported }) => reported)).toEqual([{ R: 1, A: 2, G: 0, unrated: 0 }, null]);
  });

  it('breaks where limits or weights changed, not where they are unknown', () => {
    expect(trendOf(history(at('2026-08', [], 'b'), at('2026-09', [], 'a')), now).map(({ isBreak }) => isBreak)).toEqual([false, true, false]);
    expect(trendOf(history(at('2026-09', [], null)), now)[1]?.isBreak).toBe(false);
  });
});
