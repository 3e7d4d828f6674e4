import { monthStart } from '../workbook/day';
import type { Day } from '../workbook/day';
import { roundNine } from '../workbook/round-nine';
import type { CapacityBook } from './capacity';
import { amountIn } from './demand';
import type { Demand, DemandItem } from './demand';
import { compareNames } from './names';
import type { ResourceCause, ResourceRow } from './resources';
import { plainName } from '../workbook/plain-name';

/** A row with the items it was summed from, which findings point at. */
export type BuiltRow = { readonly row: ResourceRow; readonly items: readonly DemandItem[] };

/**
 * One row per person or role that has demand in any of `months`, by peak utilisation, highest first; rows without
 * utilisation after them by peak demand; ties by name. A person and a role of the same name stay apart. A month that
 * the source of demand says nothing about has no utilisation: nobody knows that it is 0%.
 */
export function buildRows({ items, covered }: Pick<Demand, 'items' | 'covered'>, months: readonly Day[], book: CapacityBook): readonly BuiltRow[] {
  const isCovered = months.map((month) => covered === null || (month >= covered[0] && month <= covered[1]));
  const rows = [...groupItems(items).values()].map((group) => ({ row: buildRow(group, { months, isCovered }, book), items: group }));
  return rows.filter(({ row }) => row.demand.some((amount) => amount > 0)).sort((a, b) => compareRows(a.row, b.row));
}

/** The highest utilisation of a row and the index of its first month; null where none is known. */
export function peakUtilisation(row: ResourceRow): { readonly value: number; readonly index: number } | null {
  let peak: { readonly value: number; readonly index: number } | null = null;
  row.utilisation.forEach((value, index) => {
    if (value !== null && (!peak || value > peak.value)) peak = { value, index };
  });
  return peak;
}

function groupItems(items: readonly DemandItem[]): ReadonlyMap<string, readonly DemandItem[]> {
  const groups = new Map<string, DemandItem[]>();
  for (const item of items) {
    const key = `${item.isPerson ? 'person' : 'role'} ${plainName(item.name)}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

type Months = { readonly months: readonly Day[]; readonly isCovered: readonly boolean[] };

function buildRow(items: readonly DemandItem[], { months, isCovered }: Months, book: CapacityBook): ResourceRow {
  const name = items[0]?.name ?? '';
  const isPerson = items[0]?.isPerson ?? false;
  const demand = months.map((month) => sumOf(items, month));
  const capacities = months.map((month) => book.capacityOf({ name, isPerson }, month));
  const capacity = capacities.map(({ amount }) => amount);
  return {
    name,
    role: isPerson ? commonRole(items) : name,
    demand,
    capacity,
    utilisation: demand.map((amount, index) => (isCovered[index] ? ratio(amount, capacity[index] ?? null) : null)),
    capacityAssumed: capacities.some(({ assumed }) => assumed),
    causes: months.map((month) => causesOf(items, month)),
    finishes: months.map((month) => finishesIn(items, month)),
  };
}

function sumOf(items: readonly DemandItem[], month: Day): number {
  return roundNine(items.reduce((sum, { amounts }) => sum + amountIn(amounts, month), 0));
}

function ratio(demand: number, capacity: number | null): number | null {
  return capacity === null || capacity <= 0 ? null : demand / capacity;
}

/** The role that most of these items name, the first of several; null where none does. */
export function commonRole(items: readonly DemandItem[]): string | null {
  const counts = new Map<string, number>();
  for (const { role } of items) if (role !== null) counts.set(role, (counts.get(role) ?? 0) + 1);
  let common: string | null = null;
  for (const [role, count] of counts) if (common === null || count > (counts.get(common) ?? 0)) common = role;
  return common;
}

function causesOf(items: readonly DemandItem[], month: Day): readonly ResourceCause[] {
  const sums = new Map<string, number>();
  for (const { project, amounts } of items) {
    const amount = amountIn(amounts, month);
    if (amount > 0) sums.set(project ?? '–', (sums.get(project ?? '–') ?? 0) + amount);
  }
  return [...sums]
    .map(([project, demand]) => ({ project, demand: roundNine(demand) }))
    .sort((a, b) => b.demand - a.demand || compareNames(a.project, b.project));
}

function finishesIn(items: readonly DemandItem[], month: Day): number {
  return items.filter(({ finish }) => finish !== null && monthStart(finish) === month).length;
}

function compareRows(a: ResourceRow, b: ResourceRow): number {
  const utilisation = (peakUtilisation(b)?.value ?? -1) - (peakUtilisation(a)?.value ?? -1);
  const demand = Math.max(...b.demand) - Math.max(...a.demand);
  return utilisation || demand || compareNames(a.name, b.name);
}
