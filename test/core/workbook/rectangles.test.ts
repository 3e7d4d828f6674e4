import fc from 'fast-check';
import { rectanglesOf } from '../../../src/core/workbook/rectangles';
import type { Keyed } from '../../../src/core/workbook/rectangles';

const cell = (row: number, column: number, key = 'a'): Keyed<string> => ({ row, column, key });

describe('rectanglesOf', () => {
  it('makes one rectangle of a table in one look', () => {
    const cells = [0, 1, 2].flatMap((row) => [3, 4].map((column) => cell(row, column)));
    expect(rectanglesOf(cells).get('a')).toEqual([{ row: 0, column: 3, rowCount: 3, columnCount: 2 }]);
  });

  it('keeps columns apart that do not reach equally far', () => {
    expect(rectanglesOf([cell(0, 0), cell(1, 0), cell(0, 1)]).get('a')).toEqual([
      { row: 0, column: 0, rowCount: 2, columnCount: 1 },
      { row: 0, column: 1, rowCount: 1, columnCount: 1 },
    ]);
  });

  it('ends a rectangle at a gap and at another key', () => {
    const found = rectanglesOf([cell(0, 0), cell(1, 0, 'b'), cell(2, 0), cell(4, 0), cell(0, 2)]);
    expect(found.get('a')).toHaveLength(4);
    expect(found.get('b')).toEqual([{ row: 1, column: 0, rowCount: 1, columnCount: 1 }]);
  });

  it('covers each cell once, with its own key, whatever the cells', () => {
    const places = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(8), key: fc.constantFrom('a', 'b') }), { selector: ({ row, column }) => `${row} ${column}` });
    fc.assert(
      fc.property(places, (cells) => {
        const covered = [...rectanglesOf(cells)].flatMap(([key, boxes]) =>
          boxes.flatMap((box) => Array.from({ length: box.rowCount * box.columnCount }, (_, index) => `${box.row + Math.floor(index / box.columnCount)} ${box.column + (index % box.columnCount)} ${key}`)),
        );
        expect(covered.sort()).toEqual(cells.map(({ row, column, key }) => `${row} ${column} ${key}`).sort());
      }),
    );
  });
});
