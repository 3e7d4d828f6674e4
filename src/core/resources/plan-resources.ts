import type { Portfolio } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import type { Day } from '../workbook/day';
import { readCapacities } from './capacity';
import { demandFromCounts } from './counts';
import { coveredKeys } from './demand';
import type { Demand } from './demand';
import { demandFromAllocations } from './demand-from-allocations';
import { demandFromEffort } from './demand-from-effort';
import { ownersOf } from './owners';
import type { Owners } from './owners';
import { choosePeriods } from './periods';
import { cannotResources, resourceAnswer } from './resource-answer';
import { rowFindings } from './resource-findings';
import { buildRows } from './resource-rows';
import { rowsByRole } from './rows-by-role';
import type { Resources } from './resources';

export type ResourcesInput = { readonly portfolio: Portfolio; readonly settings: Settings; readonly asOf: Day };

/**
 * Who is asked for how much in which month, against what they can do: utilisation = demand / capacity
 * (methods.md section 0 and 1.12). From an allocations table where there is one; else from effort, dates and owner;
 * else only counts of projects per owner and month, which are never called utilisation; else nothing, level `none`
 * with finding `cannot-resources`, no periods and no rows.
 */
export function planResources({ portfolio, settings, asOf }: ResourcesInput): Resources {
  const owners = ownersOf(portfolio, settings.people === 'roles');
  const { demand, findings } = chooseDemand({ portfolio, settings, asOf }, owners);
  const periods = choosePeriods(demand.items, asOf);
  const book = readCapacities(portfolio, demand.basis, settings);
  const rows = settings.people === 'roles' ? rowsByRole(demand, periods.months, book) : buildRows(demand, periods.months, book);
  const answer = resourceAnswer(portfolio, demand, owners);
  return {
    ...answer,
    basis: demand.basis,
    derived: demand.derived,
    periods: periods.months,
    rows: rows.map(({ row }) => row),
    findings: [
      ...cannotResources(portfolio, answer),
      ...findings,
      ...(demand.basis === 'count' ? [] : book.findings),
      ...rowFindings(rows, periods),
    ],
  };
}

type Choice = { readonly demand: Demand; readonly findings: Demand['findings'] };

/**
 * Allocations when any of them can be used. Effort when it reaches at least half of the projects that could be
 * counted: below that, utilisation would leave out most of a person's work. Findings of passed-over sources stay.
 */
function chooseDemand({ portfolio, settings, asOf }: ResourcesInput, owners: Owners): Choice {
  const allocated = demandFromAllocations(portfolio);
  if (allocated.items.length > 0) return { demand: allocated, findings: allocated.findings };
  const derived = demandFromEffort(portfolio, owners, settings.hoursPerDay);
  const counted = demandFromCounts(portfolio, owners, asOf);
  const findings = [...allocated.findings, ...owners.findings];
  if (derived.items.length > 0 && coveredKeys(derived.items).size * 2 >= coveredKeys(counted.items).size) {
    return { demand: derived, findings: [...findings, ...derived.findings] };
  }
  const lacking = derived.findings.filter(({ code }) => code === 'effort-without-unit');
  return { demand: counted, findings: [...findings, ...lacking, ...counted.findings] };
}
