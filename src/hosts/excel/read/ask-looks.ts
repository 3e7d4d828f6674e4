import type { Box } from '../../../core/workbook/address';
import { formatOptions, linePaths } from '../looks/look-of-format';
import type { LookPath } from '../looks/look-of-format';
import type { Watched } from '../run/host-run';
import { jsonBytes } from '../run/json-bytes';
import { readInChunks } from '../run/read-in-chunks';
import { rangeOf } from '../workbook/boxes';
import type { Fragment } from './look-tokens';

type Format = Excel.CellPropertiesFormat | undefined;

/** Cells of which some parts of the look are asked. */
export type Query = { readonly sheetId: string; readonly box: Box; readonly paths: readonly LookPath[] };

/** The format of each column, or of each row, of a query; null in a part in which its cells differ. */
export type Answer = Query & { readonly formats: readonly Format[] };

type Lines = OfficeExtension.ClientResult<{ readonly format?: Excel.CellPropertiesFormat }[]>;

// As measured.
const bytesPerPath = 24;
const bytesOfLines = 400;
const bytesPerLook = (paths: readonly LookPath[]): number => paths.length * bytesPerPath + (paths.some((path) => linePaths.includes(path)) ? bytesOfLines : 0);

/** What the cells of each column share. */
export function askColumns(context: Excel.RequestContext, run: Watched, items: readonly Query[]): Promise<readonly Answer[]> {
  return askLines(context, run, {
    items,
    countOf: ({ columnCount }) => columnCount,
    load: (range, paths) => range.getColumnProperties({ format: formatOptions(paths) }),
  });
}

/** What the cells of each row share. */
export function askRows(context: Excel.RequestContext, run: Watched, items: readonly Query[]): Promise<readonly Answer[]> {
  return askLines(context, run, {
    items,
    countOf: ({ rowCount }) => rowCount,
    load: (range, paths) => range.getRowProperties({ format: formatOptions(paths) }),
  });
}

type AskingLines = { readonly items: readonly Query[]; readonly countOf: (box: Box) => number; readonly load: (range: Excel.Range, paths: readonly LookPath[]) => Lines };

function askLines(context: Excel.RequestContext, run: Watched, { items, countOf, load }: AskingLines): Promise<readonly Answer[]> {
  return readInChunks<Query, Lines, Answer>(context, run, {
    items,
    bytesOf: ({ box, paths }) => countOf(box) * bytesPerLook(paths),
    load: ({ sheetId, box, paths }) => load(rangeOf(context.workbook.worksheets.getItem(sheetId), box), paths),
    take: (query, { value }) => ({ result: { ...query, formats: value.map(({ format }) => format) }, bytes: jsonBytes(value) }),
    split: () => [],
    onRead: () => undefined,
  });
}

/** The look of each cell. */
export async function askCells(context: Excel.RequestContext, run: Watched, items: readonly Query[]): Promise<readonly Fragment[]> {
  const read = await readInChunks<Query, OfficeExtension.ClientResult<Excel.CellProperties[][]>, readonly Fragment[]>(context, run, {
    items,
    bytesOf: ({ box, paths }) => box.rowCount * box.columnCount * bytesPerLook(paths),
    load: ({ sheetId, box, paths }) => rangeOf(context.workbook.worksheets.getItem(sheetId), box).getCellProperties({ format: formatOptions(paths) }),
    take: (query, { value }) => ({ result: value.flatMap((line, r) => line.map(({ format }, c) => fragmentOf(query, { r, c, format }))), bytes: jsonBytes(value) }),
    split: () => [],
    onRead: () => undefined,
  });
  return read.flat();
}

function fragmentOf({ sheetId, box, paths }: Query, { r, c, format }: { readonly r: number; readonly c: number; readonly format: Format }): Fragment {
  return { sheetId, box: { row: box.row + r, column: box.column + c, rowCount: 1, columnCount: 1 }, paths, format };
}
