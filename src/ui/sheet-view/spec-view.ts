import { placeKey } from '../../core/workbook/address';
import type { Cell } from '../../core/workbook/cell';
import { displayText } from '../../core/workbook/display-text';
import { expandRows } from '../../core/workbook/expand-rows';
import type { Plan } from '../../core/workbook/plan';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { SheetParts, SheetSpec, Style } from '../../core/workbook/sheet-spec';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { wrappedRowHeights } from '../../core/workbook/wrapped-row-heights';
import type { ValueAt } from './evaluate';
import { painterOf } from './paint';
import type { Painter } from './paint';
import type { CellView, SheetHead, SheetView } from './sheet-view';

/** A cell of ours while its sheet is put together. */
type Draft = { value: Cell; style?: number; link?: CellView['link']; tip?: string; note?: string; filters?: true };

type Drafting = {
  readonly at: (row: number, column: number) => Draft;
  readonly widths: number[];
  readonly heights: Map<number, number>;
  readonly hiddenColumns: number[];
  readonly valueAt: ValueAt;
  looks: Style[];
  merges: SheetHead['merges'];
  freeze: SheetHead['freeze'];
  showsGridlines: boolean;
  painter: Painter;
};

/** One function for each kind of thing in a sheet of ours, in the order in which they are put on. */
const parts: { readonly [K in keyof SheetParts]: (part: SheetParts[K], drafting: Drafting) => void } = {
  styles: (styles, drafting) => void (drafting.looks = [...styles]),
  cells: (cells, { at }) => {
    for (const { row, column, value, style } of cells) Object.assign(at(row, column), { value, ...(style === undefined ? {} : { style }) });
  },
  // How a user's own cell looks, the program that it was typed in knows alone.
  userCells: (cells, { at }) => {
    for (const { row, column, value } of cells) at(row, column).value = value;
  },
  // Stated whole before.
  rowsByKey: () => undefined,
  // One of the cells.
  notesHeader: () => undefined,
  columns: (columns, { widths, hiddenColumns }) => {
    columns.forEach(({ width, hidden }, column) => {
      widths.push(width);
      if (hidden) hiddenColumns.push(column);
    });
  },
  rows: (rows, { heights }) => {
    for (const { row, height } of rows) heights.set(row, height);
  },
  merges: (merges, drafting) => void (drafting.merges = merges),
  conditionalFormats: (formats, drafting) => {
    const lookOf = (style: Style): number => drafting.looks.push(style) - 1;
    drafting.painter = painterOf(formats, { valueAt: drafting.valueAt, lookOf });
  },
  // Nothing can be typed here.
  validations: () => undefined,
  links: (links, { at }) => {
    for (const { row, column, target, tip } of links) Object.assign(at(row, column), { link: target, tip });
  },
  notes: (notes, { at }) => {
    for (const { row, column, text } of notes) at(row, column).note = text;
  },
  filter: (box, { at }) => {
    for (let column = box?.column ?? 0; box && column < box.column + box.columnCount; column += 1) at(box.row, column).filters = true;
  },
  freeze: (freeze, drafting) => void (drafting.freeze = freeze ?? { rows: 0, columns: 0 }),
  // Nothing is printed from here; the colour of the tab is the tab's.
  print: () => undefined,
  showGridlines: (shows, drafting) => void (drafting.showsGridlines = shows),
  tabColour: () => undefined,
};

/** The order matters: rules find the values that they look at. */
const kinds = Object.keys(parts) as readonly (keyof SheetParts)[];

/** Draws the sheets of a plan. `previous`: our sheets as they stand, for those that grow by their key. */
export function planViews(plan: Plan, previous: readonly SheetSnapshot[]): (id: SheetId) => SheetView | null {
  const specs = new Map(plan.sheets.map((spec) => [spec.id, spec]));
  const drawn = new Map<SheetId, { readonly view: SheetView; readonly drafts: ReadonlyMap<number, Draft> }>();
  const draw = (id: SheetId): { readonly view: SheetView; readonly drafts: ReadonlyMap<number, Draft> } | null => {
    const spec = specs.get(id);
    if (!spec) return null;
    const known = drawn.get(id) ?? specView(expandRows(spec, previous.find(({ owned }) => owned === id)), valueAt);
    drawn.set(id, known);
    return known;
  };
  const valueAt: ValueAt = (sheet, row, column) => (sheet === null ? null : (draw(sheet)?.drafts.get(placeKey(row, column))?.value ?? null));
  return (id) => draw(id)?.view ?? null;
}

function specView(spec: SheetSpec, elsewhere: ValueAt): { readonly view: SheetView; readonly drafts: ReadonlyMap<number, Draft> } {
  const drafts = new Map<number, Draft>();
  const [end, drafting] = draftingOf(spec, { drafts, elsewhere });
  for (const kind of kinds) put(kind, spec, drafting);
  const { heights, widths, looks, merges, freeze, showsGridlines, hiddenColumns, painter } = drafting;
  const head: SheetHead = {
    ...{ rowCount: end.row + 1, columnCount: Math.max(end.column + 1, widths.length), widths, heights: [...heights], hiddenRows: [], hiddenColumns },
    ...{ merges, freeze, showsGridlines, looks },
  };
  const cellAt = (row: number, column: number): CellView | null => {
    const draft = drafts.get(placeKey(row, column));
    return draft ? cellView(draft, looks, painter(row, column, draft.value)) : null;
  };
  return { view: { head, cellAt }, drafts };
}

function put<K extends keyof SheetParts>(kind: K, spec: Pick<SheetParts, K>, drafting: Drafting): void {
  parts[kind](spec[kind], drafting);
}

type Sources = { readonly drafts: Map<number, Draft>; readonly elsewhere: ValueAt };

function draftingOf(spec: SheetSpec, { drafts, elsewhere }: Sources): readonly [{ row: number; column: number }, Drafting] {
  const end = { row: 0, column: 0 };
  const at = (row: number, column: number): Draft => {
    const key = placeKey(row, column);
    const known = drafts.get(key);
    if (known) return known;
    [end.row, end.column] = [Math.max(end.row, row), Math.max(end.column, column)];
    const draft: Draft = { value: null };
    drafts.set(key, draft);
    return draft;
  };
  const valueAt: ValueAt = (sheet, row, column) => (sheet === null || sheet === spec.id ? (drafts.get(placeKey(row, column))?.value ?? null) : elsewhere(sheet, row, column));
  const drafting: Drafting = {
    ...{ at, widths: [], heights: new Map(wrappedRowHeights(spec)), hiddenColumns: [], valueAt, looks: [], merges: [] },
    ...{ freeze: { rows: 0, columns: 0 }, showsGridlines: true, painter: () => ({}) },
  };
  return [end, drafting];
}

function cellView({ value, style, link, tip, note, filters }: Draft, looks: readonly Style[], painted: Pick<CellView, 'paint' | 'bar'>): CellView {
  const look = style === undefined ? undefined : looks[style];
  const align = look?.align ?? (typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : undefined);
  return {
    text: displayText(value, look?.format ?? 'General'),
    ...(align === 'right' || align === 'center' ? { align } : {}),
    ...(style === undefined ? {} : { look: style }),
    ...painted,
    ...(link ? { link } : {}),
    ...(tip === undefined || tip === '' ? {} : { tip }),
    ...(note === undefined ? {} : { note }),
    ...(filters ? { filters } : {}),
  };
}
