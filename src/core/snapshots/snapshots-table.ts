import { sheetMessages } from '../messages/en/sheets';
import { civilOf } from '../workbook/day';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { snapshotColumns, snapshotIndex } from './snapshot-columns';
import type { SnapshotHeader } from './snapshot-columns';

export type SnapshotTableRow = {
  /** Zero-based. */
  readonly row: number;
  /** `2026-10`; null where the cell holds no period. */
  readonly period: string | null;
  /** Empty where the cell is. */
  readonly key: string;
};

/** Our Snapshots table as it stands in the workbook, wherever someone moved, sorted or renamed it. */
export type SnapshotsTable = {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** The user's cells begin here: at the `Your notes →` header, else right of our last column. */
  readonly markerColumn: number;
  /** Does the `Your notes →` header stand there? */
  readonly isMarked: boolean;
  /** By header text; the first one where two are equal. */
  readonly columns: ReadonlyMap<SnapshotHeader, number>;
  /** Rows below the header with anything in a column of ours, in order. */
  readonly rows: readonly SnapshotTableRow[];
};

const marker = sheetMessages['notes-header'].text;
const headers: ReadonlyMap<string, SnapshotHeader> = new Map(snapshotColumns.map(({ header }) => [header, header]));

/**
 * Finds our table by its headers: the first row that has both `Period` and `Key`. Where that row was deleted, by its
 * rows: a period in the first column and a key in the third. Null where there is neither.
 */
export function findSnapshotsTable(sheet: SheetSnapshot): SnapshotsTable | null {
  const box = sheet.box;
  if (!box) return null;
  const found = sheet.cells.findIndex((cells) => hasText(cells, 'Period') && hasText(cells, 'Key'));
  const header = sheet.cells[found];
  if (!header) return headlessTable(sheet);
  const headerRow = box.row + found;
  const marked = header.findIndex((cell) => cellText(cell) === marker);
  const isMarked = hasText(header.slice(0, Math.max(0, marked)), 'Period') && hasText(header.slice(0, marked), 'Key');
  const columns = columnsOf(isMarked ? header.slice(0, marked) : header, box.column);
  const markerColumn = isMarked ? box.column + marked : Math.max(...columns.values()) + 1;
  return { sheet, headerRow, markerColumn, isMarked, columns, rows: rowsOf({ sheet, headerRow, columns }) };
}

function headlessTable(sheet: SheetSnapshot): SnapshotsTable | null {
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  const at = (cells: readonly Cell[], header: SnapshotHeader): Cell => cells[snapshotIndex(header) - left] ?? null;
  const first = sheet.cells.findIndex((cells) => periodIn(at(cells, 'Period')) !== null && cellText(at(cells, 'Key')) !== '');
  if (first < 0) return null;
  const columns: ReadonlyMap<SnapshotHeader, number> = new Map(snapshotColumns.map(({ header }, column) => [header, column]));
  const headerRow = top + first - 1;
  return { sheet, headerRow, markerColumn: columns.size, isMarked: false, columns, rows: rowsOf({ sheet, headerRow, columns }) };
}

/** The cell under one of our headers; null where it is empty or the column is gone. */
export function cellUnder({ sheet, columns }: Pick<SnapshotsTable, 'sheet' | 'columns'>, row: number, header: SnapshotHeader): Cell {
  const column = columns.get(header);
  return column === undefined ? null : cellAt(sheet, row, column);
}

function hasText(cells: readonly Cell[], text: string): boolean {
  return cells.some((cell) => cellText(cell) === text);
}

function columnsOf(header: readonly Cell[], left: number): ReadonlyMap<SnapshotHeader, number> {
  const columns = new Map<SnapshotHeader, number>();
  header.forEach((cell, index) => {
    const known = headers.get(cellText(cell));
    if (known !== undefined && !columns.has(known)) columns.set(known, left + index);
  });
  return columns;
}

function rowsOf(table: Pick<SnapshotsTable, 'sheet' | 'headerRow' | 'columns'>): readonly SnapshotTableRow[] {
  const { sheet, headerRow, columns } = table;
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  const places = [...columns.values()].map((column) => column - left);
  return sheet.cells.slice(headerRow + 1 - top).flatMap((cells, index) => {
    if (places.every((place) => cellText(cells[place]) === '')) return [];
    const row = headerRow + 1 + index;
    return [{ row, period: periodIn(cellUnder(table, row, 'Period')), key: cellText(cellUnder(table, row, 'Key')) }];
  });
}

/** A period as we write it, or the first of a month that a spreadsheet made of it when it was typed again. */
function periodIn(cell: Cell): string | null {
  if (typeof cell === 'string') return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(cell.trim()) ? cell.trim() : null;
  if (typeof cell !== 'number' || cell < firstDay || cell >= afterDay) return null;
  const { year, month } = civilOf(cell);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** 1980 to 2100: other numbers are no dates of a report. */
const firstDay = 29221;
const afterDay = 73416;
