import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import type { Style } from '../workbook/sheet-spec';
import type { SheetSnapshot } from '../workbook/snapshot';
import { keyHeader, valueUnder } from './keyed-table';
import type { KeyedTable } from './keyed-table';
import { putNotesHeader } from './put-notes-header';
import { singleNames } from './recover-keys';
import type { At, PutOptions, SheetBuilder } from './sheet-builder';
import { styles } from './styles';
import { carryUserCells } from './user-cells';
import type { CarriedCells, KeptRow } from './user-cells';
import { say } from './words';
import type { Written } from './written-words';

export type TableCell = PutOptions & { readonly value: Cell };

/** One column of an output table: its header and what each row shows there. `undefined` leaves the cell empty. */
export type TableColumn<Row> = {
  readonly header: string;
  readonly width: number;
  readonly headerStyle?: Style;
  readonly note?: string;
  readonly cell: (row: Row, at: At) => TableCell | undefined;
  /** What a kept row shows here: a rating typed before its project went away. */
  readonly keptCell?: (kept: { readonly key: string; readonly value: Cell }) => TableCell | undefined;
};

/** Rows under one heading; the first block usually has none. */
export type TableBlock<Row> = { readonly heading: string | null; readonly rows: readonly Row[] };

export type TableInput<Row> = {
  readonly headerRow: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly blocks: readonly TableBlock<Row>[];
  /** Unique per row. */
  readonly keyOf: (row: Row) => string;
  /** Header of the column that names the row, repeated for kept notes. */
  readonly nameHeader: string;
  /** Our sheet as it stands in the workbook, with the user's cells in it. */
  readonly previous: SheetSnapshot | undefined;
  /** What the last refresh wrote on it; null where that is not known. */
  readonly written: Written | null;
  readonly keptHeading: string;
  /** True where the keys tell people nothing that the names do not. */
  readonly hideKeys?: boolean;
  /** First row that is free for kept notes where other blocks stand below the table; default right below it. */
  readonly keptFrom?: number;
};

export type PlacedTable = {
  readonly headerRow: number;
  /** First row after everything of the table. */
  readonly endRow: number;
  readonly columnCount: number;
};

const keyWidth = 9;
const widestKey = 24;

/**
 * Lays out a table: header, blocks of rows, a narrow grey key column, and the `Your notes →` column where the user's
 * own cells begin, carried over from the sheet as read. Notes whose row is gone stand in a block below.
 */
export function putTable<Row>(sheet: SheetBuilder, input: TableInput<Row>): PlacedTable {
  const { columns, headerRow } = input;
  const keyColumn = columns.length;
  putHeader(sheet, input);
  const rows = placeRows(input);
  for (const { heading, row } of rows.headings) sheet.put([row, 0], heading, { style: styles.section });
  for (const { item, row } of rows.items) putRow(sheet, input, { item, row });
  const keptRow = (input.keptFrom ?? rows.end) + 2;
  const carried = carryUserCells(input.previous, {
    headerRow,
    markerColumn: keyColumn + 1,
    columns: new Map([...columns.map(({ header }, index): [string, number] => [header, index]).reverse(), [keyHeader, keyColumn]]),
    rows: new Map(rows.items.map(({ item, row }) => [input.keyOf(item), row])),
    keptRow,
    ...{ names: namesOf(input), written: input.written },
    isWorthKeeping: (previous, table, at) => columns.some((column) => keptCell(column, { ...at, previous, table }) !== undefined),
  });
  sheet.addUserCells(carried.userCells);
  putKept(sheet, input, carried);
  return { headerRow, endRow: carried.kept.length === 0 ? rows.end : keptRow + carried.kept.length, columnCount: keyColumn + 2 };
}

function namesOf<Row>({ columns, blocks, keyOf, nameHeader }: TableInput<Row>): ReadonlyMap<string, string> {
  const column = columns.findIndex(({ header }) => header === nameHeader);
  const rows = blocks.flatMap((block) => block.rows);
  return singleNames(rows.map((row) => [cellText(columns[column]?.cell(row, [0, column])?.value), keyOf(row)]));
}

function putHeader<Row>(sheet: SheetBuilder, input: TableInput<Row>): void {
  const { columns, headerRow } = input;
  columns.forEach(({ header, width, headerStyle, note }, column) => {
    sheet.put([headerRow, column], header === '' ? null : header, { style: headerStyle ?? (column === 0 ? styles.header : styles.headerText), ...(note === undefined ? {} : { note }) });
    sheet.width(column, width);
  });
  sheet.put([headerRow, columns.length], keyHeader, { style: styles.headerGrey, note: say('key-note') });
  const keys = input.blocks.flatMap(({ rows }) => rows.map(input.keyOf));
  const widest = keys.reduce((width, key) => Math.max(width, key.length + 2), keyWidth);
  sheet.width(columns.length, Math.min(widestKey, widest));
  if (input.hideKeys) sheet.hide(columns.length);
  putNotesHeader(sheet, [headerRow, columns.length + 1]);
}

type PlacedRows<Row> = {
  readonly headings: readonly { readonly heading: string; readonly row: number }[];
  readonly items: readonly { readonly item: Row; readonly row: number }[];
  readonly end: number;
};

/** A heading stands one empty row below the block before it; empty blocks take no room. */
function placeRows<Row>({ blocks, headerRow }: TableInput<Row>): PlacedRows<Row> {
  const headings: { heading: string; row: number }[] = [];
  const items: { item: Row; row: number }[] = [];
  let next = headerRow + 1;
  for (const { heading, rows } of blocks.filter((block) => block.rows.length > 0)) {
    if (heading !== null) {
      next += 1;
      headings.push({ heading, row: next });
      next += 1;
    }
    for (const item of rows) {
      items.push({ item, row: next });
      next += 1;
    }
  }
  return { headings, items, end: next };
}

function putRow<Row>(sheet: SheetBuilder, input: TableInput<Row>, at: { readonly item: Row; readonly row: number }): void {
  input.columns.forEach((column, index) => {
    const place: At = [at.row, index];
    const cell = column.cell(at.item, place);
    if (cell) sheet.put(place, cell.value, cell);
  });
  sheet.put([at.row, input.columns.length], input.keyOf(at.item), { style: styles.grey });
}

type KeptSource = { readonly previous: SheetSnapshot; readonly table: KeyedTable; readonly row: number; readonly key: string };

function keptCell<Row>(column: TableColumn<Row>, { previous, table, row, key }: KeptSource): TableCell | undefined {
  const value = valueUnder(previous, table, { header: column.header, row });
  return value === null ? undefined : column.keptCell?.({ key, value });
}

function putKept<Row>(sheet: SheetBuilder, input: TableInput<Row>, carried: CarriedCells): void {
  const first = carried.kept[0];
  if (!first || !carried.previous) return;
  sheet.put([first.row - 1, 0], input.keptHeading, { style: styles.section });
  for (const kept of carried.kept.filter(({ key }) => key !== '')) putKeptRow(sheet, input, { kept, source: { ...carried.previous, row: kept.previousRow } });
}

type KeptInput = {
  readonly kept: KeptRow;
  readonly source: { readonly sheet: SheetSnapshot; readonly table: KeyedTable; readonly row: number };
};

function putKeptRow<Row>(sheet: SheetBuilder, input: TableInput<Row>, { kept, source }: KeptInput): void {
  const { sheet: previous, table, row } = source;
  input.columns.forEach((column, index) => {
    const isName = column.header === input.nameHeader;
    const name = cellText(valueUnder(previous, table, { header: column.header, row }));
    const cell = isName ? { value: name || kept.key, style: styles.greyWrap } : keptCell(column, { previous, table, row, key: kept.key });
    if (cell && cell.value !== '') sheet.put([kept.row, index], cell.value, cell);
  });
  sheet.put([kept.row, input.columns.length], kept.key, { style: styles.grey });
}
