import { placeKey } from './address';
import type { Box } from './address';
import type { SheetSpec, Style } from './sheet-spec';

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
  const merges = new Map(spec.merges.map((box) => [placeKey(box.row, box.column), box]));
  const heights = new Map<number, number>();
  for (const { row, column, value, style: index } of spec.cells) {
    const style = index === undefined ? undefined : spec.styles[index];
    if (!style?.wrap || typeof value !== 'string') continue;
    const height = wrappedHeight(spec, { column, text: value, style }, merges.get(placeKey(row, column)));
    if (height > (heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

type WrappedText = { readonly column: number; readonly text: string; readonly style: Style };

/** Height the text needs; 0 where one line or the default height is enough. */
function wrappedHeight(spec: SheetSpec, { column, text, style }: WrappedText, merge: Box | undefined): number {
  if (merge && merge.rowCount > 1) return 0;
  const size = style.size ?? defaultSize;
  const perLine = Math.max(1, (widthOf(spec, column, merge?.columnCount ?? 1) - (style.indent ?? 0)) * (defaultSize / size));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines > 1 ? Math.min(maxHeight, Math.ceil(lines * size * pointsPerSize)) : 0;
}

function widthOf(spec: SheetSpec, column: number, count: number): number {
  let width = 0;
  for (let i = column; i < column + count; i += 1) width += spec.columns[i]?.width ?? defaultWidth;
  return width;
}
