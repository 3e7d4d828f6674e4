import type { Allocation, Capacity, Portfolio } from '../../../src/core/portfolio/portfolio';
import { planResources } from '../../../src/core/resources/plan-resources';
import type { ResourceRow, Resources } from '../../../src/core/resources/resources';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { Settings } from '../../../src/core/settings/settings';
import { dayOfIso } from '../../../src/core/workbook/day';
import { makePortfolio } from '../../support/make-portfolio';

export const iso = (text: string): number => {
  const day = dayOfIso(text);
  if (day === null) throw new Error(`no date: ${text}`);
  return day;
};

/** As-of date of every case; 8 hours a day and 85% availability. */
export const asOf = iso('2026-10-31');

export const plan = (input: Partial<Portfolio>, settings: Partial<Settings> = {}): Resources =>
  planResources({ portfolio: makePortfolio(input), settings: { ...defaultSettings, ...settings }, asOf });

export const codes = (resources: Resources): readonly string[] => resources.findings.map(({ code }) => code);

export function rowOf(resources: Resources, name: string): ResourceRow {
  const row = resources.rows.find((candidate) => candidate.name === name);
  if (!row) throw new Error(`no row: ${name}`);
  return row;
}

/** A long allocation in hours of A. Meyer on project P1 over November 2026 unless told otherwise. */
export const makeAllocation = (input: Partial<Allocation>): Allocation => ({
  person: 'A. Meyer',
  role: null,
  project: 'P1',
  start: iso('2026-11-01'),
  end: iso('2026-11-30'),
  amount: 100,
  unit: 'hours',
  cell: { sheet: 'Allocations', row: 1, column: 4 },
  ...input,
});

export const makeCapacity = (input: Partial<Capacity>): Capacity => ({
  person: 'A. Meyer',
  role: null,
  period: null,
  amount: 160,
  unit: 'hours',
  cell: { sheet: 'Capacity', row: 1, column: 1 },
  ...input,
});
