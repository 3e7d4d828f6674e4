import { boxRef, call, cellRef, integer, op, printFormula, sheetsRead, text } from '../../../src/core/workbook/formula';

const excel = { separator: ',', sheetName: () => "Bob's Settings" } as const;
const sheets = { separator: ';', sheetName: () => 'Settings' } as const;

describe('printFormula', () => {
  it('prints calls with the separator of the host', () => {
    const formula = call('IF', op(cellRef(4, 2), '=', text('a"b')), integer(1), text(''));
    expect(printFormula(formula, excel)).toBe('IF(C5="a""b",1,"")');
    expect(printFormula(formula, sheets)).toBe('IF(C5="a""b";1;"")');
  });

  it('quotes sheet names and fixes absolute references', () => {
    const weights = boxRef({ row: 9, column: 1, rowCount: 5, columnCount: 1 }, { sheet: 'settings', absolute: true });
    expect(printFormula(call('SUM', weights), excel)).toBe("SUM('Bob''s Settings'!$B$10:$B$14)");
  });

  it('keeps the order of nested operators', () => {
    const formula = op(op(integer(1), '-', integer(2)), '*', op(integer(3), '-', op(integer(4), '-', integer(5))));
    expect(printFormula(formula, excel)).toBe('(1-2)*(3-(4-5))');
  });
});

describe('sheetsRead', () => {
  it('names the other sheets that a formula reads', () => {
    const weight = cellRef(9, 1, { sheet: 'settings' });
    expect(sheetsRead(call('IF', op(cellRef(4, 2), '>', weight), integer(1), boxRef({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, { sheet: 'snapshots' })))).toEqual(['settings', 'snapshots']);
  });
});
