import { placeKey } from '../workbook/address';
import type { UserCell } from '../workbook/sheet-spec';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';

/** Every cell of one of our sheets as read: value or formula and look, in reading order. */
export function valuesOf(sheet: SheetSnapshot): readonly UserCell[] {
  const formulas = new Map((sheet.ownedCells?.formulas ?? []).map(({ row, column, r1c1 }) => [placeKey(row, column), r1c1]));
  const tokens = new Map((sheet.ownedCells?.styles ?? []).map(({ row, column, token }) => [placeKey(row, column), token]));
  return placesOf(sheet).map(({ row, column }) => {
    const [r1c1, styleToken] = [formulas.get(placeKey(row, column)), tokens.get(placeKey(row, column))];
    const value = cellAt(sheet, row, column);
    return { row, column, value, ...(r1c1 === undefined ? {} : { r1c1 }), ...(styleToken === undefined ? {} : { styleToken }) };
  });
}

type Place = { readonly row: number; readonly column: number };

function placesOf(sheet: SheetSnapshot): readonly Place[] {
  const places = new Map<number, Place>();
  const add = ({ row, column }: Place): void => void places.set(placeKey(row, column), { row, column });
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  sheet.cells.forEach((cells, r) => cells.forEach((cell, c) => (cell === null ? undefined : add({ row: top + r, column: left + c }))));
  (sheet.ownedCells?.formulas ?? []).forEach(add);
  (sheet.ownedCells?.styles ?? []).forEach(add);
  return [...places.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
