import { displayText } from '../../../src/core/workbook/display-text';

const day = 46326; // 2026-10-31

describe('displayText', () => {
  it.each([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789012, 'General', '1.23457E+11'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234.5, '#,##0.00', '1,234.50'],
    [999, '#,##0', '999'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [-0.5, '+0%;-0%;0%', '-50%'],
    [0.5, '+0%;-0%;0%', '+50%'],
    [0, '+0;-0;0', '0'],
    [-12, '#,##0;[Red]-#,##0', '-12'],
    [-12, '#,##0_);(#,##0)', '(12)'],
    [1234567, '#,##0,"k"', '1,235k'],
    [2500000, '0.0,,"M"', '2.5M'],
    [12.5, '[$€-407] #,##0.00', '€ 12.50'],
    [12, '"EUR "#,##0', 'EUR 12'],
    [7, '000', '007'],
    [1.5, '0.##', '1.5'],
    [2, '0.##', '2.'],
    [0.25, '# ?/?', '0.25'],
    [-0.001, '0.0', '0.0'],
    [1e22, '0', '1E+22'],
    [5, '@', '5'],
  ])('shows %d under %s as %s', (value, code, shown) => {
    expect(displayText(value, code)).toBe(shown);
  });

  it.each([
    [day, 'd mmm yyyy', '31 Oct 2026'],
    [day, 'dd/mm/yyyy', '31/10/2026'],
    [day, 'm/d/yy', '10/31/26'],
    [day, '[$-409]mmmm d, yyyy;@', 'October 31, 2026'],
    [day, 'dddd', 'Saturday'],
    [day, 'yyyy-mm-dd', '2026-10-31'],
    [day + 0.75, 'dd.mm.yyyy hh:mm', '31.10.2026 18:00'],
    [day + 0.75, 'h:mm AM/PM', '6:00 PM'],
    [1.5, '[h]:mm', '36:00'],
    [0.5, 'mm:ss', '00:00'],
    [day + 0.999999, 'd mmm', '1 Nov'],
    [-1, 'd mmm yyyy', '-1'],
    [9e9, 'yyyy', '9000000000'],
  ])('shows day %d under %s as %s', (value, code, shown) => {
    expect(displayText(value, code)).toBe(shown);
  });

  it('shows texts, truth and errors as they are', () => {
    expect(['a', true, null, { error: '#REF!' }].map((value) => displayText(value, '0.0'))).toEqual(['a', 'TRUE', '', '#REF!']);
    expect(displayText('late', '0;0;0;"is "@')).toBe('is late');
  });
});
