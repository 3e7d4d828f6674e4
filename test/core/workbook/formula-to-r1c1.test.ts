import fc from 'fast-check';
import { a1 } from '../../../src/core/workbook/address';
import { formulaToR1c1 } from '../../../src/core/workbook/formula-to-r1c1';
import { formulaToA1 } from '../../../src/core/workbook/formula-to-a1';

const c5 = { row: 4, column: 2 };

describe('formulaToR1c1', () => {
  it.each([
    ['C5', 'RC'],
    ['B4+D6', 'R[-1]C[-1]+R[1]C[1]'],
    ['$A$1', 'R1C1'],
    ['$A1', 'R[-4]C1'],
    ['A$1', 'R1C[-2]'],
    ['SUM(A1:B2)', 'SUM(R[-4]C[-2]:R[-3]C[-1])'],
    ['SUM(A:$C)', 'SUM(C[-2]:C3)'],
    ['SUM(1:$3)', 'SUM(R[-4]:R3)'],
    ['LOG10(A1)', 'LOG10(R[-4]C[-2])'],
    ['Sheet1!A1', 'Sheet1!R[-4]C[-2]'],
    ["'A1 plan'!A1", "'A1 plan'!R[-4]C[-2]"],
    ["'It''s A1'!$A$1", "'It''s A1'!R1C1"],
    ['"A1 ""B2"""&A1', '"A1 ""B2"""&R[-4]C[-2]'],
    ['Table1[[#This Row],[A1]]*A1', 'Table1[[#This Row],[A1]]*R[-4]C[-2]'],
    ['[1]Sheet1!A1', '[1]Sheet1!R[-4]C[-2]'],
    ['rate_A1*A1_x', 'rate_A1*A1_x'],
    ['1.5E3+2', '1.5E3+2'],
    ['IF(A1=#REF!,#N/A,TRUE)', 'IF(R[-4]C[-2]=#REF!,#N/A,TRUE)'],
    ['_xlfn.XLOOKUP(a1,B:B,C:C)', '_xlfn.XLOOKUP(R[-4]C[-2],C[-1]:C[-1],C:C)'],
    ['XFE1+A1048577', 'XFE1+A1048577'],
    ['Größe1+A1', 'Größe1+R[-4]C[-2]'],
  ])('converts %s to %s as seen from C5', (formula, expected) => {
    expect(formulaToR1c1(formula, c5)).toBe(expected);
  });

  it('gives the text back when it is written again in the same cell', () => {
    const index = fc.record({ row: fc.nat(1048575), column: fc.nat(16383) });
    fc.assert(
      fc.property(index, index, (place, other) => {
        const formula = `SUM(${a1(other.row, other.column)},$B$2:C$3)&"A1"`;
        expect(formulaToA1(formulaToR1c1(formula, place), place)).toBe(formula);
      }),
    );
  });
});
