import { a1 } from '../workbook/address';
import type { Box } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { Formula } from '../workbook/formula';
import { PlumblineError } from '../workbook/plumbline-error';
import type { SheetId } from '../workbook/sheet-id';
import type {
  ColumnSpec,
  ConditionalFormat,
  LinkTarget,
  PrintSetup,
  RowsByKey,
  SheetParts,
  SheetSpec,
  SpecCell,
  Style,
  UserCell,
  Validation,
} from '../workbook/sheet-spec';
import { tabColour } from './styles';

/** Where a cell stands: zero-based row and column of the output sheet. */
export type At = readonly [row: number, column: number];

export type PutOptions = {
  readonly style?: Style;
  /** Shown live; `value` is then what is cached. */
  readonly formula?: Formula;
  /** The row that the formula is written for; the cell's own when left out. */
  readonly filledFrom?: number;
  readonly link?: LinkTarget;
  /** Tip of the link; by default where it leads. */
  readonly tip?: string;
  /** A cell note: on headers only, at most one per column. */
  readonly note?: string;
};

export type GrowingTable = Omit<RowsByKey, 'styles'> & { readonly styles: readonly (Style | null)[] };

export type SheetBuilder = {
  /** Sets one cell. Setting a cell twice is a bug in the layout and throws. */
  readonly put: (at: At, value: Cell, options?: PutOptions) => void;
  /** Is there a cell of ours at this place already? */
  readonly has: (at: At) => boolean;
  /** Width of one column in characters. */
  readonly width: (column: number, characters: number) => void;
  /** Widths of the columns from 0 on. */
  readonly widths: (characters: readonly number[]) => void;
  /** Hides one column, which must have a width. */
  readonly hide: (column: number) => void;
  /** Height of one row in points. */
  readonly height: (row: number, points: number) => void;
  readonly merge: (box: Box) => void;
  readonly filter: (box: Box) => void;
  readonly freeze: (rows: number, columns: number) => void;
  readonly conditional: (format: ConditionalFormat) => void;
  readonly validate: (validation: Validation) => void;
  readonly print: (setup: Partial<PrintSetup>) => void;
  readonly hideGridlines: () => void;
  /** Says where the header stands from whose column on everything is the user's. */
  readonly usersFrom: (at: At) => void;
  readonly addUserCells: (cells: readonly UserCell[]) => void;
  /** The rows of one key, for a sheet that grows instead of being restated; a style per column, null for none. */
  readonly grow: (table: GrowingTable) => void;
  /** The sheet as laid out so far, cells and styles in reading order. */
  readonly build: (tab: { readonly id: SheetId; readonly name: string }) => SheetSpec;
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type Draft = Mutable<Omit<SheetParts, 'cells' | 'styles' | 'columns' | 'rows' | 'tabColour' | 'print'>> & {
  print: PrintSetup;
  /** By row and column; a million cells in a map would cost more than the cells. */
  readonly cells: SpecCell[][];
  /** By canonical text: the style and its index, in order of first use. */
  readonly looks: Map<string, { readonly style: Style; readonly index: number }>;
  readonly columnWidths: Map<number, number>;
  readonly hidden: Set<number>;
  readonly rowHeights: Map<number, number>;
};

const noOptions: PutOptions = {};
const maxTextLength = 32767;
const defaultWidth = 9;

/**
 * Collects one output sheet cell by cell and gives it as a SheetSpec: equal styles shared, cells in reading order.
 * The default is a landscape page one page wide, gridlines on, nothing frozen.
 */
export function sheetBuilder(): SheetBuilder {
  const draft = emptyDraft();
  const width = (column: number, characters: number): void => void draft.columnWidths.set(column, characters);
  return {
    put: (at, value, options = noOptions) => put(draft, at, { value, options }),
    has: ([row, column]) => draft.cells[row]?.[column] !== undefined,
    width,
    widths: (list) => list.forEach((characters, column) => width(column, characters)),
    hide: (column) => void draft.hidden.add(column),
    height: (row, points) => void draft.rowHeights.set(row, points),
    merge: (box) => void draft.merges.push(box),
    filter: (box) => void (draft.filter = box),
    freeze: (rows, columns) => void (draft.freeze = { rows, columns }),
    conditional: (format) => void draft.conditionalFormats.push(format),
    validate: (validation) => void draft.validations.push(validation),
    print: (setup) => void (draft.print = { ...draft.print, ...setup }),
    hideGridlines: () => void (draft.showGridlines = false),
    grow: ({ styles, ...table }) => void (draft.rowsByKey = { ...table, styles: styles.map((style) => style && styleIndex(draft.looks, style)) }),
    usersFrom: ([row, column]) => void (draft.notesHeader = { row, column }),
    addUserCells: (cells) => cells.forEach((cell) => void draft.userCells.push(cell)),
    build: (tab) => buildSpec(draft, tab),
  };
}

function emptyDraft(): Draft {
  return {
    cells: [],
    looks: new Map(),
    columnWidths: new Map(),
    hidden: new Set(),
    rowHeights: new Map(),
    userCells: [],
    notesHeader: null,
    rowsByKey: null,
    merges: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    notes: [],
    filter: null,
    freeze: null,
    print: { orientation: 'landscape', titleRows: null, footer: '' },
    showGridlines: true,
  };
}

function put(draft: Draft, [row, column]: At, given: { readonly value: Cell; readonly options: PutOptions }): void {
  const { value, options } = given;
  const ofRow = (draft.cells[row] ??= []);
  if (ofRow[column]) throw new PlumblineError('bug', `Two cells of one output sheet share row ${row + 1}, column ${column + 1}.`);
  const cell: Mutable<SpecCell> = { row, column, value: typeof value === 'string' ? clip(value) : value };
  if (options.formula) cell.formula = options.formula;
  if (options.filledFrom !== undefined && options.filledFrom !== row) cell.filledFrom = options.filledFrom;
  if (options.style) cell.style = styleIndex(draft.looks, options.style);
  ofRow[column] = cell;
  if (options.link) draft.links.push({ row, column, target: options.link, tip: options.tip ?? linkTip(options.link) });
  if (options.note !== undefined) draft.notes.push({ row, column, text: options.note });
}

/** No host stores more than 32,767 UTF-16 units in a cell. */
function clip(value: string): string {
  return value.length <= maxTextLength ? value : `${value.slice(0, maxTextLength - 1)}…`;
}

function styleIndex(looks: Draft['looks'], style: Style): number {
  const key = styleKeys.get(style) ?? styleKey(style);
  const known = looks.get(key);
  if (known) return known.index;
  const index = looks.size;
  looks.set(key, { style, index });
  return index;
}

/** Most cells share a few style objects: their keys are worked out once. */
const styleKeys = new WeakMap<Style, string>();

function styleKey(style: Style): string {
  const entries = Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(entries);
  styleKeys.set(style, key);
  return key;
}

function linkTip(target: LinkTarget): string {
  return 'cell' in target ? `Go to ${a1(target.cell.row, target.cell.column)}` : 'Go to this sheet';
}

function buildSpec(draft: Draft, tab: { readonly id: SheetId; readonly name: string }): SheetSpec {
  return {
    id: tab.id,
    name: tab.name,
    // Flattening passes over the places without a row or a cell.
    cells: draft.cells.flat(),
    userCells: inReadingOrder(draft.userCells),
    notesHeader: draft.notesHeader,
    rowsByKey: draft.rowsByKey,
    styles: [...draft.looks.values()].map((look) => look.style),
    columns: columnSpecs(draft),
    rows: [...draft.rowHeights].map(([row, height]) => ({ row, height })).sort((a, b) => a.row - b.row),
    merges: [...draft.merges],
    conditionalFormats: [...draft.conditionalFormats],
    validations: [...draft.validations],
    links: inReadingOrder(draft.links),
    notes: inReadingOrder(draft.notes),
    filter: draft.filter,
    freeze: draft.freeze,
    print: draft.print,
    showGridlines: draft.showGridlines,
    tabColour,
  };
}

function columnSpecs(draft: Draft): ColumnSpec[] {
  const last = Math.max(-1, ...draft.columnWidths.keys());
  return Array.from({ length: last + 1 }, (_, column) => ({
    width: draft.columnWidths.get(column) ?? defaultWidth,
    ...(draft.hidden.has(column) ? { hidden: true } : {}),
  }));
}

function inReadingOrder<T extends { readonly row: number; readonly column: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.row - b.row || a.column - b.column);
}
