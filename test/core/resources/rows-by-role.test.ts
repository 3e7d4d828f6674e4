import { makeProject } from '../../support/make-portfolio';
import { iso, makeAllocation, makeCapacity, plan, rowOf } from './resource-case';

const p1 = makeProject({ key: 'P1' });
const byRole = { people: 'roles' } as const;
const meyer = makeAllocation({ role: 'Developer', amount: 100 });
const chen = makeAllocation({ person: 'L. Chen', role: 'Developer', amount: 60 });
const both = [makeCapacity({ role: 'Developer', amount: 120 }), makeCapacity({ person: 'L. Chen', role: 'Developer', amount: 80 })];

describe('planResources: people by roles', () => {
  it('adds up the demand and the capacity of all who have a role', () => {
    const resources = plan({ projects: [p1], allocations: [meyer, chen], capacities: both }, byRole);
    const row = rowOf(resources, 'Developer');
    expect(resources.rows).toHaveLength(1);
    expect([row.demand[1], row.capacity[1], row.utilisation[1]]).toEqual([160, 200, 0.8]);
  });

  it('names nobody, in rows or findings', () => {
    const overloaded = [meyer, chen].map((allocation) => ({ ...allocation, amount: 500 }));
    const resources = plan({ projects: [p1], allocations: overloaded, capacities: both }, byRole);
    expect(resources.findings.map(({ code }) => code)).toContain('over-allocated');
    expect(JSON.stringify(resources)).not.toMatch(/Meyer|Chen/);
  });

  it('names people where roles are not asked for', () => {
    expect(plan({ projects: [p1], allocations: [meyer, chen] }).rows.map(({ name }) => name)).toEqual(['A. Meyer', 'L. Chen']);
  });

  it('counts those who have the role and no work', () => {
    const row = rowOf(plan({ projects: [p1], allocations: [meyer], capacities: both }, byRole), 'Developer');
    expect([row.demand[1], row.capacity[1]]).toEqual([100, 200]);
  });

  it('takes the capacity that is typed for the role itself', () => {
    const team = makeCapacity({ person: null, role: 'Developer', amount: 400 });
    expect(rowOf(plan({ projects: [p1], allocations: [meyer, chen], capacities: [...both, team] }, byRole), 'Developer').capacity[1]).toBe(400);
  });

  it('puts a person into the role that most of the work names, once', () => {
    const test = makeAllocation({ role: 'Tester', amount: 5 });
    const resources = plan({ projects: [p1], allocations: [meyer, { ...meyer, amount: 10 }, test], capacities: [makeCapacity({ amount: 120 })] }, byRole);
    expect(resources.rows.map(({ name, demand, capacity }) => [name, demand[1], capacity[1]])).toEqual([['Developer', 115, 120]]);
  });

  it('knows no capacity where that of one of them is not known', () => {
    const supplier = makeAllocation({ person: 'Acme Ltd', role: 'Developer', amount: 10 });
    const row = rowOf(plan({ projects: [p1], allocations: [meyer, supplier], capacities: [makeCapacity({ role: 'Developer' })] }, byRole), 'Developer');
    expect([row.demand[1], row.capacity[1], row.utilisation[1]]).toEqual([110, null, null]);
  });

  it('shows those without a role together', () => {
    const resources = plan({ projects: [p1], allocations: [makeAllocation({}), makeAllocation({ person: 'L. Chen' })] }, byRole);
    expect(resources.rows.map(({ name, demand }) => [name, demand[1]])).toEqual([['No role given', 200]]);
  });

  it('counts a project with two owners once', () => {
    const owned = makeProject({ key: 'P1', values: { owner: 'Jane Smith / Bob Ray', start: iso('2026-11-02'), end: iso('2026-12-31') } });
    const resources = plan({ projects: [owned] }, byRole);
    expect([resources.basis, resources.rows.map(({ name, demand }) => [name, demand[1]])]).toEqual(['count', [['No role given', 1]]]);
  });
});
