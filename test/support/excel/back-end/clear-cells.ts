import type { Box } from '../../../../src/core/workbook/address';
import { contains, intersection, subtract } from '../model/boxes';
import { cellsIn, mergeAt, settle } from '../model/cells';
import { changeFormat } from '../model/formats';
import type { FakeSheet } from '../model/fake-workbook';
import { checkCells, checkSheet } from './guard';
import type { Host } from './host';
import type { SheetTarget } from './sheet-target';

/**
 * `range.clear()`. All: everything, notes, rules and merges too. Formats: looks, conditional formats and merges. Contents: values
 * and formulas. Hyperlinks: the links. RemoveHyperlinks: links and looks.
 */
export function clearCells(host: Host, target: SheetTarget, applyTo: string): void {
  const { sheet, box } = target;
  if (applyTo === 'All' || applyTo === 'Contents') checkCells(host, sheet, box);
  if (applyTo !== 'Contents') checkSheet(host, sheet, 'allowFormatCells');
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(sheet, box);
  if (applyTo === 'All' || applyTo.endsWith('Hyperlinks')) clearLinks(sheet, box);
  if (applyTo === 'All' || applyTo === 'Formats') {
    sheet.merges = sheet.merges.filter((merge) => !intersection(merge, box));
    sheet.conditionalFormats = withoutBox(sheet.conditionalFormats, box);
  }
  if (applyTo === 'All') {
    sheet.validations = withoutBox(sheet.validations, box);
    sheet.notes = sheet.notes.filter((note) => !contains(box, note.row, note.column));
  }
  if (applyTo === 'All' || applyTo === 'Formats' || applyTo === 'RemoveHyperlinks') changeFormat(sheet, box, () => ({}));
}

function clearContents(sheet: FakeSheet, box: Box): void {
  for (const { row, column, cell } of [...cellsIn(sheet, box)]) {
    const merge = mergeAt(sheet, row, column);
    if (merge && (merge.row !== row || merge.column !== column)) continue;
    cell.value = null;
    delete cell.formula;
    delete cell.isQuoted;
    settle(sheet, row, column);
  }
}

function clearLinks(sheet: FakeSheet, box: Box): void {
  for (const { row, column, cell } of [...cellsIn(sheet, box)]) {
    delete cell.link;
    settle(sheet, row, column);
  }
}

/** Rules that no longer apply to a box; those left without a cell go. */
export function withoutBox<T extends { boxes: Box[] }>(rules: readonly T[], box: Box): T[] {
  for (const rule of rules) rule.boxes = rule.boxes.flatMap((own) => subtract(own, box));
  return rules.filter((rule) => rule.boxes.length > 0);
}
