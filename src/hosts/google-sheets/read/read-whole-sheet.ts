import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { Finding } from '../../../core/workbook/finding';
import type { SheetSnapshot } from '../../../core/workbook/snapshot';
import type { Memory } from '../run/memory';
import type { SheetFacts } from '../workbook/workbook-facts';
import { assembleSheet } from './assemble-sheet';
import { readRows, withoutCheckboxTail } from './read-rows';
import { readSheetOutline, sizeOf } from './read-sheet-outline';

/** A sheet as read; `texts` are formulas as they stand in its cells, from A1 on, of our sheets only. */
export type ReadSheet = { readonly facts: SheetFacts; readonly sheet: SheetSnapshot; readonly findings: readonly Finding[]; readonly texts: readonly (readonly string[])[] };

export type Reading = { readonly memory: Memory; readonly serialOf: (date: Date) => number };

const maxFilledCells = 100_000;

/** Cells of one sheet that are taken in. */
const maxCells = 5_000_000;

/** One sheet, whole. Of ours in eight calls beside those that tell whose it is. Throws `over-limit`. */
export function readWholeSheet(facts: SheetFacts, { memory, serialOf }: Reading): ReadSheet {
  const isOurs = facts.owned !== null;
  const size = isOurs ? { rowCount: 0, columnCount: 0 } : sizeOf(facts.sheet.getDataRange());
  checkSize(facts, size);
  const { outline, range } = readSheetOutline(facts, memory, size);
  const { rows, texts } = readRows({ range, sheet: 0, row: 0, isOurs, withFills: size.rowCount * size.columnCount <= maxFilledCells, serialOf });
  const cells = isOurs ? rows.cells : withoutCheckboxTail(rows.cells);
  return { facts, texts, ...assembleSheet({ ...outline, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 }, [{ ...rows, cells }]) };
}

/** Throws `over-limit` where a sheet spans more cells than are read. */
export function checkSize({ name }: { readonly name: string }, { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number }): void {
  if (rowCount * columnCount <= maxCells) return;
  throw new PlumblineError('over-limit', `The sheet "${name}" spans more than ${maxCells} cells. Nothing was changed. Copy the sheets with your tables into a new spreadsheet, then try again.`);
}
