import type { ProjectField } from './catalogue';
import { describeColumn } from './describe-column';
import type { MappedColumn, TableKind } from './found-table';
import { ragShare } from './rag-columns';
import type { TableColumn } from './table-columns';

type Input = { readonly kind: TableKind; readonly columns: readonly TableColumn[]; readonly mapped: readonly MappedColumn[] };

/**
 * Columns whose header says nothing known but whose values can only be one thing: colours, and, where nothing
 * names the rows yet, the first column of distinct texts or codes. Always marked to be confirmed.
 */
export function valueOnlyColumns({ columns, mapped }: Input): readonly MappedColumn[] {
  const has = (field: ProjectField): boolean => mapped.some((column) => column.field === field);
  const free = columns.filter((column) => !mapped.some((other) => other.column === column.column) && strongestScore(column) < 0.5);
  const found: MappedColumn[] = [];
  const colours = has('rag') ? undefined : free.find((column) => ragShare(column) >= 0.8);
  if (colours) found.push(byValues('rag', colours, 0.6));
  const name = has('name') ? undefined : free.find(isNameLike);
  if (name) found.push(byValues('name', name, 0.5));
  const id = has('id') || has('name') || name ? undefined : free.find(isCodeLike);
  if (id) found.push(byValues('id', id, 0.5));
  return found;
}

function strongestScore(column: TableColumn): number {
  return Math.max(0, ...column.scores.values());
}

function byValues(field: ProjectField, column: TableColumn, confidence: number): MappedColumn {
  return { field, column: column.column, header: column.header, confidence, check: true, why: describeColumn(column, 'values'), reading: column.profile.reading };
}

function isNameLike({ profile }: TableColumn): boolean {
  const { filled, texts, uniqueness, meanLength, peopleLike } = profile;
  return filled >= 3 && texts >= 0.9 * filled && uniqueness >= 0.9 && meanLength >= 8 && meanLength <= 90 && peopleLike < 0.5 * filled;
}

function isCodeLike({ profile }: TableColumn): boolean {
  return profile.filled >= 3 && profile.uniqueness >= 0.98 && profile.meanLength <= 20 && profile.dates === 0;
}
