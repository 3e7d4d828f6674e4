import { columnIndex, columnLetters } from '../../../../src/core/workbook/address';
import type { Box } from '../../../../src/core/workbook/address';
import { mapReferences } from '../../excel/back-end/map-references';
import type { Move } from '../services/shift-lines';

type Where = { readonly isOwn: boolean; readonly sheet: string; readonly move: Move };
type Corner = { readonly column: number | null; readonly row: number | null; readonly fixedColumn: string; readonly fixedRow: string };

/** A formula after lines of a sheet moved: references to that sheet follow, `#REF!` where nothing is left of them. */
export function shiftFormula(formula: string, { isOwn, sheet, move }: Where): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === null ? !isOwn : reference.sheet !== sheet) return null;
    const [first = '', last] = reference.text.split(':');
    const [from, to] = [cornerOf(first), cornerOf(last ?? first)];
    const box = move.box(boxOf(from, to));
    if (!box) return `${reference.prefix}#REF!`;
    const end = { ...to, row: to.row === null ? null : box.row + box.rowCount - 1, column: to.column === null ? null : box.column + box.columnCount - 1 };
    const begin = { ...from, row: from.row === null ? null : box.row, column: from.column === null ? null : box.column };
    return reference.prefix + print(begin) + (last === undefined ? '' : `:${print(end)}`);
  });
}

function cornerOf(text: string): Corner {
  const [, fixedColumn = '', letters, fixedRow = '', digits] = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text) ?? [];
  // `$3` has its only mark where the letters' would stand.
  if (letters === undefined) return { column: null, row: Number(digits) - 1, fixedColumn: '', fixedRow: fixedColumn };
  return { column: columnIndex(letters), row: digits === undefined ? null : Number(digits) - 1, fixedColumn, fixedRow };
}

const endless = 1e7;

function boxOf(from: Corner, to: Corner): Box {
  const [row, column] = [from.row ?? 0, from.column ?? 0];
  return { row, column, rowCount: (to.row ?? endless) - row + 1, columnCount: (to.column ?? endless) - column + 1 };
}

function print({ column, row, fixedColumn, fixedRow }: Corner): string {
  return (column === null ? '' : fixedColumn + columnLetters(column)) + (row === null ? '' : `${fixedRow}${row + 1}`);
}
