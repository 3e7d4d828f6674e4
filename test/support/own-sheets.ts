import { refresh } from '../../src/core/refresh';
import type { Refreshed } from '../../src/core/refresh';
import { isCellError } from '../../src/core/workbook/cell';
import type { Cell } from '../../src/core/workbook/cell';
import type { SheetId } from '../../src/core/workbook/sheet-id';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { cellAt } from '../../src/core/workbook/snapshot';

/** A refresh with a given as-of date and nothing else said. */
export function refreshOn(snapshot: WorkbookSnapshot, asOf: string): Refreshed {
  return refresh(snapshot, { settingsFile: { sheetsToWrite: ['summary', 'priorities', 'rag', 'heatmap', 'alignment', 'findings', 'settings'] } as never, asOf: { given: asOf, today: asOf }, version: '1.0.0' });
}

/** Our sheet of this id as read. */
export function ownSheet(snapshot: WorkbookSnapshot, id: SheetId): SheetSnapshot {
  const sheet = snapshot.sheets.find(({ owned }) => owned === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** The first cell with this text. */
export function placeOf(sheet: SheetSnapshot, text: Cell): { readonly row: number; readonly column: number } {
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  const row = sheet.cells.findIndex((cells) => cells.includes(text));
  if (row < 0) throw new Error(`no cell "${textOf(text)}" on ${sheet.name}`);
  return { row: top + row, column: left + (sheet.cells[row]?.indexOf(text) ?? 0) };
}

/** Every text and number of a sheet, by A1-less place, for comparing. */
export function textsOf(sheet: SheetSnapshot): readonly string[] {
  return sheet.cells.flatMap((cells) => cells.map(textOf)).filter((text) => text !== '');
}

/** The sheet with these cells typed over, the box grown as needed; a formula is given beside its value. */
export function typed(sheet: SheetSnapshot, edits: readonly { readonly row: number; readonly column: number; readonly value: Cell; readonly r1c1?: string }[]): SheetSnapshot {
  const old = sheet.box ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  const rowCount = Math.max(old.row + old.rowCount, ...edits.map(({ row }) => row + 1));
  const columnCount = Math.max(old.column + old.columnCount, ...edits.map(({ column }) => column + 1));
  const cells = Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (_none, column) => cellAt(sheet, row, column)));
  for (const { row, column, value } of edits) (cells[row] ?? [])[column] = value;
  const isEdited = (place: { row: number; column: number }): boolean => edits.some(({ row, column }) => row === place.row && column === place.column);
  const formulas = edits.flatMap(({ row, column, r1c1 }) => (r1c1 === undefined ? [] : [{ row, column, r1c1 }]));
  const owned = sheet.ownedCells ?? { formulas: [], styles: [] };
  return { ...sheet, box: { row: 0, column: 0, rowCount, columnCount }, cells, ownedCells: { ...owned, formulas: [...owned.formulas.filter((cell) => !isEdited(cell)), ...formulas] } };
}

function textOf(cell: Cell): string {
  return cell === null ? '' : isCellError(cell) ? cell.error : String(cell);
}

/** The workbook with one sheet exchanged. */
export function withSheet(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): WorkbookSnapshot {
  const isSame = (other: SheetSnapshot): boolean => (sheet.owned === null ? other.name === sheet.name : other.owned === sheet.owned);
  return { ...snapshot, sheets: snapshot.sheets.map((other) => (isSame(other) ? sheet : other)) };
}
