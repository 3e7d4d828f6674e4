import type { FieldName } from '../tables/catalogue';
import type { FoundTable } from '../tables/found-table';
import { parseStatus } from '../tables/values/parse-status';
import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { fieldColumns } from './field-columns';
import type { Issue } from './issue';
import type { ProjectLookup, Unmatched } from './joins';
import type { FieldColumn, FieldRead } from './read-field';
import { coalesce } from './read-row';
import { tableRows } from './table-rows';
import type { TableRow } from './table-rows';

/** Typed access to the cells of one register row; a field that has no column, or no value, is null. */
export type RegisterRow = {
  readonly row: TableRow;
  readonly text: (...fields: readonly FieldName[]) => string | null;
  readonly number: (...fields: readonly FieldName[]) => number | null;
  readonly day: (...fields: readonly FieldName[]) => Day | null;
  readonly cell: CellAddress;
};

export type RegisterRows = { readonly rows: readonly RegisterRow[]; readonly issues: () => readonly Issue[] };

/** The rows of a register. `issues` tells, after the fields were read, what could not be. */
export function registerRows(snapshot: WorkbookSnapshot, table: FoundTable): RegisterRows {
  const rows = tableRows(snapshot, table);
  const columns = new Map<FieldName, readonly FieldColumn[]>();
  const issues = new Map<string, Issue>();
  const columnsOf = (field: FieldName): readonly FieldColumn[] => {
    const known = columns.get(field) ?? fieldColumns(table, rows, field);
    columns.set(field, known);
    return known;
  };
  const read = (row: TableRow, fields: readonly FieldName[]): FieldRead['value'] => {
    for (const field of fields) {
      const { value, issue } = coalesce(row, columnsOf(field));
      if (issue) issues.set(`${issue.cell.row},${issue.cell.column}`, issue);
      if (value) return value;
    }
    return null;
  };
  const nameColumn = (columnsOf('name')[0] ?? columnsOf('id')[0])?.column ?? table.firstColumn;
  return {
    rows: rows.map((row) => ({
      row,
      text: (...fields) => textOf(read(row, fields)),
      number: (...fields) => numberOf(read(row, fields)),
      day: (...fields) => numberOf(read(row, fields)),
      cell: row.at(nameColumn),
    })),
    issues: () => [...issues.values()],
  };
}

function textOf(read: FieldRead['value']): string | null {
  return read && typeof read.value === 'string' ? read.value : null;
}

function numberOf(read: FieldRead['value']): number | null {
  return read && typeof read.value === 'number' ? read.value : null;
}

/** Is an entry with this status over? Registers have words of their own beside those of projects. */
export function isClosedEntry(status: string | null): boolean {
  if (status === null) return false;
  const meaning = parseStatus(status);
  return meaning === 'done' || meaning === 'cancelled' || /\b(?:mitigated|retired|expired|materiali[sz]ed|reali[sz]ed|inactive|geschlossen|erledigt)\b/i.test(status);
}

/** The key of the project an entry names; a text that names none is added to `unmatched`. Null without a text. */
export function joinProject(entry: RegisterRow, lookup: ProjectLookup): { readonly projectKey: string | null; readonly unmatched: readonly Unmatched[] } {
  const text = entry.text('project');
  if (text === null) return { projectKey: null, unmatched: [] };
  const projectKey = lookup(text);
  return { projectKey, unmatched: projectKey === null ? [{ text, cell: entry.cell }] : [] };
}
