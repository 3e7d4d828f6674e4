import type { FieldName, ProjectField } from '../tables/catalogue';
import { projectFields } from '../tables/catalogue';
import type { FoundTable } from '../tables/found-table';
import { fieldColumns } from './field-columns';
import type { Issue } from './issue';
import type { ProjectValues, ReportedRag, Sourced } from './portfolio';
import { readField } from './read-field';
import type { FieldColumn, FieldRead } from './read-field';
import type { TableRow } from './table-rows';

/** The columns of a table of projects, per field preferred first, and per RAG dimension. */
export type RowColumns = {
  readonly fields: ReadonlyMap<ProjectField, readonly FieldColumn[]>;
  /** By field name, `rag:schedule`. */
  readonly dimensions: ReadonlyMap<string, readonly FieldColumn[]>;
};

/** The values of one row, with what could not be read. */
export type RowValues = {
  readonly values: ProjectValues;
  readonly dimensionRags: ReadonlyMap<string, Sourced<ReportedRag>>;
  readonly issues: readonly Issue[];
};

/** Sorts the columns of a table by field. */
export function rowColumns(table: FoundTable, rows: readonly TableRow[]): RowColumns {
  const named = (field: FieldName): readonly FieldColumn[] => fieldColumns(table, rows, field);
  const fields = (Object.keys(projectFields) as ProjectField[]).map((field) => [field, named(field)] as const);
  const dimensions = [...new Set(table.columns.map(({ field }) => field))].filter((field) => field.startsWith('rag:'));
  return {
    fields: new Map(fields.filter(([, columns]) => columns.length > 0)),
    dimensions: new Map(dimensions.map((field) => [field, named(field)])),
  };
}

/** Reads one row: of coalesced columns the first that gives a value counts, and only without one the first problem. */
export function readRow(row: TableRow, columns: RowColumns): RowValues {
  const issues: Issue[] = [];
  const values: [ProjectField, FieldRead['value']][] = [];
  const dimensionRags = new Map<string, Sourced<ReportedRag>>();
  for (const [field, candidates] of columns.fields) {
    const read = coalesce(row, candidates);
    if (read.value) values.push([field, read.value]);
    if (read.issue) issues.push(read.issue);
  }
  for (const [field, candidates] of columns.dimensions) {
    const read = coalesce(row, candidates);
    // Columns of kind `rag` are read as colours.
    if (read.value) dimensionRags.set(field, read.value as Sourced<ReportedRag>);
    if (read.issue) issues.push(read.issue);
  }
  // Each field was read by its own kind, which Object.fromEntries cannot express.
  return { values: Object.fromEntries(values), dimensionRags, issues };
}

/** The first value of several columns, else the first problem. */
export function coalesce(row: TableRow, columns: readonly FieldColumn[]): FieldRead {
  let issue: Issue | null = null;
  for (const column of columns) {
    const read = readField(row, column);
    if (read.value) return read;
    issue = issue ?? read.issue;
  }
  return { value: null, issue };
}
