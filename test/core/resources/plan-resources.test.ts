import fc from 'fast-check';
import type { Allocation } from '../../../src/core/portfolio/portfolio';
import { defaultSettings } from '../../../src/core/settings/defaults';
import { makeProject } from '../../support/make-portfolio';
import { codes, iso, makeAllocation, makeCapacity, plan, rowOf } from './resource-case';

const p1 = makeProject({ key: 'P1' });
const wide = (month: string, end: string, input: Partial<Allocation> = {}) =>
  makeAllocation({ start: iso(month), end: iso(end), ...input });

describe('planResources: allocations', () => {
  it('shows 12 months from the as-of date on', () => {
    const { periods, basis, derived, level } = plan({ projects: [p1], allocations: [makeAllocation({})] });
    expect(periods).toHaveLength(12);
    expect(periods[0]).toBe(iso('2026-10-01'));
    expect(periods[11]).toBe(iso('2027-09-01'));
    expect({ basis, derived, level }).toEqual({ basis: 'hours', derived: false, level: 'full' });
  });

  it('divides demand by typed capacity', () => {
    const resources = plan({
      projects: [p1],
      allocations: [makeAllocation({ amount: 168 })],
      capacities: [makeCapacity({ amount: 160 })],
    });
    const row = rowOf(resources, 'A. Meyer');
    expect(row.demand[1]).toBe(168);
    expect(row.capacity[1]).toBe(160);
    expect(row.utilisation[1]).toBeCloseTo(1.05, 12);
    expect(row.capacityAssumed).toBe(false);
  });

  it('S130: (120 + 936) hours on 944 are 111.9%, where the page prints 119%', () => {
    const hours = [160, 176, 96, 168, 168, 176];
    const forecast = [160, 176, 176, 168, 168, 88];
    const months = ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'].map((month) => iso(`${month}-01`));
    const one = (amount: number, index: number) => makeAllocation({ amount, start: months[index] ?? 0, end: (months[index] ?? 0) + 26 });
    const row = rowOf(
      plan({
        projects: [p1],
        allocations: [...forecast.map(one), one(120, 0)],
        capacities: hours.map((amount, index) => makeCapacity({ amount, period: months[index] ?? 0 })),
      }),
      'A. Meyer',
    );
    const sum = (values: readonly (number | null)[]) => values.slice(1, 7).reduce<number>((all, value) => all + (value ?? 0), 0);
    expect(sum(row.demand) / sum(row.capacity)).toBeCloseTo(1.11864406779661, 12);
  });

  it('assumes capacity from working days, 8 hours and 85% where none is typed', () => {
    const row = rowOf(plan({ projects: [p1], allocations: [makeAllocation({})] }), 'A. Meyer');
    // November 2026 has 21 working days.
    expect(row.capacity[1]).toBeCloseTo(142.8, 9);
    expect(row.capacityAssumed).toBe(true);
  });

  it.each([
    [0.9, 36],
    [0.7, 28],
  ])('S136 BQE: at %d availability a week of 40 hours is %d', (availability, weekHours) => {
    const resources = plan({ projects: [p1], allocations: [makeAllocation({})] }, { availability });
    const perDay = (rowOf(resources, 'A. Meyer').capacity[1] ?? 0) / 21;
    expect(perDay * 5).toBeCloseTo(weekHours, 9);
  });

  it('keeps percent as it is: 1 = 100%, capacity 1', () => {
    const allocations = [
      makeAllocation({ unit: 'percent', amount: 0.7 }),
      makeAllocation({ unit: 'percent', amount: 0.6, project: 'P2' }),
    ];
    const resources = plan({ projects: [p1, makeProject({ key: 'P2' })], allocations });
    const row = rowOf(resources, 'A. Meyer');
    expect(resources.basis).toBe('percent');
    expect(row.demand[1]).toBeCloseTo(1.3, 12);
    expect(row.utilisation[1]).toBeCloseTo(1.3, 12);
    expect(row.causes[1]).toEqual([
      { project: 'P1', demand: 0.7 },
      { project: 'P2', demand: 0.6 },
    ]);
    expect(row.capacityAssumed).toBe(false);
  });

  it('knows no capacity of a role or a team unless it is typed', () => {
    const allocations = [
      makeAllocation({ person: null, role: 'Developer', unit: 'fte', amount: 3 }),
      makeAllocation({ person: 'Delivery Team', unit: 'fte', amount: 3 }),
    ];
    const resources = plan({ projects: [p1], allocations });
    expect(rowOf(resources, 'Developer')).toMatchObject({ role: 'Developer', capacityAssumed: false });
    expect(rowOf(resources, 'Developer').utilisation[1]).toBeNull();
    expect(rowOf(resources, 'Delivery Team').capacity[1]).toBeNull();
    const capacities = [makeCapacity({ person: null, role: 'Developer', unit: 'fte', amount: 2 })];
    expect(rowOf(plan({ projects: [p1], allocations, capacities }), 'Developer').utilisation[1]).toBe(1.5);
  });

  it('sums the people of a role for a role that has no capacity of its own', () => {
    const capacities = ['A. Meyer', 'B. Ray'].map((person) => makeCapacity({ person, role: 'Developer', unit: 'fte', amount: 1 }));
    const allocations = [makeAllocation({ person: null, role: 'Developer', unit: 'fte', amount: 3 })];
    expect(rowOf(plan({ projects: [p1], allocations, capacities }), 'Developer').capacity[1]).toBe(2);
  });

  it('adds the weekly hours of a row to a month, and takes weekly levels on average', () => {
    const november = { period: iso('2026-11-01') };
    const weekly = (unit: 'hours' | 'fte', amounts: readonly number[]) =>
      amounts.map((amount, index) => makeCapacity({ ...november, unit, amount, cell: { sheet: 'Capacity', row: 1, column: 2 + index } }));
    const capacityIn = (unit: 'hours' | 'fte', amounts: readonly number[]) =>
      rowOf(plan({ projects: [p1], allocations: [makeAllocation({ unit, amount: 1 })], capacities: weekly(unit, amounts) }), 'A. Meyer').capacity[1];
    expect(capacityIn('hours', [40, 40, 40, 32])).toBe(152);
    expect(capacityIn('fte', [1, 1, 1, 0.6])).toBe(0.9);
  });

  it('has no utilisation where the capacity is 0, and says so', () => {
    const resources = plan({ projects: [p1], allocations: [makeAllocation({})], capacities: [makeCapacity({ amount: 0 })] });
    expect(rowOf(resources, 'A. Meyer').utilisation[1]).toBeNull();
    expect(codes(resources)).toContain('no-capacity');
  });

  it('does not take 40 hours without a period for a month', () => {
    const resources = plan({ projects: [p1], allocations: [makeAllocation({})], capacities: [makeCapacity({ amount: 40 })] });
    expect(rowOf(resources, 'A. Meyer').capacity[1]).toBeNull();
    expect(codes(resources)).toContain('capacity-period-unclear');
  });

  it('counts the unit of most rows and names the rest', () => {
    const allocations = [makeAllocation({}), makeAllocation({}), makeAllocation({ unit: 'fte', amount: 1 })];
    const resources = plan({ projects: [p1], allocations });
    expect(rowOf(resources, 'A. Meyer').demand[1]).toBe(200);
    expect(resources.findings.find(({ code }) => code === 'allocation-mixed-units')).toMatchObject({ count: 1 });
  });

  it('leaves out projects that are not open', () => {
    const projects = [p1, makeProject({ key: 'P2', lifecycle: 'done' }), makeProject({ key: 'P3', lifecycle: 'on-hold' })];
    const allocations = ['P1', 'P2', 'P3'].map((project) => makeAllocation({ project }));
    const resources = plan({ projects, allocations });
    expect(rowOf(resources, 'A. Meyer').demand[1]).toBe(100);
    expect(resources.findings.find(({ code }) => code === 'allocation-of-closed-project')).toMatchObject({ count: 2 });
  });

  it('counts work that is no project, without covering one', () => {
    const resources = plan({ projects: [p1], allocations: [makeAllocation({ project: 'Holiday cover' })] });
    expect(rowOf(resources, 'A. Meyer').causes[1]).toEqual([{ project: 'Holiday cover', demand: 100 }]);
    expect(resources).toMatchObject({ level: 'partial', covered: 0, of: 1, unlock: { field: 'hours' } });
  });

  it('dates an allocation by its project, with a note', () => {
    const project = makeProject({ key: 'P1', values: { start: iso('2026-11-01'), end: iso('2026-12-31') } });
    const resources = plan({ projects: [project], allocations: [makeAllocation({ start: null, end: null, unit: 'percent', amount: 0.5 })] });
    expect(rowOf(resources, 'A. Meyer').demand.slice(0, 4)).toEqual([0, 0.5, 0.5, 0]);
    expect(codes(resources)).toContain('allocation-dated-by-project');
  });

  it('leaves out what has no usable dates, nobody to do it, or less than nothing', () => {
    const allocations = [
      makeAllocation({}),
      makeAllocation({ start: null, end: null }),
      makeAllocation({ start: iso('2026-12-01'), end: iso('2026-11-01') }),
      makeAllocation({ person: 'TBC' }),
      makeAllocation({ amount: -5 }),
    ];
    const resources = plan({ projects: [p1], allocations });
    expect(rowOf(resources, 'A. Meyer').demand[1]).toBe(100);
    expect(resources.findings.map(({ code, count }) => [code, count])).toEqual([
      ['allocation-negative', 1],
      ['allocation-without-person', 1],
      ['allocation-without-dates', 2],
    ]);
  });

  it('shares between A / B equally, and takes spellings of a name for one', () => {
    const allocations = [makeAllocation({ person: 'A. Meyer / B. Ray' }), makeAllocation({ person: ' a.  meyer ' })];
    const resources = plan({ projects: [p1], allocations });
    expect(rowOf(resources, 'A. Meyer').demand[1]).toBe(150);
    expect(rowOf(resources, 'B. Ray').demand[1]).toBe(50);
  });

  it('orders by peak utilisation, then name', () => {
    const people = ['Z. Low', 'B. High', 'A. High'];
    const allocations = people.map((person) => makeAllocation({ person, unit: 'percent', amount: person === 'Z. Low' ? 0.2 : 0.9 }));
    expect(plan({ projects: [p1], allocations }).rows.map(({ name }) => name)).toEqual(['A. High', 'B. High', 'Z. Low']);
  });

  it('names who is over-allocated, how far and when, once', () => {
    const allocations = [
      wide('2026-11-01', '2026-11-30', { unit: 'percent', amount: 1.1 }),
      wide('2027-01-01', '2027-01-31', { unit: 'percent', amount: 1.65, cell: { sheet: 'Allocations', row: 2, column: 6 } }),
      wide('2027-01-01', '2027-01-31', { unit: 'percent', amount: 1, person: 'B. Ray' }),
    ];
    const found = plan({ projects: [p1], allocations }).findings.filter(({ code }) => code === 'over-allocated');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      count: 1,
      at: { sheet: 'Allocations', row: 2, column: 6 },
      args: { count: 1, people: 'A. Meyer 165% in 2027-01' },
    });
  });

  it('takes more demand than capacity for over-allocated, wherever the bands begin', () => {
    const over = (full: number, amount: number): readonly string[] => {
      const utilisation = [0.5, 0.8, full, full + 0.1, full + 0.3] as const;
      const allocations = [makeAllocation({ unit: 'percent', amount })];
      return codes(plan({ projects: [p1], allocations }, { thresholds: { ...defaultSettings.thresholds, utilisation } }));
    };
    expect(over(0.9, 0.95)).not.toContain('over-allocated');
    expect(over(1.2, 1.1)).toContain('over-allocated');
  });

  it('never rounds an overload to 100%', () => {
    const allocations = [makeAllocation({ unit: 'percent', amount: 1.004 })];
    const found = plan({ projects: [p1], allocations }).findings.find(({ code }) => code === 'over-allocated');
    expect(found?.args).toMatchObject({ people: 'A. Meyer 100.4% in 2026-11' });
  });

  it('knows no utilisation before the first and after the last month that allocations cover', () => {
    const allocations = [wide('2026-11-01', '2026-11-30', { unit: 'percent', amount: 0.5 }), wide('2027-01-01', '2027-01-31', { unit: 'percent', amount: 0, person: 'B. Ray' })];
    const row = rowOf(plan({ projects: [p1], allocations }), 'A. Meyer');
    expect(row.demand.slice(0, 5)).toEqual([0, 0.5, 0, 0, 0]);
    expect(row.utilisation.slice(0, 5)).toEqual([null, 0.5, 0, 0, null]);
  });

  it('assumes no capacity of a vacancy, but keeps its demand', () => {
    const allocations = [makeAllocation({ person: 'Vacant', unit: 'fte', amount: 1 })];
    const resources = plan({ projects: [p1], allocations });
    expect(rowOf(resources, 'Vacant')).toMatchObject({ capacityAssumed: false });
    expect([rowOf(resources, 'Vacant').demand[1], rowOf(resources, 'Vacant').utilisation[1]]).toEqual([1, null]);
    expect(rowOf(plan({ projects: [p1], allocations, capacities: [makeCapacity({ person: 'Vacant', unit: 'fte', amount: 2 })] }), 'Vacant').utilisation[1]).toBe(0.5);
  });

  it('shows the last months with demand when none lies ahead, and says so', () => {
    const resources = plan({
      projects: [p1],
      allocations: [wide('2025-01-01', '2025-01-31', {}), wide('2026-08-01', '2026-08-31', {})],
    });
    expect(resources.periods).toHaveLength(12);
    expect(resources.periods[0]).toBe(iso('2025-09-01'));
    expect(resources.periods[11]).toBe(iso('2026-08-01'));
    expect(codes(resources)).toContain('demand-in-past');
  });

  it('shows fewer months where past demand spans fewer', () => {
    const { periods } = plan({ projects: [p1], allocations: [wide('2026-07-01', '2026-08-31', {})] });
    expect(periods).toEqual([iso('2026-07-01'), iso('2026-08-01')]);
  });

  it('shows the hours of an allocation in its months, in sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 4000 }), (from, length, amount) => {
        const start = iso('2026-10-01') + from;
        const end = Math.min(start + length, iso('2027-09-30'));
        const [row] = plan({ projects: [p1], allocations: [makeAllocation({ start, end, amount })] }).rows;
        expect(row?.demand.reduce((sum, value) => sum + value, 0)).toBeCloseTo(amount, 5);
      }),
    );
  });

  it('does not depend on the order of the allocations', () => {
    const people = ['A. Meyer', 'B. Ray', 'C. Lund'];
    const allocation = fc.record({ who: fc.nat(2), amount: fc.nat(300), month: fc.nat(6) }).map(({ who, amount, month }) =>
      makeAllocation({ person: people[who] ?? '', amount, start: iso('2026-11-02') + 31 * month, end: iso('2026-11-20') + 31 * month }),
    );
    fc.assert(
      fc.property(fc.array(allocation, { minLength: 1, maxLength: 12 }), (allocations) => {
        const forwards = plan({ projects: [p1], allocations });
        const backwards = plan({ projects: [p1], allocations: [...allocations].reverse() });
        expect(backwards.rows).toEqual(forwards.rows);
      }),
    );
  });
});

describe('planResources: effort', () => {
  const values = { owner: 'Jane Smith', start: iso('2026-11-02'), end: iso('2026-12-25') } as const;

  it('spreads effort in days over the working days of the project', () => {
    // 21 working days in November, 19 to 25 December: 40 days of work are one a day.
    const project = makeProject({ key: 'P1', values: { ...values, effort: { amount: 40, unit: 'day' } } });
    const resources = plan({ projects: [project] });
    expect(resources).toMatchObject({ basis: 'hours', derived: true, level: 'full', covered: 1, of: 1 });
    expect(rowOf(resources, 'Jane Smith').demand.slice(0, 4)).toEqual([0, 168, 152, 0]);
  });

  it('shares effort equally between two owners, with a note', () => {
    const project = makeProject({ key: 'P1', values: { ...values, owner: 'Jane Smith / Bob Ray', effort: { amount: 80, unit: 'hour' } } });
    const resources = plan({ projects: [project] });
    expect(rowOf(resources, 'Bob Ray').demand.slice(1, 3)).toEqual([21, 19]);
    expect(codes(resources)).toContain('effort-shared');
  });

  it('does not read a bare number as hours or days', () => {
    const project = makeProject({ key: 'P1', values: { ...values, effort: { amount: 40, unit: null } } });
    const resources = plan({ projects: [project] });
    expect(resources).toMatchObject({ basis: 'count', derived: false, level: 'substitute' });
    expect(codes(resources)).toEqual(expect.arrayContaining(['effort-without-unit', 'cannot-resources']));
  });

  it('needs effort for half of the projects that could be counted', () => {
    const counted = ['P2', 'P3'].map((key) => makeProject({ key, values }));
    const project = makeProject({ key: 'P1', values: { ...values, effort: { amount: 40, unit: 'day' } } });
    expect(plan({ projects: [project, ...counted] }).basis).toBe('count');
    expect(plan({ projects: [project, ...counted.slice(1)] })).toMatchObject({
      basis: 'hours',
      level: 'partial',
      covered: 1,
      unlock: { field: 'effort', message: { args: { count: 1 } } },
    });
  });

  it('does not count the effort of closed projects', () => {
    const project = makeProject({ key: 'P1', lifecycle: 'done', values: { ...values, effort: { amount: 40, unit: 'day' } } });
    expect(plan({ projects: [project] })).toMatchObject({ level: 'none', rows: [], periods: [], of: 0 });
  });
});

describe('planResources: counts', () => {
  const owned = (owner: string, start: string | null, end: string) =>
    makeProject({ key: `${owner} ${end}`, values: { owner, end: iso(end), ...(start === null ? {} : { start: iso(start) }) } });

  it('counts open projects per owner and month, marks finishes, and has no utilisation', () => {
    const resources = plan({
      projects: [owned('Jane Smith', '2026-01-05', '2026-11-20'), owned('Jane Smith / Bob Ray', '2026-12-01', '2027-01-31')],
    });
    const jane = rowOf(resources, 'Jane Smith');
    expect(resources).toMatchObject({ basis: 'count', level: 'substitute', covered: 2, of: 2, unlock: { field: 'effort' } });
    expect(jane.demand.slice(0, 5)).toEqual([1, 1, 1, 1, 0]);
    expect(jane.finishes.slice(0, 5)).toEqual([0, 1, 0, 1, 0]);
    expect(rowOf(resources, 'Bob Ray').demand.slice(0, 5)).toEqual([0, 0, 1, 1, 0]);
    expect([...jane.utilisation, ...jane.capacity]).toEqual(Array<null>(24).fill(null));
    expect(codes(resources)).not.toContain('over-allocated');
  });

  it('counts from the as-of month on where no start is known', () => {
    expect(rowOf(plan({ projects: [owned('Jane Smith', null, '2026-12-15')] }), 'Jane Smith').demand.slice(0, 4)).toEqual([1, 1, 1, 0]);
  });

  it('counts live projects past their end in the as-of month alone, and notes them', () => {
    const resources = plan({ projects: [owned('Jane Smith', null, '2026-12-15'), owned('Bob Ray', null, '2026-06-30')] });
    expect(rowOf(resources, 'Bob Ray').demand.slice(0, 3)).toEqual([1, 0, 0]);
    expect(resources.findings.find(({ code }) => code === 'open-past-end')).toMatchObject({ count: 1 });
  });

  it('counts live projects without an end in every month from their start', () => {
    const ongoing = makeProject({ key: 'P2', values: { owner: 'Bob Ray', start: iso('2026-12-01') } });
    const resources = plan({ projects: [owned('Jane Smith', null, '2026-12-15'), ongoing] });
    expect(resources).toMatchObject({ covered: 2, of: 2 });
    expect(rowOf(resources, 'Bob Ray').demand).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(rowOf(resources, 'Bob Ray').finishes.reduce((sum, count) => sum + count, 0)).toBe(0);
  });

  it('counts nothing where no project has an end', () => {
    expect(plan({ projects: [makeProject({ key: 'P2', values: { owner: 'Bob Ray', start: iso('2026-12-01') } })] })).toMatchObject({ level: 'none', rows: [] });
  });

  it('does not count projects that have not started and have no start, and names them', () => {
    const waiting = makeProject({ key: 'P2', lifecycle: 'not-started', values: { owner: 'Bob Ray', end: iso('2027-03-31') } });
    const candidate = makeProject({ key: 'P3', row: 7, lifecycle: 'candidate', values: { owner: 'Bob Ray', end: iso('2027-03-31') } });
    const resources = plan({ projects: [owned('Jane Smith', null, '2026-12-15'), waiting, candidate] });
    expect(resources.rows.map(({ name }) => name)).toEqual(['Jane Smith']);
    const found = resources.findings.find(({ code }) => code === 'not-counted');
    expect(found).toMatchObject({ count: 2, args: { name: 'P2' } });
    expect(found?.cells).toHaveLength(2);
  });

  it('counts projects that have not started from their start on', () => {
    const waiting = makeProject({ key: 'P2', lifecycle: 'not-started', values: { owner: 'Bob Ray', start: iso('2026-12-01'), end: iso('2027-01-31') } });
    expect(rowOf(plan({ projects: [waiting] }), 'Bob Ray').demand.slice(0, 5)).toEqual([0, 0, 1, 1, 0]);
  });

  it('does not take for running what may be over: a state that is not understood past its end', () => {
    const unclear = makeProject({ key: 'P2', isStateUnknown: true, values: { owner: 'Bob Ray', end: iso('2026-06-30') } });
    const resources = plan({ projects: [owned('Jane Smith', null, '2026-12-15'), unclear] });
    expect(resources.rows.map(({ name }) => name)).toEqual(['Jane Smith']);
    expect(resources.findings.find(({ code }) => code === 'not-counted')).toMatchObject({ count: 1 });
  });

  it('does not count a project whose actual end has come', () => {
    const ended = makeProject({ key: 'P2', values: { owner: 'Bob Ray', end: iso('2026-12-31'), actualEnd: iso('2026-10-15') } });
    expect(plan({ projects: [owned('Jane Smith', null, '2026-12-15'), ended] }).rows.map(({ name }) => name)).toEqual(['Jane Smith']);
  });

  it('names open projects without an owner', () => {
    const projects = [owned('Jane Smith', null, '2026-12-15'), makeProject({ key: 'P2', values: { end: iso('2026-12-31') } })];
    expect(plan({ projects }).findings.find(({ code }) => code === 'counts-without-owner')).toMatchObject({ count: 1, args: { name: 'P2' } });
  });

  it('does not take organisations for people', () => {
    const resources = plan({ projects: [owned('Leeds Council', null, '2026-12-15'), owned('Home Office', null, '2026-12-15')] });
    expect(resources).toMatchObject({ level: 'none', rows: [], periods: [] });
    expect(codes(resources)).toEqual(expect.arrayContaining(['owners-not-people', 'cannot-resources']));
  });

  it('leaves out a single organisation among people', () => {
    const projects = [
      owned('Jane Smith', null, '2026-12-15'),
      owned('Bob Ray', null, '2026-12-15'),
      owned('Leeds Council', null, '2026-12-15'),
    ];
    const resources = plan({ projects });
    expect(resources.rows.map(({ name }) => name)).toEqual(['Bob Ray', 'Jane Smith']);
    expect(codes(resources)).toContain('owner-not-a-person');
  });

  it('takes first names for people', () => {
    expect(plan({ projects: [owned('Anna', null, '2026-12-15')] }).rows.map(({ name }) => name)).toEqual(['Anna']);
  });

  it('names the one column that would help when nothing can be counted', () => {
    const noOwner = plan({ projects: [makeProject({ key: 'P1', values: { end: iso('2026-12-15') } })] });
    expect(noOwner).toMatchObject({ level: 'none', unlock: { field: 'owner', message: { args: { count: 1 } } } });
    const noEnd = plan({ projects: [makeProject({ key: 'P1', values: { owner: 'Jane Smith' } })] });
    expect(noEnd).toMatchObject({ level: 'none', unlock: { field: 'end' } });
  });

  it('answers an empty portfolio with nothing', () => {
    expect(plan({})).toMatchObject({ level: 'none', covered: 0, of: 0, unlock: null, periods: [], rows: [] });
  });
});
