import type { TableRow } from './portfolio/table-rows';
import type { Cell } from './workbook/cell';
import { isCellError } from './workbook/cell';
import { isoOf } from './workbook/day';
import { isDateFormat } from './workbook/is-date-format';

/** A cell of the user's as a pane shows it again: dates as ISO, fractions that the sheet shows in percent as such. */
export type SurveyedCell = { readonly kind: 'text' | 'number' | 'percent' | 'date'; readonly value: string | number };

const longestText = 60;

/** One cell of a row as it stands in the sheet; null where it is empty. */
export function surveyedCell(row: TableRow, column: number): SurveyedCell | null {
  const cell: Cell = row.cell(column);
  if (cell === null) return null;
  if (isCellError(cell)) return { kind: 'text', value: cell.error };
  if (typeof cell !== 'number') return { kind: 'text', value: String(cell).trim().slice(0, longestText) };
  const format = row.format(column);
  if (isDateFormat(format)) return { kind: 'date', value: isoOf(cell) };
  return { kind: format.includes('%') ? 'percent' : 'number', value: cell };
}
