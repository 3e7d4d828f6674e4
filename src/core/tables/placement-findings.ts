import { columnLetters } from '../workbook/address';
import type { CellAddress } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { laterDates } from './date-places';
import type { DraftTable } from './draft-table';
import { sampleRows } from './table-columns';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';

const mostNamed = 5;
/** Differences of columns that are read themselves. */
const derived = /\b(?:variances?|var|delta|diff(?:erence)?|abweichung|over under|slippage|days (?:late|left)|finish variance)\b/;

/** What the main table holds but no field takes: later dates than its end, other amounts, dates and percentages, further tables. */
export function placementFindings(main: DraftTable, others: readonly DraftTable[]): readonly Finding[] {
  return [...unplacedDates(main), ...unplacedColumns(main), ...moreTables(main, others)];
}

function unplacedDates(main: DraftTable): readonly Finding[] {
  const end = main.columns.find(({ field }) => field === 'end');
  if (!end) return [];
  return laterDates({ grid: main.grid, rows: sampleRows(main.rows) }, main.sources, main.columns).map(({ column, count }) =>
    finding('unplaced-date', { severity: 'warning', at: headerCell(main, column.column), count, args: { header: headerText(column), end: firstLine(end.header), count } }));
}

function unplacedColumns(main: DraftTable): readonly Finding[] {
  const free = main.sources.filter((column) => !main.columns.some((mapped) => mapped.column === column.column) && isFigure(column) && !derived.test(foldText(column.header).replace(/[^\p{L}]+/gu, ' ')));
  const [first] = free;
  if (!first) return [];
  const named = free.slice(0, mostNamed).map((column) => `'${headerText(column)}'`).join(', ');
  return [finding('unplaced-columns', {
    severity: 'note',
    at: headerCell(main, first.column),
    count: free.length,
    args: { count: free.length, headers: free.length > mostNamed ? `${named}, …` : named },
  })];
}

/** Money, dates or percentages under a header, in more than a stray cell. */
function isFigure({ header, profile }: TableColumn): boolean {
  const { filled, dates, percents, moneyLike } = profile;
  return header !== '' && filled >= 2 && Math.max(dates, percents, moneyLike) >= 0.6 * filled;
}

function moreTables(main: DraftTable, others: readonly DraftTable[]): readonly Finding[] {
  const more = others.filter((draft) => draft !== main && draft.grid === main.grid && draft.kind === 'projects');
  const [first] = more;
  if (!first) return [];
  const places = more.map((draft) => `${columnLetters(draft.site.range.first)}${lowestHeader(draft) + 1}:${columnLetters(draft.site.range.last)}${draft.lastRow + 1}`).join(', ');
  return [finding('more-project-tables', {
    severity: 'note',
    at: { sheet: main.grid.address, row: lowestHeader(first), column: first.site.range.first },
    count: more.length,
    args: { count: more.length, places, row: lowestHeader(main) + 1 },
  })];
}

function headerCell(draft: DraftTable, column: number): CellAddress {
  return { sheet: draft.grid.address, row: lowestHeader(draft), column };
}

function lowestHeader({ header, site }: DraftTable): number {
  return header.rows[header.rows.length - 1] ?? site.headerRow;
}

function headerText({ header, column }: TableColumn): string {
  return firstLine(header) || columnLetters(column);
}

function firstLine(header: string): string {
  return header.split(/\r?\n/)[0]?.trim() ?? '';
}
