import type { Capacity, Portfolio } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import { isPlaceholderPerson } from '../tables/values/is-person-name';
import { hasOrganisationWord } from '../tables/values/people';
import type { Day } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { roundNine } from '../workbook/round-nine';
import type { DemandUnit } from './demand';
import { workingDaysOfMonth } from './spread';
import { plainName } from '../workbook/plain-name';

/** Who a capacity is asked for. */
export type Holder = { readonly name: string; readonly isPerson: boolean };

/** What one holder can do in one month; `amount` null when not known, `assumed` when Settings had to help. */
export type MonthlyCapacity = { readonly amount: number | null; readonly assumed: boolean };

export type CapacityBook = {
  readonly capacityOf: (holder: Holder, month: Day) => MonthlyCapacity;
  /** Is the capacity of this role typed as such, beside that of its people? */
  readonly isTypedRole: (role: string) => boolean;
  /** The people whose typed capacity names this role. */
  readonly membersOf: (role: string) => readonly string[];
  readonly findings: readonly Finding[];
};

/** Above this many hours an amount without a period can only be a month's; up to it, it might be a week's. */
const longestWeekHours = 60;

/**
 * Looks capacities up in the unit of the demand. Typed ones first: of that month, else of every month (entries of one
 * person sum). Else, for a named person: hours = working days x hours per day x availability, 1 for FTE (both
 * assumed), 1 = 100% for percent. A role, team, organisation or vacancy has no capacity unless typed; counts have none.
 *
 * Hours typed without a period that could all be a week's (none above 60) are not used: `capacity-period-unclear`.
 * Source: methods.md 1.12: capacity hours = headcount x working days x hours per day x availability.
 */
export function readCapacities(portfolio: Portfolio, basis: DemandUnit, settings: Settings): CapacityBook {
  const unclear = unclearEntries(portfolio.capacities);
  const entries = portfolio.capacities.filter((entry) => !unclear.includes(entry));
  const byName = groupByHolder(entries);
  const unclearNames = new Set(unclear.flatMap(({ person, role }) => [plainName(person ?? role ?? '')]));
  const capacityOf = (holder: Holder, month: Day): MonthlyCapacity => {
    if (basis === 'count') return { amount: null, assumed: false };
    const typed = typedFor(byName.get(plainName(holder.name)) ?? [], month);
    if (typed.length > 0) return sumIn(typed, { basis, month, settings });
    if (!holder.isPerson || isNobodyYet(holder.name) || unclearNames.has(plainName(holder.name))) {
      return { amount: null, assumed: false };
    }
    if (basis === 'hours') return { amount: roundNine(standardHours(month, settings)), assumed: true };
    return { amount: 1, assumed: basis === 'fte' };
  };
  const has = (role: string) => (entry: Capacity): boolean => entry.role !== null && plainName(entry.role) === plainName(role);
  return {
    capacityOf,
    isTypedRole: (role) => entries.some((entry) => entry.person === null && has(role)(entry)),
    membersOf: (role) => [...new Set(entries.filter(has(role)).flatMap(({ person }) => person ?? []))],
    findings: unclearFinding(unclear),
  };
}

/** An organisation, or a place that waits for a person: no hours may be assumed for it. */
function isNobodyYet(name: string): boolean {
  return hasOrganisationWord(name) || isPlaceholderPerson(name);
}

function unclearEntries(capacities: readonly Capacity[]): readonly Capacity[] {
  const hours = capacities.filter((entry) => entry.unit === 'hours' && entry.period === null && entry.amount > 0);
  return hours.every((entry) => entry.amount <= longestWeekHours) ? hours : [];
}

function unclearFinding(unclear: readonly Capacity[]): readonly Finding[] {
  const cells = unclear.map((entry) => entry.cell);
  return cells.length > 0
    ? [finding('capacity-period-unclear', { severity: 'warning', cells, args: { count: cells.length } })]
    : [];
}

/** By person, and by role: a role's own entries, or else those of the people who have it. */
function groupByHolder(entries: readonly Capacity[]): ReadonlyMap<string, readonly Capacity[]> {
  const people = new Map<string, Capacity[]>();
  const roles = new Map<string, Capacity[]>();
  const members = new Map<string, Capacity[]>();
  for (const entry of entries) {
    if (entry.person !== null) addTo(people, entry.person, entry);
    if (entry.role !== null) addTo(entry.person === null ? roles : members, entry.role, entry);
  }
  return new Map([...members, ...roles, ...people]);
}

function addTo(groups: Map<string, Capacity[]>, name: string, entry: Capacity): void {
  const group = groups.get(plainName(name));
  if (group) group.push(entry);
  else groups.set(plainName(name), [entry]);
}

function typedFor(entries: readonly Capacity[], month: Day): readonly Capacity[] {
  const ofMonth = entries.filter((entry) => entry.period === month);
  return ofMonth.length > 0 ? ofMonth : entries.filter((entry) => entry.period === null);
}

type Conversion = { readonly basis: Exclude<DemandUnit, 'count'>; readonly month: Day; readonly settings: Settings };

function sumIn(entries: readonly Capacity[], conversion: Conversion): MonthlyCapacity {
  const amount = entries.reduce((sum, entry) => sum + convert(entry, conversion) / timesOf(entry, entries), 0);
  const assumed = entries.some((entry) => (entry.unit === 'hours') !== (conversion.basis === 'hours'));
  return { amount: roundNine(amount), assumed };
}

/**
 * Hours of several weeks add up to a month's; a level (FTE, percent) that one row gives several times in a month, week
 * by week, is that level on average. Entries of different rows add up.
 */
function timesOf(entry: Capacity, entries: readonly Capacity[]): number {
  if (entry.unit === 'hours') return 1;
  const isSameRow = ({ unit, person, cell }: Capacity): boolean =>
    unit === entry.unit && person === entry.person && cell.sheet === entry.cell.sheet && cell.row === entry.cell.row;
  return entries.filter(isSameRow).length;
}

function convert({ amount, unit }: Capacity, { basis, month, settings }: Conversion): number {
  if ((unit === 'hours') === (basis === 'hours')) return amount;
  if (basis === 'hours') return amount * standardHours(month, settings);
  return amount / (workingDaysOfMonth(month) * settings.hoursPerDay);
}

function standardHours(month: Day, { hoursPerDay, availability }: Settings): number {
  return workingDaysOfMonth(month) * hoursPerDay * availability;
}
