import { parseBox } from '../../../core/workbook/cell-reference';
import type { Box } from '../../../core/workbook/address';
import type { SheetOutline } from '../protocol';
import type { Memory } from '../run/memory';
import type { SheetFacts } from '../workbook/workbook-facts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** One sheet without cells, and the range of all that it holds. One call per merged box and two others. */
export function readSheetOutline(facts: SheetFacts, memory: Memory, size?: Pick<SheetOutline, 'rowCount' | 'columnCount'>): { readonly outline: SheetOutline; readonly range: Range } {
  const { sheet, name, owned, visibility, isProtected } = facts;
  const range = sheet.getDataRange();
  const { rowCount, columnCount } = size ?? sizeOf(range);
  const hiddenColumns = (owned === null ? undefined : memory[owned])?.hidden ?? [];
  return { outline: { name, owned, visibility, isProtected, rowCount, columnCount, hiddenColumns, merges: mergesOf(range) }, range };
}

/** How far a sheet reaches, in one call. */
export function sizeOf(range: Range): Pick<SheetOutline, 'rowCount' | 'columnCount'> {
  const box = parseBox(range.getA1Notation());
  return { rowCount: box?.rowCount ?? range.getNumRows(), columnCount: box?.columnCount ?? range.getNumColumns() };
}

function mergesOf(range: Range): readonly Box[] {
  const boxes = range.getMergedRanges().flatMap((merged) => parseBox(merged.getA1Notation()) ?? []);
  return boxes.sort((a, b) => a.row - b.row || a.column - b.column);
}
