import { columnIndex } from '../../src/core/workbook/address';
import type { Box } from '../../src/core/workbook/address';
import type { Cell } from '../../src/core/workbook/cell';
import { isBlank } from '../../src/core/workbook/cell';
import { dayOfIso } from '../../src/core/workbook/day';
import type { NativeTable, SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { toRuns } from '../../src/core/workbook/snapshot';

/** A cell with a number format of its own, as `date`, `percent` and `formatted` make it. */
export type FormattedCell = { readonly value: number; readonly format: string };
export type TestCell = Cell | FormattedCell;

export type SheetOptions = {
  /** A1 boxes: `['B1:D1']`. */
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Native tables: name and A1 box, with a header row and no totals row unless said otherwise. */
  readonly tables?: readonly { readonly name: string; readonly box: string; readonly hasHeaderRow?: boolean; readonly hasTotalsRow?: boolean }[];
  /** Fill colours by A1 cell. */
  readonly fills?: Readonly<Record<string, string>>;
  readonly owned?: SheetSnapshot['owned'];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly isProtected?: boolean;
};

/** A real date cell: a day serial formatted as a date. */
export function date(iso: string, format = 'yyyy-mm-dd'): FormattedCell {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`no ISO date: ${iso}`);
  return { value: day, format };
}

/** A number formatted as a percentage: `percent(0.4)` shows 40 %. */
export function percent(value: number): FormattedCell {
  return { value, format: '0%' };
}

export function formatted(value: number, format: string): FormattedCell {
  return { value, format };
}

/** A sheet whose first row is row 1; rows may be of different lengths, its box is what holds values. */
export function makeSheet(name: string, rows: readonly (readonly TestCell[])[], options: SheetOptions = {}): SheetSnapshot {
  const box = usedBox(rows);
  const inBox = <T>(read: (row: number, column: number) => T): T[][] => (box ? readBox(box, read) : []);
  const fillAt = fillReader(options.fills ?? {});
  return {
    name,
    owned: options.owned ?? null,
    ownedCells: null,
    visibility: options.visibility ?? 'visible',
    box,
    cells: inBox((row, column) => valueOf(rows[row]?.[column])),
    formats: toRuns(inBox((row, column) => formatOf(rows[row]?.[column])).flat()),
    merges: (options.merges ?? []).map(parseBox),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    tables: (options.tables ?? []).map(nativeTable),
    isProtected: options.isProtected ?? false,
    fills: toRuns(inBox(fillAt).flat()),
  };
}

export function makeWorkbook(sheets: readonly SheetSnapshot[], parts: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return { fileName: 'test.xlsx', source: 'workbook', sheets, names: [], writeBarriers: [], findings: [], ...parts };
}

/** A .csv of these rows, all texts as the file has them. */
export function makeCsv(rows: readonly (readonly TestCell[])[], fileName = 'test.csv'): WorkbookSnapshot {
  return makeWorkbook([makeSheet(fileName.replace(/\.csv$/, ''), rows)], { fileName, source: 'csv' });
}

/** Zero-based box of its A1 text: `B2:D9`, or `B2` for one cell. */
export function parseBox(a1: string): Box {
  const [first, last] = a1.split(':');
  const start = parseCell(first ?? '');
  const end = parseCell(last ?? first ?? '');
  return {
    row: start.row,
    column: start.column,
    rowCount: end.row - start.row + 1,
    columnCount: end.column - start.column + 1,
  };
}

function parseCell(a1: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(a1);
  const column = columnIndex(match?.[1] ?? '');
  if (!match || column === null) throw new Error(`no A1 address: ${a1}`);
  return { row: Number(match[2]) - 1, column };
}

function nativeTable(table: NonNullable<SheetOptions['tables']>[number]): NativeTable {
  return {
    name: table.name,
    box: parseBox(table.box),
    hasHeaderRow: table.hasHeaderRow ?? true,
    hasTotalsRow: table.hasTotalsRow ?? false,
  };
}

function fillReader(fills: Readonly<Record<string, string>>): (row: number, column: number) => string | null {
  const byCell = new Map(
    Object.entries(fills).map(([a1, colour]) => {
      const { row, column } = parseCell(a1);
      return [`${row},${column}`, colour];
    }),
  );
  return (row, column) => byCell.get(`${row},${column}`) ?? null;
}

function readBox<T>(box: Box, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.rowCount }, (_, r) =>
    Array.from({ length: box.columnCount }, (_unused, c) => read(box.row + r, box.column + c)),
  );
}

function usedBox(rows: readonly (readonly TestCell[])[]): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (isBlank(valueOf(cell))) return;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    });
  });
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function isFormatted(cell: TestCell | undefined): cell is FormattedCell {
  return typeof cell === 'object' && cell !== null && 'format' in cell;
}

function valueOf(cell: TestCell | undefined): Cell {
  if (isFormatted(cell)) return cell.value;
  return cell === undefined || cell === '' ? null : cell;
}

function formatOf(cell: TestCell | undefined): string {
  return isFormatted(cell) ? cell.format : 'General';
}
