import { displayText } from '../../core/workbook/display-text';
import type { Style } from '../../core/workbook/sheet-spec';
import type { Run, SheetSnapshot } from '../../core/workbook/snapshot';
import type { CellView, SheetHead, SheetView } from './sheet-view';

const narrowest = 6;
const widest = 40;
/** Longer texts beside an empty cell are titles and remarks. */
const titleLength = 20;
/** Enough rows to know how wide a column is. */
const measuredRows = 200;
/** A hostile sheet may hold millions of them. */
const mostMerges = 20_000;

/** A sheet as it was read: values in their formats, fills and merges; fonts and widths are not read, so they are ours. */
export function snapshotView(sheet: SheetSnapshot): SheetView {
  const { box } = sheet;
  const formatAt = runReader(sheet.formats, 'General');
  const fillAt = runReader<string | null>(sheet.fills ?? [], null);
  const looks = new Map<string, number>();
  const styles: Style[] = [];
  for (const { value } of sheet.fills ?? []) {
    if (value === null || looks.has(value)) continue;
    looks.set(value, styles.push({ fill: value, colour: inkOn(value) }) - 1);
  }
  const cellAt = (row: number, column: number): CellView | null => {
    const [r, c] = [row - (box?.row ?? 0), column - (box?.column ?? 0)];
    if (!box || r < 0 || c < 0 || c >= box.columnCount || r >= box.rowCount) return null;
    const value = sheet.cells[r]?.[c] ?? null;
    const look = looks.get(fillAt(r * box.columnCount + c) ?? '');
    if (value === null && look === undefined) return null;
    const align = typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : undefined;
    return { text: displayText(value, formatAt(r * box.columnCount + c)), ...(align ? { align } : {}), ...(look === undefined ? {} : { look }) };
  };
  return { head: headOf(sheet, styles, cellAt), cellAt };
}

function headOf({ box, hiddenRows, hiddenColumns, merges }: SheetSnapshot, looks: readonly Style[], cellAt: SheetView['cellAt']): SheetHead {
  const rowCount = box ? box.row + box.rowCount : 0;
  const columnCount = box ? box.column + box.columnCount : 0;
  const across = new Set(merges.slice(0, mostMerges).filter(({ columnCount: count }) => count > 1).map(({ row, column }) => `${row} ${column}`));
  const widths = Array.from({ length: columnCount }, (_width, column) => {
    let width = narrowest;
    for (let row = box?.row ?? 0; row < Math.min(rowCount, (box?.row ?? 0) + measuredRows); row += 1) {
      const length = cellAt(row, column)?.text.length ?? 0;
      // What is merged across, or runs on over empty cells, says nothing of its first column.
      const runsOn = length > titleLength && column < columnCount - 1 && (cellAt(row, column + 1)?.text ?? '') === '';
      if (!runsOn && !across.has(`${row} ${column}`)) width = Math.max(width, Math.min(widest, length));
    }
    return width;
  });
  return {
    ...{ rowCount, columnCount, widths, heights: [], hiddenRows, hiddenColumns, merges: merges.slice(0, mostMerges) },
    ...{ freeze: { rows: 0, columns: 0 }, showsGridlines: true, looks },
  };
}

/** The value of the run that holds a place, by halving: a large sheet is never spread out. */
function runReader<T>(runs: readonly Run<T>[], fallback: T): (place: number) => T {
  const ends = new Float64Array(runs.length);
  let end = 0;
  runs.forEach(({ count }, index) => (ends[index] = end += count));
  return (place) => {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    const run = runs[low];
    return run ? run.value : fallback;
  };
}

/** Dark letters on a light fill, light ones on a dark one. */
function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? '#FFFFFF' : '#1F1F1E';
}
