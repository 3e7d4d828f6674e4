import { build, codes, only } from './portfolio-case';
import type { SheetCase } from './portfolio-case';

const columns: SheetCase['columns'] = [['id', 'ID'], ['name', 'Project'], ['budget', 'Budget']];
const places = (rows: SheetCase['rows'], of = columns): unknown => build([{ columns: of, rows }]).projects.map(({ key, parentKey, isRollUp }) => [key, parentKey, isRollUp]);

describe('the hierarchy', () => {
  it('puts 3.1.1 under 3.1 under 3, money counted where it is lowest', () => {
    expect(places([['3', 'Programme', 100], ['3.1', 'A', 60], ['3.1.1', 'A1', 60], ['3.2', 'B', 40]])).toEqual([
      ['3', null, true],
      ['3.1', '3', true],
      ['3.1.1', '3.1', false],
      ['3.2', '3', false],
    ]);
  });

  it('counts the parent where its children carry no money', () => {
    expect(places([['1.1', 'A', 60], ['1.1.1', 'A1', 'Included in 1.1']])).toEqual([['1.1', null, false], ['1.1.1', '1.1', false]]);
  });

  it('reads numbers as ids with their decimals', () => {
    expect(places([[4, 'P', null], [4.1, 'A', 5]])).toEqual([['4', null, true], ['4.1', '4', false]]);
  });

  it('obeys a parent column by id or name', () => {
    const of: SheetCase['columns'] = [['name', 'Project'], ['parent', 'Parent'], ['budget', 'Budget']];
    expect(places([['Digital', null, 100], ['Portal', 'digital', 60], ['Other', 'No such row', 1]], of)).toEqual([
      ['Digital', null, true],
      ['Portal', 'Digital', false],
      ['Other', null, false],
    ]);
  });

  it('puts nobody under himself', () => {
    const of: SheetCase['columns'] = [['name', 'Project'], ['parent', 'Parent']];
    expect(places([['A', 'B'], ['B', 'A'], ['C', 'C'], ['D', 'A']], of)).toEqual([['A', null, false], ['B', null, false], ['C', null, false], ['D', 'A', false]]);
  });

  it('does not take P-1.2 for a child of a missing row', () => {
    expect(places([['P-1.2', 'A', 5]])).toEqual([['P-1.2', null, false]]);
  });

  it('tells a parent whose amount is not the sum of its children', () => {
    expect(only(build([{ columns, rows: [['1', 'P', 100], ['1.1', 'A', 60], ['1.2', 'B', 30]] }]), 'roll-up-differs').at?.row).toBe(1);
    expect(codes(build([{ columns, rows: [['1', 'P', 100], ['1.1', 'A', 60], ['1.2', 'B', 40]] }]))).toEqual([]);
  });
});
