import { columnLetters } from '../workbook/address';
import { fillTemplate } from '../messages/fill-template';
import { tablesMessages } from '../messages/en/tables';
import type { MappedColumn } from './found-table';
import type { MappingInput } from './mapping-input';
import { ragShare } from './rag-columns';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';
import { parseRag } from './values/parse-rag';

/**
 * A second colour column that is filled where the mapped one is not (one assessor or the other rates a project):
 * mapped to the same field after it. None where both are often filled in the same row.
 */
export function secondRag({ grid, rows }: MappingInput, columns: readonly TableColumn[], mapped: readonly MappedColumn[]): readonly MappedColumn[] {
  const first = mapped.find(({ field }) => field === 'rag');
  if (!first) return [];
  const second = columns.find((column) => isOther(column, mapped) && complements(grid, rows, [first.column, column.column]));
  if (!second) return [];
  const why = fillTemplate(tablesMessages['why-coalesced'].text, { column: columnLetters(first.column) });
  return [{ field: 'rag', column: second.column, header: second.header, confidence: first.confidence * 0.9, check: first.check, why, reading: second.profile.reading }];
}

function isOther(column: TableColumn, mapped: readonly MappedColumn[]): boolean {
  return (column.scores.get('rag') ?? 0) >= 0.6 && ragShare(column) >= 0.5 && !mapped.some((other) => other.column === column.column);
}

function complements(grid: SheetGrid, rows: readonly number[], [first, second]: readonly [number, number]): boolean {
  const isColour = (row: number, column: number): boolean => parseRag(grid.text(row, column)) !== null;
  let both = 0;
  let onlySecond = 0;
  let either = 0;
  for (const row of rows) {
    const isFirst = isColour(row, first);
    const isSecond = isColour(row, second);
    if (isFirst || isSecond) either += 1;
    if (isFirst && isSecond) both += 1;
    if (!isFirst && isSecond) onlySecond += 1;
  }
  return either > 0 && both <= 0.2 * either && onlySecond >= 0.1 * either;
}
