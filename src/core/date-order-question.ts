import { tableRows } from './portfolio/table-rows';
import type { Settings } from './settings/settings';
import type { FoundTable, MappedColumn } from './tables/found-table';
import { isDateField } from './tables/reading-findings';
import { dateOrderOf, parseDate } from './tables/values/parse-date';
import { columnLetters } from './workbook/address';
import { isoOf } from './workbook/day';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** One way to read the dates: what the example then is, ISO, and how many of all can be read so. */
export type OrderChoice = { readonly order: NonNullable<Settings['dateOrder']>; readonly date: string; readonly fits: number };

/** Dates of which nothing shows whether the day or the month comes first. */
export type DateOrderQuestion = {
  /** As it is typed: `03/04/2026`. */
  readonly example: string;
  /** Texts that are such dates, over all these columns. */
  readonly of: number;
  readonly choices: readonly OrderChoice[];
  /** As the user said; null until then. */
  readonly chosen: Settings['dateOrder'];
  /** As currency or language suggest; null where nothing does, and the dates are left out. */
  readonly assumed: Settings['dateOrder'];
  readonly columns: readonly { readonly column: string; readonly header: string }[];
};

/** The columns of a table whose dates have an order that is open, assumed or named by the user. */
export function columnsOfOpenOrder({ columns }: FoundTable): readonly MappedColumn[] {
  return columns.filter(({ field, reading }) => isDateField(field) && (reading.dateOrder === 'ambiguous' || reading.isOrderAssumed === true || reading.isOrderNamed === true));
}

/** The question that these columns ask; null where they ask none. */
export function dateOrderQuestion(snapshot: WorkbookSnapshot, table: FoundTable, settings: Settings): DateOrderQuestion | null {
  const columns = columnsOfOpenOrder(table);
  if (columns.length === 0) return null;
  const rows = tableRows(snapshot, table);
  const texts = columns.flatMap(({ column }) => rows.map((row) => row.cell(column)).filter((cell) => typeof cell === 'string'));
  const dates = texts.map((text) => ({ text: text.trim(), order: dateOrderOf(text) })).filter(({ order }) => order !== null);
  const example = dates.find(({ order }) => order === 'either')?.text;
  if (example === undefined) return null;
  const choice = (order: OrderChoice['order'], short: 'dmy' | 'mdy'): OrderChoice => {
    const fits = dates.filter((date) => date.order === short || date.order === 'either').length;
    return { order, date: isoOf(parseDate(example, short) ?? 0), fits };
  };
  return {
    ...{ example, of: dates.length, choices: [choice('day-first', 'dmy'), choice('month-first', 'mdy')], chosen: settings.dateOrder },
    assumed: assumedOrder(columns),
    columns: columns.map(({ column, header }) => ({ column: columnLetters(column), header })),
  };
}

function assumedOrder(columns: readonly MappedColumn[]): Settings['dateOrder'] {
  const assumed = columns.find(({ reading }) => reading.isOrderAssumed === true)?.reading.dateOrder;
  if (assumed !== 'dmy' && assumed !== 'mdy') return null;
  return assumed === 'dmy' ? 'day-first' : 'month-first';
}
