import type { Box, CellAddress } from '../../../core/workbook/address';
import { boundedMerge } from '../../../core/workbook/bounded-merge';
import type { Cell } from '../../../core/workbook/cell';
import { finding, maxFindingCells } from '../../../core/workbook/finding';
import type { Finding } from '../../../core/workbook/finding';
import { toRuns } from '../../../core/workbook/snapshot';
import type { NativeTable, OwnedCells, Run, SheetSnapshot } from '../../../core/workbook/snapshot';
import { maxColumns } from '../../../core/workbook/cell-reference';
import type { Place } from '../../../core/workbook/cell-reference';
import { days1904 } from '../../../core/workbook/days-1904';
import { cutFindings, findUsedBox } from '../../../core/workbook/find-used-box';
import { plainFormat } from './read-styles';
import type { CellFormat } from './read-styles';
import type { SheetEntry } from './read-workbook-facts';
import type { SheetPart, SparseCells } from './sheet-part';

type SheetSources = {
  readonly entry: SheetEntry;
  /** What findings call the sheet in addresses: its name, null for a .csv. */
  readonly addressedAs: string | null;
  readonly part: SheetPart;
  readonly tables: readonly NativeTable[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
};

/** A sheet of the snapshot and what was odd about it. */
export type BuiltSheet = { readonly sheet: SheetSnapshot; readonly findings: readonly Finding[] };

const maxFilledCells = 100_000;
const isoDateFormat: CellFormat = { code: 'yyyy-mm-dd', isDate: true, fill: null };

/** One sheet of the snapshot from its part: dense within its used box, dates in the 1900 system. */
export function buildSheet(sources: SheetSources): BuiltSheet {
  const { entry, part, tables } = sources;
  const used = findUsedBox(part.cells);
  const { box } = used;
  const sheet: SheetSnapshot = {
    name: entry.name,
    owned: entry.owned,
    ownedCells: entry.owned === null ? null : ownedCells(part),
    visibility: entry.visibility,
    box,
    ...denseCells(sources, box),
    merges: part.merges.flatMap((merge) => boundedMerge(merge, box)),
    hiddenRows: box ? hiddenWithin(part.hiddenRows, box) : [],
    hiddenColumns: box ? hiddenColumnsWithin(part.hiddenColumns, box) : [],
    tables,
    isProtected: part.isProtected,
  };
  return { sheet, findings: [...cutFindings(used, { sheet: entry.name, addressedAs: sources.addressedAs }), ...unvaluedFindings(sources)] };
}

type Dense = Pick<SheetSnapshot, 'cells' | 'formats' | 'fills'>;

function denseCells(sources: SheetSources, box: Box | null): Dense {
  if (!box) return { cells: [], formats: [], fills: [] };
  const formats = denseFormats(sources, box);
  const area = box.rowCount * box.columnCount;
  return {
    cells: denseValues(sources, box),
    formats: runsOf(formats, (format) => format.code),
    fills: area <= maxFilledCells ? runsOf(formats, (format) => format.fill) : null,
  };
}

function denseValues({ part, formats, is1904 }: SheetSources, box: Box): Cell[][] {
  const { cells } = part;
  // Rows without any value share one array: a sparse sheet costs no more than its values.
  const blank = new Array<Cell>(box.columnCount).fill(null);
  const grid = new Array<Cell[]>(box.rowCount).fill(blank);
  const isoDates = new Set(part.isoDates.map(({ row, column }) => cellKey(row, column)));
  forEachInBox(cells, box, (index, row, column) => {
    const value = cells.values[index] ?? null;
    if (value === null) return;
    const target = grid[row] === blank ? blank.slice() : (grid[row] ?? []);
    grid[row] = target;
    const isDate = typeof value === 'number' && formats[cells.styles[index] ?? 0]?.isDate === true;
    const isShifted = is1904 && isDate && !isoDates.has(cellKey(row + box.row, column + box.column));
    target[column] = isShifted ? value + days1904 : value;
  });
  return grid;
}

/** The format of every cell of the box, row by row. */
function denseFormats({ part, formats }: SheetSources, box: Box): CellFormat[] {
  const grid = new Array<CellFormat>(box.rowCount * box.columnCount).fill(formats[0] ?? plainFormat);
  forEachInBox(part.cells, box, (index, row, column) => {
    grid[row * box.columnCount + column] = formats[part.cells.styles[index] ?? 0] ?? plainFormat;
  });
  for (const { row, column } of part.isoDates) {
    const at = (row - box.row) * box.columnCount + column - box.column;
    const format = grid[at];
    if (isInside(box, row, column) && format?.isDate === false) grid[at] = { ...isoDateFormat, fill: format.fill };
  }
  return grid;
}

function forEachInBox(cells: SparseCells, box: Box, visit: (index: number, row: number, column: number) => void): void {
  for (let index = 0; index < cells.rows.length; index += 1) {
    const row = cells.rows[index] ?? 0;
    const column = cells.columns[index] ?? 0;
    if (isInside(box, row, column)) visit(index, row - box.row, column - box.column);
  }
}

function isInside(box: Box, row: number, column: number): boolean {
  return row >= box.row && row < box.row + box.rowCount && column >= box.column && column < box.column + box.columnCount;
}

function cellKey(row: number, column: number): number {
  return row * maxColumns + column;
}

function runsOf<T>(formats: readonly CellFormat[], pick: (format: CellFormat) => T): Run<T>[] {
  return toRuns(formats.map(pick));
}

function ownedCells({ cells, formulas }: SheetPart): OwnedCells {
  const styles: { row: number; column: number; token: string }[] = [];
  const tokens: string[] = [];
  for (let index = 0; index < cells.rows.length; index += 1) {
    const style = cells.styles[index] ?? 0;
    if (style > 0) styles.push({ row: cells.rows[index] ?? 0, column: cells.columns[index] ?? 0, token: (tokens[style] ??= `s${style}`) });
  }
  return { formulas, styles };
}

function hiddenWithin(rows: readonly number[], box: Box): number[] {
  const inside = rows.filter((row) => row >= box.row && row < box.row + box.rowCount);
  return [...new Set(inside)].sort((a, b) => a - b);
}

function hiddenColumnsWithin(ranges: readonly (readonly [number, number])[], box: Box): number[] {
  const hidden = new Set<number>();
  for (const [first, last] of ranges) {
    const end = Math.min(last, box.column + box.columnCount - 1);
    for (let column = Math.max(first, box.column); column <= end; column += 1) hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}

function unvaluedFindings(sources: SheetSources): Finding[] {
  const { unvalued } = sources.part;
  if (unvalued.length === 0) return [];
  const args = { sheet: sources.entry.name, count: unvalued.length };
  return [placedFinding(sources, 'formula-without-value', { places: unvalued, args })];
}

type Placed = {
  readonly places: readonly Place[];
  readonly args: Readonly<Record<string, string | number>>;
};

function placedFinding({ addressedAs }: SheetSources, code: string, { places, args }: Placed): Finding {
  const cells = places.slice(0, maxFindingCells).map(({ row, column }): CellAddress => ({ sheet: addressedAs, row, column }));
  return finding(code, { severity: 'warning', cells, count: places.length, args });
}
