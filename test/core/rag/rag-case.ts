import type { Milestone, MoneyUnit, Portfolio, Risk } from '../../../src/core/portfolio/portfolio';
import type { ProjectRag, RagAnalysis } from '../../../src/core/rag/rag';
import { rateRag } from '../../../src/core/rag/rate-rag';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { ProjectField } from '../../../src/core/tables/catalogue';
import { makePortfolio, makeProject } from '../../support/make-portfolio';
import type { PlainValues, ProjectInput } from '../../support/make-portfolio';

/** As-of date of every case: 31 October 2026. */
export const asOf = 46326;

/** Days relative to the as-of date: `day(-41)` lies 41 days before it. */
export const day = (offset: number): number => asOf + offset;

export const rate = (input: Partial<Portfolio>): RagAnalysis =>
  rateRag({ portfolio: makePortfolio(input), settings: defaultSettings, asOf });

export type CaseOptions = Partial<Portfolio> & { readonly project?: Partial<Omit<ProjectInput, 'values'>> };

/** One live project with these values, rated. */
export function rateOne(values: PlainValues, options: CaseOptions = {}): ProjectRag {
  const { project: projectInput, ...portfolio } = options;
  const project = makeProject({ key: 'P1', row: 16, values, ...projectInput });
  const [rated] = rate({ projects: [project], ...portfolio }).projects;
  if (!rated) throw new Error('one project in, none out');
  return rated;
}

export function moneyIn(fields: readonly ProjectField[], unit: Partial<MoneyUnit>): ReadonlyMap<ProjectField, MoneyUnit> {
  return new Map(fields.map((field) => [field, { currency: null, unit: 1, inYear: false, decimals: 0, ...unit }]));
}

export const makeMilestone = (input: Partial<Milestone> & { readonly due: number }): Milestone => ({
  name: 'Design approved',
  projectKey: 'P1',
  isDone: false,
  cell: { sheet: 'Milestones', row: 3, column: 2 },
  ...input,
});

export const makeRisk = (input: Partial<Risk>): Risk => ({
  id: null,
  name: 'Supplier fails',
  projectKey: 'P1',
  isOpen: true,
  score: 20,
  isCritical: true,
  owner: 'A. Meyer',
  due: null,
  cell: { sheet: 'Risks', row: 3, column: 2 },
  ...input,
});
