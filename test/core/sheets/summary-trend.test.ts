import type { TrendPoint } from '../../../src/core/snapshots/history';
import { summarySheet } from '../../../src/core/sheets/summary';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { analysedReport, day } from '../../support/analysed-report';
import { makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { allTexts } from '../../support/read-spec';

function point(month: number, parts: Partial<TrendPoint> = {}): TrendPoint {
  const period = `2026-${String(month).padStart(2, '0')}`;
  const counts = { R: month, A: 2, G: 3, unconfirmed: 0, unrated: 4 };
  return { period, asOf: day(`${period}-28`), projects: 9 + month, computed: counts, reported: { R: 1, A: 0, G: 5, unrated: month }, isBreak: false, ...parts };
}

function built(trend: readonly TrendPoint[]): SheetSpec {
  return summarySheet(makeContext(analysedReport({ portfolio: { projects: [makeProject({ key: 'ERP', values: { rag: 'G' } })] }, parts: { trend } })));
}

/** The values of the row that begins with this label. */
function rowOf(spec: SheetSpec, label: string): readonly unknown[] {
  const start = spec.cells.find(({ value }) => value === label);
  return spec.cells.filter(({ row, value }) => row === start?.row && value !== null).map(({ value }) => value);
}

describe('putTrend', () => {
  it('counts colours per period, by the figures and as reported', () => {
    const spec = built([point(9), point(10)]);
    expect(rowOf(spec, 'Period')).toEqual(['Period', '◆ Red', '▲ Amber', '● Green', 'Not rated', '◆ Red', '▲ Amber', '● Green', 'Not reported']);
    expect(rowOf(spec, 'September 2026')).toEqual(['September 2026', 9, 2, 3, 4, 1, 0, 5, 9]);
  });

  it('counts greens apart that were not confirmed, where there are any', () => {
    const spec = built([point(9), point(10, { computed: { R: 10, A: 2, G: 1, unconfirmed: 2, unrated: 4 }, reported: null })]);
    expect(rowOf(spec, 'Period').slice(0, 6)).toEqual(['Period', '◆ Red', '▲ Amber', '● Green', 'Not confirmed', 'Not rated']);
    expect(rowOf(spec, 'October 2026').slice(0, 6)).toEqual(['October 2026', 10, 2, 1, 2, 4]);
  });

  it('leaves reported out where nothing is', () => {
    const spec = built([point(9, { reported: null }), point(10, { reported: null })]);
    expect(rowOf(spec, 'October 2026')).toEqual(['October 2026', 10, 2, 3, 4]);
  });

  it('has a dash for a period in which nothing was reported', () => {
    expect(rowOf(built([point(9, { reported: null }), point(10)]), 'September 2026')).toEqual(['September 2026', 9, 2, 3, 4, '–', '–', '–', '–']);
  });

  it('shows the last six', () => {
    const texts = allTexts(built([point(4), point(5), point(6), point(7), point(8), point(9), point(10)]));
    expect(texts).toContain('May 2026');
    expect(texts).not.toContain('April 2026');
  });

  it('marks where limits or weights changed, not before the first one shown', () => {
    const texts = allTexts(built([point(8, { isBreak: true }), point(9), point(10, { isBreak: true })]));
    expect(texts).toContain('October 2026 · limits or weights changed');
    expect(texts).not.toContain('August 2026 ·');
  });

  it('is not there with the current period alone', () => {
    expect(allTexts(built([point(10)]))).not.toContain('Trend');
  });
});
