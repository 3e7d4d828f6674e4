import { defaultReading } from '../../../../src/core/tables/found-table';
import { readDate } from '../../../../src/core/tables/values/read-date';
import { effortUnitOf, readEffort } from '../../../../src/core/tables/values/read-effort';
import { readFraction } from '../../../../src/core/tables/values/read-fraction';
import { readMoney, readNumber } from '../../../../src/core/tables/values/read-number';
import { dayOf } from '../../../../src/core/workbook/day';

const day = (year: number, month: number, of: number): number => dayOf(year, month, of) ?? NaN;

describe('readNumber', () => {
  it('reads numbers and typed numbers', () => {
    expect(readNumber(12.5, 'General', defaultReading)).toEqual({ value: 12.5 });
    expect(readNumber('1,200', 'General', defaultReading)).toEqual({ value: 1200 });
  });

  it.each([
    [null, 'blank'], ['  ', 'blank'], [{ error: '#REF!' }, 'error'], ['#DIV/0!', 'error'], ['TBC', 'non-value'], ['Included in 1.1', 'reference'], ['£214k / year', 'rate'], ['lots', 'unreadable'], [true, 'unreadable'],
  ] as const)('says why %j is no number', (cell, problem) => expect(readNumber(cell, 'General', defaultReading)).toEqual({ problem }));

  it('does not take a date for a number', () => {
    expect(readNumber(46326, 'dd/mm/yyyy', defaultReading)).toEqual({ problem: 'unreadable' });
  });

  it('declines a mark that may group or be decimal', () => {
    const unclear = { ...defaultReading, unclearMarks: '.' } as const;
    expect(readNumber('8.400', 'General', unclear)).toEqual({ problem: 'unclear-mark' });
    expect(readNumber('£8.400', 'General', unclear)).toEqual({ problem: 'unclear-mark' });
    expect(readNumber('8,400', 'General', unclear)).toEqual({ value: 8400 });
    expect(readNumber('8.4', 'General', unclear)).toEqual({ value: 8.4 });
  });

  it('brings a magnitude word into the unit of the column', () => {
    const millions = { ...defaultReading, unit: 1000000 } as const;
    expect(readNumber('£300k', 'General', millions)).toEqual({ value: 0.3 });
    expect(readNumber('5', 'General', millions)).toEqual({ value: 5 });
  });
});

describe('readMoney', () => {
  const pounds = { ...defaultReading, currency: 'GBP' };

  it('refuses another currency than the column has', () => {
    expect(readMoney('1.6m euros', 'General', pounds)).toEqual({ problem: 'other-currency' });
    expect(readMoney(5, '[$€-407] #,##0', pounds)).toEqual({ problem: 'other-currency' });
    expect(readMoney('£1.6m', 'General', pounds)).toEqual({ value: 1600000 });
    expect(readMoney('5', 'General', pounds)).toEqual({ value: 5 });
  });

  it('refuses percentages and durations', () => {
    expect(readMoney('40%', 'General', pounds)).toEqual({ problem: 'unreadable' });
    expect(readMoney('5 days', 'General', pounds)).toEqual({ problem: 'unreadable' });
  });
});

describe('readFraction', () => {
  const hundred = { ...defaultReading, percentScale: 100 } as const;

  it('obeys the percent format before the scale of the column', () => {
    expect(readFraction(0.4, '0%', hundred)).toEqual({ value: 0.4 });
    expect(readFraction(40, 'General', hundred)).toEqual({ value: 0.4 });
    expect(readFraction(0.4, 'General', defaultReading)).toEqual({ value: 0.4 });
    expect(readFraction('40%', 'General', defaultReading)).toEqual({ value: 0.4 });
    expect(readFraction('7', 'General', hundred)).toEqual({ value: 0.07 });
  });

  it('declines small bare numbers where the column mixes both scales', () => {
    const mixed = { ...hundred, isPercentMixed: true } as const;
    expect(readFraction(0.9, 'General', mixed)).toEqual({ problem: 'unclear-percent' });
    expect(readFraction('1', 'General', mixed)).toEqual({ problem: 'unclear-percent' });
    expect(readFraction(0, 'General', mixed)).toEqual({ value: 0 });
    expect(readFraction(50, 'General', mixed)).toEqual({ value: 0.5 });
    expect(readFraction(0.9, '0%', mixed)).toEqual({ value: 0.9 });
    expect(readFraction('45%', 'General', mixed)).toEqual({ value: 0.45 });
  });

  it('clamps nothing', () => {
    expect(readFraction(120, 'General', hundred)).toEqual({ value: 1.2 });
  });
});

describe('readDate', () => {
  const one = (at: number): unknown => ({ value: { first: at, last: at } });

  it('drops the time of day', () => {
    expect(readDate(46326.75, 'dd/mm/yyyy hh:mm', defaultReading)).toEqual(one(46326));
  });

  it('reads texts under the order of the column', () => {
    expect(readDate('03/04/2026', 'General', { ...defaultReading, dateOrder: 'dmy' })).toEqual(one(day(2026, 4, 3)));
    expect(readDate('03/04/2026', 'General', { ...defaultReading, dateOrder: 'ambiguous' })).toEqual({ problem: 'unreadable' });
  });

  it('takes a bare number for a date only in a column of dates, 1980 to 2100', () => {
    expect(readDate(46326, 'General', defaultReading)).toEqual({ problem: 'unreadable' });
    const dates = { ...defaultReading, bareSerials: true };
    expect(readDate(46326, 'General', dates)).toEqual(one(46326));
    expect(readDate(2026, 'General', dates)).toEqual({ problem: 'unreadable' });
  });

  it('knows empty-date artefacts', () => {
    expect(readDate(365, 'yyyy-mm-dd', defaultReading)).toEqual({ problem: 'non-value' });
    expect(readDate('1900-12-30', 'General', defaultReading)).toEqual({ problem: 'non-value' });
  });

  it('takes a first of the month shown without its day for the month', () => {
    expect(readDate(day(2026, 5, 1), 'mmm-yy', defaultReading)).toEqual({ value: { first: day(2026, 5, 1), last: day(2026, 5, 31) } });
    expect(readDate(day(2026, 5, 2), 'mmm-yy', defaultReading)).toEqual(one(day(2026, 5, 2)));
  });
});

describe('readEffort', () => {
  it.each([
    [5, 'General', { amount: 5, unit: null }], [1.5, '[h]:mm', { amount: 36, unit: 'hour' }], [5, '0 "days"', { amount: 5, unit: 'day' }], ['40h', 'General', { amount: 40, unit: 'hour' }],
    ['2 weeks', 'General', { amount: 10, unit: 'day' }], ['425 días', 'General', { amount: 425, unit: 'day' }], ['90 min', 'General', { amount: 1.5, unit: 'hour' }],
  ] as const)('reads %j under %s', (cell, format, value) => expect(readEffort(cell, format, defaultReading)).toEqual({ value }));

  it('does not guess how many days a month or a point is', () => {
    expect(readEffort('3 months', 'General', defaultReading)).toEqual({ problem: 'unreadable' });
    expect(readEffort('8 points', 'General', defaultReading)).toEqual({ problem: 'unreadable' });
  });

  it.each([['Effort (days)', 'day'], ['Estimate hrs', 'hour'], ['Aufwand PT', 'day'], ['Duration', null]])('reads the unit of header %s', (header, unit) => expect(effortUnitOf(header)).toBe(unit));
});
