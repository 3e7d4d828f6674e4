import type { Day } from '../workbook/day';
import { roundNine } from '../workbook/round-nine';
import type { CapacityBook, MonthlyCapacity } from './capacity';
import type { Demand, DemandItem } from './demand';
import { buildRows, commonRole } from './resource-rows';
import type { BuiltRow } from './resource-rows';
import { plainName } from '../workbook/plain-name';

/** The row of those for whom no role is known. */
export const withoutRole = 'No role given';

/**
 * The same demand without the name of anyone: one row per role. A person belongs to the role that most of their work
 * names. The capacity of a role is what is typed for it, else that of all its people together: those who have work and
 * those whose typed capacity names the role; not known where that of one of them is not. A project that several people
 * of one role own counts once. In the order of `buildRows`; no demand gives no rows.
 */
export function rowsByRole(demand: Demand, months: readonly Day[], book: CapacityBook): readonly BuiltRow[] {
  const roles = rolesOf(demand.items);
  const roleOf = (item: DemandItem): string => (item.isPerson ? (roles.get(plainName(item.name)) ?? withoutRole) : item.name);
  const items = demand.items.map((item) => ({ ...item, name: roleOf(item), isPerson: false, role: roleOf(item) }));
  const people = peopleOf(demand.items, roleOf);
  return buildRows({ covered: demand.covered, items: demand.basis === 'count' ? onceEach(items) : items }, months, {
    ...book,
    capacityOf: ({ name }, month) => {
      if (book.isTypedRole(name)) return book.capacityOf({ name, isPerson: false }, month);
      const known = people.get(plainName(name)) ?? new Map<string, string>();
      const members = new Map([...book.membersOf(name).map((member) => [plainName(member), member] as const), ...known]);
      return together([...members.values()].map((member) => book.capacityOf({ name: member, isPerson: true }, month)));
    },
  });
}

/** The role of each person. */
function rolesOf(items: readonly DemandItem[]): ReadonlyMap<string, string> {
  const byPerson = groupBy(items.filter(({ isPerson }) => isPerson), ({ name }) => plainName(name));
  return new Map([...byPerson].flatMap(([person, own]) => {
    const role = commonRole(own);
    return role === null ? [] : [[person, role] as const];
  }));
}

/** By role, the people who have work in it: how they are compared, and their names. */
function peopleOf(items: readonly DemandItem[], roleOf: (item: DemandItem) => string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byRole = groupBy(items.filter(({ isPerson }) => isPerson), (item) => plainName(roleOf(item)));
  return new Map([...byRole].map(([role, own]) => [role, new Map(own.map(({ name }) => [plainName(name), name]))]));
}

function groupBy(items: readonly DemandItem[], keyOf: (item: DemandItem) => string): ReadonlyMap<string, readonly DemandItem[]> {
  const groups = new Map<string, DemandItem[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function together(capacities: readonly MonthlyCapacity[]): MonthlyCapacity {
  const amounts = capacities.flatMap(({ amount }) => amount ?? []);
  const isKnown = amounts.length > 0 && amounts.length === capacities.length;
  return { amount: isKnown ? roundNine(amounts.reduce((sum, amount) => sum + amount, 0)) : null, assumed: capacities.some(({ assumed }) => assumed) };
}

function onceEach(items: readonly DemandItem[]): readonly DemandItem[] {
  const seen = new Set<string>();
  return items.filter(({ name, projectKey }) => {
    const key = JSON.stringify([plainName(name), projectKey]);
    return !seen.has(key) && seen.add(key);
  });
}
