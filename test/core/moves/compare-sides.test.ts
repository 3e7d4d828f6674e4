import { compareSides } from '../../../src/core/moves/compare-sides';
import type { CompareOptions } from '../../../src/core/moves/compare-sides';
import type { FieldChange, Moves } from '../../../src/core/moves/moves';
import { makeSide } from '../../support/make-side';
import type { SideInput, StateInput } from '../../support/make-side';

const options: CompareOptions = { renames: [], acceptsLikeness: true, period: null };

function moves(old: readonly StateInput[], now: readonly StateInput[]): Moves {
  return compareSides(makeSide(old, { asOf: '2026-09-30' }), makeSide(now), options);
}

/** What moved of one project whose values changed like this. */
function changes(old: Omit<StateInput, 'key'>, now: Omit<StateInput, 'key'>, sides: { old?: SideInput; now?: SideInput } = {}): readonly FieldChange[] {
  const at = (values: Omit<StateInput, 'key'>, side?: SideInput) => makeSide([{ key: 'P-1', ...values }], side);
  return compareSides(at(old, sides.old), at(now, sides.now), options).projects[0]?.changes ?? [];
}
const short = (list: readonly FieldChange[]): unknown[] => list.map(({ field, old, new: now, days }) => [field, old, now, days]);
const money = (currency: string | null, unit: 1 | 1000 | 1000000): SideInput => ({ money: new Map([['budget', { currency, unit }]]) });

describe('compareSides', () => {
  it('gives both values, both cells and the days of a date', () => {
    const cell = { sheet: 'Portfolio', row: 4, column: 14 };
    expect(changes({ end: '2026-03-31' }, { end: '2026-09-30' })).toEqual([{ field: 'end', old: 46112, new: 46295, oldCell: cell, newCell: cell, days: 183 }]);
  });

  it('counts days negative where a date came nearer', () => {
    expect(short(changes({ start: '2026-03-31' }, { start: '2026-03-01' }))).toEqual([['start', 46112, 46082, -30]]);
  });

  it('says nothing where nothing differs', () => {
    const same = { key: 'P-1', end: '2026-03-31', rag: 'G', owner: 'A. Meyer', mark: 'abc' };
    expect(moves([same], [same])).toEqual({ since: { asOf: 46295, period: null }, matched: 1, appeared: [], gone: [], renamed: [], notCompared: [], unitChanges: [], projects: [] });
  });

  it('says of a forecast that was taken away that it is gone, not that the end came nearer', () => {
    const plan = { baselineEnd: '2026-12-31' };
    const other = { key: 'P-2', end: '2027-01-31' };
    const gone = (end: string) => moves([{ key: 'P-1', ...plan, end }, other], [{ key: 'P-1', ...plan, end: '2026-12-31', planned: true }, other]).projects;
    expect(gone('2027-04-30').map((move) => short(move.changes))).toEqual([[['end', 46507, null, null]]]);
    expect(gone('2026-12-31').map((move) => short(move.changes))).toEqual([[['end', 46387, null, null]]]);
  });

  it('says once that all forecasts are gone', () => {
    const plan = { baselineEnd: '2026-12-31' };
    const { projects, notCompared } = moves([{ key: 'P-1', ...plan, end: '2027-04-30' }], [{ key: 'P-1', ...plan, end: '2026-12-31', planned: true }]);
    expect(projects).toEqual([]);
    expect(notCompared).toEqual([{ field: 'end', why: { kind: 'vanished' } }]);
  });

  it('says of a first forecast by how much it is later than the plan', () => {
    const plan = { baselineEnd: '2026-12-31' };
    expect(short(changes({ ...plan, end: '2026-12-31', planned: true }, { ...plan, end: '2027-01-31' }))).toEqual([['end', 46387, 46418, 31]]);
    expect(changes({ ...plan, end: '2026-12-31', planned: true }, { ...plan, end: '2026-12-31' })).toEqual([]);
  });

  it('compares the plan with the end of a layout that had no plan', () => {
    expect(short(changes({ end: '2026-12-31' }, { baselineEnd: '2027-01-31', end: '2027-01-31', planned: true }))).toEqual([['end', 46387, 46418, 31]]);
  });

  it('gives null for what appeared or vanished', () => {
    const known = { fields: new Set(['owner', 'end'] as const) };
    expect(short(changes({ owner: 'A. Meyer' }, { end: '2026-03-31' }, { old: known, now: known }))).toEqual([['owner', 'A. Meyer', null, null], ['end', null, 46112, null]]);
  });

  it('compares only what both sides know, and says what it leaves out', () => {
    const old = [{ key: 'P-1', owner: 'A. Meyer', phase: 'Build' }];
    const { projects, notCompared } = moves(old, [{ key: 'P-1', owner: 'A. Meyer', sponsor: 'B. Osei' }]);
    expect(projects).toEqual([]);
    expect(notCompared).toEqual([{ field: 'sponsor', why: { kind: 'added' } }, { field: 'phase', why: { kind: 'vanished' } }]);
  });

  it('lists changes in catalogue order', () => {
    expect(changes({ budget: 1, end: '2026-01-01', owner: 'A', rag: 'G' }, { budget: 2, end: '2026-02-01', owner: 'B', rag: 'A' }).map(({ field }) => field)).toEqual(['owner', 'rag', 'end', 'budget']);
  });

  it('compares a status without case, an owner as typed', () => {
    expect(short(changes({ status: 'In Progress', owner: 'Ann ' }, { status: 'in-progress ', owner: 'ann' }))).toEqual([['owner', 'Ann ', 'ann', null]]);
  });

  it('takes rounding noise and times of day for nothing', () => {
    expect(changes({ percentComplete: 0.3, end: 46112 }, { percentComplete: 0.1 + 0.2, end: 46112.75 })).toEqual([]);
  });

  it('never compares names and ids as fields', () => {
    expect(moves([{ key: 'P-1', id: 'P-1', name: 'Alpha', owner: 'A' }], [{ key: 'P-1', id: 'P-1', name: 'Omega', owner: 'A' }]).projects).toEqual([]);
  });

  it('tells the lifecycle only where nothing else does', () => {
    expect(short(changes({ lifecycle: 'live' }, { lifecycle: 'done' }))).toEqual([['lifecycle', 'live', 'done', null]]);
    expect(short(changes({ lifecycle: 'live', status: 'In progress' }, { lifecycle: 'done', status: 'Completed' }))).toEqual([['status', 'In progress', 'Completed', null]]);
  });

  it('lists a project of which only the computed colour changed', () => {
    const [move] = moves([{ key: 'P-1', computed: 'G' }], [{ key: 'P-1', computed: 'R' }]).projects;
    expect(move).toMatchObject({ key: 'P-1', changes: [], flags: [], computed: { old: 'G', new: 'R' } });
  });

  it('compares projects that are alike, and says both keys', () => {
    const facts = { owner: 'A', start: '2026-01-05' };
    const [move] = moves([{ key: 'P-1', id: 'P-1', name: 'Alpha', ...facts, end: '2026-12-01' }], [{ key: 'X-9', id: 'X-9', name: 'Omega', ...facts, end: '2026-12-02' }]).projects;
    expect(move).toMatchObject({ key: 'X-9', oldKey: 'P-1', name: 'Omega' });
  });
});

describe('compareSides: money', () => {
  it('converts units, giving both amounts in the new one', () => {
    expect(short(changes({ budget: 1200 }, { budget: 1.5 }, { old: money('GBP', 1000), now: money('GBP', 1000000) }))).toEqual([['budget', 1.2, 1.5, null]]);
    expect(changes({ budget: 1200 }, { budget: 1.2 }, { old: money('GBP', 1000), now: money('GBP', 1000000) })).toEqual([]);
  });

  it('takes the bare numbers for equal where units were read differently', () => {
    const old = makeSide([{ key: 'P-1', budget: 1200 }, { key: 'P-2', budget: 640 }, { key: 'P-3', budget: 90 }], money('GBP', 1000));
    const now = makeSide([{ key: 'P-1', budget: 1200 }, { key: 'P-2', budget: 640 }, { key: 'P-3', budget: 95 }], money(null, 1));
    expect(compareSides(old, now, options).projects.map(({ key, changes: list }) => [key, short(list)])).toEqual([['P-3', [['budget', 90, 95, null]]]]);
  });

  it('does not compare across currencies', () => {
    const [old, now] = [makeSide([{ key: 'P-1', budget: 1200 }], money('GBP', 1000)), makeSide([{ key: 'P-1', budget: 1500 }], money('EUR', 1000))];
    const { projects, notCompared } = compareSides(old, now, options);
    expect(projects).toEqual([]);
    expect(notCompared).toEqual([{ field: 'budget', why: { kind: 'currency', old: 'GBP', new: 'EUR' } }]);
  });

  it('takes amounts that are all a thousandth of what they were for another unit', () => {
    const side = (budgets: readonly number[]) => makeSide(budgets.map((budget, index) => ({ key: `P-${index}`, budget })), money('GBP', 1));
    const typedAnew = compareSides(side([100000, 250500, 4000]), side([100, 250.5, 4]), options);
    expect(typedAnew).toMatchObject({ projects: [], unitChanges: [{ field: 'budget', factor: 0.001 }] });
    expect(compareSides(side([100000, 250500, 4000]), side([100, 250.5, 5]), options)).toMatchObject({ unitChanges: [], projects: { length: 3 } });
    expect(compareSides(side([100000, 250500]), side([100, 250.5]), options)).toMatchObject({ unitChanges: [], projects: { length: 2 } });
  });

  it('compares with a side that names no currency', () => {
    expect(changes({ budget: 1200 }, { budget: 1500 }, { old: money(null, 1000), now: money('EUR', 1000) })).toHaveLength(1);
  });
});

describe('compareSides: order', () => {
  it('puts what turned red next to what is overdue, before money', () => {
    const old = ['money', 'red', 'baseline'].map((key) => ({ key, baselineEnd: '2027-01-01', forecastCost: 100, computed: 'A' as const }));
    const now = [
      { key: 'money', baselineEnd: '2027-01-01', forecastCost: 120, computed: 'A' as const },
      { key: 'red', baselineEnd: '2027-01-01', forecastCost: 100, computed: 'R' as const },
      { key: 'baseline', baselineEnd: '2027-02-01', forecastCost: 100, computed: 'A' as const },
    ];
    expect(moves(old, now).projects.map(({ key }) => key)).toEqual(['baseline', 'red', 'money']);
  });

  it('puts a moved date under an unchanged rating first, then by days, then in sheet order', () => {
    const old = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, end: '2027-01-01', rag: 'G', owner: 'A', budget: 100 }));
    const now = [
      { key: 'a', end: '2027-01-01', rag: 'G', owner: 'B', budget: 100 },
      { key: 'b', end: '2027-01-01', rag: 'G', owner: 'A', budget: 101 },
      { key: 'c', end: '2027-01-03', rag: 'G', owner: 'A', budget: 101 },
      { key: 'd', end: '2027-03-01', rag: 'G', owner: 'A', budget: 100 },
      { key: 'e', end: '2027-04-01', rag: 'G', owner: 'A', budget: 100 },
      { key: 'f', end: '2027-01-01', rag: 'G', owner: 'A', budget: 101 },
    ];
    expect(moves(old, now).projects.map(({ key }) => key)).toEqual(['e', 'd', 'c', 'b', 'f', 'a']);
  });
});
