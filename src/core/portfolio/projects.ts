import type { Settings } from '../settings/settings';
import type { ProjectField } from '../tables/catalogue';
import type { FoundTable } from '../tables/found-table';
import type { Finding } from '../workbook/finding';
import { finding } from '../workbook/finding';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { checkValues } from './check-values';
import { findCriteria, readCriteria } from './criteria';
import type { CriterionReader } from './criteria';
import { currentEndOf } from './current-end';
import { findHierarchy } from './hierarchy';
import { groupIssues } from './issue';
import type { Issue } from './issue';
import { assignKeys } from './keys';
import { isStateUnknown, lifecycleOf } from './lifecycle';
import { moneyUnits } from './money-units';
import type { MoneySource } from './money-units';
import type { CriterionColumn, MoneyUnit, Project } from './portfolio';
import { ragStates } from './rag-state';
import { readRow, rowColumns } from './read-row';
import type { RowColumns, RowValues } from './read-row';
import { headerTexts, tableRows } from './table-rows';
import type { TableRow } from './table-rows';
import { readTolerance, toleranceColumns } from './tolerances';

/** The projects of the main table and of the tables stacked on it. */
export type ReadProjects = {
  readonly projects: readonly Project[];
  readonly fields: ReadonlySet<ProjectField>;
  readonly money: ReadonlyMap<ProjectField, MoneyUnit>;
  readonly criteria: readonly CriterionColumn[];
  readonly findings: readonly Finding[];
};

/**
 * Reads every row of the given tables (the main one first) as a project: values, lifecycle, key, current end, place
 * in the hierarchy, criteria. What could not be read becomes one finding per column and pattern.
 */
export function readProjects(snapshot: WorkbookSnapshot, tables: readonly FoundTable[], settings: Settings): ReadProjects {
  const parts = tables.map((table) => readPart(snapshot, table, settings));
  const drafts = parts.flatMap((part) => part.drafts);
  const keys = assignKeys(drafts.map(({ read, row }) => identityOf(read, row)));
  const named = drafts.map((draft, index) => ({ draft, key: keys.keys[index] ?? '', name: nameOf(draft) }));
  const hierarchy = findHierarchy(named.map(({ draft, key, name }) => ({ key, name, values: draft.read.values })));
  const money = moneyUnits(parts.flatMap((part) => part.money));
  const projects = named.map(({ draft, key, name }, index): Project => ({
    ...draft.project,
    key,
    name,
    parentKey: hierarchy.places[index]?.parentKey ?? null,
    isRollUp: hierarchy.places[index]?.isRollUp ?? false,
  }));
  return {
    projects,
    fields: new Set(projects.flatMap(({ values }) => Object.keys(values) as ProjectField[])),
    money: money.money,
    criteria: parts[0]?.criteria.map(({ criterion }) => criterion) ?? [],
    findings: [
      ...groupIssues(drafts.flatMap((draft) => draft.issues)),
      ...missingNames(drafts),
      ...keys.findings,
      ...hierarchy.findings,
      ...money.findings,
    ],
  };
}

type Draft = {
  readonly row: TableRow;
  readonly read: RowValues;
  readonly project: Omit<Project, 'key' | 'name' | 'parentKey' | 'isRollUp'>;
  readonly issues: readonly Issue[];
  /** Where a name belongs, in a table that has names at all. */
  readonly nameColumn: number | null;
};

type Part = {
  readonly drafts: readonly Draft[];
  readonly criteria: readonly CriterionReader[];
  readonly money: readonly MoneySource[];
};

function readPart(snapshot: WorkbookSnapshot, table: FoundTable, settings: Settings): Part {
  const rows = tableRows(snapshot, table);
  const headers = headerTexts(snapshot, table);
  const columns = rowColumns(table, rows);
  const criteria = findCriteria({ table, rows, headers, settings });
  const tolerances = toleranceColumns(headers, rows);
  const ragState = ragStates(snapshot, table, columns.fields.get('rag') ?? []);
  return {
    drafts: rows.map((row) => readDraft(row, { columns, criteria, tolerances, ragState })),
    criteria,
    money: [...columns.fields].map(([field, fieldColumns]) => ({ field, columns: fieldColumns, rows })),
  };
}

type PartColumns = {
  readonly columns: RowColumns;
  readonly criteria: readonly CriterionReader[];
  readonly tolerances: ReturnType<typeof toleranceColumns>;
  readonly ragState: ReturnType<typeof ragStates>;
};

function readDraft(row: TableRow, { columns, criteria, tolerances, ragState }: PartColumns): Draft {
  const read = readRow(row, columns);
  const state = ragState(row);
  const { lifecycle, cell } = lifecycleOf(read.values, state);
  const currentEnd = currentEndOf(read.values, lifecycle);
  const scored = readCriteria(row, criteria);
  const headerOf = (field: ProjectField): string => columns.fields.get(field)?.[0]?.header ?? field;
  const checks = checkValues({ values: read.values, currentEnd, lifecycle, headerOf });
  return {
    row,
    read,
    project: {
      source: { sheet: row.sheet, row: row.row },
      lifecycle,
      lifecycleCell: cell,
      isStateUnknown: isStateUnknown(read.values, state),
      values: read.values,
      dimensionRags: read.dimensionRags,
      criteria: scored.criteria,
      currentEnd,
      tolerance: readTolerance(row, tolerances),
    },
    issues: [...read.issues, ...scored.issues, ...checks].sort((a, b) => a.cell.column - b.cell.column),
    nameColumn: columns.fields.get('name')?.[0]?.column ?? null,
  };
}

function identityOf({ values }: RowValues, row: TableRow): Parameters<typeof assignKeys>[0][number] {
  const cell = (values.id ?? values.name)?.cell ?? row.at(0);
  return { id: values.id?.value ?? null, name: values.name?.value ?? null, row: row.row, cell };
}

function nameOf({ read, row }: Draft): string {
  return read.values.name?.value ?? read.values.id?.value ?? `Row ${row.row + 1}`;
}

/** Rows without a name where the table has a name column; without such a column, rows without an id either. */
function missingNames(drafts: readonly Draft[]): readonly Finding[] {
  const missing = drafts.filter(({ read, nameColumn }) => !read.values.name && (nameColumn !== null || !read.values.id));
  if (missing.length === 0) return [];
  return [finding('missing-name', { severity: 'warning', cells: missing.map(({ row, nameColumn }) => row.at(nameColumn ?? 0)) })];
}
