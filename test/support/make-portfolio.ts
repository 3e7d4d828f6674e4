import { projectFields } from '../../src/core/tables/catalogue';
import type { ProjectField } from '../../src/core/tables/catalogue';
import type {
  CriterionColumn,
  CurrentEnd,
  Lifecycle,
  Objective,
  Portfolio,
  Project,
  ProjectValues,
  ReportedRag,
  Sourced,
} from '../../src/core/portfolio/portfolio';
import type { CellAddress } from '../../src/core/workbook/address';

/** The sheet that every built value says it comes from. */
export const sheetName = 'Portfolio';

const fieldOrder = Object.keys(projectFields) as ProjectField[];
const firstCriterionColumn = 60;
const firstRagColumn = 90;

/** Plain values by field: the builder adds the cells. */
export type PlainValues = { readonly [F in ProjectField]?: NonNullable<ProjectValues[F]>['value'] };

export type ProjectInput = {
  readonly key: string;
  /** Zero-based row on the sheet; default 4. Give each project its own where cells or order matter. */
  readonly row?: number;
  readonly values?: PlainValues;
  /** Criterion values by label; columns in this order from BI on. */
  readonly criteria?: Readonly<Record<string, number>>;
  /** By dimension, e.g. `{ 'rag:schedule': 'G' }`. */
  readonly dimensionRags?: Readonly<Record<string, ReportedRag>>;
} & Partial<Omit<Project, 'key' | 'values' | 'criteria' | 'dimensionRags' | 'source'>>;

/** The cell a built field value comes from: column by the field's place in the catalogue. */
export function fieldCell(row: number, field: ProjectField): CellAddress {
  return { sheet: sheetName, row, column: fieldOrder.indexOf(field) };
}

/** A live project with nothing but a name unless told otherwise; the current end follows from the given dates. */
export function makeProject(input: ProjectInput): Project {
  const { key, row = 4, values = {}, criteria = {}, dimensionRags = {}, ...rest } = input;
  const lifecycle: Lifecycle = rest.lifecycle ?? 'live';
  const sourced = sourcedValues({ name: key, ...values }, row);
  return {
    key,
    name: sourced.name?.value ?? key,
    source: { sheet: sheetName, row },
    lifecycle,
    lifecycleCell: sourced.status?.cell ?? null,
    isStateUnknown: false,
    values: sourced,
    dimensionRags: sourcedMap(dimensionRags, { row, column: firstRagColumn }),
    criteria: sourcedMap(criteria, { row, column: firstCriterionColumn }),
    currentEnd: currentEndOf(sourced, lifecycle),
    parentKey: null,
    isRollUp: false,
    tolerance: {},
    ...rest,
  };
}

/** A portfolio of these parts; `fields` are those any project has, everything else is empty. */
export function makePortfolio(input: Partial<Portfolio> = {}): Portfolio {
  const projects = input.projects ?? [];
  const fields = new Set(projects.flatMap((project) => Object.keys(project.values) as ProjectField[]));
  return {
    fields,
    doubtful: new Set(),
    money: new Map(),
    criteria: [],
    objectives: [],
    hasObjectiveColumn: (input.links ?? []).length > 0,
    links: [],
    allocations: [],
    capacities: [],
    risks: [],
    milestones: [],
    findings: [],
    ...input,
    projects,
  };
}

/** A benefit criterion rated 1-5 with no typed weight unless told otherwise. */
export function makeCriterion(input: { readonly label: string } & Partial<CriterionColumn>): CriterionColumn {
  return {
    header: input.label,
    column: firstCriterionColumn,
    scale: [1, 5],
    direction: 'benefit',
    isMoney: false,
    typedWeight: null,
    ...input,
  };
}

export type ObjectiveInput = {
  readonly name: string;
  readonly row?: number;
  readonly id?: string;
  readonly owner?: string;
} & { readonly [N in 'weight' | 'baseline' | 'target' | 'actual' | 'start' | 'due']?: number };

/** An objective with only what is given; its cells lie on a sheet named Objectives. */
export function makeObjective(input: ObjectiveInput): Objective {
  const row = input.row ?? 1;
  const at = (value: number | undefined, column: number): Sourced<number> | null =>
    value === undefined ? null : { value, cell: { sheet: 'Objectives', row, column } };
  return {
    id: input.id ?? null,
    name: input.name,
    source: { sheet: 'Objectives', row },
    weight: at(input.weight, 1),
    baseline: at(input.baseline, 2),
    target: at(input.target, 3),
    actual: at(input.actual, 4),
    start: at(input.start, 5),
    due: at(input.due, 6),
    owner: input.owner ?? null,
  };
}

function sourcedValues(values: PlainValues, row: number): ProjectValues {
  const entries = (Object.keys(values) as ProjectField[])
    .filter((field) => values[field] !== undefined)
    .map((field) => [field, { value: values[field], cell: fieldCell(row, field) }]);
  // Built from a record with the same keys and value types, which Object.fromEntries cannot express.
  return Object.fromEntries(entries) as ProjectValues;
}

function sourcedMap<T>(
  values: Readonly<Record<string, T>>,
  first: { readonly row: number; readonly column: number },
): ReadonlyMap<string, Sourced<T>> {
  return new Map(
    Object.entries(values).map(([name, value], index) => [
      name,
      { value, cell: { sheet: sheetName, row: first.row, column: first.column + index } },
    ]),
  );
}

function currentEndOf(values: ProjectValues, lifecycle: Lifecycle): CurrentEnd | null {
  if (lifecycle === 'done' && values.actualEnd) return { ...values.actualEnd, field: 'actualEnd' };
  if (values.end) return { ...values.end, field: 'end' };
  return values.baselineEnd ? { ...values.baselineEnd, field: 'baselineEnd' } : null;
}
