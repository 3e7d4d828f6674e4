import { isDateFormat, isPercentFormat } from '../../../src/core/workbook/is-date-format';

describe('isDateFormat', () => {
  it.each(['d mmm yyyy', 'yyyy-mm-dd', 'dd/mm/yy h:mm', 'mmm-yy', '[$-407]d. mmmm yyyy;@', 'm/d/yyyy', 'yyyy"年"m"月"d"日"', 'mmm', '[$-F800]dddd, mmmm dd, yyyy', 'd.m.yy hh:mm:ss.000'])(
    'sees a date in %s',
    (code) => expect(isDateFormat(code)).toBe(true),
  );

  it.each(['General', '0.00', '#,##0 "days"', 'h:mm', '[h]:mm:ss', 'mm:ss', '0%', '"due" 0', '@', '[Red]0', '_-* #,##0_-', '\\d0', ''])(
    'sees no date in %s',
    (code) => expect(isDateFormat(code)).toBe(false),
  );
});

describe('isPercentFormat', () => {
  it('sees a percentage only outside quotes', () => {
    expect(isPercentFormat('0.0%')).toBe(true);
    expect(isPercentFormat('0" %"')).toBe(false);
  });
});
