import { columnLetters } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { DraftTable } from './draft-table';
import type { MappedColumn } from './found-table';
import { dateOrderOf } from './values/parse-date';

/**
 * One finding per mapped column that cannot be read with certainty. Dates: `mixed-date-order` where its texts
 * contradict each other, `ambiguous-date-order` where none of them decides,
 * `assumed-date-order` where only currency or language speaks for one. Amounts: `ambiguous-decimal-mark`
 * where 8.400 may be eight thousand four hundred.
 */
export function readingFindings(draft: DraftTable): readonly Finding[] {
  const dates = draft.columns.filter(({ reading, field }) => (reading.dateOrder === 'ambiguous' || reading.isOrderAssumed === true) && isDateField(field));
  const amounts = draft.columns.filter(({ column, field }) => isMoneyField(field) && isMarkAmbiguous(draft, column));
  return [...dates.map((column) => columnFinding(draft, column)), ...amounts.map((column) => markFinding(draft, column))];
}

function isMoneyField(field: string): boolean {
  return /^(?:budget|actualCost|forecastCost|plannedValue|earnedValue|benefit|exposure)$/.test(field);
}

function isMarkAmbiguous({ sources }: DraftTable, column: number): boolean {
  return sources.some((source) => source.column === column && source.profile.isDecimalMarkAmbiguous);
}

function markFinding({ grid, rows }: DraftTable, { column, header }: MappedColumn): Finding {
  const unclear = rows.filter((row) => typeof grid.cell(row, column) === 'string' && /\d[.,]\d{3}(?!\d)/.test(grid.text(row, column)));
  return finding('ambiguous-decimal-mark', {
    severity: 'warning',
    cells: unclear.map((row) => ({ sheet: grid.address, row, column })),
    args: { header: header.split(/\r?\n/)[0] ?? columnLetters(column), count: unclear.length },
  });
}

/** Is this a field of dates? */
export function isDateField(field: string): boolean {
  return /^(?:start|end|baseline(?:Start|End)|actual(?:Start|End)|nextMilestoneDate|lastUpdated|due)$/.test(field);
}

function columnFinding({ grid, rows }: DraftTable, { column, header, reading }: MappedColumn): Finding {
  const orders = rows.map((row) => ({ row, order: typeof grid.cell(row, column) === 'string' ? dateOrderOf(grid.text(row, column)) : null }));
  const isMixed = orders.some(({ order }) => order === 'dmy') && orders.some(({ order }) => order === 'mdy');
  const unclear = orders.filter(({ order }) => order !== null && (isMixed || order === 'either'));
  const isAssumed = reading.isOrderAssumed === true && !isMixed;
  return finding(isMixed ? 'mixed-date-order' : isAssumed ? 'assumed-date-order' : 'ambiguous-date-order', {
    severity: 'warning',
    cells: unclear.map(({ row }) => ({ sheet: grid.address, row, column })),
    args: { header: header.split(/\r?\n/)[0] ?? columnLetters(column), count: unclear.length, ...(isAssumed ? { order: reading.dateOrder === 'mdy' ? 'mm/dd/yyyy' : 'dd/mm/yyyy' } : {}) },
  });
}
