import fc from 'fast-check';
import { assignKeys } from '../../../src/core/portfolio/keys';
import type { RowIdentity } from '../../../src/core/portfolio/keys';

const rows = (...pairs: readonly (readonly [string | null, string | null])[]): readonly RowIdentity[] =>
  pairs.map(([id, name], row) => ({ id, name, row, cell: { sheet: 'S', row, column: 0 } }));

describe('assignKeys', () => {
  it('uses ids, and the name beside an id that repeats', () => {
    expect(assignKeys(rows(['1', 'A'], ['2', 'B'], ['2', 'C'])).keys).toEqual(['1', '2 · B', '2 · C']);
  });

  it('uses the name without an id, and the row without both', () => {
    expect(assignKeys(rows([null, 'A'], [null, null])).keys).toEqual(['A', 'Row 2']);
  });

  it('numbers what is still equal, in sheet order', () => {
    const { keys, findings } = assignKeys(rows([null, 'A'], [null, 'A'], [null, 'A']));
    expect(keys).toEqual(['A', 'A #2', 'A #3']);
    expect(findings.map(({ code, count }) => [code, count])).toEqual([['repeated-key', 2]]);
  });

  it('does not take a number that another row has by itself', () => {
    expect(assignKeys(rows([null, 'A'], [null, 'A'], [null, 'A #2'])).keys).toEqual(['A', 'A #3', 'A #2']);
  });

  it('gives every row a key of its own', () => {
    const part = fc.constantFrom(null, '1', '2', 'A', 'A #2', '1 · A', 'Row 1');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 20 }), (pairs) => {
        const { keys } = assignKeys(rows(...pairs));
        expect(new Set(keys).size).toBe(pairs.length);
      }),
    );
  });
});
