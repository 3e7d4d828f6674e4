import { dayOf } from '../../../../src/core/workbook/day';
import { typedEntry } from './typed-entry';

const today = dayOf(2026, 6, 15) ?? 0;
const typed = (raw: unknown, numberFormat = 'General') => typedEntry(raw, numberFormat, today);

describe('typedEntry', () => {
  it.each([
    ['007', 7],
    ['1e5', 100000],
    ['-5', -5],
    ['+5', 5],
    [' 12 ', 12],
    ['(3)', -3],
    ['TRUE', true],
    ['false', false],
    ['#N/A', { error: '#N/A' }],
  ])('takes %j for %j', (raw, value) => {
    expect(typed(raw)).toMatchObject({ value });
  });

  it.each([
    ['5%', 0.05, '0%'],
    ['12.5 %', 0.125, '0.00%'],
    ['1,234', 1234, '#,##0'],
    ['$5.50', 5.5, '$#,##0.00'],
    ['1-2', dayOf(2026, 1, 2), 'd-mmm'],
    ['3/4', dayOf(2026, 3, 4), 'd-mmm'],
    ['3/4/25', dayOf(2025, 3, 4), 'm/d/yyyy'],
    ['2025-03-04', dayOf(2025, 3, 4), 'm/d/yyyy'],
    ['4-Mar-2025', dayOf(2025, 3, 4), 'd-mmm-yy'],
    ['March 4, 2025', dayOf(2025, 3, 4), 'd-mmm-yy'],
    ['Mar 2025', dayOf(2025, 3, 1), 'mmm-yy'],
    ['18:00', 0.75, 'h:mm'],
    ['3/4/2025 6:00', (dayOf(2025, 3, 4) ?? 0) + 0.25, 'm/d/yyyy h:mm'],
  ])('takes %j for %j in the format %j', (raw, value, numberFormat) => {
    expect(typed(raw)).toEqual({ value, numberFormat });
  });

  it.each(['13/14/2025', '31-Apr-2025', '2025-13-01', '25:00', 'Alpha', 'Q1 2025', '1.2.2025', '=', '-', '1,23', '12 %%', 'May be'])('leaves %j text', (raw) => {
    expect(typed(raw)).toEqual({ value: raw });
  });

  it.each([
    ['=A1', '=A1'],
    ['+A1', '=+A1'],
    ['-A1*2', '=-A1*2'],
    ['-5 late', '=-5 late'],
  ])('takes %j for the formula %j', (raw, formula) => {
    expect(typed(raw)).toEqual({ value: 0, formula });
  });

  it.each(['=HYPERLINK(', '="open', '=1+', '=)('])('refuses %j, which no Excel can read', (raw) => {
    expect(() => typed(raw)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }) as Error);
  });

  it('eats a leading apostrophe, once', () => {
    expect(typed("'007")).toEqual({ value: '007', isQuoted: true });
    expect(typed("''quoted'")).toEqual({ value: "'quoted'", isQuoted: true });
  });

  it('converts nothing in a cell whose format is text', () => {
    expect([typed('007', '@'), typed('=A1', '@'), typed('3/4', '@')]).toEqual([{ value: '007' }, { value: '=A1' }, { value: '3/4' }]);
  });

  it('leaves a cell alone for null, and empties it for an empty text', () => {
    expect([typed(null), typed('')]).toEqual([null, { value: null }]);
  });

  it('refuses what no cell can hold', () => {
    expect(() => typed({ error: '#N/A' })).toThrow('a cell takes text');
    expect(() => typed('x'.repeat(32768))).toThrow('32,767');
  });
});
