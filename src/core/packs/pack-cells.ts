import { findKeyedTable, keyHeader } from '../sheets/keyed-table';
import type { KeyedTable } from '../sheets/keyed-table';
import { inRowWords, say } from '../sheets/words';
import { columnLetters } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import { cellText, isBlank } from '../workbook/cell';
import { isDateFormat } from '../workbook/is-date-format';
import type { SheetId } from '../workbook/sheet-id';
import { cellAt, expandRuns } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';

/** One cell of a sheet of ours: by the key of its row and its header where it stands in a table, else by its place. */
export type PackCell = {
  /** The same in another pack for the same figure, wherever it stands there; unique on its sheet. */
  readonly id: string;
  /** Null where it stands in no row with a key. */
  readonly key: string | null;
  /** The header above it; without a key, column letters. */
  readonly column: string;
  readonly value: Cell;
  /** Whether its number is shown as a date. */
  readonly isDate: boolean;
  readonly row: number;
  readonly columnIndex: number;
};

const keptHeadings: ReadonlySet<string> = new Set(
  [say('kept-projects'), say('kept-people'), say('kept-objectives'), say('kept-findings')].flatMap((text) => [text, inRowWords({ main: { kind: 'tasks' } }, text)]),
);

/**
 * Every cell of ours on one of our sheets, in reading order. What the user typed is left out: everything from the *Your
 * notes* column on, and the rows kept for notes whose project is gone. Blank cells are left out too. Cells outside the
 * table are known by their place among the filled rows above or below its header, so that an inserted row does no harm.
 */
export function packCells(sheet: SheetSnapshot, id: SheetId): readonly PackCell[] {
  const table = tableOf(sheet, id);
  const rows = rowsOf(sheet, table);
  const formatAt = formatsOf(sheet);
  const used = new Map<string, number>();
  const cells: PackCell[] = [];
  let header: readonly string[] = [];
  let place = 0;
  for (const { row, key, values } of rows) {
    if (row === table?.headerRow) place = 0;
    if (key === keyHeader) header = columnNames(values);
    const named = key === '' ? null : uniqueKey(key === keyHeader ? headerKey(values) : rowKey(key, { header, values }), used);
    cells.push(...cellsOfRow({ row, values, name: named, place, header: key === keyHeader ? null : header, table, formatAt }));
    if (named === null) place += 1;
  }
  return cells;
}

/** Without its *Your notes* header a table ends at its key column; Snapshots alone has its figures right of that. */
function tableOf(sheet: SheetSnapshot, id: SheetId): KeyedTable | null {
  const { box } = sheet;
  const rows = box && id === 'snapshots' ? sheet.cells.find((cells) => cells.some((cell) => cellText(cell) === keyHeader)) : undefined;
  return findKeyedTable(sheet, new Set(rows ? rows.map(cellText).filter((text) => text !== '') : [keyHeader]));
}

type Row = { readonly row: number; readonly key: string; readonly values: readonly Cell[] };

/** Filled rows of ours; `values` from column 0 up to the user's part. */
function rowsOf(sheet: SheetSnapshot, table: KeyedTable | null): readonly Row[] {
  const { box } = sheet;
  if (!box) return [];
  const end = Math.min(box.column + box.columnCount, table?.markerColumn ?? Infinity);
  const rows: Row[] = [];
  for (let row = box.row; row < box.row + box.rowCount; row += 1) {
    const values = Array.from({ length: end }, (_, column) => cellAt(sheet, row, column));
    const isBelow = table !== null && row > table.headerRow;
    if (isBelow && keptHeadings.has(cellText(values[0]))) break;
    const key = table && row >= table.headerRow ? cellText(values[table.keyColumn]) : '';
    if (values.some((value) => !isBlank(value))) rows.push({ row, key, values });
  }
  return rows;
}

/** Header texts; a second one of the same text is numbered, a blank one goes by its letters. */
function columnNames(values: readonly Cell[]): readonly string[] {
  const used = new Map<string, number>();
  return values.map((value, column) => uniqueKey(cellText(value) || columnLetters(column), used));
}

/** The rows of a table that grows have their key once a period. */
function rowKey(key: string, { header, values }: { readonly header: readonly string[]; readonly values: readonly Cell[] }): string {
  const period = cellText(values[header.indexOf('Period')]);
  return period === '' ? key : `${period} · ${key}`;
}

function headerKey(values: readonly Cell[]): string {
  return `${keyHeader} · ${cellText(values.find((value) => !isBlank(value)))}`;
}

function uniqueKey(key: string, used: Map<string, number>): string {
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  return count === 1 ? key : `${key} #${count}`;
}

type RowCells = {
  readonly row: number;
  readonly values: readonly Cell[];
  readonly name: string | null;
  readonly place: number;
  /** Null for a header row: headers are known by their own text. */
  readonly header: readonly string[] | null;
  readonly table: KeyedTable | null;
  readonly formatAt: FormatAt;
};

type FormatAt = (row: number, column: number) => string;

function formatsOf({ box, formats }: SheetSnapshot): FormatAt {
  const grid = box ? expandRuns(formats, box, 'General') : [];
  return (row, column) => grid[row - (box?.row ?? 0)]?.[column - (box?.column ?? 0)] ?? 'General';
}

function cellsOfRow({ row, values, name, place, header, table, formatAt }: RowCells): readonly PackCell[] {
  const zone = table && row >= table.headerRow ? 'below' : 'above';
  return values.flatMap((value, column): PackCell[] => {
    if (isBlank(value) || (name !== null && column === table?.keyColumn)) return [];
    const letters = columnLetters(column);
    const label = name === null ? letters : header === null ? cellText(value) : (header[column] ?? letters);
    const id = name === null ? `${zone} ${place} ${letters}` : `= ${name} | ${label}`;
    const isDate = typeof value === 'number' && isDateFormat(formatAt(row, column));
    return [{ id, key: name, column: label, value, isDate, row, columnIndex: column }];
  });
}
