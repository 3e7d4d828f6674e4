import type { CellAddress } from '../workbook/address';
import { cellText, isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import { readWritten } from './as-written';
import { keptPrefix, settingsBlocks } from './settings-form';
import type { BlockForm, BlockId } from './settings-form';

/** One row of a block, its cells by what their column holds. A column that was deleted reads as empty. */
export type BlockRow = {
  readonly cell: (column: string) => Cell;
  readonly text: (column: string) => string;
  readonly at: (column: string) => CellAddress;
  /** The hidden key by which the row is known; empty for one that was typed. */
  readonly path: string;
};

export type Blocks = ReadonlyMap<BlockId, readonly BlockRow[]>;

const forms = Object.entries(settingsBlocks) as readonly (readonly [BlockId, BlockForm])[];

/**
 * The blocks of a Settings sheet, found by their header texts wherever they stand, so that inserted rows and columns and
 * another order do no harm. A block reaches to the next header or title; its blank rows are left out.
 * Of two blocks with the same header the first counts.
 */
export function findBlocks(sheet: SheetSnapshot): Blocks {
  const blocks = new Map<BlockId, BlockRow[]>();
  let current: { readonly rows: BlockRow[]; readonly columns: ReadonlyMap<string, number> } | null = null;
  sheet.cells.forEach((cells, index) => {
    const header = headerOf(cells);
    if (header) {
      const rows: BlockRow[] = [];
      current = { rows, columns: header.columns };
      if (!blocks.has(header.id)) blocks.set(header.id, rows);
    } else if (current && isTitle(cells, current.columns)) {
      current = null;
    } else if (current && cells.some((cell) => !isBlank(cell))) {
      current.rows.push(blockRow(sheet, index, current.columns));
    }
  });
  return blocks;
}

function headerOf(cells: readonly Cell[]): { readonly id: BlockId; readonly columns: ReadonlyMap<string, number> } | null {
  const texts = cells.map((cell) => cellText(cell).toLowerCase());
  for (const [id, form] of forms) {
    const columns = new Map<string, number>();
    for (const [column, text] of Object.entries(form.headers)) {
      const place = texts.indexOf(text.toLowerCase());
      if (place >= 0) columns.set(column, place);
    }
    if (form.known.every((column) => columns.has(column)) || isUnlabelled(form, columns)) return { id, columns };
  }
  return null;
}

/** The column of labels was deleted, with the titles; every other header is there, and rows are known by their hidden key. */
function isUnlabelled({ headers }: BlockForm, columns: ReadonlyMap<string, number>): boolean {
  return Object.keys(headers).every((column) => column === 'label' || columns.has(column));
}

/** The title of the next block ends this one: it stands where labels do, with nothing else in the block's columns. */
function isTitle(cells: readonly Cell[], columns: ReadonlyMap<string, number>): boolean {
  const label = cellText(cells[columns.get('label') ?? 0]);
  const others = [...columns].filter(([column]) => column !== 'label');
  return forms.some(([, form]) => form.title === label) && others.every(([, place]) => isBlank(cells[place]));
}

function blockRow(sheet: SheetSnapshot, index: number, columns: ReadonlyMap<string, number>): BlockRow {
  const place = (column: string): number => columns.get(column) ?? -1;
  const cell = (column: string): Cell => sheet.cells[index]?.[place(column)] ?? null;
  const origin = sheet.box ?? { row: 0, column: 0 };
  const key = cellText(cell('path'));
  return {
    cell,
    text: (column) => cellText(cell(column)),
    path: key.startsWith(keptPrefix) ? (readWritten(cell('written'))?.path ?? '') : key,
    at: (column) => ({ sheet: sheet.name, row: origin.row + index, column: origin.column + Math.max(0, place(column)) }),
  };
}
