import { builtInFormatId, isBuiltInDate } from '../../../../src/hosts/xlsx/cells/built-in-formats';

describe('built-in number formats', () => {
  it('knows the ids of codes that look the same everywhere', () => {
    const codes = ['General', '0', '0.00', '#,##0', '#,##0.00', '0%', '0.00%', '0.00E+00', '@'];
    expect(codes.map(builtInFormatId)).toEqual([0, 1, 2, 3, 4, 9, 10, 11, 49]);
  });

  it('gives a code that a reader would see in their own way no id', () => {
    expect(builtInFormatId('m/d/yyyy')).toBeNull();
    expect(builtInFormatId('d mmm yyyy')).toBeNull();
  });

  it('takes dates for dates, and neither times nor numbers', () => {
    const ids = Array.from({ length: 60 }, (_, id) => id);
    expect(ids.filter(isBuiltInDate)).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
  });
});
