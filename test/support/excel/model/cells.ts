import type { Box } from '../../../../src/core/workbook/address';
import { contains } from './boxes';
import type { FakeCell, FakeFormat, FakeSheet } from './fake-workbook';
import { formatDefaults } from './fake-workbook';

/** The cell there, or null where nothing is kept. */
export function findCell(sheet: FakeSheet, row: number, column: number): FakeCell | null {
  return sheet.cells[row]?.[column] ?? null;
}

/** The cell there, made if it is missing; `settle` it when done. */
export function makeCell(sheet: FakeSheet, row: number, column: number): FakeCell {
  const cells = (sheet.cells[row] ??= {});
  return (cells[column] ??= { value: null });
}

/** Forgets a cell that holds nothing and looks as its surroundings do. */
export function settle(sheet: FakeSheet, row: number, column: number): void {
  const cells = sheet.cells[row];
  const cell = cells?.[column];
  if (!cells || !cell) return;
  if (cell.format && isSameFormat(cell.format, inheritedFormat(sheet, row, column))) delete cell.format;
  if (cell.value !== null || cell.formula !== undefined || cell.link || cell.format) return;
  Reflect.deleteProperty(cells, column);
  if (Object.keys(cells).length === 0) Reflect.deleteProperty(sheet.cells, row);
}

/** Kept cells of a box, row by row. */
export function* cellsIn(sheet: FakeSheet, box: Box): Generator<{ row: number; column: number; cell: FakeCell }> {
  for (const row of keysWithin(sheet.cells, box.row, box.rowCount)) {
    const cells = sheet.cells[row] ?? {};
    for (const column of keysWithin(cells, box.column, box.columnCount)) {
      const cell = cells[column];
      if (cell) yield { row, column, cell };
    }
  }
}

/** Numbers from `first` on, `count` of them, that are keys; ascending, as integer keys are. */
export function keysWithin(record: Readonly<Record<number, unknown>>, first: number, count: number): number[] {
  if (count < 64) {
    const keys: number[] = [];
    for (let key = first; key < first + count; key += 1) if (record[key] !== undefined) keys.push(key);
    return keys;
  }
  return Object.keys(record)
    .map(Number)
    .filter((key) => key >= first && key < first + count);
}

/** How a cell looks: its own look, else its row's, else its column's, else the sheet's. */
export function formatAt(sheet: FakeSheet, row: number, column: number): FakeFormat {
  return findCell(sheet, row, column)?.format ?? inheritedFormat(sheet, row, column);
}

export function inheritedFormat(sheet: FakeSheet, row: number, column: number): FakeFormat {
  return sheet.rows[row]?.format ?? sheet.columns[column]?.format ?? sheet.format;
}

/** A cell is a plain look away from another: same keys, same values. */
export function isSameFormat(a: FakeFormat, b: FakeFormat): boolean {
  if (a === b) return true;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof FakeFormat>;
  return [...keys].every((key) => (key === 'borders' ? JSON.stringify(a.borders) === JSON.stringify(b.borders) : a[key] === b[key]));
}

/** Keys to set; undefined takes one away. */
export type FormatPatch = { readonly [K in keyof FakeFormat]: FakeFormat[K] | undefined };

/** A look with some of it changed; what is Excel's default is left out again. */
export function mergeFormat(format: FakeFormat, patch: FormatPatch): FakeFormat {
  const merged: Record<string, unknown> = { ...format, ...patch };
  const defaults: Readonly<Record<string, unknown>> = formatDefaults;
  // White as typed is not the white of a cell without fill.
  for (const key of Object.keys(merged)) if (merged[key] === undefined || (key !== 'fill' && merged[key] === defaults[key])) Reflect.deleteProperty(merged, key);
  const sides = Object.entries(merged.borders ?? {}).filter(([, border]) => border !== undefined);
  if (sides.length === 0) delete merged.borders;
  else merged.borders = Object.fromEntries(sides);
  return merged;
}

/** The smallest box with every value, or, with `valuesOnly` false, every kept cell; null when there is none. */
export function usedBox(sheet: FakeSheet, within: Box, valuesOnly: boolean): Box | null {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const { row, column, cell } of cellsIn(sheet, within)) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** The merged box that covers a cell, or null. */
export function mergeAt(sheet: FakeSheet, row: number, column: number): Box | null {
  return sheet.merges.find((box) => contains(box, row, column)) ?? null;
}
