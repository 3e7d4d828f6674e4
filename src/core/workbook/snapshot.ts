import type { Box } from './address';
import type { Cell } from './cell';
import type { Finding } from './finding';
import type { SheetId } from './sheet-id';

/** `count` cells in a row that share `value`; runs follow the box row by row, left to right. */
export type Run<T> = { readonly count: number; readonly value: T };

/** A native table (Excel "Format as Table") of a sheet; `box` includes its header and totals row. */
export type NativeTable = {
  readonly name: string;
  readonly box: Box;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
};

/**
 * What only our own sheets need beside their values, so that user cells survive a rewrite:
 * formulas in R1C1 form and the host's opaque style token, cell by cell, absolute rows and columns.
 */
export type OwnedCells = {
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly r1c1: string }[];
  readonly styles: readonly { readonly row: number; readonly column: number; readonly token: string }[];
};

/** One sheet as read. `cells` covers `box` densely: `cells[r][c]` is row `box.row + r`, column `box.column + c`. */
export type SheetSnapshot = {
  readonly name: string;
  /** Which of our sheets this is, by its `_plumbline_<id>` name; null for the user's. */
  readonly owned: SheetId | null;
  readonly ownedCells: OwnedCells | null;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Smallest rectangle with every value; null when the sheet holds none (formatted cells do not count). */
  readonly box: Box | null;
  readonly cells: readonly (readonly Cell[])[];
  /** Number-format codes of the box, run-length coded; `General` where none is set. */
  readonly formats: readonly Run<string>[];
  readonly merges: readonly Box[];
  /** Zero-based hidden rows and columns (filtered rows included), ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly NativeTable[];
  readonly isProtected: boolean;
  /** Solid fill colours of the box as `#RRGGBB`, null where none; null as a whole above 100,000 cells. */
  readonly fills: readonly Run<string | null>[] | null;
};

export type DefinedName = { readonly name: string; readonly refersTo: string };

/** A whole workbook as one JSON value: all that the core ever sees of a host. */
export type WorkbookSnapshot = {
  /** The file's or document's own name without folders, e.g. `portfolio.xlsx`. */
  readonly fileName: string;
  /** A .csv has one sheet; it is addressed with sheet `null` in results. */
  readonly source: 'workbook' | 'csv';
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** What forbids writing into this very file: signature, structure protection, rights management, shared revisions. */
  readonly writeBarriers: readonly string[];
  /** What the host itself noticed while reading, such as a cut used box. */
  readonly findings: readonly Finding[];
};

/** What stands for a workbook of which nothing but the name comes this way: somebody else reads and computes it. */
export function unreadSnapshot(fileName: string, source: WorkbookSnapshot['source'] = 'workbook'): WorkbookSnapshot {
  return { fileName, source, sheets: [], names: [], writeBarriers: [], findings: [] };
}

/** The value at an absolute row and column; null outside the box. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  if (!sheet.box) return null;
  return sheet.cells[row - sheet.box.row]?.[column - sheet.box.column] ?? null;
}

/**
 * Expands runs into one array per row of the box: `grid[r][c]`, relative to the box.
 * `fallback` fills what the runs leave out.
 */
export function expandRuns<T>(runs: readonly Run<T>[], box: Box, fallback: T): T[][] {
  const grid: T[][] = [];
  let runIndex = 0;
  let left = runs[0]?.count ?? 0;
  for (let r = 0; r < box.rowCount; r += 1) {
    const row: T[] = [];
    for (let c = 0; c < box.columnCount; c += 1) {
      while (left === 0 && runIndex < runs.length) {
        runIndex += 1;
        left = runs[runIndex]?.count ?? 0;
      }
      const run = runs[runIndex];
      row.push(run ? run.value : fallback);
      if (left > 0) left -= 1;
    }
    grid.push(row);
  }
  return grid;
}

/** Codes cells into runs, the opposite of `expandRuns`. */
export function toRuns<T>(values: Iterable<T>): Run<T>[] {
  const runs: { count: number; value: T }[] = [];
  for (const value of values) {
    const last = runs[runs.length - 1];
    if (last && last.value === value) last.count += 1;
    else runs.push({ count: 1, value });
  }
  return runs;
}
