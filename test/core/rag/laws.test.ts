import fc from 'fast-check';
import type { Lifecycle, Milestone, Portfolio, Project, Rag, Risk } from '../../../src/core/portfolio/portfolio';
import { makeProject } from '../../support/make-portfolio';
import type { PlainValues } from '../../support/make-portfolio';
import { asOf, day, makeMilestone, makeRisk, rate, rateOne } from './rag-case';

const severity = (rag: Rag | null | undefined): number => (rag === 'R' ? 2 : rag === 'A' ? 1 : 0);
const without = (values: PlainValues, fields: readonly string[]): PlainValues =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));
const offset = fc.integer({ min: -900, max: 900 }).map(day);
const money = fc.integer({ min: 0, max: 3000 });
const fraction = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

const someValues: fc.Arbitrary<PlainValues> = fc.record(
  {
    start: offset,
    end: offset,
    baselineStart: offset,
    baselineEnd: offset,
    percentComplete: fraction,
    plannedPercent: fraction,
    budget: money,
    actualCost: money,
    forecastCost: money,
    earnedValue: money,
    plannedValue: money,
    nextMilestoneDate: offset,
    lastUpdated: offset,
    rag: fc.constantFrom('G', 'AG', 'A', 'AR', 'R'),
  },
  { requiredKeys: [] },
);

const lifecycle: fc.Arbitrary<Lifecycle> = fc.constantFrom('candidate', 'not-started', 'live', 'live', 'live', 'on-hold', 'done');

const somePortfolio: fc.Arbitrary<Partial<Portfolio> & { readonly projects: readonly Project[] }> = fc
  .array(fc.tuple(someValues, lifecycle), { minLength: 1, maxLength: 6 })
  .chain((rows) => {
    const projects = rows.map(([values, state], index) => makeProject({ key: `P${index}`, row: index, values, lifecycle: state }));
    const projectKey = fc.constantFrom(...projects.map(({ key }) => key));
    return fc.record({
      projects: fc.constant(projects),
      milestones: fc.array(fc.record({ projectKey, due: offset, isDone: fc.boolean() }).map(makeMilestone), { maxLength: 3 }),
      risks: fc.array(fc.record({ projectKey, isCritical: fc.boolean(), isOpen: fc.boolean() }).map(makeRisk), { maxLength: 3 }),
    });
  });

describe('laws of rateRag', () => {
  it('moving an end later never improves the schedule, the baseline and the as-of date being before it', () => {
    fc.assert(
      fc.property(someValues, fc.nat(800), fc.nat(800), (values, ahead, later) => {
        const fixed = { ...values, start: day(-400), baselineEnd: day(200) };
        const before = rateOne({ ...fixed, end: asOf + ahead }).dimensions.schedule;
        const after = rateOne({ ...fixed, end: asOf + ahead + later }).dimensions.schedule;
        expect(severity(after?.rag)).toBeGreaterThanOrEqual(severity(before?.rag));
      }),
    );
  });

  it('waiting never improves the schedule of a project whose dates and progress stay as they are', () => {
    fc.assert(
      fc.property(someValues, fc.nat(400), (values, days) => {
        // Earned value is left out: SPI is not used once the planned finish has passed.
        const dated = without(values, ['earnedValue', 'plannedPercent']);
        const moved = Object.fromEntries(
          Object.entries(dated).map(([field, value]) =>
            /start|end/i.test(field) && typeof value === 'number' ? [field, value - days] : [field, value],
          ),
        ) as PlainValues;
        const now = rateOne(dated).dimensions.schedule;
        const then = rateOne(moved).dimensions.schedule;
        expect(severity(then?.rag)).toBeGreaterThanOrEqual(severity(now?.rag));
      }),
    );
  });

  it('the order of rows changes no project', () => {
    fc.assert(
      fc.property(somePortfolio, (portfolio) => {
        const forwards = rate(portfolio);
        const backwards = rate({ ...portfolio, projects: [...portfolio.projects].reverse() });
        expect([...backwards.projects].reverse()).toEqual(forwards.projects);
        expect(backwards.level).toBe(forwards.level);
        expect(backwards.rehearsal).toEqual(forwards.rehearsal);
      }),
    );
  });

  const facts: readonly (readonly [string, (portfolio: Partial<Portfolio>) => Partial<Portfolio>])[] = [
    ['an overdue milestone', (portfolio) => ({ ...portfolio, milestones: [...milestonesOf(portfolio), makeMilestone({ projectKey: 'P0', due: day(-5) })] })],
    ['a critical risk', (portfolio) => ({ ...portfolio, risks: [...risksOf(portfolio), makeRisk({ projectKey: 'P0' })] })],
    ['a budget overrun', (portfolio) => withValue(portfolio, { budget: 1000, actualCost: 1050 })],
    ['a forecast overrun', (portfolio) => withValue(portfolio, { budget: 1000, forecastCost: 1200 })],
  ];
  const milestonesOf = (portfolio: Partial<Portfolio>): readonly Milestone[] =>
    (portfolio.milestones ?? []).map((milestone) => ({ ...milestone, isDone: false }));
  const risksOf = (portfolio: Partial<Portfolio>): readonly Risk[] => portfolio.risks ?? [];
  const withValue = (portfolio: Partial<Portfolio>, extra: PlainValues): Partial<Portfolio> => ({
    ...portfolio,
    projects: (portfolio.projects ?? []).map((project) => {
      const plain = Object.fromEntries(Object.entries(project.values).map(([field, sourced]) => [field, sourced.value])) as PlainValues;
      return makeProject({ key: project.key, row: project.source.row, lifecycle: project.lifecycle, values: { ...plain, ...extra } });
    }),
  });

  it.each(facts)('adding %s never improves a colour', (_name, addFact) => {
    fc.assert(
      fc.property(someValues, lifecycle, (values, state) => {
        // Money and milestones of the row are cleared, so that the fact is added and replaces nothing.
        const rest = without(values, ['budget', 'actualCost', 'forecastCost', 'nextMilestoneDate']);
        const portfolio = { projects: [makeProject({ key: 'P0', values: rest, lifecycle: state })] };
        const [before] = rate(portfolio).projects;
        const [after] = rate(addFact(portfolio)).projects;
        expect(severity(after?.computed)).toBeGreaterThanOrEqual(severity(before?.computed));
      }),
    );
  });

  it('no green without schedule evidence, no red without a fact, no colour for what is closed', () => {
    fc.assert(
      fc.property(somePortfolio, (portfolio) => {
        rate(portfolio).projects.forEach((rated, index) => {
          const project = portfolio.projects[index];
          const kinds = Object.values(rated.dimensions);
          if (rated.computed === 'G') {
            const { percentComplete, baselineEnd, earnedValue } = project?.values ?? {};
            expect(rated.dimensions.schedule?.rag).toBe('G');
            expect(project?.currentEnd?.value).toBeGreaterThanOrEqual(asOf);
            expect(percentComplete ?? baselineEnd ?? earnedValue).toBeDefined();
            expect(project?.lifecycle).toBe('live');
          }
          if (rated.computed === 'R') expect(kinds.some(({ rag, kind }) => rag === 'R' && kind === 'fact')).toBe(true);
          if (project?.lifecycle === 'done' || project?.lifecycle === 'on-hold') expect(rated.computed).toBeNull();
          expect(rated.computed === null).toBe(rated.why !== null);
        });
      }),
    );
  });

  it('tighter limits never give fewer reds, nor more greens', () => {
    fc.assert(
      fc.property(somePortfolio, (portfolio) => {
        const [half, set, double] = rate(portfolio).rehearsal;
        expect([half?.red ?? 0, set?.red ?? 0]).toEqual([
          Math.max(half?.red ?? 0, set?.red ?? 0),
          Math.max(set?.red ?? 0, double?.red ?? 0),
        ]);
        expect((half?.green ?? 0) <= (set?.green ?? 0) && (set?.green ?? 0) <= (double?.green ?? 0)).toBe(true);
      }),
    );
  });
});
