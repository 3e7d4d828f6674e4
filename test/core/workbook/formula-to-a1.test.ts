import { formulaToR1c1 } from '../../../src/core/workbook/formula-to-r1c1';
import { formulaToA1 } from '../../../src/core/workbook/formula-to-a1';

const c5 = { row: 4, column: 2 };

describe('formulaToA1', () => {
  it.each([
    ['RC', 'C5'],
    ['R[-1]C*2', 'C4*2'],
    ['R2C3', '$C$2'],
    ['RC[-1]+R[2]C2', 'B5+$B7'],
    ['SUM(R[-3]C:R[-1]C)', 'SUM(C2:C4)'],
    ["'It''s RC'!R1C1", "'It''s RC'!$A$1"],
    ['Sheet1!RC', 'Sheet1!C5'],
    ['"RC"&RC[1]', '"RC"&D5'],
    ['C1', '$A:$A'],
    ['SUM(C1:C[1])', 'SUM($A:D)'],
    ['SUM(R1:R3)', 'SUM($1:$3)'],
    ['Table1[RC]+RC', 'Table1[RC]+C5'],
    ['RATE(RC,R1C1)+RCX', 'RATE(C5,$A$1)+RCX'],
    ['IF(TRUE,1E5,#REF!)', 'IF(TRUE,1E5,#REF!)'],
  ])('turns %s into %s for C5', (r1c1, a1) => {
    expect(formulaToA1(r1c1, c5)).toBe(a1);
  });

  it('wraps a reference that leaves the sheet, as spreadsheets do', () => {
    expect(formulaToA1('R[-5]C[-3]', c5)).toBe('XFD1048576');
  });

  it.each(['A1+$B$2*C$3-$D4', "SUM('My sheet'!A1:B2)", 'VLOOKUP(A1,$F$1:$G$9,2,FALSE)', '"A1"&A1', 'SUM(A:C)+SUM(2:$4)', 'LOG10(A1)+Rate_1'])(
    'gives back %s as it was read',
    (formula) => {
      expect(formulaToA1(formulaToR1c1(formula, c5), c5)).toBe(formula);
    },
  );
});
