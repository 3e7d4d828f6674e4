import { placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { boundedMerge } from '../../../core/workbook/bounded-merge';
import type { Cell } from '../../../core/workbook/cell';
import { days1904 } from '../../../core/workbook/days-1904';
import { cutFindings, findUsedBox } from '../../../core/workbook/find-used-box';
import type { PlacedValues } from '../../../core/workbook/find-used-box';
import type { Finding } from '../../../core/workbook/finding';
import { isDateFormat } from '../../../core/workbook/is-date-format';
import { toRuns } from '../../../core/workbook/snapshot';
import type { OwnedCells, SheetSnapshot } from '../../../core/workbook/snapshot';
import { cellCount } from '../workbook/boxes';
import type { CellBlock } from './read-cells';
import type { SheetDetails } from './sheet-details';

type SheetSources = {
  readonly details: SheetDetails;
  readonly blocks: readonly CellBlock[];
  readonly uses1904: boolean;
  /** Style tokens of our own sheet's cells; none where they were not read. */
  readonly tokens: OwnedCells['styles'];
};

/** A sheet of the snapshot, what was odd about it, and its formulas where they were read, also those of the user's sheets. */
export type BuiltSheet = { readonly sheet: SheetSnapshot; readonly findings: readonly Finding[]; readonly formulas: OwnedCells['formulas'] };

const maxFilledCells = 100_000;

/** One sheet of the snapshot from the blocks that were read of it: dense within its used box, dates in the 1900 system. */
export function buildSheet(sources: SheetSources): BuiltSheet {
  const { details, blocks } = sources;
  const { name, owned, visibility, isProtected } = details.facts;
  const used = findUsedBox(placedValues(blocks));
  const { box } = used;
  const formulas = formulasOf(blocks);
  const sheet: SheetSnapshot = {
    ...{ name, owned, visibility, box },
    ownedCells: owned === null ? null : { formulas, styles: sources.tokens },
    cells: box ? denseValues(sources, box) : [],
    formats: box ? toRuns(denseGrid(blocks, box, { fallback: 'General', of: (block, r, c) => block.formats?.[r]?.[c] ?? 'General' }).flat()) : [],
    fills: fillsOf(sources, box),
    merges: details.merges.flatMap((merge) => boundedMerge(merge, box)),
    hiddenRows: box ? hiddenWithin(details.rowsHidden, { first: box.row, count: box.rowCount }, hiddenRows(blocks)) : [],
    hiddenColumns: box ? hiddenWithin(details.columnsHidden, { first: box.column, count: box.columnCount }, hiddenColumns(blocks)) : [],
    ...{ tables: details.tables, isProtected },
  };
  return { sheet, formulas, findings: cutFindings(used, { sheet: name, addressedAs: name }) };
}

function placedValues(blocks: readonly CellBlock[]): PlacedValues {
  const placed = { rows: [] as number[], columns: [] as number[], values: [] as Cell[] };
  for (const { box, values } of blocks) {
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        if (value === '' || value === null) return;
        placed.rows.push(box.row + r);
        placed.columns.push(box.column + c);
        placed.values.push(1);
      });
    });
  }
  return placed;
}

function denseValues({ blocks, uses1904 }: SheetSources, box: Box): readonly (readonly Cell[])[] {
  const isDate = rememberedDates();
  return denseGrid<Cell>(blocks, box, {
    fallback: null,
    of: ({ values, types, formats }, r, c) => {
      const cell = cellOf(values[r]?.[c], types[r]?.[c]);
      return uses1904 && typeof cell === 'number' && isDate(formats?.[r]?.[c] ?? 'General') ? cell + days1904 : cell;
    },
  });
}

/** Excel gives an empty text for an empty cell, and an error as its text. */
function cellOf(value: unknown, type: string | undefined): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return type === 'Error' ? { error: value } : value;
}

function rememberedDates(): (code: string) => boolean {
  const known = new Map<string, boolean>();
  return (code) => {
    const found = known.get(code) ?? isDateFormat(code);
    known.set(code, found);
    return found;
  };
}

type Filling<T> = { readonly fallback: T; readonly of: (block: CellBlock, r: number, c: number) => T };

/** One value for each cell of the box, row by row, from the blocks that cover it. */
function denseGrid<T>(blocks: readonly CellBlock[], box: Box, { fallback, of }: Filling<T>): T[][] {
  const grid = Array.from({ length: box.rowCount }, () => new Array<T>(box.columnCount).fill(fallback));
  for (const block of blocks) {
    const [firstRow, firstColumn] = [Math.max(box.row, block.box.row), Math.max(box.column, block.box.column)];
    const endRow = Math.min(box.row + box.rowCount, block.box.row + block.box.rowCount);
    const endColumn = Math.min(box.column + box.columnCount, block.box.column + block.box.columnCount);
    for (let row = firstRow; row < endRow; row += 1) {
      const line = grid[row - box.row] ?? [];
      for (let column = firstColumn; column < endColumn; column += 1) line[column - box.column] = of(block, row - block.box.row, column - block.box.column);
    }
  }
  return grid;
}

function fillsOf({ blocks }: SheetSources, box: Box | null): SheetSnapshot['fills'] {
  if (!box) return [];
  if (cellCount(box) > maxFilledCells || blocks.some(({ fills }) => fills === null)) return null;
  return toRuns(denseGrid<string | null>(blocks, box, { fallback: null, of: ({ fills }, r, c) => solidFill(fills?.[r]?.[c]) }).flat());
}

/** A cell without fill has a colour too, white: only the pattern tells. */
function solidFill(properties: Excel.CellProperties | undefined): string | null {
  const { color, pattern } = properties?.format?.fill ?? {};
  return pattern === 'Solid' && color ? color.toUpperCase() : null;
}

function formulasOf(blocks: readonly CellBlock[]): OwnedCells['formulas'] {
  const found = new Map<number, OwnedCells['formulas'][number]>();
  for (const { box, values, formulas } of blocks) {
    formulas?.forEach((line, r) => {
      line.forEach((formula, c) => {
        // A text that begins with = is given as its own formula.
        if (typeof formula !== 'string' || !formula.startsWith('=') || formula === values[r]?.[c]) return;
        const [row, column] = [box.row + r, box.column + c];
        found.set(placeKey(row, column), { row, column, r1c1: formula.slice(1) });
      });
    });
  }
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function hiddenRows(blocks: readonly CellBlock[]): readonly number[] {
  return blocks.flatMap(({ box, rowsHidden }) => (rowsHidden ?? []).flatMap((isHidden, index) => (isHidden ? [box.row + index] : [])));
}

function hiddenColumns(blocks: readonly CellBlock[]): readonly number[] {
  return blocks.flatMap(({ box, columnsHidden }) => (columnsHidden ?? []).flatMap((isHidden, index) => (isHidden ? [box.column + index] : [])));
}

function hiddenWithin(all: boolean | null, { first, count }: { readonly first: number; readonly count: number }, some: readonly number[]): readonly number[] {
  if (all === true) return Array.from({ length: count }, (_, index) => first + index);
  return [...new Set(some)].filter((index) => index >= first && index < first + count).sort((a, b) => a - b);
}
