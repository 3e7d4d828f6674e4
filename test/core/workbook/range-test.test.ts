import { cellRef, integer, op, printFormula } from '../../../src/core/workbook/formula';
import type { Formula } from '../../../src/core/workbook/formula';
import { rangeTest } from '../../../src/core/workbook/range-test';

const print = (formula: Formula): string => printFormula(formula, { separator: ',', sheetName: (id) => id });
const style = { bold: true };

describe('rangeTest', () => {
  it('asks for a number, then for its limits', () => {
    const rule = { kind: 'between', atLeast: integer(40), below: integer(70), style } as const;
    expect(rangeTest({ row: 3, column: 6 }, rule, print)).toBe('AND(ISNUMBER(G4),G4>=40,G4<70)');
  });

  it('leaves out a limit that there is none of, and puts sums in brackets', () => {
    const rule = { kind: 'between', atLeast: null, below: op(cellRef(0, 0), '+', integer(1)), style } as const;
    expect(rangeTest({ row: 3, column: 6 }, rule, print)).toBe('AND(ISNUMBER(G4),G4<(A1+1))');
  });
});
