import { periodOf, wholePeriod } from '../../../src/core/snapshots/period';
import { day } from '../../support/analysed-report';

describe('periodOf', () => {
  it('is the month by default', () => {
    expect([periodOf(day('2026-11-01'), 'month'), periodOf(day('2026-11-30'), 'month')]).toEqual(['2026-11', '2026-11']);
  });

  it('is the first month of a quarter', () => {
    const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'];
    expect(days.map((iso) => periodOf(day(iso), 'quarter'))).toEqual(['2026-01', '2026-01', '2026-04', '2026-07', '2026-10']);
  });
});

describe('wholePeriod', () => {
  it('finds the quarter that a remembered month stands in', () => {
    expect(['2026-10', '2026-11', '2027-01'].map((period) => wholePeriod(period, 'quarter'))).toEqual(['2026-10', '2026-10', '2027-01']);
    expect(wholePeriod('2026-11', 'month')).toBe('2026-11');
  });
});
