import { moveFormula } from '../../../src/core/sheets/move-formula';
import type { Moves } from '../../../src/core/sheets/move-formula';

const none: Moves = { rows: (first, last) => [first, last], column: (column) => column, sheetName: 'Priorities' };
const still = { from: { row: 4, column: 9 }, to: { row: 4, column: 9 } };

/** Row 4 went to row 7, row 5 to row 4; columns from 5 on moved one to the right; column 2 is gone. */
const moves: Moves = {
  rows: (first, last) => {
    if (first === last) return first === 4 ? [7, 7] : first === 5 ? [4, 4] : [first, first];
    return first === 4 && last === 8 ? [4, 9] : null;
  },
  column: (column) => (column === 2 ? null : column >= 5 ? column + 1 : column),
  sheetName: 'Priorities',
};
const moved = { from: { row: 4, column: 9 }, to: { row: 7, column: 10 } };

describe('moveFormula', () => {
  it('leaves a formula as it is when nothing moves', () => {
    expect(moveFormula('=RC[-3]*2+R5C3', still, none)).toBe('=RC[-3]*2+R5C3');
  });

  it('follows its own row', () => {
    expect(moveFormula('=RC[-3]*2', moved, moves)).toBe('=RC[-3]*2');
  });

  it('reaches further where a column of ours came between', () => {
    expect(moveFormula('=RC[-5]', moved, moves)).toBe('=RC[-6]');
  });

  it('follows another project to its new row', () => {
    expect(moveFormula('=R[1]C[-3]', moved, moves)).toBe('=R[-3]C[-3]');
  });

  it('stays on the very cell of another sheet', () => {
    expect(moveFormula("='My register'!R[12]C[-3]", moved, moves)).toBe("='My register'!R[9]C[-4]");
  });

  it('keeps both ends of a range on the other sheet that its first end names', () => {
    expect(moveFormula('=SUM(Register!R[1]C[-3]:R[4]C[-3])', moved, moves)).toBe('=SUM(Register!R[-2]C[-4]:R[1]C[-4])');
  });

  it('treats its own name like no name', () => {
    expect(moveFormula('=Priorities!RC[-3]', moved, moves)).toBe('=Priorities!RC[-3]');
  });

  it('says #REF! for a column that is there no more', () => {
    expect(moveFormula('=RC[-7]+1', moved, moves)).toBe('=#REF!+1');
  });

  it('stretches over rows that still stand together', () => {
    expect(moveFormula('=SUM(R5C[-3]:R9C[-3])', moved, moves)).toBe('=SUM(R5C[-3]:R10C[-3])');
  });

  it('says #REF! for rows that no longer stand together', () => {
    expect(moveFormula('=SUM(RC[-3]:R[2]C[-3])', moved, moves)).toBe('=SUM(#REF!)');
  });

  it('moves absolute references and whole columns', () => {
    expect(moveFormula('=R5C7+SUM(C[-3])', moved, moves)).toBe('=R8C8+SUM(C[-3])');
  });

  it('stays on the very cell of another workbook', () => {
    expect(moveFormula('=[1]Priorities!R[1]C[-3]', moved, moves)).toBe('=[1]Priorities!R[-2]C[-4]');
  });

  it.each(['=Table1[Column]R5C7', "='Odd name'R5C7", '=$R5C7', '="RC[-3]"', '=RC_total+ROUND(1,0)', '=RATE2(1)', '=R(1)', '=COUNTIF(RATES,1)', '="say ""RC"""'])('leaves texts and names alone: %s', (text) => {
    expect(moveFormula(text, moved, moves)).toBe(text);
  });
});
