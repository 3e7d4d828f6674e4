import { columnIndex } from '../../src/core/workbook/address';
import type { Cell } from '../../src/core/workbook/cell';
import { cellText } from '../../src/core/workbook/cell';
import { printFormula } from '../../src/core/workbook/formula';
import { sheetTitles } from '../../src/core/workbook/sheet-id';
import type { SheetId } from '../../src/core/workbook/sheet-id';
import type { SheetSpec, SpecCell } from '../../src/core/workbook/sheet-spec';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';
import { readBack } from './read-back';
import type { Edit } from './read-back';

const syntax = { separator: ',', sheetName: (id: SheetId) => sheetTitles[id] } as const;

/** The cell of a spec at an A1 address. */
export function cellAtA1(spec: SheetSpec, a1: string): SpecCell | undefined {
  const match = /^([A-Z]+)(\d+)$/.exec(a1);
  const column = columnIndex(match?.[1] ?? '');
  return spec.cells.find((cell) => cell.row === Number(match?.[2]) - 1 && cell.column === column);
}

/** The formula at an A1 address as Excel prints it, without its `=`. */
export function formulaAt(spec: SheetSpec, a1: string): string | undefined {
  const cell = cellAtA1(spec, a1);
  return cell?.formula && printFormula(cell.formula, { ...syntax, rowShift: cell.row - (cell.filledFrom ?? cell.row) });
}

/** Every text of a spec, notes and tips included, for words that may not occur. */
export function allTexts(spec: SheetSpec): string {
  return [...spec.cells.map(({ value }) => cellText(value)), ...spec.notes.map(({ text }) => text), ...spec.links.map(({ tip }) => tip)].join('\n');
}

/** Row of the table's header: the one with `Your notes →`. */
export function headerRowOf(spec: SheetSpec): number {
  return spec.cells.find(({ value }) => value === 'Your notes →')?.row ?? -1;
}

/** Column of a header of the table; -1 where there is none. */
export function columnOf(spec: SheetSpec, header: string): number {
  const row = headerRowOf(spec);
  return spec.cells.find((cell) => cell.row === row && cell.value === header)?.column ?? -1;
}

/** The headers of the table, left to right. */
export function headersOf(spec: SheetSpec): readonly string[] {
  return spec.cells.filter(({ row }) => row === headerRowOf(spec)).map(({ value }) => cellText(value));
}

/** The values under one header, top to bottom, empty ones left out. */
export function under(spec: SheetSpec, header: string): readonly Cell[] {
  const [row, column] = [headerRowOf(spec), columnOf(spec, header)];
  return spec.cells.filter((cell) => cell.row > row && cell.column === column && cell.value !== null).map(({ value }) => value);
}

/** What a table says about one key under one header. */
export function valueFor(spec: SheetSpec, key: string, header: string): Cell | undefined {
  const row = rowOfKey(spec, key);
  return spec.cells.find((cell) => cell.row === row && cell.column === columnOf(spec, header))?.value;
}

/** Row of a key; -1 where it has none. */
export function rowOfKey(spec: SheetSpec, key: string): number {
  const column = columnOf(spec, 'Key');
  return spec.cells.find((cell) => cell.column === column && cell.row > headerRowOf(spec) && cell.value === key)?.row ?? -1;
}

/** A sheet as read from the workbook it was written to, with the user's formulas and looks. */
export function readWithNotes(spec: SheetSpec, edits: readonly Edit[] = []): SheetSnapshot {
  const formulas = spec.userCells.flatMap(({ row, column, r1c1 }) => (r1c1 === undefined ? [] : [{ row, column, r1c1 }]));
  const styles = spec.userCells.flatMap(({ row, column, styleToken }) => (styleToken === undefined ? [] : [{ row, column, token: styleToken }]));
  return { ...readBack(spec, edits), ownedCells: { formulas, styles } };
}
