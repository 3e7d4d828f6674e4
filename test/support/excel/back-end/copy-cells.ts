import type { Box } from '../../../../src/core/workbook/address';
import { formulaToA1 } from '../../../../src/core/workbook/formula-to-a1';
import { formulaToR1c1 } from '../../../../src/core/workbook/formula-to-r1c1';
import { findCell, formatAt, makeCell, settle } from '../model/cells';
import type { FakeCell, FakeFormat, FakeSheet } from '../model/fake-workbook';
import type { Range } from '../objects/range';
import { checkCells, checkSheet, oneOf } from './guard';
import { HostError, notImplemented } from './host-error';
import { checkBounded } from './write-cells';

type Taken = { readonly cell: FakeCell; readonly format: FakeFormat; readonly r1c1: string | null };

/**
 * `range.copyFrom(source, type)`: All, Values, Formulas or Formats. The source is repeated where the target is a multiple of it;
 * a smaller target grows to the source's size. Conditional formats, validations and merges do not come along: NotImplemented
 * where the source has any.
 */
export function copyCells(target: Range, source: Range, options: { readonly type: unknown; readonly flags: readonly unknown[] }): void {
  const type = oneOf(options.type, ['All', 'Values', 'Formulas', 'Formats', 'Link'], 'copyType');
  if (type === 'Link' || options.flags.some((flag) => flag === true)) throw notImplemented('copyFrom with a link, skipped blanks or transposing');
  checkBounded(source.box, 'a copy');
  checkBounded(target.box, 'a copy');
  const box = targetBox(target.box, source.box);
  if (type !== 'Formats') checkCells(target.host, target.sheet, box);
  if (type === 'All' || type === 'Formats') {
    checkSheet(target.host, target.sheet, 'allowFormatCells');
    refuseRules(source);
  }
  const taken = takeCells(source.sheet, source.box);
  for (let r = 0; r < box.rowCount; r += 1) {
    for (let c = 0; c < box.columnCount; c += 1) {
      const from = taken[r % source.box.rowCount]?.[c % source.box.columnCount];
      if (from) putCell(target.sheet, { row: box.row + r, column: box.column + c, from, type });
    }
  }
}

function targetBox(target: Box, source: Box): Box {
  const isMultiple = target.rowCount % source.rowCount === 0 && target.columnCount % source.columnCount === 0;
  if (isMultiple) return target;
  if (target.rowCount > source.rowCount || target.columnCount > source.columnCount) throw new HostError('InvalidArgument', 'The target is no multiple of the source.');
  return { ...target, rowCount: source.rowCount, columnCount: source.columnCount };
}

function refuseRules({ sheet, box }: Range): void {
  const touches = (other: Box) => other.row < box.row + box.rowCount && box.row < other.row + other.rowCount && other.column < box.column + box.columnCount && box.column < other.column + other.columnCount;
  const rules = [...sheet.conditionalFormats, ...sheet.validations].flatMap((rule) => rule.boxes);
  if ([...rules, ...sheet.merges].some(touches)) throw notImplemented('copyFrom of conditional formats, validations and merges');
}

function takeCells(sheet: FakeSheet, box: Box): Taken[][] {
  return Array.from({ length: box.rowCount }, (_row, r) =>
    Array.from({ length: box.columnCount }, (_column, c) => {
      const place = { row: box.row + r, column: box.column + c };
      const cell = findCell(sheet, place.row, place.column) ?? { value: null };
      return { cell: { ...cell }, format: formatAt(sheet, place.row, place.column), r1c1: cell.formula === undefined ? null : formulaToR1c1(cell.formula, place) };
    }),
  );
}

function putCell(sheet: FakeSheet, { row, column, from, type }: { row: number; column: number; from: Taken; type: string }): void {
  const cell = makeCell(sheet, row, column);
  if (type !== 'Formats') {
    delete cell.formula;
    delete cell.isQuoted;
    cell.value = from.cell.value;
    if (from.cell.isQuoted) cell.isQuoted = true;
    if (from.r1c1 !== null && type !== 'Values') cell.formula = formulaToA1(from.r1c1, { row, column });
  }
  if (type === 'All' || type === 'Formats') cell.format = from.format;
  if (type === 'All' && from.cell.link) cell.link = from.cell.link;
  settle(sheet, row, column);
}
