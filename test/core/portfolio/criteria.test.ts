import { defaultSettings } from '../../../src/core/settings/defaults';
import { build, codes, only } from './portfolio-case';
import type { SheetCase } from './portfolio-case';

const table = (columns: SheetCase['columns'], rows: SheetCase['rows'], options: SheetCase['options'] = {}): SheetCase => ({ columns: [['name', 'Project'], ...columns], rows: rows.map((row, index) => [`P${index}`, ...row]), options });

describe('criteria', () => {
  it('are read with scale, direction and typed weight', () => {
    const { criteria, projects } = build([
      table([['criterion:Value', 'Value'], ['criterion:Delivery risk', 'Delivery risk']], [[5, 2], [3, 4]], { typedWeights: { row: 0, weights: [{ column: 1, weight: 60 }] } }),
    ]);
    expect(criteria).toEqual([
      { label: 'Value', header: 'Value', column: 1, scale: [1, 5], direction: 'benefit', isMoney: false, typedWeight: 60 },
      { label: 'Delivery risk', header: 'Delivery risk', column: 2, scale: [1, 5], direction: 'cost', isMoney: false, typedWeight: null },
    ]);
    expect([...(projects[0]?.criteria ?? [])]).toEqual([
      ['Value', { value: 5, cell: { sheet: 'Main', row: 1, column: 1 } }],
      ['Delivery risk', { value: 2, cell: { sheet: 'Main', row: 1, column: 2 } }],
    ]);
  });

  it('read ordinal words as numbers where the whole column is ordinal', () => {
    const { criteria, projects } = build([table([['criterion:Fit', 'Fit']], [['High'], ['Low'], ['Medium'], ['TBC']])]);
    expect(criteria[0]?.scale).toEqual([1, 3]);
    expect(projects.map((project) => project.criteria.get('Fit')?.value ?? null)).toEqual([3, 1, 2, null]);
  });

  it('do not mix words into numbers', () => {
    const portfolio = build([table([['criterion:Fit', 'Fit']], [[3], ['High'], [1]])]);
    expect(portfolio.projects[1]?.criteria.get('Fit')).toBeUndefined();
    expect(only(portfolio, 'unreadable-number').at).toEqual({ sheet: 'Main', row: 2, column: 1 });
  });

  it('take a scale typed in the header', () => {
    expect(build([table([['criterion:Fit', 'Fit (1-10)']], [[3], [5]])]).criteria[0]?.scale).toEqual([1, 10]);
    expect(build([table([['criterion:Fit', 'Fit 2026-27']], [[3], [5]])]).criteria[0]?.scale).toEqual([1, 5]);
  });

  it('share the scale that a sibling shows', () => {
    expect(build([table([['criterion:A', 'A'], ['criterion:B', 'B']], [[3, 5], [1, 2]])]).criteria.map(({ scale }) => scale)).toEqual([[1, 5], [1, 5]]);
  });

  it.each([['Risk reduction', 'benefit'], ['Complexity', 'cost'], ['Cost of delay', 'benefit'], ['Effort', 'cost'], ['Ease', 'benefit'], ['Strategic fit', 'benefit'], ['Cost savings', 'benefit']] as const)('%s is a %s', (label, direction) => {
    expect(build([table([[`criterion:${label}`, label]], [[1], [5]])]).criteria[0]?.direction).toBe(direction);
  });

  it('of money have no scale', () => {
    expect(build([table([['criterion:Benefit', 'Benefit']], [['£120k'], ['£5m']])]).criteria[0]).toMatchObject({ isMoney: true, scale: null });
  });

  it('named in Settings are read by letters or header', () => {
    const setting = { weight: 1, direction: 'benefit', scale: null } as const;
    const settings = { ...defaultSettings, criteria: [{ ...setting, label: 'Worth', column: 'B' }, { ...setting, label: 'Fit', column: null }, { ...setting, label: 'Absent', column: null }] };
    const { criteria } = build([table([[null, 'Val'], [null, 'fit']], [[5, 3], [4, 2]])], settings);
    expect(criteria.map(({ label, column }) => [label, column])).toEqual([['Worth', 1], ['Fit', 2]]);
  });
});

describe('tolerances', () => {
  it('are read from headers that say of what', () => {
    const { projects } = build([table([[null, 'Time tolerance (days)'], [null, 'Cost tolerance %'], [null, 'Tolerance']], [[20, 0.05, 3]])]);
    expect(projects[0]?.tolerance).toEqual({ days: { value: 20, cell: { sheet: 'Main', row: 1, column: 1 } }, cost: { value: 0.05, cell: { sheet: 'Main', row: 1, column: 2 } } });
    expect(codes(build([table([], [[]])]))).toEqual([]);
  });
});
