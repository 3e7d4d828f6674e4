import type { Box } from '../../../core/workbook/address';
import { boundedMerge } from '../../../core/workbook/bounded-merge';
import type { Cell } from '../../../core/workbook/cell';
import { cutFindings, findUsedBox } from '../../../core/workbook/find-used-box';
import type { PlacedValues } from '../../../core/workbook/find-used-box';
import type { Finding } from '../../../core/workbook/finding';
import { expandRuns, toRuns } from '../../../core/workbook/snapshot';
import type { Run, SheetSnapshot } from '../../../core/workbook/snapshot';
import type { SheetOutline, SheetRows } from '../protocol';

const maxFilledCells = 100_000;

/** One sheet of the snapshot from its outline and its rows, which may have come in several pages. */
export function assembleSheet(outline: SheetOutline, pieces: readonly SheetRows[]): { readonly sheet: SheetSnapshot; readonly findings: readonly Finding[] } {
  const { name, owned, visibility, isProtected, columnCount } = outline;
  const rows = [...pieces].sort((a, b) => a.row - b.row);
  const cells = rows.flatMap((piece) => piece.cells);
  const used = findUsedBox(placedValues(cells));
  const { box } = used;
  const sheet: SheetSnapshot = {
    ...{ name, owned, visibility, box, isProtected },
    ownedCells: owned === null ? null : { formulas: rows.flatMap((piece) => piece.formulas), styles: rows.flatMap((piece) => piece.styles) },
    cells: box ? cells.slice(box.row, box.row + box.rowCount).map((line) => line.slice(box.column, box.column + box.columnCount)) : [],
    formats: box ? cropRuns(rows, { box, columnCount, fallback: 'General', of: (piece) => piece.formats }) : [],
    fills: fillsOf(rows, box, columnCount),
    merges: outline.merges.flatMap((merge) => boundedMerge(merge, box)),
    // A call per row would tell: what is filtered out counts like all else.
    hiddenRows: [],
    hiddenColumns: box ? outline.hiddenColumns.filter((column) => column >= box.column && column < box.column + box.columnCount) : [],
    tables: [],
  };
  return { sheet, findings: cutFindings(used, { sheet: name, addressedAs: name }) };
}

function placedValues(cells: readonly (readonly Cell[])[]): PlacedValues {
  const placed = { rows: [] as number[], columns: [] as number[], values: [] as Cell[] };
  cells.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value === null) return;
      placed.rows.push(row);
      placed.columns.push(column);
      placed.values.push(1);
    });
  });
  return placed;
}

function fillsOf(rows: readonly SheetRows[], box: Box | null, columnCount: number): SheetSnapshot['fills'] {
  if (!box) return [];
  if (box.rowCount * box.columnCount > maxFilledCells || rows.some(({ fills }) => fills === null)) return null;
  return cropRuns<string | null>(rows, { box, columnCount, fallback: null, of: (piece) => piece.fills ?? [] });
}

type Cropping<T> = { readonly box: Box; readonly columnCount: number; readonly fallback: T; readonly of: (piece: SheetRows) => readonly Run<T>[] };

/** Runs of whole rows as runs of the box. */
function cropRuns<T>(rows: readonly SheetRows[], { box, columnCount, fallback, of }: Cropping<T>): readonly Run<T>[] {
  const grid = rows.flatMap((piece) => expandRuns(of(piece), { row: piece.row, column: 0, rowCount: piece.cells.length, columnCount }, fallback));
  return toRuns(grid.slice(box.row, box.row + box.rowCount).flatMap((line) => line.slice(box.column, box.column + box.columnCount)));
}
