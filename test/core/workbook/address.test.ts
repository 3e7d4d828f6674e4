import fc from 'fast-check';
import { a1, a1Box, columnIndex, columnLetters, quoteSheetName } from '../../../src/core/workbook/address';

describe('address', () => {
  it('writes the corners of the grid', () => {
    expect(a1(0, 0)).toBe('A1');
    expect(a1(16, 9)).toBe('J17');
    expect(a1(1048575, 16383)).toBe('XFD1048576');
    expect(a1Box({ row: 0, column: 0, rowCount: 3, columnCount: 28 })).toBe('A1:AB3');
    expect(a1Box({ row: 1, column: 1, rowCount: 1, columnCount: 1 })).toBe('B2');
  });

  it('reads back every column it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16383 }), (column) => expect(columnIndex(columnLetters(column))).toBe(column)));
  });

  it('refuses what is no column', () => {
    expect(columnIndex('XFE')).toBeNull();
    expect(columnIndex('A1')).toBeNull();
    expect(columnIndex('')).toBeNull();
  });

  it('doubles quotes in sheet names', () => {
    expect(quoteSheetName("Bob's list")).toBe("'Bob''s list'");
  });
});
