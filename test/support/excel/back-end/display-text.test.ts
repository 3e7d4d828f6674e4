import { dayOf } from '../../../../src/core/workbook/day';
import { displayText } from './display-text';

const day = dayOf(2026, 3, 4) ?? 0;

describe('displayText', () => {
  it.each([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e15, 'General', '1E+15'],
    [1234.5, '0', '1235'],
    [1234.5, '#,##0', '1,235'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-1234.5, '#,##0.0', '-1,234.5'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [-3, '0;[Red](0)', '(3)'],
    [0, '0;-0;"none"', 'none'],
    [12, '"£"#,##0', '£12'],
    [1.5, '0.0#" x"', '1.5 x'],
    [day, 'd mmm yyyy', '4 Mar 2026'],
    [day, 'dd/mm/yy', '04/03/26'],
    [day, 'dddd, mmmm d', 'Wednesday, March 4'],
    [day + 0.75, 'yyyy-mm-dd hh:mm', '2026-03-04 18:00'],
    [day + 0.5625, 'h:mm AM/PM', '1:30 PM'],
    ['text', '0.0', 'text'],
    ['x', '0;0;0;"<"@">"', '<x>'],
    [true, 'General', 'TRUE'],
    [{ error: '#DIV/0!' }, '0', '#DIV/0!'],
    [null, '0', ''],
  ])('shows %j in the format %j as %j', (value, format, text) => {
    expect(displayText(value, format, false)).toBe(text);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(displayText(day - 1462, 'd mmm yyyy', true)).toBe('4 Mar 2026');
  });

  it('refuses formats it does not know', () => {
    expect(() => displayText(5, '# ?/?', false)).toThrow('does not model');
  });
});
