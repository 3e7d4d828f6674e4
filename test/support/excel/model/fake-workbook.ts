import type { Box } from '../../../../src/core/workbook/address';
import type { FakeConditionalFormat, FakeValidation } from './fake-rules';

/** What a cell holds; `{error}` is shown as its text, `#N/A`. */
export type FakeValue = string | number | boolean | null | { readonly error: string };

export type FakeLink = { readonly address?: string; readonly documentReference?: string; readonly screenTip?: string; readonly textToDisplay?: string };

export type FakeBorder = { readonly style: string; readonly color: string; readonly weight: string };
export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** How a cell looks, in Office.js's own words and units; what is left out is Excel's default (`formatDefaults`). */
export type FakeFormat = {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, FakeBorder>>>;
};

/**
 * One cell. `formula` is in A1 notation with its `=`, `value` beside it what Excel would have cached: the back-end calculates
 * nothing. `isQuoted`: typed with a leading apostrophe. Without `format` the cell looks as its row, else its column, else the sheet.
 */
export type FakeCell = {
  value: FakeValue;
  formula?: string;
  isQuoted?: true;
  link?: FakeLink;
  format?: FakeFormat;
};

/** Height in points. */
export type FakeRow = { height?: number; isHidden?: true; format?: FakeFormat };
/** Width in points, as `format.columnWidth`. */
export type FakeColumn = { width?: number; isHidden?: true; format?: FakeFormat };

export type FakeName = { name: string; formula: string; isVisible: boolean; comment: string };

export type FakeTable = { id: string; name: string; box: Box; hasHeaders: boolean; hasTotals: boolean };

/** Size and visibility of notes cannot be set in Excel on the web, which this Excel is. */
export type FakeNote = { readonly row: number; readonly column: number; readonly author: string; content: string };

/** Page set-up; margins in points. */
export type FakePage = {
  orientation: string;
  paperSize: string;
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  headerFooter: { leftHeader: string; centerHeader: string; rightHeader: string; leftFooter: string; centerFooter: string; rightFooter: string };
  /** Zero-based, inclusive. */
  titleRows: readonly [number, number] | null;
  titleColumns: readonly [number, number] | null;
  printArea: Box | null;
};

export type FakeProtection = { password: string | null; options: Readonly<Record<string, boolean | string>> };

/** One worksheet, plain data: what a test compares before and after. Rows and columns are zero-based everywhere. */
export type FakeSheet = {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  format: FakeFormat;
  /** `cells[row][column]`; only cells with a value, a link or a look of their own. */
  cells: Record<number, Record<number, FakeCell>>;
  rows: Record<number, FakeRow>;
  columns: Record<number, FakeColumn>;
  merges: Box[];
  /** First one wins: the index is the priority. */
  conditionalFormats: FakeConditionalFormat[];
  validations: FakeValidation[];
  tables: FakeTable[];
  filter: Box | null;
  freeze: { rows: number; columns: number } | null;
  page: FakePage;
  notes: FakeNote[];
  protection: FakeProtection | null;
  /** Names with the sheet's own scope. */
  names: FakeName[];
};

/** A workbook as Excel would hold it, plain data. */
export type FakeWorkbook = {
  name: string;
  isReadOnly: boolean;
  /** Serials count from 1904; dates in `cells` are stored so. */
  isDate1904: boolean;
  isStructureProtected: boolean;
  calculationMode: string;
  sheets: FakeSheet[];
  names: FakeName[];
  selection: { sheetId: string; box: Box };
};

/** Excel's look of a cell that nobody touched. */
export const formatDefaults = {
  numberFormat: 'General',
  fill: '#FFFFFF',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  locked: true,
  formulaHidden: false,
} as const;

export const defaultColumnWidth = 48;
export const defaultRowHeight = 15;
