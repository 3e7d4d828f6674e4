import { findUsedBox } from '../../../src/core/workbook/find-used-box';
import type { PlacedValues } from '../../../src/core/workbook/find-used-box';

/** Cells holding 1 at these rows and columns; a third number `0` means formatted but empty. */
function cells(places: readonly (readonly number[])[]): PlacedValues {
  return {
    rows: places.map(([row = 0]) => row),
    columns: places.map(([, column = 0]) => column),
    values: places.map(([, , filled = 1]) => (filled ? 1 : null)),
  };
}

const table = Array.from({ length: 300 }, (_, index) => [Math.floor(index / 6), index % 6]);

describe('findUsedBox', () => {
  it('is null without values', () => {
    expect(findUsedBox(cells([[3, 4, 0]]))).toEqual({ box: null, leftOut: [] });
  });

  it('spans values only, not formatted cells', () => {
    expect(findUsedBox(cells([[2, 1], [4, 3], [3000, 9, 0]])).box).toEqual({ row: 2, column: 1, rowCount: 3, columnCount: 3 });
  });

  it('is a single far cell when that is all there is', () => {
    expect(findUsedBox(cells([[1048575, 16383]])).box).toEqual({ row: 1048575, column: 16383, rowCount: 1, columnCount: 1 });
  });

  it('cuts a lone cell at XFD1048576', () => {
    const { box, leftOut } = findUsedBox(cells([...table, [1048575, 16383]]));
    expect(box).toEqual({ row: 0, column: 0, rowCount: 50, columnCount: 6 });
    expect(leftOut).toEqual([{ row: 1048575, column: 16383 }]);
  });

  it('cuts several stray cells in different directions, in file order', () => {
    const { box, leftOut } = findUsedBox(cells([[0, 16000], ...table, [900_000, 0], [1_000_000, 2]]));
    expect(box).toEqual({ row: 0, column: 0, rowCount: 50, columnCount: 6 });
    expect(leftOut).toEqual([{ row: 0, column: 16000 }, { row: 900_000, column: 0 }, { row: 1_000_000, column: 2 }]);
  });

  it('leaves out the smaller side, wherever it lies', () => {
    const far = table.map(([row = 0, column = 0]) => [row + 500_000, column]);
    const { box, leftOut } = findUsedBox(cells([[0, 0], ...far]));
    expect(box).toEqual({ row: 500_000, column: 0, rowCount: 50, columnCount: 6 });
    expect(leftOut).toEqual([{ row: 0, column: 0 }]);
  });

  it('keeps a stray cell that costs little', () => {
    expect(findUsedBox(cells([...table, [5000, 3]])).box?.rowCount).toBe(5001);
  });

  it('keeps 1,000 columns and 100,000 rows', () => {
    expect(findUsedBox(cells(Array.from({ length: 1000 }, (_, column) => [0, column]))).box?.columnCount).toBe(1000);
    expect(findUsedBox(cells(Array.from({ length: 100_000 }, (_, row) => [row, row % 12]))).box?.rowCount).toBe(100_000);
  });

  it('keeps a thin matrix without wide gaps whole', () => {
    const thin = Array.from({ length: 20_000 }, (_, index) => [index, (index * 37) % 200]);
    expect(findUsedBox(cells(thin)).leftOut).toEqual([]);
  });
});
