import type { ProjectField } from './catalogue';
import { describeColumn } from './describe-column';
import type { MappedColumn, TableKind } from './found-table';
import { isMonthName } from './period-header';
import { ragShare } from './rag-columns';
import type { TableColumn } from './table-columns';
import { splitWords } from './vocabulary/header-phrase';

type Input = { readonly kind: TableKind; readonly columns: readonly TableColumn[]; readonly mapped: readonly MappedColumn[] };

/**
 * Columns whose header says nothing known but whose values can only be one thing: colours, and, where nothing
 * names the rows yet, the first column of distinct texts or codes. Always marked to be confirmed.
 */
export function valueOnlyColumns({ columns, mapped }: Input): readonly MappedColumn[] {
  const has = (field: ProjectField): boolean => mapped.some((column) => column.field === field);
  const free = columns.filter((column) => !mapped.some((other) => other.column === column.column) && strongestScore(column) < 0.5);
  const found: MappedColumn[] = [];
  const colours = has('rag') ? undefined : latestColours(free.filter((column) => ragShare(column) >= 0.8 && column.profile.distinct >= 2));
  if (colours) found.push(byValues('rag', colours, 0.6));
  const name = has('name') ? undefined : free.find(isNameLike);
  if (name) found.push(byValues('name', name, 0.5));
  const first = mapped.find(({ field }) => field === 'name')?.column ?? name?.column ?? Infinity;
  const id = has('id') ? undefined : free.find((column) => isCodeLike(column) && (first === Infinity || (column.header === '' && column.column < first)));
  if (id) found.push(byValues('id', id, 0.5));
  return found;
}

/** Of colours month by month the last month that is filled; otherwise the first column. */
function latestColours(columns: readonly TableColumn[]): TableColumn | undefined {
  const isMonthly = columns.length > 1 && columns.every(({ header }) => splitWords(header).some((word) => isMonthName(word) || /^(?:q[1-4]|w\d+|(?:19|20)\d\d)$/.test(word)));
  return isMonthly ? columns[columns.length - 1] : columns[0];
}

function strongestScore(column: TableColumn): number {
  return Math.max(0, ...column.scores.values());
}

function byValues(field: ProjectField, column: TableColumn, confidence: number): MappedColumn {
  return { field, column: column.column, header: column.header, confidence, check: true, doubt: { kind: 'values' }, why: describeColumn(column, 'values'), reading: column.profile.reading };
}

function isNameLike({ profile }: TableColumn): boolean {
  const { filled, texts, uniqueness, meanLength, peopleLike } = profile;
  return filled >= 3 && texts >= 0.9 * filled && uniqueness >= 0.9 && meanLength >= 8 && meanLength <= 90 && peopleLike < 0.5 * filled;
}

function isCodeLike({ profile, shape }: TableColumn): boolean {
  return shape.codes >= 0.8 && profile.filled >= 3 && profile.uniqueness >= 0.98 && profile.meanLength <= 20 && profile.dates === 0;
}
