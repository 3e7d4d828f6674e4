import type { CellAddress } from '../../core/workbook/address';
import type { LinkTarget } from '../../core/workbook/sheet-spec';
import type { Door } from '../core-door/call-core';
import { blockColumns, blockRows } from '../sheet-view/sheet-view';
import type { CellView, SheetBlock, SheetHead } from '../sheet-view/sheet-view';
import type { FileCalls, FileOutline, SheetTab } from './file-calls';

export type Place = { readonly row: number; readonly column: number };

/** Rows and columns, `to` excluded. */
export type Area = { readonly fromRow: number; readonly toRow: number; readonly fromColumn: number; readonly toColumn: number };

export type PreviewState = {
  readonly outline: FileOutline | null;
  readonly tab: SheetTab | null;
  /** Null until it came. */
  readonly head: SheetHead | null;
  readonly active: Place;
  /** Counts jumps, so that a second one to the same cell is one as well. */
  readonly jumps: number;
  /** Changes whenever cells came. */
  readonly loaded: number;
};

/** The sheets of a file beside the pane: one is shown, in one of its cells stands the reader. Cells come in pieces, as they are looked at. */
export type Preview = {
  readonly state: () => PreviewState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The file has other sheets now, or ours are other ones. */
  readonly update: (outline: FileOutline) => void;
  readonly show: (key: string) => void;
  readonly activate: (place: Place) => void;
  /** Shows a cell and marks it; false where its sheet is not there. */
  readonly goTo: (target: LinkTarget) => boolean;
  /** The same without sending anybody there: what a reader who looks over will find. */
  readonly turnTo: (target: LinkTarget) => void;
  /** Where the reader stands, as the core calls it. */
  readonly address: () => CellAddress | null;
  /** Asks for the cells of this area that did not come yet. */
  readonly need: (area: Area) => void;
  /** Undefined until it came; null for an empty one. */
  readonly cellAt: (row: number, column: number) => CellView | null | undefined;
};

/** A piece is up to six thousand cells: enough of them for any screen, and for coming back. */
const mostBlocks = 48;

type Sheet = { readonly head: SheetHead | null; readonly active: Place };
const start: Place = { row: 0, column: 0 };

type Store = { readonly get: () => PreviewState; readonly set: (change: Partial<PreviewState>) => void };

export function makePreview(core: Door<FileCalls>): Preview {
  let state: PreviewState = { outline: null, tab: null, head: null, active: start, jumps: 0, loaded: 0 };
  const listeners = new Set<() => void>();
  const set = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  const store: Store = { get: () => state, set };
  const blocks = makeBlocks(core, () => set({ loaded: state.loaded + 1 }));
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...movements(store, core, blocks),
    activate: (active) => set({ active }),
    address: () => (state.tab && state.outline ? { ...state.active, sheet: state.outline.source === 'csv' && state.tab.owned === null ? null : state.tab.name } : null),
    need: (area) => {
      if (state.tab && state.head) blocks.need(state.tab.key, area, state.head);
    },
    cellAt: (row, column) => (state.tab ? blocks.cellAt(state.tab.key, row, column) : undefined),
  };
}

/** What leads from sheet to sheet; each is found again as it was left. */
function movements({ get, set }: Store, core: Door<FileCalls>, blocks: Blocks): Pick<Preview, 'update' | 'show' | 'goTo' | 'turnTo'> {
  const sheets = new Map<string, Sheet>();
  const loadHead = async (key: string): Promise<void> => {
    const head = await core.call('sheetHead', { key }).catch(() => null);
    if (get().tab?.key === key) set({ head });
  };
  const open = (tab: SheetTab | null, active: Place | null, jumps: number = get().jumps): void => {
    const last = get();
    if (last.tab) sheets.set(last.tab.key, { head: last.head, active: last.active });
    const known = tab ? sheets.get(tab.key) : undefined;
    set({ tab, head: known?.head ?? null, active: active ?? known?.active ?? start, jumps });
    if (tab && !known?.head) void loadHead(tab.key);
  };
  const find = (test: (tab: SheetTab) => boolean): SheetTab | null => get().outline?.tabs.find(test) ?? null;
  const turn = (target: LinkTarget, jumps: number): boolean => {
    const tab = find((one) => isSheetOf(target, one)) ?? ('cell' in target ? find(({ name }) => name === target.cell.sheet) : null);
    const { row, column } = 'cell' in target ? target.cell : target;
    if (tab) open(tab, { row, column }, jumps);
    return tab !== null;
  };
  return {
    update: (outline) => {
      const { tab: last, active } = get();
      const tab = outline.tabs.find(({ key }) => key === last?.key) ?? outline.tabs.find(({ isHidden }) => !isHidden) ?? outline.tabs[0] ?? null;
      // The user's own sheets never change; of ours nothing that is known holds.
      for (const key of [...sheets.keys()]) if (!key.startsWith('theirs:')) sheets.delete(key);
      blocks.forget((key) => !key.startsWith('theirs:'));
      set({ outline, ...(last?.owned != null ? { tab: null } : {}) });
      open(tab, tab?.key === last?.key ? active : null);
    },
    show: (key) => open(find((tab) => tab.key === key), null),
    goTo: (target) => turn(target, get().jumps + 1),
    turnTo: (target) => void turn(target, get().jumps),
  };
}

/** The only sheet of a .csv is named by nobody. */
function isSheetOf(target: LinkTarget, { name, owned }: SheetTab): boolean {
  return 'cell' in target ? owned === null && (target.cell.sheet === null || target.cell.sheet === name) : target.sheet === owned;
}

type Blocks = {
  readonly need: (key: string, area: Area, head: SheetHead) => void;
  readonly cellAt: (key: string, row: number, column: number) => CellView | null | undefined;
  readonly forget: (isGone: (key: string) => boolean) => void;
};

/** Pieces of sheets that came, those looked at last kept the longest. */
function makeBlocks(core: Door<FileCalls>, onLoad: () => void): Blocks {
  const blocks = new Map<string, { readonly key: string; readonly block: SheetBlock | null }>();
  /** Cells are asked for one after the other: mostly of the piece that the last one was in. */
  let last: SheetBlock | null = null;
  let lastKey = '';
  const load = async (name: string, key: string, place: Place): Promise<void> => {
    const waiting = { key, block: null };
    blocks.set(name, waiting);
    const block = await core.call('sheetBlock', { key, ...place }).catch(() => null);
    if (blocks.get(name) !== waiting) return;
    if (block) blocks.set(name, { key, block });
    else blocks.delete(name);
    if (block) onLoad();
  };
  return {
    need: (key, { fromRow, toRow, fromColumn, toColumn }, { rowCount, columnCount }) => {
      for (let row = floorTo(Math.max(0, fromRow), blockRows); row < Math.min(toRow, rowCount); row += blockRows) {
        for (let column = floorTo(Math.max(0, fromColumn), blockColumns); column < Math.min(toColumn, columnCount); column += blockColumns) {
          const name = `${row} ${column} ${key}`;
          const known = blocks.get(name);
          blocks.delete(name);
          if (known) blocks.set(name, known);
          else void load(name, key, { row, column });
        }
      }
      for (const name of blocks.keys()) if (blocks.size > mostBlocks) blocks.delete(name);
    },
    cellAt: (key, row, column) => {
      const isLast = last && lastKey === key && last.row === floorTo(row, blockRows) && last.column === floorTo(column, blockColumns);
      const block = isLast ? last : (blocks.get(`${floorTo(row, blockRows)} ${floorTo(column, blockColumns)} ${key}`)?.block ?? null);
      [last, lastKey] = [block, key];
      return block ? (block.cells[row - block.row]?.[column - block.column] ?? null) : undefined;
    },
    forget: (isGone) => {
      last = null;
      for (const [name, { key }] of [...blocks]) if (isGone(key)) blocks.delete(name);
    },
  };
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
