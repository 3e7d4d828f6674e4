import { placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import type { OwnedCells } from '../../../core/workbook/snapshot';
import { tokenOfLook } from '../looks/look';
import { formatOptions, isMixed, lookOfFormat, lookPaths, valueAt } from '../looks/look-of-format';
import type { LookPath, PlainFont } from '../looks/look-of-format';
import type { Watched } from '../run/host-run';
import { jsonBytes } from '../run/json-bytes';
import { readInChunks } from '../run/read-in-chunks';
import { rangeOf } from '../workbook/boxes';
import type { CellBlock } from './read-cells';
import type { SheetDetails } from './sheet-details';

type Format = Excel.CellPropertiesFormat | undefined;
type Tokens = OwnedCells['styles'];

export type LooksInput = { readonly sheets: readonly SheetDetails[]; readonly blocks: readonly CellBlock[]; readonly plain: PlainFont };

/**
 * The look of every cell of our own sheets that is not plain, as a token, by sheet id. A column whose cells agree is asked
 * once for a block of rows; only what differs is asked cell by cell, so that a long table costs little more than a short one.
 */
export async function readLooks(context: Excel.RequestContext, run: Watched, { sheets, blocks, plain }: LooksInput): Promise<ReadonlyMap<string, Tokens>> {
  const silent = { ...run, onProgress: () => undefined };
  const columns = await readColumnLooks(context, silent, sheets.flatMap(rowBlocks));
  const cells = await readMixedLooks(context, silent, columns);
  const formats = numberFormats(blocks);
  return new Map(sheets.map(({ facts: { id } }) => [id, tokensOf({ columns: columns.filter(({ sheetId }) => sheetId === id), cells: cells.filter(({ sheetId }) => sheetId === id), formatAt: formats(id), plain })]));
}

type RowBlock = { readonly sheetId: string; readonly box: Box };
type ColumnLooks = RowBlock & { readonly columns: readonly Format[] };

const firstBlockRows = 8;
const growth = 4;

/** Rows in blocks that grow towards the bottom: titles and headers differ row by row, a table's body seldom does. */
function rowBlocks({ facts, looks }: SheetDetails): readonly RowBlock[] {
  if (!looks) return [];
  const blocks: RowBlock[] = [];
  const end = looks.row + looks.rowCount;
  let height = firstBlockRows;
  for (let row = looks.row; row < end; ) {
    const rowCount = Math.min(height, end - row);
    blocks.push({ sheetId: facts.id, box: { ...looks, row, rowCount } });
    row += rowCount;
    if (row >= looks.row + 2 * firstBlockRows) height *= growth;
  }
  return blocks;
}

const bytesPerColumn = 900;

function readColumnLooks(context: Excel.RequestContext, run: Watched, items: readonly RowBlock[]): Promise<readonly ColumnLooks[]> {
  const options = { format: formatOptions(lookPaths) };
  return readInChunks<RowBlock, OfficeExtension.ClientResult<Excel.ColumnProperties[]>, ColumnLooks>(context, run, {
    items,
    bytesOf: ({ box }) => box.columnCount * bytesPerColumn,
    load: ({ sheetId, box }) => rangeOf(context.workbook.worksheets.getItem(sheetId), box).getColumnProperties(options),
    take: (block, { value }) => ({ result: { ...block, columns: value.map(({ format }) => format) }, bytes: jsonBytes(value) }),
    split: () => [],
    onRead: () => undefined,
  });
}

/** Neighbouring columns of a block whose cells differ in the same parts. */
type MixedBlock = RowBlock & { readonly paths: readonly LookPath[] };
type MixedLooks = MixedBlock & { readonly cells: readonly (readonly Format[])[] };

const bytesPerPath = (path: LookPath): number => (path === 'borders' ? 420 : path === 'protection' ? 50 : 24);
const cellsPerRequest = 4_000;

function readMixedLooks(context: Excel.RequestContext, run: Watched, blocks: readonly ColumnLooks[]): Promise<readonly MixedLooks[]> {
  return readInChunks<MixedBlock, OfficeExtension.ClientResult<Excel.CellProperties[][]>, MixedLooks>(context, run, {
    items: blocks.flatMap(mixedBlocks),
    bytesOf: ({ box, paths }) => box.rowCount * box.columnCount * paths.reduce((sum, path) => sum + bytesPerPath(path), 14),
    load: ({ sheetId, box, paths }) => rangeOf(context.workbook.worksheets.getItem(sheetId), box).getCellProperties({ format: formatOptions(paths) }),
    take: (block, { value }) => ({ result: { ...block, cells: value.map((line) => line.map(({ format }) => format)) }, bytes: jsonBytes(value) }),
    split: inHalves,
    onRead: () => undefined,
  });
}

function mixedBlocks({ sheetId, box, columns }: ColumnLooks): readonly MixedBlock[] {
  const found: { sheetId: string; box: { row: number; column: number; rowCount: number; columnCount: number }; paths: readonly LookPath[] }[] = [];
  columns.forEach((format, index) => {
    const paths = lookPaths.filter((path) => isMixed(format, path));
    if (paths.length === 0) return;
    const last = found[found.length - 1];
    const isNext = last?.paths.join() === paths.join() && last.box.column + last.box.columnCount === box.column + index;
    if (last && isNext) last.box.columnCount += 1;
    else found.push({ sheetId, box: { ...box, column: box.column + index, columnCount: 1 }, paths });
  });
  return found.flatMap(inRequests);
}

function inRequests(block: MixedBlock): readonly MixedBlock[] {
  const { row, rowCount, columnCount } = block.box;
  const height = Math.max(1, Math.floor(cellsPerRequest / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => ({ ...block, box: { ...block.box, row: row + index * height, rowCount: Math.min(height, rowCount - index * height) } }));
}

function inHalves(block: MixedBlock): readonly MixedBlock[] {
  const { row, rowCount } = block.box;
  const half = Math.floor(rowCount / 2);
  if (half === 0) return [];
  return [{ ...block, box: { ...block.box, rowCount: half } }, { ...block, box: { ...block.box, row: row + half, rowCount: rowCount - half } }];
}

type FormatAt = (row: number, column: number) => string;

function numberFormats(blocks: readonly CellBlock[]): (sheetId: string) => FormatAt {
  return (sheetId) => {
    const own = blocks.filter((block) => block.sheetId === sheetId);
    let last = own[0];
    return (row, column) => {
      // Cells are asked for in order: nearly always in the block of the one before.
      if (!last || !holds(last.box, row, column)) last = own.find(({ box }) => holds(box, row, column));
      return last?.formats?.[row - last.box.row]?.[column - last.box.column] ?? 'General';
    };
  };
}

function holds({ row, column, rowCount, columnCount }: Box, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rowCount && atColumn >= column && atColumn < column + columnCount;
}

type TokenSources = { readonly columns: readonly ColumnLooks[]; readonly cells: readonly MixedLooks[]; readonly formatAt: FormatAt; readonly plain: PlainFont };

function tokensOf({ columns, cells, formatAt, plain }: TokenSources): Tokens {
  const mixed = new Map(cells.flatMap((block) => block.cells.flatMap((line, r) => line.map((format, c) => [placeKey(block.box.row + r, block.box.column + c), format] as const))));
  return columns.flatMap(({ box, columns: formats }) => {
    const known = formats.map((): Known => new Map());
    return Array.from({ length: box.rowCount }, (_, r) => box.row + r).flatMap((row) =>
      formats.flatMap((format, c) => {
        const column = box.column + c;
        const own = mixed.get(placeKey(row, column));
        const numberFormat = formatAt(row, column);
        const key = own === undefined ? numberFormat : `${numberFormat} ${JSON.stringify(own)}`;
        const token = remembered(known[c], key, () => tokenOfLook(lookOfFormat((path) => valueAt(own, path) ?? valueAt(format, path), numberFormat, plain)));
        return token === null ? [] : [{ row, column, token }];
      }),
    );
  });
}

type Known = Map<string, string | null>;

function remembered(known: Known | undefined, key: string, compute: () => string | null): string | null {
  const found = known?.get(key);
  if (found !== undefined) return found;
  const token = compute();
  known?.set(key, token);
  return token;
}
