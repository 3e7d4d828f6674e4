import { snapshotColumns } from '../snapshots/snapshot-columns';
import { findSnapshotsTable } from '../snapshots/snapshots-table';
import type { SnapshotsTable } from '../snapshots/snapshots-table';
import type { Cell } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import { moveFormula } from './move-formula';
import type { Moves } from './move-formula';

/** The user's own columns begin here. */
export const markerColumn = snapshotColumns.length;

/**
 * The Snapshots sheet as it would be read had nobody inserted, moved or deleted rows above its table or columns in it, so
 * that it can grow by rows again. Rows below the header keep their order; columns of ours go to their places, everything
 * else right of `Your notes →`, with its formulas. A sheet in our layout comes back as it is.
 */
export function inOurLayout(sheet: SheetSnapshot, headerRow: number): SheetSnapshot {
  const table = findSnapshotsTable(sheet);
  if (!sheet.box || (table && isOurLayout(table, headerRow))) return sheet;
  return movedSheet(sheet, table ? tableMoves(table, headerRow) : { row: (row) => headerRow + 1 + row, column: (column) => markerColumn + column }, table);
}

type PlaceMoves = { readonly row: (row: number) => number; readonly column: (column: number) => number };

function isOurLayout(table: SnapshotsTable, headerRow: number): boolean {
  const isInPlace = table.headerRow === headerRow && table.isMarked && table.markerColumn === markerColumn;
  return isInPlace && snapshotColumns.every(({ header }, column) => table.columns.get(header) === column) && !hasPeriodsAsDates(table);
}

/** Typed again, `2026-10` becomes a date in a spreadsheet. */
function hasPeriodsAsDates({ sheet, rows, columns }: SnapshotsTable): boolean {
  return rows.some(({ row, period }) => period !== null && typeof valueAt(sheet, row, columns.get('Period')) === 'number');
}

function valueAt({ cells, box }: SheetSnapshot, row: number, column: number | undefined): Cell {
  return box && column !== undefined ? (cells[row - box.row]?.[column - box.column] ?? null) : null;
}

function tableMoves(table: SnapshotsTable, headerRow: number): PlaceMoves {
  const { sheet } = table;
  const lift = table.headerRow - headerRow;
  const last = (sheet.box?.row ?? 0) + sheet.cells.length - 1 - lift;
  const ours = new Map(snapshotColumns.flatMap(({ header }, index) => {
    const column = table.columns.get(header);
    return column === undefined ? [] : [[column, index] as const];
  }));
  const gap = table.isMarked ? 0 : 1;
  const { column: left = 0, columnCount = 0 } = sheet.box ?? {};
  const theirs = Array.from({ length: Math.max(0, table.markerColumn) }, (_, column) => column).filter((column) => !ours.has(column));
  const free = markerColumn + gap + Math.max(0, left + columnCount - table.markerColumn);
  return {
    // What stood above our title goes below everything.
    row: (row) => (row - lift < 0 ? last + 2 + row : row - lift),
    column: (column) => ours.get(column) ?? (column >= table.markerColumn ? markerColumn + gap + column - table.markerColumn : free + theirs.indexOf(column)),
  };
}

function movedSheet(sheet: SheetSnapshot, moves: PlaceMoves, table: SnapshotsTable | null): SheetSnapshot {
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  const periods = new Map(table?.rows.map(({ row, period }) => [row, period]));
  const rows = new Map<number, Map<number, Cell>>();
  sheet.cells.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell === null) return;
      const isPeriod = table !== null && left + c === table.columns.get('Period');
      const row = moves.row(top + r);
      const line = rows.get(row) ?? new Map<number, Cell>();
      rows.set(row, line.set(moves.column(left + c), (isPeriod ? periods.get(top + r) : null) ?? cell));
    }),
  );
  const last = (places: Iterable<number>): number => [...places].reduce((most, place) => Math.max(most, place), -1);
  const columnCount = [...rows.values()].reduce((most, line) => Math.max(most, last(line.keys()) + 1), 0);
  const cells = Array.from({ length: last(rows.keys()) + 1 }, (_, row) => Array.from({ length: columnCount }, (_value, column) => rows.get(row)?.get(column) ?? null));
  return { ...sheet, box: { row: 0, column: 0, rowCount: cells.length, columnCount }, cells, formats: [], fills: null, ownedCells: movedOwned(sheet, moves) };
}

function movedOwned(sheet: SheetSnapshot, moves: PlaceMoves): SheetSnapshot['ownedCells'] {
  if (!sheet.ownedCells) return null;
  const place = ({ row, column }: { readonly row: number; readonly column: number }): { row: number; column: number } => ({ row: moves.row(row), column: moves.column(column) });
  const references: Moves = { sheetName: sheet.name, rows: (first, last) => [moves.row(first), moves.row(last)], column: moves.column };
  const { formulas, styles } = sheet.ownedCells;
  return {
    formulas: formulas.map(({ r1c1, ...from }) => ({ ...place(from), r1c1: moveFormula(r1c1, { from, to: place(from) }, references) })),
    styles: styles.map(({ token, ...from }) => ({ ...place(from), token })),
  };
}
