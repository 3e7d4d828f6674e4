import { columnLetters, placeKey } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell';
import type { Cell } from '../../../core/workbook/cell';
import { cellAt } from '../../../core/workbook/snapshot';
import { days1904 } from '../../../core/workbook/days-1904';
import type { SheetSnapshot } from '../../../core/workbook/snapshot';
import { jsonBytes } from '../run/json-bytes';
import { cellInput, checkInputs } from './cell-input';
import type { CellInput } from './cell-input';
import { formulaComparer, formulaText } from './formula-input';
import { callBytes } from './step';
import type { Step } from './step';
import type { CellPiece, WriteContext } from './write-context';

/** One cell that must change: what is sent for it, as values or in R1C1 form. */
type Change = { readonly column: number; readonly input: CellInput; readonly isR1c1: boolean };

/** Changed cells by row, each row's from the left. */
export type Changes = ReadonlyMap<number, readonly Change[]>;

/**
 * The cells that differ from what the sheet holds now, and those that shall hold nothing any more. `rewritten`: places that
 * are sent in any case.
 */
export function changesOf(pieces: readonly CellPiece[], context: WriteContext, rewritten: ReadonlySet<number>): Changes {
  const isSame = comparer(context);
  const wanted = new Set<number>();
  const rows = new Map<number, Change[]>();
  const add = (row: number, change: Change): void => {
    const changes = rows.get(row);
    if (changes) changes.push(change);
    else rows.set(row, [change]);
  };
  for (const piece of pieces) {
    const { row, column, value, formula } = piece;
    const place = placeKey(row, column);
    if (value === null && formula === null) continue;
    wanted.add(place);
    if (!rewritten.has(place) && isSame(piece)) continue;
    add(row, { column, ...inputOf(piece, context) });
  }
  for (const { row, column } of filledPlaces(context.previous?.sheet ?? null)) if (!wanted.has(placeKey(row, column))) add(row, { column, input: '', isR1c1: false });
  return new Map([...rows].sort(([a], [b]) => a - b).map(([row, changes]) => [row, changes.sort((a, b) => a.column - b.column)]));
}

function inputOf({ row, value, formula, filledFrom, look }: CellPiece, { sheetName, uses1904, looks }: WriteContext): Omit<Change, 'column'> {
  const isShifted = uses1904 && typeof value === 'number' && looks.isDate(look);
  if (formula === null) return { input: cellInput(isShifted ? value - days1904 : value), isR1c1: false };
  if (typeof formula === 'string') return { input: `=${formula.replace(/^=/, '')}`, isR1c1: true };
  return { input: `=${formulaText(formula, sheetName, row - filledFrom)}`, isR1c1: false };
}

function comparer({ previous, sheetName }: WriteContext): (piece: CellPiece) => boolean {
  if (!previous) return () => false;
  const { sheet } = previous;
  const formulas = new Map((sheet.ownedCells?.formulas ?? []).map(({ row, column, r1c1 }) => [placeKey(row, column), r1c1]));
  const isSameFormula = formulaComparer(sheetName);
  return (piece) => {
    const current = formulas.get(placeKey(piece.row, piece.column));
    if (piece.formula !== null) return current !== undefined && isSameFormula(piece, current);
    return current === undefined && isSameValue(piece.value, cellAt(sheet, piece.row, piece.column));
  };
}

function isSameValue(a: Cell, b: Cell): boolean {
  return typeof a === 'string' ? a === b : typeof a === typeof b && cellText(a) === cellText(b);
}

function filledPlaces(sheet: SheetSnapshot | null): readonly { readonly row: number; readonly column: number }[] {
  if (!sheet) return [];
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  const values = sheet.cells.flatMap((line, r) => line.flatMap((cell, c) => (cell === null ? [] : [{ row: top + r, column: left + c }])));
  const isEmpty = ({ row, column }: { readonly row: number; readonly column: number }): boolean => cellAt(sheet, row, column) === null;
  return [...values, ...(sheet.ownedCells?.formulas ?? []).filter(isEmpty)];
}

// Small beside what one request holds, so that requests are filled well.
const blockBytes = 250_000;
const maxBlockRows = 5_000;

/** Writes changed cells, in blocks of neighbouring rows. What is between them is sent as null and stays. */
export function contentSteps(changes: Changes): readonly Step[] {
  const blocks: { row: number; lines: (readonly Change[])[]; bytes: number }[] = [];
  for (const [row, line] of changes) {
    const last = blocks[blocks.length - 1];
    const bytes = jsonBytes(line.map(({ input }) => input));
    if (last && last.row + last.lines.length === row && last.bytes + bytes <= blockBytes && last.lines.length < maxBlockRows) {
      last.lines.push(line);
      last.bytes += bytes;
    } else blocks.push({ row, lines: [line], bytes });
  }
  return blocks.flatMap(({ row, lines }) => [...matrixStep(row, lines, 'formulas'), ...matrixStep(row, lines, 'formulasR1C1')]);
}

/** The changes of a block that are sent through one property; none where there are no such. */
function matrixStep(row: number, lines: readonly (readonly Change[])[], property: 'formulas' | 'formulasR1C1'): readonly Step[] {
  const own = lines.map((line) => line.filter(({ isR1c1 }) => isR1c1 === (property === 'formulasR1C1')));
  const columns = own.flatMap((line) => line.map(({ column }) => column));
  if (columns.length === 0) return [];
  const [first, last] = columns.reduce(([low, high], column) => [Math.min(low, column), Math.max(high, column)], [Infinity, 0]);
  const [firstRow, lastRow] = [own.findIndex((line) => line.length > 0), own.reduce((found, line, index) => (line.length > 0 ? index : found), 0)];
  const inputs = own.slice(firstRow, lastRow + 1).map((line) => {
    const sent = new Array<CellInput>(last - first + 1).fill(null);
    for (const { column, input } of line) sent[column - first] = input;
    return sent;
  });
  checkInputs(inputs);
  const address = `${columnLetters(first)}${row + firstRow + 1}:${columnLetters(last)}${row + lastRow + 1}`;
  return [{ bytes: jsonBytes(inputs) * 1.02 + callBytes, queue: (sheet) => void (sheet.getRange(address)[property] = inputs) }];
}
