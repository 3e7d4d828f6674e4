import fc from 'fast-check';
import { inRankOrder, rankScores } from '../../../src/core/prioritisation/rank';
import type { Contender } from '../../../src/core/prioritisation/rank';
import type { ProjectScore } from '../../../src/core/prioritisation/prioritisation';
import { makeProject } from '../../support/make-portfolio';

const complete = (score: number): Contender => ({ score, range: [score, score] });

describe('rankScores', () => {
  it('shares the rank of equal scores', () => {
    expect(rankScores([complete(70), complete(80), complete(80)]).map(({ rank }) => rank)).toEqual([3, 1, 1]);
  });

  it('calls no tie of complete scores a close call', () => {
    expect(rankScores([complete(80), complete(80)])).toEqual([
      { rank: 1, rankRange: [1, 1], isCloseCall: false },
      { rank: 1, rankRange: [1, 1], isCloseCall: false },
    ]);
  });

  it('calls overlapping ranges close and says how far the rank may move', () => {
    expect(rankScores([{ score: 75, range: [60, 80] }, complete(70), complete(50)])).toEqual([
      { rank: 1, rankRange: [1, 2], isCloseCall: true },
      { rank: 2, rankRange: [1, 2], isCloseCall: true },
      { rank: 3, rankRange: [3, 3], isCloseCall: false },
    ]);
  });

  it('ranks nobody among nobody', () => {
    expect(rankScores([])).toEqual([]);
  });

  it('agrees with counting one by one, and keeps the rank within its range', () => {
    const contender = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
      .map(([score, below, above]): Contender => ({ score, range: [score - below, score + above] }));
    fc.assert(
      fc.property(fc.array(contender, { maxLength: 12 }), (contenders) => {
        rankScores(contenders).forEach((place, index) => {
          const own = contenders[index] ?? complete(NaN);
          const others = contenders.filter((_, other) => other !== index);
          const count = (holds: (other: Contender) => boolean): number => others.filter(holds).length;
          expect(place.rank).toBe(1 + count(({ score }) => score > own.score));
          expect(place.rankRange[0]).toBe(1 + count(({ range }) => range[0] > own.range[1]));
          expect(place.rankRange[1]).toBe(1 + count(({ range }) => range[1] > own.range[0]));
          expect(place.rank).toBeGreaterThanOrEqual(place.rankRange[0]);
          expect(place.rank).toBeLessThanOrEqual(place.rankRange[1]);
          const open = count(({ range }) => {
            const isTie = range[0] === range[1] && own.range[0] === own.range[1] && range[0] === own.range[0];
            return range[0] <= own.range[1] && own.range[0] <= range[1] && !isTie;
          });
          expect(place.isCloseCall).toBe(open > 0);
        });
      }),
    );
  });
});

describe('inRankOrder', () => {
  const scored = (key: string, rank: number | null): ProjectScore => ({
    ...{ key, rank, score: rank === null ? null : 50, range: null, rankRange: null },
    ...{ isCloseCall: false, coverage: 1, contributions: [] },
  });

  it('breaks ties by lower cost, then by sheet row, with unknown cost last', () => {
    const projects = [
      makeProject({ key: 'no cost', row: 1 }),
      makeProject({ key: 'dear', row: 2, values: { budget: 900 } }),
      makeProject({ key: 'cheap', row: 3, values: { budget: 100 } }),
      makeProject({ key: 'cheap too', row: 4, values: { budget: 100 } }),
      makeProject({ key: 'first', row: 5 }),
    ];
    const scores = [scored('no cost', 2), scored('dear', 2), scored('cheap', 2), scored('cheap too', 2), scored('first', 1)];
    expect(inRankOrder(scores, projects).map(({ key }) => key)).toEqual(['first', 'cheap', 'cheap too', 'dear', 'no cost']);
  });

  it('leaves projects without a rank at the end in sheet order', () => {
    const projects = ['a', 'b', 'c'].map((key, row) => makeProject({ key, row, values: { budget: 10 - row } }));
    const scores = [scored('a', null), scored('b', 1), scored('c', null)];
    expect(inRankOrder(scores, projects).map(({ key }) => key)).toEqual(['b', 'a', 'c']);
  });
});
