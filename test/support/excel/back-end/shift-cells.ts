import type { Box } from '../../../../src/core/workbook/address';
import { maxColumns, maxRows } from '../../../../src/core/workbook/cell-reference';
import { addressOf, covers, intersection, isAllColumns, isAllRows, parseAddress } from '../model/boxes';
import { cellsIn } from '../model/cells';
import type { FakeSheet } from '../model/fake-workbook';
import { Range } from '../objects/range';
import { changeEveryFormula } from './every-formula';
import { checkSheet } from './guard';
import type { Host } from './host';
import { HostError } from './host-error';
import type { Reference } from './map-references';
import type { SheetTarget } from './sheet-target';

export type Shift = 'Down' | 'Right' | 'Up' | 'Left';

/** One insertion or deletion: where, and which way the cells behind it go. */
type Move = { readonly at: Box; readonly isRows: boolean; readonly isInsertion: boolean };

/** `range.insert()` and `range.delete()`: cells, rules, merges, tables, names and references move as Excel moves them. */
export function shiftCells(host: Host, { sheet, box }: SheetTarget, shift: Shift): void {
  const isRows = shift === 'Down' || shift === 'Up';
  const move: Move = { at: { ...box }, isRows, isInsertion: shift === 'Down' || shift === 'Right' };
  checkSheet(host, sheet, optionOf(move));
  checkShift(sheet, move);
  moveCells(sheet, move);
  moveLines(sheet, move);
  moveRules(sheet, move);
  changeEveryFormula(host.workbook, (reference, own) => (isOn(reference, { own, sheet }) ? shiftedReference(reference, move) : null));
  for (const kept of host.references.values()) if (kept instanceof Range && kept.worksheet.id === sheet.id) kept.box = moveBox(kept.box, move) ?? kept.box;
}

function optionOf({ at, isRows, isInsertion }: Move): string {
  const isWhole = isRows ? isAllColumns(at) : isAllRows(at);
  return isWhole ? `allow${isInsertion ? 'Insert' : 'Delete'}${isRows ? 'Rows' : 'Columns'}` : '';
}

/** What Excel refuses: pushing values off the sheet, and tearing tables and merges. */
function checkShift(sheet: FakeSheet, { at, isRows, isInsertion }: Move): void {
  const band: Box = isRows ? { ...at, row: at.row, rowCount: maxRows - at.row } : { ...at, columnCount: maxColumns - at.column };
  const pushedOff: Box = isRows ? { ...at, row: maxRows - at.rowCount } : { ...at, column: maxColumns - at.columnCount };
  if (isInsertion && [...cellsIn(sheet, pushedOff)].some(({ cell }) => cell.value !== null)) throw new HostError('NonBlankCellOffSheet', 'Cells with content cannot be pushed off the sheet.');
  const torn = (box: Box) => {
    const inside = intersection(box, band);
    return inside !== null && (isRows ? inside.columnCount < box.columnCount : inside.rowCount < box.rowCount);
  };
  if (sheet.tables.some((table) => torn(table.box)) || sheet.merges.some(torn)) throw new HostError('InsertDeleteConflict', 'The insert or delete operation would tear a table or a merged area.');
}

/** Where a row or column goes; null where it is deleted. */
function moveIndex(index: number, { at, isRows, isInsertion }: Move): number | null {
  const [first, count] = isRows ? [at.row, at.rowCount] : [at.column, at.columnCount];
  if (index < first) return index;
  if (isInsertion) return index + count;
  return index < first + count ? null : index - count;
}

function moveCells(sheet: FakeSheet, move: Move): void {
  const { at, isRows } = move;
  const band: Box = isRows ? { ...at, rowCount: maxRows - at.row } : { ...at, columnCount: maxColumns - at.column };
  const moved = [...cellsIn(sheet, band)];
  for (const { row, column } of moved) {
    Reflect.deleteProperty(sheet.cells[row] ?? {}, column);
    if (Object.keys(sheet.cells[row] ?? {}).length === 0) Reflect.deleteProperty(sheet.cells, row);
  }
  for (const { row, column, cell } of moved) {
    const index = moveIndex(isRows ? row : column, move);
    if (index !== null) (sheet.cells[isRows ? index : row] ??= {})[isRows ? column : index] = cell;
  }
}

function moveLines(sheet: FakeSheet, move: Move): void {
  if (move.isRows && isAllColumns(move.at)) sheet.rows = movedRecords(sheet.rows, move);
  if (!move.isRows && isAllRows(move.at)) sheet.columns = movedRecords(sheet.columns, move);
}

function movedRecords<T>(records: Record<number, T>, move: Move): Record<number, T> {
  return Object.fromEntries(Object.entries(records).flatMap(([key, record]) => {
    const index = moveIndex(Number(key), move);
    return index === null ? [] : [[index, record]];
  }));
}

function moveRules(sheet: FakeSheet, move: Move): void {
  const boxes = (all: readonly Box[]) => all.flatMap((box) => moveBox(box, move) ?? []);
  sheet.merges = boxes(sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => boxes([table.box]).map((box) => ({ ...table, box })));
  for (const rule of [...sheet.conditionalFormats, ...sheet.validations]) rule.boxes = boxes(rule.boxes);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.boxes.length > 0);
  sheet.validations = sheet.validations.filter((rule) => rule.boxes.length > 0);
  sheet.filter = sheet.filter && moveBox(sheet.filter, move);
  sheet.notes = sheet.notes.flatMap((note) => {
    const box = moveBox({ row: note.row, column: note.column, rowCount: 1, columnCount: 1 }, move);
    return box ? [{ ...note, row: box.row, column: box.column }] : [];
  });
}

/** A box after the move; null where all of it is deleted. Only boxes whose whole breadth moves are changed, as in Excel. */
function moveBox(box: Box, move: Move): Box | null {
  const { at, isRows } = move;
  const breadth: Box = isRows ? { row: 0, rowCount: maxRows, column: at.column, columnCount: at.columnCount } : { row: at.row, rowCount: at.rowCount, column: 0, columnCount: maxColumns };
  if (!covers(breadth, box)) return box;
  const [start, count, limit] = isRows ? [box.row, box.rowCount, maxRows] : [box.column, box.columnCount, maxColumns];
  if (count === limit) return box;
  const kept = moveSpan(start, count, move);
  if (!kept) return null;
  const length = Math.min(kept.count, limit - kept.start);
  return isRows ? { ...box, row: kept.start, rowCount: length } : { ...box, column: kept.start, columnCount: length };
}

function moveSpan(start: number, count: number, { at, isRows, isInsertion }: Move): { start: number; count: number } | null {
  const [first, size] = isRows ? [at.row, at.rowCount] : [at.column, at.columnCount];
  if (isInsertion) return first <= start ? { start: start + size, count } : { start, count: first < start + count ? count + size : count };
  const lost = Math.max(0, Math.min(start + count, first + size) - Math.max(start, first));
  const before = Math.max(0, Math.min(start, first + size) - first);
  return lost === count ? null : { start: start - before, count: count - lost };
}

function isOn(reference: Reference, { own, sheet }: { readonly own: FakeSheet | null; readonly sheet: FakeSheet }): boolean {
  return reference.sheet === null ? own?.id === sheet.id : reference.sheet.toLowerCase() === sheet.name.toLowerCase();
}

function shiftedReference(reference: Reference, move: Move): string | null {
  const box = parseAddress(reference.text);
  if (!box) return null;
  const moved = moveBox(box, move);
  if (!moved) return `${reference.prefix}#REF!`;
  return reference.prefix + withMarks(addressOf(moved), reference.text);
}

/** Puts the `$` of the old reference into the new one, mark by mark. */
function withMarks(address: string, old: string): string {
  const marks = old.split(':').map((corner) => ({ first: corner.startsWith('$'), second: /.\$/.test(corner) }));
  const corners = address.split(':');
  if (corners.length < marks.length) corners.push(corners[0] ?? '');
  return corners
    .map((corner, index) => {
      const mark = marks[index] ?? marks[0] ?? { first: false, second: false };
      const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(corner) ?? [];
      if (letters === '' || digits === '') return (mark.first ? '$' : '') + corner;
      return (mark.first ? '$' : '') + letters + (mark.second ? '$' : '') + digits;
    })
    .join(':');
}
