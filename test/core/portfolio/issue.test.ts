import { examplesOf, groupIssues, headerLabel } from '../../../src/core/portfolio/issue';
import type { Issue } from '../../../src/core/portfolio/issue';

const issue = (row: number, sample: string, column = 2): Issue => ({ code: 'unreadable-date', severity: 'warning', cell: { sheet: 'S', row, column }, header: 'End', sample });

describe('groupIssues', () => {
  it('makes one finding of one column and pattern', () => {
    expect(groupIssues([issue(1, 'soon'), issue(2, 'x', 3), issue(4, 'later')]).map(({ count, cells, args }) => [count, cells.map(({ row }) => row), args])).toEqual([
      [2, [1, 4], { header: 'End', examples: '"soon", "later"' }],
      [1, [2], { header: 'End', examples: '"x"' }],
    ]);
  });

  it('counts a filled-down cell once', () => {
    expect(groupIssues([issue(1, 'soon'), issue(1, 'soon')]).map(({ count }) => count)).toEqual([1]);
  });

  it('lists at most twenty cells and still counts them all', () => {
    const [finding] = groupIssues(Array.from({ length: 25 }, (_, row) => issue(row, 'soon')));
    expect([finding?.count, finding?.cells.length]).toEqual([25, 20]);
  });
});

describe('examplesOf', () => {
  it('shows three different texts, shortened', () => {
    expect(examplesOf(['a', 'a', 'b', 'c', 'd'])).toBe('"a", "b", "c" …');
    expect(examplesOf(['x'.repeat(50)])).toBe(`"${'x'.repeat(39)}…"`);
  });

  it('never cuts a character in two', () => {
    expect(examplesOf([`${'x'.repeat(38)}🔴🔴🔴`])).toBe(`"${'x'.repeat(38)}…"`);
  });
});

describe('headerLabel', () => {
  it('is the first line of each level', () => {
    expect(headerLabel('Cost / Budget \n(latest approved,\nin £m)')).toBe('Cost / Budget');
  });
});
