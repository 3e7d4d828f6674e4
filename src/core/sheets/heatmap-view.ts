import type { ResourceRow, Resources } from '../resources/resources';
import type { Report } from './report';
import { listText, monthText, numberText, percentText, say } from './words';

/**
 * What the heatmap's numbers are: `utilisation` where some capacity is known, `demand` where effort is but no
 * capacity, `count` where only owners and dates are, which is never called utilisation or overload.
 */
export type HeatmapMode = 'utilisation' | 'demand' | 'count';

export function heatmapMode(resources: Resources): HeatmapMode {
  if (resources.basis === 'count') return 'count';
  return resources.rows.some((row) => row.utilisation.some((value) => value !== null)) ? 'utilisation' : 'demand';
}

/** Full: the band edge above which a person is over-allocated. Compared at nine decimals. */
export function isOver(utilisation: number | null, report: Report): boolean {
  return utilisation !== null && Math.round(utilisation * 1e9) > Math.round(report.settings.values.thresholds.utilisation[2] * 1e9);
}

export type Overload = {
  readonly row: ResourceRow;
  readonly period: number;
  readonly utilisation: number;
};

/** Every person-month above full, worst first, then by month. */
export function overloads(report: Report): readonly Overload[] {
  return report.resources.rows
    .flatMap((row) =>
      row.utilisation.flatMap((utilisation, period) => (utilisation !== null && isOver(utilisation, report) ? [{ row, period, utilisation }] : [])),
    )
    .sort((a, b) => b.utilisation - a.utilisation || a.period - b.period);
}

/** The worst overload of each person, worst first. */
export function worstOverloads(report: Report): readonly Overload[] {
  const seen = new Set<ResourceRow>();
  return overloads(report).filter(({ row }) => {
    if (seen.has(row)) return false;
    seen.add(row);
    return true;
  });
}

const namedCauses = 4;

/** `A. Meyer 165% in Jan 2027: ERP 80, Fleet 60 and 2 more`. */
export function overloadSentence(report: Report, { row, period, utilisation }: Overload): string {
  const causes = row.causes[period] ?? [];
  const named = causes.slice(0, namedCauses).map(({ project, demand }) => `${project} ${demandText(report.resources, demand)}`);
  const rest = causes.length - named.length;
  return say(named.length === 0 ? 'heatmap-overload' : 'heatmap-overload-causes', {
    name: row.name,
    percent: percentText(utilisation),
    month: monthText(report.resources.periods[period] ?? 0),
    causes: rest > 0 ? say('and-more', { list: named.join(', '), count: rest }) : listText(named),
  });
}

/** Demand with its unit: `80 h`, `0.5 FTE`, `60%`. */
export function demandText({ basis }: Resources, demand: number): string {
  if (basis === 'percent') return percentText(demand);
  if (basis === 'fte') return `${numberText(demand, 2)} FTE`;
  return basis === 'hours' ? `${numberText(demand)} h` : numberText(demand);
}

/** Names of the months between which the heatmap lies: `Nov 2026 to Oct 2027`. */
export function spanText({ periods }: Resources): string {
  const first = periods[0];
  const last = periods[periods.length - 1];
  return first === undefined || last === undefined ? '' : say('span', { first: monthText(first), last: monthText(last) });
}

/** Is this person or role shown with a role of its own? */
export function hasRoles({ rows }: Resources): boolean {
  return rows.some(({ role, name }) => role !== null && role !== name);
}

/** One sentence with a number; a substitute says what it is and no more. */
export function heatmapTitle(report: Report): string {
  const { resources } = report;
  const mode = heatmapMode(resources);
  if (resources.level === 'none') return say('heatmap-title-none');
  if (mode === 'count') return say('heatmap-title-count');
  if (mode === 'demand') return say('heatmap-title-demand', { count: resources.rows.length });
  const rated = resources.rows.filter((row) => row.utilisation.some((value) => value !== null)).length;
  const full = percentText(report.settings.values.thresholds.utilisation[2]);
  return say('heatmap-title', { over: worstOverloads(report).length, of: rated, full, span: spanText(resources) });
}
