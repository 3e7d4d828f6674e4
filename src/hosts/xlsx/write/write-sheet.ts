import { a1 } from '../../../core/workbook/address';
import type { Cell } from '../../../core/workbook/cell';
import type { SheetNote } from '../../../core/workbook/sheet-spec';
import { formulaToA1 } from '../../../core/workbook/formula-to-a1';
import { extensionNamespace, mainNamespace, relationshipNamespace, xmlDeclaration } from '../package/schemas';
import { cellXml } from './cell-xml';
import { formulaText } from './formula-text';
import { sheetPieces } from './sheet-pieces';
import { wrappedRowHeights } from '../../../core/workbook/wrapped-row-heights';
import type { CellPiece, SheetName, SheetPieces, Slot, WriteContext } from './write-context';

/** One of our sheets as a worksheet part, and what has to stand outside it. */
export type WrittenSheet = {
  readonly xml: string;
  readonly notes: readonly SheetNote[];
  readonly names: readonly SheetName[];
};

/** The relationship id under which a sheet with notes refers to their drawing. */
export const notesDrawingId = 'rId1';

/** Writes one of our sheets whole. The same description in the same workbook gives the same text. */
export function writeSheet(context: WriteContext): WrittenSheet {
  const pieces = sheetPieces(context);
  const notes = pieces.flatMap((piece) => piece.notes ?? []);
  const all = (slot: Slot): string => pieces.flatMap((piece) => piece.elements ?? []).filter((element) => element.slot === slot).map(({ xml }) => xml).join('');
  const cells = pieces.flatMap((piece) => piece.cells ?? []);
  const fixed = new Map(pieces.flatMap((piece) => piece.heights ?? []).map(({ row, height }) => [row, height]));
  const heights = { fixed, fitted: wrappedRowHeights(context.spec) };
  const extensions = all('x14:conditionalFormatting');
  const xml = [
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">`,
    `<sheetPr>${all('tabColor')}${all('pageSetUpPr')}</sheetPr>`,
    dimensionXml(cells),
    `<sheetViews><sheetView${all('sheetViewAttributes')}${context.isActive ? ' tabSelected="1"' : ''} workbookViewId="0">${all('pane')}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    all('cols'),
    '<sheetData>',
    ...rowsXml(cells, heights, context),
    '</sheetData>',
    context.protection,
    all('autoFilter'),
    all('mergeCells'),
    all('conditionalFormatting'),
    all('dataValidations'),
    all('hyperlinks'),
    all('pageMargins'),
    all('pageSetup'),
    all('headerFooter'),
    ignoredErrorsXml(cells),
    notes.length > 0 ? `<legacyDrawing r:id="${notesDrawingId}"/>` : '',
    extensions ? extensionXml(extensions) : '',
    '</worksheet>',
  ];
  return { xml: xml.join(''), notes, names: namesOf(pieces) };
}

function namesOf(pieces: readonly SheetPieces[]): SheetName[] {
  return pieces.flatMap((piece) => piece.names ?? []);
}

type Heights = { readonly fixed: ReadonlyMap<number, number>; readonly fitted: ReadonlyMap<number, number> };

function rowsXml(cells: readonly CellPiece[], heights: Heights, context: WriteContext): readonly string[] {
  const rows = new Map<number, CellPiece[]>();
  for (const row of heights.fixed.keys()) rows.set(row, []);
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return inOrder.map(([row, ofRow]) => `<row r="${row + 1}"${heightXml(row, heights)}>${cellsXml(ofRow, context)}</row>`);
}

/** The cells of one row from left to right; of two in one column the later counts. */
function cellsXml(cells: readonly CellPiece[], context: WriteContext): string {
  const isInOrder = cells.every((cell, index) => index === 0 || cell.column > (cells[index - 1]?.column ?? 0));
  const inOrder = isInOrder ? cells : [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column);
  return inOrder.map((cell) => cellXml(cell, formulaOf(cell, context))).join('');
}

function formulaOf({ row, column, formula, rowShift }: CellPiece, context: WriteContext): string | null {
  if (formula === null) return null;
  return typeof formula === 'string' ? formulaToA1(formula.replace(/^=/, ''), { row, column }) : formulaText(formula, context, rowShift);
}

// A fitted height is not a custom one: the row goes on fitting itself when its text is edited.
function heightXml(row: number, { fixed, fitted }: Heights): string {
  const height = fixed.get(row);
  if (height !== undefined) return ` ht="${height}" customHeight="1"`;
  const fit = fitted.get(row);
  return fit === undefined ? '' : ` ht="${fit}"`;
}

function dimensionXml(cells: readonly CellPiece[]): string {
  return `<dimension ref="${usedRange(cells)}"/>`;
}

function usedRange(cells: readonly CellPiece[]): string {
  if (cells.length === 0) return 'A1';
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const [first, last] = [a1(top, left), a1(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

// Ids such as "007" are text on purpose: no green triangle on each of them.
function ignoredErrorsXml(cells: readonly CellPiece[]): string {
  if (!cells.some(({ value }) => looksNumeric(value))) return '';
  return `<ignoredErrors><ignoredError sqref="${usedRange(cells)}" numberStoredAsText="1"/></ignoredErrors>`;
}

function looksNumeric(value: Cell): boolean {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
}

function extensionXml(formats: string): string {
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${extensionNamespace}">` +
    `<x14:conditionalFormattings>${formats}</x14:conditionalFormattings></ext></extLst>`
  );
}
