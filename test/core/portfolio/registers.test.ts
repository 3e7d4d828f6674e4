import { date, percent } from '../../support/make-sheet';
import { dayOfIso } from '../../../src/core/workbook/day';
import { build, codes, only } from './portfolio-case';
import type { SheetCase } from './portfolio-case';

const iso = (text: string): number => dayOfIso(text) ?? NaN;
const main: SheetCase = { columns: [['id', 'ID'], ['name', 'Project']], rows: [['P1', 'Robots'], ['P2', 'Portal']] };

describe('allocations', () => {
  const long = (...rows: SheetCase['rows']): SheetCase => ({
    columns: [['person', 'Person'], ['project', 'Project'], ['hours', 'Hours'], ['percent', '%'], ['start', 'From'], ['end', 'To']],
    rows,
    options: { kind: 'allocations' },
  });

  it('in long form carry one amount and their dates', () => {
    const { allocations } = build([main, long(['A. Meyer', 'P1', 80, null, date('2026-11-01'), date('2026-11-30')], ['B. Ray', 'P2', null, percent(0.5), date('2026-11-01'), null])]);
    expect(allocations).toEqual([
      { person: 'A. Meyer', role: null, project: 'P1', start: iso('2026-11-01'), end: iso('2026-11-30'), amount: 80, unit: 'hours', cell: { sheet: 'Sheet2', row: 1, column: 2 } },
      { person: 'B. Ray', role: null, project: 'P2', start: iso('2026-11-01'), end: null, amount: 0.5, unit: 'percent', cell: { sheet: 'Sheet2', row: 2, column: 3 } },
    ]);
  });

  const wide = (headers: readonly string[], cells: readonly (number | null)[], name = 'Plan'): SheetCase => ({
    name,
    columns: [['person', 'Person'], ['period:2026-11-01', headers[0] ?? ''], ['period:2026-12-01', headers[1] ?? '']],
    rows: [['A. Meyer', ...cells]],
    options: { kind: 'allocations' },
  });

  it('in wide form have one amount per period', () => {
    const { allocations } = build([main, wide(['Nov 26 (hours)', 'Dec 26 (hours)'], [80, 120])]);
    expect(allocations.map(({ start, end, amount, unit }) => [start, end, amount, unit])).toEqual([
      [iso('2026-11-01'), iso('2026-11-30'), 80, 'hours'],
      [iso('2026-12-01'), iso('2026-12-31'), 120, 'hours'],
    ]);
  });

  it('turn days into hours', () => {
    expect(build([main, wide(['Nov', 'Dec'], [10, null], 'Days per person')]).allocations).toMatchObject([{ amount: 80, unit: 'hours' }]);
  });

  it('are not read where nothing tells the unit', () => {
    const portfolio = build([main, wide(['Nov 26', 'Dec 26'], [10, 20])]);
    expect(portfolio.allocations).toEqual([]);
    expect(codes(portfolio)).toEqual(['allocation-unit-unclear']);
  });

  it('above 200 can only be hours', () => {
    expect(build([main, wide(['Nov 26', 'Dec 26'], [168, 264])]).allocations.map(({ unit }) => unit)).toEqual(['hours', 'hours']);
  });

  it('of work that is no project are a note', () => {
    expect(only(build([main, long(['A', 'BAU', 8, null, null, null], ['A', 'p1', 8, null, null, null])]), 'unmatched-allocations')).toMatchObject({ severity: 'note', count: 1 });
  });
});

describe('capacity', () => {
  it('takes the unit its header names before the field', () => {
    const capacity: SheetCase = { columns: [['person', 'Person'], ['percent', 'Capacity (hours per month)']], rows: [['A', 136]], options: { kind: 'capacity' } };
    expect(build([main, capacity]).capacities).toEqual([{ person: 'A', role: null, period: null, amount: 136, unit: 'hours', cell: { sheet: 'Sheet2', row: 1, column: 1 } }]);
  });
});

describe('risks', () => {
  const risks = (columns: SheetCase['columns'], rows: SheetCase['rows']): SheetCase => ({ columns: [['name', 'Risk'], ['project', 'Project'], ['status', 'Status'], ...columns], rows, options: { kind: 'risks' } });
  const pi: SheetCase['columns'] = [['probability', 'P'], ['impact', 'I']];

  it('score probability x impact on 25, critical from 15', () => {
    const read = build([main, risks(pi, [['R1', 'P1', 'Open', 3, 5], ['R2', 'robots', 'Closed', 2, 5], ['R3', 'P2', 'Mitigated', 5, 5]])]).risks;
    expect(read.map(({ projectKey, isOpen, score, isCritical }) => [projectKey, isOpen, score, isCritical])).toEqual([['P1', true, 15, true], ['P1', false, 10, false], ['P2', false, 25, true]]);
  });

  it('read words as 1, 3 and 5, fractions and scales of ten in proportion', () => {
    expect(build([main, risks(pi, [['R', 'P1', 'Open', 'High', 'Medium']])]).risks[0]?.score).toBe(15);
    expect(build([main, risks(pi, [['R', 'P1', 'Open', 0.6, 10]])]).risks[0]?.score).toBe(15);
  });

  it('keep the score of the sheet', () => {
    const read = build([main, risks([['risk', 'Score']], [['R1', 'P1', 'Open', 20], ['R2', 'P1', 'Open', 6], ['R3', 'P1', 'Open', 'TBC']])]).risks;
    expect(read.map(({ score, isCritical }) => [score, isCritical])).toEqual([[20, true], [6, false], [null, false]]);
  });

  it('of unknown projects are told', () => {
    expect(only(build([main, risks([], [['R1', 'Nowhere', 'Open']])]), 'unmatched-risks').count).toBe(1);
  });
});

describe('milestones', () => {
  it('are joined, done by status or actual date; cancelled and undated ones are left out', () => {
    const milestones: SheetCase = {
      columns: [['name', 'Milestone'], ['project', 'Project'], ['end', 'Due'], ['status', 'Status'], ['actualEnd', 'Actual']],
      rows: [
        ['Gate 1', 'Robots', date('2026-03-01'), 'Done', null],
        ['Gate 2', 'P1', date('2026-04-01'), 'Open', null],
        ['Gate 3', 'P2', date('2026-05-01'), null, date('2026-05-02')],
        ['Gate 4', 'P2', date('2026-05-01'), 'Cancelled', null],
        ['Gate 5', 'P2', null, 'Open', null],
      ],
      options: { kind: 'milestones' },
    };
    const portfolio = build([main, milestones]);
    expect(portfolio.milestones.map(({ name, projectKey, due, isDone }) => [name, projectKey, due, isDone])).toEqual([
      ['Gate 1', 'P1', iso('2026-03-01'), true],
      ['Gate 2', 'P1', iso('2026-04-01'), false],
      ['Gate 3', 'P2', iso('2026-05-01'), true],
    ]);
    expect(codes(portfolio)).toEqual(['milestone-without-date']);
  });
});
