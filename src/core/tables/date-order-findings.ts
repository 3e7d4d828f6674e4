import { columnLetters } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { DraftTable } from './draft-table';
import type { MappedColumn } from './found-table';
import { dateOrderOf } from './values/parse-date';

/**
 * One finding per mapped column whose day and month cannot be told apart: `mixed-date-order` where its texts
 * contradict each other, `ambiguous-date-order` where none of them decides.
 */
export function dateOrderFindings(draft: DraftTable): readonly Finding[] {
  return draft.columns.filter(({ reading, field }) => reading.dateOrder === 'ambiguous' && isDateField(field)).map((column) => columnFinding(draft, column));
}

function isDateField(field: string): boolean {
  return /^(?:start|end|baseline(?:Start|End)|actual(?:Start|End)|nextMilestoneDate|lastUpdated|due)$/.test(field);
}

function columnFinding({ grid, rows }: DraftTable, { column, header }: MappedColumn): Finding {
  const orders = rows.map((row) => ({ row, order: typeof grid.cell(row, column) === 'string' ? dateOrderOf(grid.text(row, column)) : null }));
  const isMixed = orders.some(({ order }) => order === 'dmy') && orders.some(({ order }) => order === 'mdy');
  const unclear = orders.filter(({ order }) => order !== null && (isMixed || order === 'either'));
  return finding(isMixed ? 'mixed-date-order' : 'ambiguous-date-order', {
    severity: 'warning',
    cells: unclear.map(({ row }) => ({ sheet: grid.address, row, column })),
    args: { header: header.split(/\r?\n/)[0] ?? columnLetters(column), count: unclear.length },
  });
}
