import fc from 'fast-check';
import { expandRuns, toRuns } from '../../../src/core/workbook/snapshot';

describe('runs', () => {
  it('fills row by row and uses the fallback past the end', () => {
    const box = { row: 3, column: 1, rowCount: 2, columnCount: 2 };
    expect(expandRuns([{ count: 3, value: 'a' }], box, '-')).toEqual([
      ['a', 'a'],
      ['a', '-'],
    ]);
  });

  it('expands to what was coded', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }), (values) => {
        const box = { row: 0, column: 0, rowCount: 1, columnCount: values.length };
        expect(expandRuns(toRuns(values), box, '-')).toEqual([values]);
      }),
    );
  });
});
