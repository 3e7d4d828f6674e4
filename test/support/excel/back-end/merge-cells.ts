import type { Box } from '../../../../src/core/workbook/address';
import { covers, intersection } from '../model/boxes';
import { cellsIn, makeCell, settle } from '../model/cells';
import { checkSheet } from './guard';
import type { Host } from './host';
import { HostError } from './host-error';
import type { SheetTarget } from './sheet-target';

/** Merges a box, or each of its rows; of all values only the first is kept, and it moves into the top-left cell. */
export function mergeCells(host: Host, target: SheetTarget, isAcross: boolean): void {
  checkSheet(host, target.sheet);
  const { box } = target;
  const boxes = isAcross ? Array.from({ length: box.rowCount }, (_, index) => ({ ...box, row: box.row + index, rowCount: 1 })) : [box];
  for (const piece of boxes) mergeBox({ sheet: target.sheet, box: piece });
}

function mergeBox({ sheet, box }: SheetTarget): void {
  if (sheet.tables.some((table) => intersection(table.box, box))) throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  if (box.rowCount * box.columnCount === 1) return;
  if (sheet.merges.some((merge) => intersection(merge, box) && !covers(box, merge))) throw new HostError('InvalidOperation', 'The range covers a part of a merged area.');
  sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, box)), { ...box }];
  keepFirst({ sheet, box });
}

function keepFirst({ sheet, box }: { sheet: SheetTarget['sheet']; box: Box }): void {
  const filled = [...cellsIn(sheet, box)].filter(({ cell }) => cell.value !== null || cell.formula !== undefined);
  const first = filled[0];
  if (!first) return;
  const { value, formula, isQuoted } = first.cell;
  for (const { row, column, cell } of filled) {
    cell.value = null;
    delete cell.formula;
    delete cell.isQuoted;
    settle(sheet, row, column);
  }
  Object.assign(makeCell(sheet, box.row, box.column), { value, ...(formula === undefined ? {} : { formula }), ...(isQuoted ? { isQuoted } : {}) });
}

/** Unmerges every merged area that the box touches. */
export function unmergeCells(host: Host, { sheet, box }: SheetTarget): void {
  checkSheet(host, sheet);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, box));
}
