import { amountIn } from './demand';
import type { Day } from '../workbook/day';
import { isoOf } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { roundBeside } from '../workbook/round-beside';
import { roundNine } from '../workbook/round-nine';
import type { Periods } from './periods';
import { peakUtilisation } from './resource-rows';
import type { BuiltRow } from './resource-rows';

const namedAtMost = 5;

/**
 * What the finished rows show: people above their capacity (one finding, each with peak and month, worst first),
 * demand where the typed capacity is zero, and demand that lies only outside the months ahead. Counts are never an overload.
 */
export function rowFindings(rows: readonly BuiltRow[], periods: Periods): readonly Finding[] {
  return [...overAllocated(rows, periods.months), ...withoutCapacity(rows, periods.months), ...elsewhere(periods)];
}

/** More demand than capacity, wherever the colours of the bands begin. */
function overAllocated(rows: readonly BuiltRow[], months: readonly Day[]): readonly Finding[] {
  const over = rows.flatMap((built) => {
    const peak = peakUtilisation(built.row);
    return peak && roundNine(peak.value) > 1 ? [{ built, peak, month: months[peak.index] ?? 0 }] : [];
  });
  if (over.length === 0) return [];
  const named = over.slice(0, namedAtMost).map(({ built, peak, month }) => `${built.row.name} ${roundBeside(peak.value * 100, 100, 0)}% in ${monthText(month)}`);
  const people = named.join(', ') + (over.length > namedAtMost ? ' …' : '');
  const cells = over.flatMap(({ built, month }) => cellsIn(built, month).slice(0, 1));
  return [finding('over-allocated', { severity: 'warning', cells, count: over.length, args: { count: over.length, people } })];
}

function withoutCapacity(rows: readonly BuiltRow[], months: readonly Day[]): readonly Finding[] {
  const affected = rows.flatMap((built) => {
    const index = built.row.demand.findIndex((amount, at) => amount > 0 && built.row.capacity[at] === 0);
    return index < 0 ? [] : [{ built, month: months[index] ?? 0 }];
  });
  const first = affected[0];
  if (!first) return [];
  const cells = affected.flatMap(({ built, month }) => cellsIn(built, month).slice(0, 1));
  const args = { count: affected.length, name: first.built.row.name, month: monthText(first.month) };
  return [finding('no-capacity', { severity: 'warning', cells, count: affected.length, args })];
}

function elsewhere({ months, shown }: Periods): readonly Finding[] {
  const [first] = months;
  const last = months[months.length - 1];
  if (shown === 'ahead' || first === undefined || last === undefined) return [];
  const input = { severity: 'note', args: { first: monthText(first), last: monthText(last) } } as const;
  return [finding(shown === 'past' ? 'demand-in-past' : 'demand-later', input)];
}

function cellsIn({ items }: BuiltRow, month: Day) {
  return items.flatMap(({ amounts, cell }) => (amountIn(amounts, month) > 0 && cell ? [cell] : []));
}

function monthText(month: Day): string {
  return isoOf(month).slice(0, 7);
}
