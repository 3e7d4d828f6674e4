import type { ProjectField } from '../tables/catalogue';
import { projectFields } from '../tables/catalogue';
import type { CellAddress } from '../workbook/address';
import { isMoneyMasked, maskMeasures, moneyMask } from './mask-money';
import type { MoneyMask } from './mask-money';
import { nameBook } from './mask-names';
import type { NameBook } from './mask-names';
import { textFilter } from './mask-texts';
import type { Masks, TextFilter } from './mask-texts';
import type { CriterionColumn, Objective, Portfolio, Project, ProjectValues, Sourced } from './portfolio';

/**
 * The same portfolio without its names, its amounts, or both: what a report that leaves the house is computed from.
 *
 * names: projects are `Project 1` … (key and name; no id), people `Person 1` … wherever they occur, teams, departments,
 * programmes and objectives alike; sheets are `Register`, `Sheet 2` …; comments, descriptions, decisions and names of
 * milestones are left out, roles and short status words stay (mask-texts). money: amounts are per cent of a total
 * (mask-money). Dates, progress, effort, hours, colours, ratings, rows and columns stay, so that colours, ranks, ratios
 * and utilisation are those of the unmasked portfolio. Findings are left out: they quote cells. Masking a
 * masked portfolio changes nothing.
 */
export function maskPortfolio(portfolio: Portfolio, masks: Masks): Portfolio {
  const book = masks.names ? nameBook(portfolio) : null;
  const money = masks.money && !isMoneyMasked(portfolio) ? moneyMask(portfolio) : null;
  const mask: Mask = { book, money, keepsText: textFilter(portfolio, masks, book), objectivesOf: objectivesOf(portfolio) };
  return {
    ...portfolio,
    projects: portfolio.projects.map((project) => maskProject(project, mask)),
    money: money?.units ?? portfolio.money,
    criteria: portfolio.criteria.map((criterion) => maskCriterion(criterion, mask)),
    objectives: portfolio.objectives.map((objective) => maskObjective(objective, mask)),
    ...maskRegisters(portfolio, mask),
    findings: [],
  };
}

type Mask = {
  readonly book: NameBook | null;
  readonly money: MoneyMask | null;
  readonly keepsText: TextFilter;
  /** Names of the objectives that a project serves, by its key. */
  readonly objectivesOf: ReadonlyMap<string, readonly string[]>;
};

function objectivesOf({ links }: Portfolio): Mask['objectivesOf'] {
  const names = new Map<string, readonly string[]>();
  for (const { projectKey, objective } of links) names.set(projectKey, [...(names.get(projectKey) ?? []), objective]);
  return names;
}

function maskProject(project: Project, mask: Mask): Project {
  const { book } = mask;
  const values = maskValues(project, mask);
  const criteria = [...project.criteria].flatMap(([label, sourced]) => {
    const factor = mask.money ? mask.money.criterion(label) : 1;
    return factor === null ? [] : [[label, { ...sourced, value: sourced.value * factor }] as const];
  });
  const masked = { ...project, values, criteria: new Map(criteria) };
  if (!book) return masked;
  const { tolerance, currentEnd, lifecycleCell, dimensionRags } = project;
  return {
    ...masked,
    key: book.project(project.key),
    name: book.project(project.key),
    source: { ...project.source, sheet: book.sheet(project.source.sheet) },
    lifecycleCell: lifecycleCell && at(lifecycleCell, book),
    dimensionRags: atEach(dimensionRags, book),
    criteria: atEach(masked.criteria, book),
    currentEnd: currentEnd && { ...currentEnd, cell: at(currentEnd.cell, book) },
    parentKey: project.parentKey === null ? null : book.project(project.parentKey),
    tolerance: {
      ...(tolerance.days ? { days: sourcedAt(tolerance.days, book) } : {}),
      ...(tolerance.cost ? { cost: sourcedAt(tolerance.cost, book) } : {}),
    },
  };
}

function at(cell: CellAddress, book: NameBook): CellAddress {
  return { ...cell, sheet: book.sheet(cell.sheet) };
}

function sourcedAt<T>(sourced: Sourced<T>, book: NameBook): Sourced<T> {
  return { ...sourced, cell: at(sourced.cell, book) };
}

function atEach<T>(values: ReadonlyMap<string, Sourced<T>>, book: NameBook): ReadonlyMap<string, Sourced<T>> {
  return new Map([...values].map(([name, sourced]) => [name, sourcedAt(sourced, book)]));
}

function maskValues(project: Project, mask: Mask): ProjectValues {
  const entries = (Object.keys(project.values) as ProjectField[]).flatMap((field) => {
    const sourced: Sourced<unknown> | undefined = project.values[field];
    const value = sourced === undefined ? null : maskValue(field, sourced.value, { project, mask });
    return sourced === undefined || value === null ? [] : [[field, mask.book ? sourcedAt({ ...sourced, value }, mask.book) : { ...sourced, value }]];
  });
  // Keys and kinds of value are those of the project's own values, which Object.fromEntries cannot express.
  return Object.fromEntries(entries) as ProjectValues;
}

type Context = { readonly project: Project; readonly mask: Mask };

/** Null: left out. */
function maskValue(field: ProjectField, value: unknown, { project, mask }: Context): unknown {
  if (projectFields[field].kind === 'money' && mask.money) {
    const factor = mask.money.field(field);
    return factor === null || typeof value !== 'number' ? null : value * factor;
  }
  if (typeof value !== 'string') return value;
  if (!mask.keepsText(field, value)) return null;
  return mask.book ? maskName(field, value, { book: mask.book, project, mask }) : value;
}

function maskName(field: ProjectField, text: string, { book, project, mask }: Context & { readonly book: NameBook }): string | null {
  const { parentKey } = project;
  switch (field) {
    case 'name':
      return book.project(project.key);
    case 'owner':
    case 'sponsor':
      return book.people(text);
    case 'department':
      return book.department(text);
    case 'programme':
      return book.programme(text);
    case 'parent':
      return parentKey === null ? null : book.project(parentKey);
    case 'objective':
      return (mask.objectivesOf.get(project.key) ?? []).map(book.objective).join('; ') || null;
    case 'status':
    case 'phase':
    case 'risk':
    case 'priority':
    case 'rag':
    case 'ragPrevious':
      return text;
    default:
      return null;
  }
}

function maskCriterion(criterion: CriterionColumn, { book }: Mask): CriterionColumn {
  return book ? { ...criterion, header: criterion.label } : criterion;
}

function maskObjective(given: Objective, { book, money }: Mask): Objective {
  const objective = money ? maskMeasures(given) : given;
  if (!book) return objective;
  const { source, weight, baseline, target, actual, start, due, owner } = objective;
  const moved = <T>(sourced: Sourced<T> | null): Sourced<T> | null => sourced && sourcedAt(sourced, book);
  return {
    id: null,
    name: book.objective(objective.name),
    source: source && { ...source, sheet: book.sheet(source.sheet) },
    weight: moved(weight),
    baseline: moved(baseline),
    target: moved(target),
    actual: moved(actual),
    start: moved(start),
    due: moved(due),
    owner: owner === null ? null : book.people(owner),
  };
}

type Registers = Pick<Portfolio, 'links' | 'allocations' | 'capacities' | 'risks' | 'milestones'>;

function maskRegisters(portfolio: Portfolio, { book, money }: Mask): Registers {
  const { links, allocations, capacities, milestones } = portfolio;
  const factor = money?.risk ?? 1;
  const risks = portfolio.risks.map((risk) => ({ ...risk, score: risk.score === null ? null : risk.score * factor }));
  if (!book) return { links, allocations, capacities, risks, milestones };
  const keyOf = (key: string | null): string | null => (key === null ? null : book.project(key));
  const text = (given: string | null, mask: (text: string) => string): string | null => (given === null ? null : mask(given));
  const moved = <T extends { readonly cell: CellAddress }>(entry: T): T => ({ ...entry, cell: at(entry.cell, book) });
  return {
    links: links.map((link) => ({ ...moved(link), projectKey: book.project(link.projectKey), objective: book.objective(link.objective) })),
    allocations: allocations.map((entry) => ({
      ...moved(entry),
      person: text(entry.person, book.people),
      role: text(entry.role, book.role),
      project: text(entry.project, book.projectText),
    })),
    capacities: capacities.map((entry) => ({ ...moved(entry), person: text(entry.person, book.holder), role: text(entry.role, book.role) })),
    risks: risks.map((risk, index) => ({
      ...moved(risk),
      id: null,
      name: `Risk ${index + 1}`,
      projectKey: keyOf(risk.projectKey),
      owner: text(risk.owner, book.people),
    })),
    milestones: milestones.map((entry, index) => ({ ...moved(entry), name: `Milestone ${index + 1}`, projectKey: keyOf(entry.projectKey) })),
  };
}
