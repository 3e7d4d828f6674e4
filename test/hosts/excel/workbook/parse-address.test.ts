import { boxesOfAddress } from '../../../../src/hosts/excel/workbook/parse-address';

describe('boxesOfAddress', () => {
  it('reads ranges and single cells with their sheet', () => {
    expect(boxesOfAddress('Register!A1:C1,Register!B7')).toEqual([
      { row: 0, column: 0, rowCount: 1, columnCount: 3 },
      { row: 6, column: 1, rowCount: 1, columnCount: 1 },
    ]);
  });

  it('is not misled by names with commas, marks and quotes in them', () => {
    expect(boxesOfAddress("'A1, B2!''s'!$A$2:$A$3, 'A1, B2!''s'!C4")).toEqual([
      { row: 1, column: 0, rowCount: 2, columnCount: 1 },
      { row: 3, column: 2, rowCount: 1, columnCount: 1 },
    ]);
  });

  it('reads whole rows and columns', () => {
    expect(boxesOfAddress('S!2:3,S!B:C')).toEqual([
      { row: 1, column: 0, rowCount: 2, columnCount: 16384 },
      { row: 0, column: 1, rowCount: 1048576, columnCount: 2 },
    ]);
  });

  it('leaves out what is no range', () => {
    expect(boxesOfAddress('S!#REF!')).toEqual([]);
  });
});
