import type { Portfolio, Project, Sourced } from '../portfolio/portfolio';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { Day } from '../workbook/day';

/** What dates the rows: which last-updated values may be believed, and what is said about the column as a whole. */
export type Updates = {
  /** False when no row has a last-updated date, or the column says nothing. */
  readonly usable: boolean;
  readonly findings: readonly Finding[];
};

const leastRows = 3;
const copiedShare = 0.8;

/**
 * Whether the last-updated column tells anything: ignored (a note) when it is one and the same day in every row, or
 * equals the row's start in 80% of rows, judged from three rows on. No date in any row: one note for the table.
 */
export function judgeUpdates(portfolio: Portfolio): Updates {
  const dated = portfolio.projects.flatMap(({ values }) =>
    values.lastUpdated ? [{ updated: values.lastUpdated, start: values.start?.value ?? null }] : [],
  );
  const first = dated[0];
  if (!first) {
    const isEmpty = portfolio.projects.length === 0;
    return { usable: false, findings: isEmpty ? [] : [finding('no-last-updated', { severity: 'note' })] };
  }
  if (dated.length < leastRows) return { usable: true, findings: [] };
  const isConstant = dated.every(({ updated }) => updated.value === first.updated.value);
  const copies = dated.filter(({ updated, start }) => updated.value === start).length;
  if (!isConstant && copies < copiedShare * dated.length) return { usable: true, findings: [] };
  const cells = dated.map(({ updated }) => updated.cell);
  const code = isConstant ? 'last-updated-constant' : 'last-updated-is-start';
  return { usable: false, findings: [finding(code, { severity: 'note', cells, args: { count: dated.length } })] };
}

export type Freshness = {
  readonly updated: Sourced<Day> | null;
  readonly confirmed: boolean | null;
  /** Past two cadences, whatever the lifecycle. */
  readonly isSilent: boolean;
};

export type FreshnessInput = { readonly asOf: Day; readonly cadenceDays: number; readonly usable: boolean };

/**
 * How fresh one row is: `confirmed` within one reporting cadence of the as-of date (on the limit still is), silent
 * past two. Age never removes a colour.
 */
export function freshnessOf(project: Project, { asOf, cadenceDays, usable }: FreshnessInput): Freshness {
  const updated = usable ? (project.values.lastUpdated ?? null) : null;
  if (!updated) return { updated: null, confirmed: null, isSilent: false };
  const age = asOf - updated.value;
  return { updated, confirmed: age <= cadenceDays, isSilent: age > 2 * cadenceDays };
}
