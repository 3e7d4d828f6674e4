import { findCriteria, readCriteria } from './portfolio/criteria';
import { fieldColumns } from './portfolio/field-columns';
import { readField } from './portfolio/read-field';
import type { FieldColumn, FieldValue } from './portfolio/read-field';
import { headerTexts, tableRows } from './portfolio/table-rows';
import type { TableRow } from './portfolio/table-rows';
import type { Settings } from './settings/settings';
import { surveyedCell } from './surveyed-cell';
import type { SurveyedCell } from './surveyed-cell';
import type { FieldName } from './tables/catalogue';
import type { FoundTable } from './tables/found-table';
import { parseStatus } from './tables/values/parse-status';
import { isBlank } from './workbook/cell';
import { isoOf } from './workbook/day';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** A value as it is read: a colour by its letters, a lifecycle by its name, a unit of effort as typed or null. */
export type ReadValue =
  | SurveyedCell
  | { readonly kind: 'colour' | 'lifecycle'; readonly value: string }
  | { readonly kind: 'effort'; readonly value: number; readonly unit: 'hour' | 'day' | null };

/** One cell as it stands, and as it is read; null where it gives no value. */
export type ColumnSample = { readonly raw: SurveyedCell; readonly read: ReadValue | null };

export type Sampler = (column: number, field: FieldName | null) => readonly ColumnSample[];

const mostSamples = 3;
const rowsLooked = 400;

/** What columns of a table hold: up to three different values each, one that cannot be read among them where there is one. */
export function columnSampler(snapshot: WorkbookSnapshot, table: FoundTable, settings: Settings): Sampler {
  const rows = tableRows(snapshot, table).slice(0, rowsLooked);
  const criteria = findCriteria({ table, rows, headers: headerTexts(snapshot, table), settings });
  const readerOf = (column: number, field: FieldName | null): Reader => {
    if (field === null) return surveyedCell;
    if (field.startsWith('criterion:')) return ratingReader(criteria.filter(({ criterion }) => criterion.column === column));
    const found = fieldColumns(table, rows, field).find((candidate) => candidate.column === column);
    return found ? fieldReader(found, field) : surveyedCell;
  };
  return (column, field) => {
    const read = readerOf(column, field);
    return chosen(distinct(rows, column).map((row) => ({ raw: surveyedCell(row, column) ?? blank, read: read(row, column) })));
  };
}

type Reader = (row: TableRow, column: number) => ReadValue | null;

const blank: SurveyedCell = { kind: 'text', value: '' };

/** Rows with something in this column, one for each thing that stands there. */
function distinct(rows: readonly TableRow[], column: number): readonly TableRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const cell = row.cell(column);
    const mark = JSON.stringify(cell);
    return !isBlank(cell) && !seen.has(mark) && seen.add(mark);
  });
}

/** The first ones, and the first that is not read in the place of the last. */
function chosen(samples: readonly ColumnSample[]): readonly ColumnSample[] {
  const readable = samples.filter(({ read }) => read !== null);
  const unread = samples.filter(({ read }) => read === null).slice(0, 1);
  return [...readable.slice(0, mostSamples - unread.length), ...unread];
}

function ratingReader(readers: ReturnType<typeof findCriteria>): Reader {
  return (row) => {
    const [value] = [...readCriteria(row, readers).criteria.values()];
    return value ? { kind: 'number', value: value.value } : null;
  };
}

function fieldReader(column: FieldColumn, field: FieldName): Reader {
  return (row) => {
    const { value } = readField(row, column);
    return value && readValue(value.value, { kind: column.kind, field });
  };
}

function readValue(value: FieldValue, { kind, field }: { readonly kind: FieldColumn['kind']; readonly field: FieldName }): ReadValue {
  if (typeof value === 'object') return { kind: 'effort', value: value.amount, unit: value.unit };
  if (typeof value === 'number') return kind === 'date' ? { kind: 'date', value: isoOf(value) } : { kind: kind === 'fraction' ? 'percent' : 'number', value };
  if (kind === 'rag') return { kind: 'colour', value };
  const lifecycle = field === 'status' ? parseStatus(value) : null;
  return lifecycle === null ? { kind: 'text', value } : { kind: 'lifecycle', value: lifecycle };
}
