import type { Box } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell';
import type { SheetSpec, SpecCell } from '../../../core/workbook/sheet-spec';

const defaultSize = 11;
const defaultWidth = 8.43;
const pointsPerSize = 15 / 11;
const maxHeight = 409;

/**
 * Heights in points of rows whose wrapped texts need more than one line, by row. Excel would fit such rows itself on
 * opening, except below merged cells; LibreOffice and most viewers show what is written. An estimate: as many
 * characters a line as the column is wide.
 */
export function wrappedRowHeights(spec: SheetSpec): ReadonlyMap<number, number> {
  const merges = new Map(spec.merges.map((box) => [`${box.row},${box.column}`, box]));
  const heights = new Map<number, number>();
  for (const cell of spec.cells) {
    const height = wrappedHeight(spec, cell, merges.get(`${cell.row},${cell.column}`));
    if (height > (heights.get(cell.row) ?? 0)) heights.set(cell.row, height);
  }
  return heights;
}

/** Height the cell's text needs; 0 where one line or the default height is enough. */
function wrappedHeight(spec: SheetSpec, cell: SpecCell, merge: Box | undefined): number {
  const style = cell.style === undefined ? undefined : spec.styles[cell.style];
  const isOverRows = (merge?.rowCount ?? 1) > 1;
  if (!style?.wrap || isOverRows || typeof cell.value !== 'string') return 0;
  const size = style.size ?? defaultSize;
  const perLine = Math.max(1, (widthOf(spec, cell.column, merge?.columnCount ?? 1) - (style.indent ?? 0)) * (defaultSize / size));
  const lines = cellText(cell.value)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines > 1 ? Math.min(maxHeight, Math.ceil(lines * size * pointsPerSize)) : 0;
}

function widthOf(spec: SheetSpec, column: number, count: number): number {
  let width = 0;
  for (let i = column; i < column + count; i += 1) width += spec.columns[i]?.width ?? defaultWidth;
  return width;
}
