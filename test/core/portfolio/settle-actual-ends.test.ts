import { settleActualEnds } from '../../../src/core/portfolio/settle-actual-ends';
import { dayOf } from '../../../src/core/workbook/day';
import { date } from '../../support/make-sheet';
import { build, only } from './portfolio-case';

const asOf = dayOf(2026, 10, 31) ?? NaN;
const settled = settleActualEnds(
  build([{
    columns: [['name', 'Project'], ['end', 'End'], ['actualEnd', 'Actual end'], ['percentComplete', '% complete']],
    rows: [['A', date('2026-06-30'), date('2027-01-15')], ['B', date('2026-06-30'), date('2026-07-15')], ['C', date('2026-06-30'), date('2027-01-15'), 1]],
  }]),
  asOf,
);

describe('settleActualEnds', () => {
  it('calls nothing done by an actual end that lies ahead', () => {
    expect(settled.projects.map(({ lifecycle, isStateUnknown }) => [lifecycle, isStateUnknown])).toEqual([['live', true], ['done', false], ['done', false]]);
  });

  it('measures it by its planned end again', () => {
    expect(settled.projects[0]?.currentEnd).toMatchObject({ value: dayOf(2026, 6, 30), field: 'end' });
  });

  it('says so with the cell', () => {
    expect(only(settled, 'actual-end-ahead')).toMatchObject({ severity: 'warning', count: 1, at: { row: 1, column: 2 } });
  });
});
