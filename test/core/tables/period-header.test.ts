import { isPeriodLike, periodStart } from '../../../src/core/tables/period-header';
import { isoOf } from '../../../src/core/workbook/day';

const iso = (text: string): string | null => {
  const day = periodStart(text, 'General');
  return day === null ? null : isoOf(day);
};

describe('periodStart', () => {
  it('reads months by name and number, in several languages', () => {
    expect(['Nov 2026', 'Nov-26', 'November 2026', '2026-11', '11/2026', 'nov. 2026', 'Novembre 2026', '2026 Nov'].map(iso)).toEqual(Array(8).fill('2026-11-01'));
    expect(iso('Mär 2026')).toBe('2026-03-01');
  });

  it('reads quarters and ISO dates', () => {
    expect([iso('Q3 2026'), iso('2026 Q3'), iso('2026-11-15')]).toEqual(['2026-07-01', '2026-07-01', '2026-11-15']);
  });

  it('reads date cells, but no plain numbers', () => {
    expect(periodStart(46327, 'mmm-yy')).toBe(46327);
    expect(periodStart(46327, 'General')).toBeNull();
  });

  it('does not guess a year', () => {
    expect(iso('Nov')).toBeNull();
    expect(isPeriodLike('Nov', 'General')).toBe(true);
  });

  it('takes other texts for no period', () => {
    expect(['Project 2026', 'Phase 1', 'Mayor 2026', '13/2026'].map(iso)).toEqual([null, null, null, null]);
  });
});
