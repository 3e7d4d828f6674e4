import { boundedMerge } from '../../../src/core/workbook/bounded-merge';

const box = { row: 2, column: 1, rowCount: 10, columnCount: 4 };

describe('boundedMerge', () => {
  it('leaves a merge of up to 100,000 cells as it is, wherever it stands', () => {
    const merge = { row: 50, column: 0, rowCount: 1000, columnCount: 100 };
    expect(boundedMerge(merge, box)).toEqual([merge]);
  });

  it('cuts a larger one to the used box', () => {
    expect(boundedMerge({ row: 4, column: 0, rowCount: 1048572, columnCount: 3 }, box)).toEqual([{ row: 4, column: 1, rowCount: 8, columnCount: 2 }]);
  });

  it('drops a larger one of which one cell is left, or nothing', () => {
    expect(boundedMerge({ row: 11, column: 4, rowCount: 100_001, columnCount: 1 }, box)).toEqual([]);
    expect(boundedMerge({ row: 20, column: 0, rowCount: 100_001, columnCount: 1 }, box)).toEqual([]);
    expect(boundedMerge({ row: 0, column: 0, rowCount: 1048576, columnCount: 1 }, null)).toEqual([]);
  });
});
