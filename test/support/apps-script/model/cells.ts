import type { Box } from '../../../../src/core/workbook/address';
import { contains } from '../../excel/model/boxes';
import type { FakeCell, FakeLook, FakeSheet } from './fake-spreadsheet';
import { lookDefaults } from './fake-spreadsheet';

/** The cell there, or null where nothing is kept. */
export function findCell(sheet: FakeSheet, row: number, column: number): FakeCell | null {
  return sheet.cells[row]?.[column] ?? null;
}

/** The cell there, made if it is missing; `settle` it when done. */
export function makeCell(sheet: FakeSheet, row: number, column: number): FakeCell {
  const cells = (sheet.cells[row] ??= {});
  return (cells[column] ??= { value: null });
}

/** Forgets a cell that holds nothing and looks as every other. */
export function settle(sheet: FakeSheet, row: number, column: number): void {
  const cells = sheet.cells[row];
  const cell = cells?.[column];
  if (!cells || !cell) return;
  if (cell.look && Object.keys(cell.look).length === 0) delete cell.look;
  if (cell.value !== null || Object.keys(cell).length > 1) return;
  Reflect.deleteProperty(cells, column);
  if (Object.keys(cells).length === 0) Reflect.deleteProperty(sheet.cells, row);
}

/** Changes every cell of a box, row by row. */
export function changeCells(sheet: FakeSheet, box: Box, change: (cell: FakeCell, at: { readonly row: number; readonly column: number }) => void): void {
  for (let row = box.row; row < box.row + box.rowCount; row += 1) {
    for (let column = box.column; column < box.column + box.columnCount; column += 1) {
      change(makeCell(sheet, row, column), { row, column });
      settle(sheet, row, column);
    }
  }
}

/** What `pick` makes of every cell of a box, as rows of columns. */
export function mapCells<T>(sheet: FakeSheet, box: Box, pick: (cell: FakeCell | null, at: { readonly row: number; readonly column: number }) => T): T[][] {
  return Array.from({ length: box.rowCount }, (_row, r) => Array.from({ length: box.columnCount }, (_column, c) => pick(findCell(sheet, box.row + r, box.column + c), { row: box.row + r, column: box.column + c })));
}

/** Everything kept in a sheet that lies in a box. */
export function keptCells(sheet: FakeSheet, box: Box): { readonly row: number; readonly column: number; readonly cell: FakeCell }[] {
  return Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) => (contains(box, Number(row), Number(column)) ? [{ row: Number(row), column: Number(column), cell }] : [])),
  );
}

/** Does a cell hold something that `getDataRange` reaches to? A checkbox counts even where it is not ticked. */
export function hasContent(cell: FakeCell): boolean {
  return cell.value !== null || cell.formula !== undefined || cell.validation?.criteria === 'CHECKBOX';
}

/** Rows and columns up to the last content; 0 for none. */
export function contentSize(sheet: FakeSheet): { readonly rowCount: number; readonly columnCount: number } {
  let [rowCount, columnCount] = [0, 0];
  for (const { row, column, cell } of keptCells(sheet, wholeGrid(sheet))) {
    if (!hasContent(cell)) continue;
    rowCount = Math.max(rowCount, row + 1);
    columnCount = Math.max(columnCount, column + 1);
  }
  return { rowCount, columnCount };
}

export function wholeGrid({ rowCount, columnCount }: FakeSheet): Box {
  return { row: 0, column: 0, rowCount, columnCount };
}

/** A key of a cell's look to set; undefined takes it away. */
export type LookPatch = { readonly [K in keyof FakeLook]: FakeLook[K] | undefined };

/** Changes a cell's look; what is Google's default is left out again, except a wrap strategy. */
export function patchLook(cell: FakeCell, patch: LookPatch): void {
  const defaults: Readonly<Record<string, unknown>> = lookDefaults;
  const now: Readonly<Record<string, unknown>> = cell.look ?? {};
  if (Object.entries(patch).every(([key, value]) => now[key] === value || (now[key] === undefined && key !== 'wrapStrategy' && value === defaults[key]))) return;
  const look: Record<string, unknown> = { ...cell.look, ...patch };
  for (const key of Object.keys(look)) if (look[key] === undefined || (key !== 'wrapStrategy' && look[key] === defaults[key])) Reflect.deleteProperty(look, key);
  cell.look = look;
}

/** The merged box that covers a cell, or null. */
export function mergeAt(sheet: FakeSheet, row: number, column: number): Box | null {
  return sheet.merges.find((box) => contains(box, row, column)) ?? null;
}

/** Is a cell covered by a merge that begins elsewhere? */
export function isCovered(sheet: FakeSheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== null && (merge.row !== row || merge.column !== column);
}
