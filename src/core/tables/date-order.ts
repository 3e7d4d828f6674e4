import type { Settings } from '../settings/settings';
import type { ColumnReading, MappedColumn } from './found-table';
import type { SheetGrid } from './sheet-grid';
import type { TableColumn } from './table-columns';
import { dateOrderOf } from './values/parse-date';
import type { DateOrder } from './values/parse-date';
import { foldText } from './vocabulary/fold-text';

const mostCells = 20000;
/** Written day first wherever these are spent; a dollar sign is many countries'. */
const dayFirstCurrencies: ReadonlySet<string> = new Set(['GBP', 'EUR', 'INR', 'CHF', 'AUD', 'NZD', 'BRL', 'MXN', 'PLN', 'AED', 'SAR', 'NGN', 'KES']);
const dayFirstWords = /\b(?:projekt\w*|beginn|ende|verantwortlich\w*|projet|debut|echeance|fin|responsable|fecha|inicio|proyecto|prazo|projeto)\b|المشروع/u;
const monthFirstWords = /\bUSD\b|\bUS\$/;

/**
 * Columns with one order of day and month. What one column of a table or, failing that, one cell of its sheet shows,
 * holds for the columns that nothing in themselves decides; then currencies and header words assume it. A column
 * that contradicts itself stays open, and so do all where the evidence does.
 */
export function withOneOrder(grid: SheetGrid, columns: readonly TableColumn[]): readonly TableColumn[] {
  const open = columns.filter((column) => column.profile.reading.dateOrder === 'ambiguous' && !isMixed(grid, column.column, [grid.top, grid.bottom]));
  if (open.length === 0) return columns;
  const shown = single(columns.map(({ profile }) => profile.reading.dateOrder)) ?? sheetOrder(grid);
  const order = shown ?? assumedOrder(columns);
  if (order === null) return columns;
  const readAs = (reading: ColumnReading): ColumnReading => ({ ...reading, dateOrder: order, ...(shown === null ? { isOrderAssumed: true } : {}) });
  return columns.map((column) => (open.includes(column) ? { ...column, profile: { ...column.profile, reading: readAs(column.profile.reading) } } : column));
}

/** Does this stretch of a column hold dates that can only be day first and dates that can only be month first? */
export function isMixed(grid: SheetGrid, column: number, [first, last]: readonly [number, number]): boolean {
  const seen = new Set<DateOrder | 'either' | null>();
  for (let row = first; row <= last && !(seen.has('dmy') && seen.has('mdy')); row += 1) {
    if (typeof grid.cell(row, column) === 'string') seen.add(dateOrderOf(grid.text(row, column)));
  }
  return seen.has('dmy') && seen.has('mdy');
}

function single(orders: readonly ColumnReading['dateOrder'][]): DateOrder | null {
  const decided = new Set(orders.filter((order) => order === 'dmy' || order === 'mdy'));
  return decided.size === 1 ? ([...decided][0] ?? null) : null;
}

/** The one order that dates anywhere on the sheet show. */
function sheetOrder(grid: SheetGrid): DateOrder | null {
  const orders: ColumnReading['dateOrder'][] = [];
  let cells = 0;
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      const cell = grid.cell(row, column);
      if (typeof cell !== 'string' || !/\d[/-]\d/.test(cell)) continue;
      cells += 1;
      if (cells > mostCells) return single(orders);
      const date = /(?:^|[^\d/.-])(\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2}))(?![\d/-])/.exec(cell)?.[1];
      const order = date === undefined ? null : dateOrderOf(date);
      if (order !== 'either') orders.push(order);
    }
  }
  return single(orders);
}

function assumedOrder(columns: readonly TableColumn[]): DateOrder | null {
  const isMonthFirst = columns.some(({ header }) => monthFirstWords.test(header));
  const isDayFirst = columns.some(({ header, profile }) => dayFirstCurrencies.has(profile.reading.currency ?? '') || dayFirstWords.test(foldText(header)));
  return isDayFirst === isMonthFirst ? null : isDayFirst ? 'dmy' : 'mdy';
}

/** Columns whose dates show no order themselves, read as Settings say; as they are where these say nothing. */
export function withNamedOrder(columns: readonly MappedColumn[], order: Settings['dateOrder']): readonly MappedColumn[] {
  if (order === null) return columns;
  return columns.map((column) => {
    const { isOrderAssumed = false, ...reading } = column.reading;
    if (reading.dateOrder !== 'ambiguous' && !isOrderAssumed) return column;
    return { ...column, reading: { ...reading, dateOrder: order === 'day-first' ? 'dmy' : 'mdy', isOrderNamed: true } };
  });
}

/** A reading taken anew, with what the whole table had decided where the column itself decides nothing. */
export function keepingOrder(fresh: ColumnReading, before: ColumnReading, isMixedColumn: boolean): ColumnReading {
  if (fresh.dateOrder !== 'ambiguous' || isMixedColumn || before.dateOrder === 'ambiguous') return fresh;
  return { ...fresh, dateOrder: before.dateOrder, ...(before.isOrderAssumed ? { isOrderAssumed: true } : {}) };
}
