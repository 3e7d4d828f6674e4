import type { Rag, ReportedRag } from '../../../src/core/portfolio/portfolio';
import type { DimensionRatings } from '../../../src/core/rag/overall';
import type { DimensionRating } from '../../../src/core/rag/rag';
import { compareReported } from '../../../src/core/rag/reported';
import { makeProject } from '../../support/make-portfolio';
import { day, rate } from './rag-case';

const rating = (rag: Rag, kind: 'fact' | 'extrapolation'): DimensionRating => ({
  rag,
  kind,
  measure: 'any',
  value: 1,
  threshold: null,
  cell: null,
  reason: { code: 'any', args: {} },
});

const byFact = (rag: Rag): DimensionRatings => ({ schedule: rating(rag, 'fact') });

describe('compareReported', () => {
  it.each<[ReportedRag, Rag, string]>([
    ['G', 'G', 'none'],
    ['G', 'A', 'watermelon'],
    ['G', 'R', 'deep-watermelon'],
    ['AG', 'G', 'none'],
    ['AG', 'A', 'none'],
    ['AG', 'R', 'watermelon'],
    ['A', 'G', 'reported-worse'],
    ['A', 'A', 'none'],
    ['A', 'R', 'watermelon'],
    ['AR', 'G', 'reported-worse'],
    ['AR', 'A', 'none'],
    ['AR', 'R', 'none'],
    ['R', 'G', 'reported-worse'],
    ['R', 'A', 'reported-worse'],
    ['R', 'R', 'none'],
  ])('reported %s against %s by a fact is %s', (reported, computed, differs) => {
    expect(compareReported(reported, computed, byFact(computed))).toBe(differs);
  });

  it('is not comparable when either is missing', () => {
    expect(compareReported(null, 'R', byFact('R'))).toBe('not-comparable');
    expect(compareReported('G', null, {})).toBe('not-comparable');
  });

  it('is not comparable when the difference rests on one extrapolation', () => {
    expect(compareReported('G', 'A', { schedule: rating('A', 'extrapolation') })).toBe('not-comparable');
    expect(compareReported('G', 'A', { cost: rating('A', 'extrapolation') })).toBe('not-comparable');
    expect(compareReported('R', 'A', { cost: rating('A', 'extrapolation') })).toBe('not-comparable');
  });

  it('counts an extrapolation when schedule and another core dimension are rated', () => {
    expect(compareReported('G', 'A', { schedule: rating('A', 'extrapolation'), cost: rating('G', 'fact') })).toBe('watermelon');
    expect(compareReported('G', 'A', { schedule: rating('A', 'extrapolation'), risk: rating('G', 'fact') })).toBe('not-comparable');
  });

  it('takes a critical risk for a fact, as amber at most', () => {
    expect(compareReported('G', 'A', { schedule: rating('A', 'extrapolation'), risk: rating('R', 'fact') })).toBe('watermelon');
  });

  it('never doubts agreement on an extrapolation', () => {
    expect(compareReported('A', 'A', { schedule: rating('A', 'extrapolation') })).toBe('none');
  });
});

describe('finding watermelon', () => {
  it('groups the reported cells, and is never about reported-worse', () => {
    const project = (row: number, rag: ReportedRag, end: number) =>
      makeProject({ key: `row ${row}`, row, values: { rag, start: day(-500), baselineEnd: day(100), end } });
    const projects = [project(5, 'G', day(-60)), project(6, 'A', day(-60)), project(7, 'R', day(100))];
    const result = rate({ projects });
    expect(result.projects.map(({ differs }) => differs)).toEqual(['deep-watermelon', 'watermelon', 'reported-worse']);
    const found = result.findings.filter(({ code }) => code === 'watermelon');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'warning', count: 2, args: { count: 2 } });
    expect(found[0]?.cells.map(({ row }) => row)).toEqual([5, 6]);
  });
});
