import fc from 'fast-check';
import { civilOf, dayOf, dayOfIso, isoOf, monthStart, weekday, workingDays } from '../../../src/core/workbook/day';

describe('day', () => {
  it('knows the serials that Excel shows', () => {
    expect(dayOf(1900, 3, 1)).toBe(61);
    expect(dayOf(2025, 1, 1)).toBe(45658);
    expect(dayOf(2026, 10, 31)).toBe(46326);
  });

  it('refuses dates that do not exist', () => {
    expect(dayOf(2025, 2, 29)).toBeNull();
    expect(dayOf(2024, 2, 29)).not.toBeNull();
    expect(dayOf(2024, 13, 1)).toBeNull();
    expect(dayOfIso('2024-04-31')).toBeNull();
  });

  it('returns from a civil date to the same serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (day) => {
        const civil = civilOf(day);
        expect(dayOf(civil.year, civil.month, civil.day)).toBe(day);
        expect(dayOfIso(isoOf(day))).toBe(day);
      }),
    );
  });

  it('counts weekdays and months', () => {
    const newYear = 45658;
    expect(weekday(newYear)).toBe(3);
    expect(isoOf(monthStart(newYear, -1))).toBe('2024-12-01');
    expect(isoOf(monthStart(newYear, 13))).toBe('2026-02-01');
    expect(workingDays(newYear, newYear + 6)).toBe(5);
    expect(workingDays(newYear, newYear - 1)).toBe(0);
    expect(workingDays(newYear + 3, newYear + 4)).toBe(0);
  });

  it('counts working days like counting them one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40000, max: 50000 }), fc.integer({ min: 0, max: 400 }), (first, length) => {
        let count = 0;
        for (let day = first; day <= first + length; day += 1) if (weekday(day) <= 5) count += 1;
        expect(workingDays(first, first + length)).toBe(count);
      }),
    );
  });
});
