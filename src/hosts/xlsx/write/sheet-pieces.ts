import { a1, a1Box } from '../../../core/workbook/address';
import { isDateFormat } from '../../../core/workbook/is-date-format';
import type { Cell } from '../../../core/workbook/cell';
import type { PrintSetup, SheetParts, SpecCell, Style, UserCell } from '../../../core/workbook/sheet-spec';
import { cutText } from '../../../core/workbook/cut-text';
import { days1904 } from '../../../core/workbook/days-1904';
import { escapeXml } from '../xml/escape-xml';
import { conditionalPieces } from './conditional-pieces';
import { linkPieces } from './link-pieces';
import { argb } from './style-xml';
import { validationPieces } from './validation-pieces';
import type { CellPiece, SheetPieces, WriteContext } from './write-context';

type Writers = { readonly [K in keyof SheetParts]: (value: SheetParts[K], context: WriteContext) => SheetPieces };

// One centimetre and half of it, in inches.
const margin = 0.393701;
const footerMargin = 0.19685;
// What Excel adds to a width in characters of the default font for the cell's own margins.
const widthMargin = 0.7109375;
const maxFooterLength = 200;
const noStyle: Style = {};

/** How each kind of thing in a sheet is written: a kind that is forgotten here does not compile. */
const writers: Writers = {
  cells: (cells, context) => ({ cells: cells.map((cell) => specCell(cell, context)) }),
  userCells: (cells, context) => ({ cells: cells.map((cell) => userCell(cell, context)) }),
  // Says where the user's columns begin, which are written as cells.
  notesHeader: () => ({}),
  // Expanded into cells before the sheet is written.
  rowsByKey: () => ({}),
  // Cells enter the styles they use; one that nothing uses leaves no record behind.
  styles: () => ({}),
  columns: (columns) => {
    const xml = columns.map(
      ({ width, hidden }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width + widthMargin}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
    );
    return xml.length === 0 ? {} : { elements: [{ slot: 'cols', xml: `<cols>${xml.join('')}</cols>` }] };
  },
  rows: (heights) => ({ heights }),
  merges: (boxes) => {
    // A merge of a single cell is a damaged file.
    const merges = boxes.filter((box) => box.rowCount * box.columnCount > 1).map((box) => `<mergeCell ref="${a1Box(box)}"/>`);
    return merges.length === 0 ? {} : { elements: [{ slot: 'mergeCells', xml: `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` }] };
  },
  conditionalFormats: conditionalPieces,
  validations: validationPieces,
  links: linkPieces,
  // Two notes on one cell are a damaged file: the first counts.
  notes: (notes) => ({ notes: notes.filter((note, index) => notes.findIndex((other) => other.row === note.row && other.column === note.column) === index) }),
  filter: (box) =>
    box === null
      ? {}
      : {
          elements: [{ slot: 'autoFilter', xml: `<autoFilter ref="${a1Box(box)}"/>` }],
          names: [{ name: '_xlnm._FilterDatabase', range: absolute(a1Box(box)), hidden: true }],
        },
  freeze: (freeze) => (freeze === null ? {} : { elements: [{ slot: 'pane', xml: paneXml(freeze) }] }),
  print: printPieces,
  showGridlines: (show) => (show ? {} : { elements: [{ slot: 'sheetViewAttributes', xml: ' showGridLines="0"' }] }),
  tabColour: (colour) => (colour ? { elements: [{ slot: 'tabColor', xml: `<tabColor rgb="${argb(colour)}"/>` }] } : {}),
};

/** Everything a sheet's description contributes to its part, kind by kind. */
export function sheetPieces(context: WriteContext): SheetPieces[] {
  return (Object.keys(writers) as (keyof SheetParts)[]).map((kind) => piecesOf(kind, context));
}

// The type parameter ties a kind to its writer, which the type of a mere union of kinds would not.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function piecesOf<K extends keyof SheetParts>(kind: K, context: WriteContext): SheetPieces {
  return writers[kind](context.spec[kind], context);
}

function specCell(cell: SpecCell, context: WriteContext): CellPiece {
  const style = cell.style === undefined ? undefined : context.spec.styles[cell.style];
  const { row, column, value, formula = null } = cell;
  const isFormulaLike = formula === null && typeof value === 'string' && /^[=+\-@]/.test(value);
  return {
    row,
    column,
    value: inEpoch(value, () => style?.format !== undefined && isDateFormat(style.format), context),
    style: context.styles.cellFormat(style ?? noStyle, isFormulaLike),
    formula,
    rowShift: row - (cell.filledFrom ?? row),
  };
}

function userCell(cell: UserCell, context: WriteContext): CellPiece {
  const { row, column, value, r1c1 = null } = cell;
  const style = context.styles.tokenFormat(cell.styleToken);
  return { row, column, value: inEpoch(value, () => context.styles.isDate(style), context), style, formula: r1c1, rowShift: 0 };
}

/** The value of a cell, a date as this workbook counts days. */
function inEpoch(value: Cell, isDate: () => boolean, context: WriteContext): Cell {
  return context.uses1904 && typeof value === 'number' && isDate() ? value - days1904 : value;
}

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return `<pane${splits} topLeftCell="${a1(rows, columns)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

function printPieces(print: PrintSetup): SheetPieces {
  const margins = ['left', 'right', 'top', 'bottom'].map((side) => ` ${side}="${margin}"`).join('');
  const footer = print.footer ? `&L${cutText(print.footer, maxFooterLength).replace(/&/g, '&&')}` : '';
  return {
    elements: [
      { slot: 'pageSetUpPr', xml: '<pageSetUpPr fitToPage="1"/>' },
      { slot: 'pageMargins', xml: `<pageMargins${margins} header="${footerMargin}" footer="${footerMargin}"/>` },
      // A4; as many pages long as it takes.
      { slot: 'pageSetup', xml: `<pageSetup paperSize="9" orientation="${print.orientation}" fitToHeight="${print.onePage ? 1 : 0}"/>` },
      { slot: 'headerFooter', xml: `<headerFooter><oddFooter>${escapeXml(`${footer}&R&P / &N`)}</oddFooter></headerFooter>` },
    ],
    names: print.titleRows
      ? [{ name: '_xlnm.Print_Titles', range: `$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`, hidden: false }]
      : [],
  };
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
