import type { Box } from '../../../core/workbook/address';
import type { Watched } from '../run/host-run';
import { jsonBytes } from '../run/json-bytes';
import { readInChunks } from '../run/read-in-chunks';
import { boxBetween, cellCount, rangeOf } from '../workbook/boxes';
import type { SheetDetails } from './sheet-details';

/** What is read of the cells beside their values. */
export type CellParts = { readonly formats: boolean; readonly fills: boolean; readonly formulas: boolean; readonly hidden: boolean };

/** A rectangle of cells as Excel gives them: each part row by row, null where it was not asked for. */
export type CellBlock = {
  readonly sheetId: string;
  readonly box: Box;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[] | null;
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly fills: readonly (readonly Excel.CellProperties[])[] | null;
  /** Per row and per column of the block; null where all or none of them are hidden. */
  readonly rowsHidden: readonly boolean[] | null;
  readonly columnsHidden: readonly boolean[] | null;
};

type BlockRequest = { readonly details: SheetDetails; readonly box: Box; readonly parts: CellParts };

type LoadedBlock = {
  readonly range: Excel.Range;
  readonly fills: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
};

// Small enough that many fit into one answer, large enough that few are asked for.
const blockCells = 8_000;
const maxFilledCells = 100_000;
const fillOptions = { format: { fill: { color: true, pattern: true } } } as const;
// What a cell takes in an answer, as measured with short texts.
const bytesPerPart = { values: 22, formats: 12, formulas: 24, fills: 56, hidden: 20 } as const;
const measuredRows = 100;

/** Reads the pieces of these sheets. Blocks come sheet by sheet, each sheet's from the top. */
export async function readCells(context: Excel.RequestContext, run: Watched, { sheets, partsOf }: { readonly sheets: readonly SheetDetails[]; readonly partsOf: (sheet: SheetDetails) => CellParts }): Promise<readonly CellBlock[]> {
  const items = sheets.flatMap((details) => blocksOf(details, partsOf(details)));
  const of = items.reduce((sum, { box }) => sum + cellCount(box), 0);
  let done = 0;
  return readInChunks<BlockRequest, LoadedBlock, CellBlock>(context, run, {
    ...{ items, bytesOf, take, split },
    load: (item) => loadBlock(context, item),
    onRead: ({ box, details }) => {
      done += cellCount(box);
      run.onProgress({ done, of, sheet: details.facts.name });
    },
  });
}

function blocksOf(details: SheetDetails, wanted: CellParts): readonly BlockRequest[] {
  const area = details.pieces.reduce((sum, box) => sum + cellCount(box), 0);
  const parts = { ...wanted, fills: wanted.fills && area <= maxFilledCells };
  return details.pieces.flatMap((box) => rowBlocks(box, Math.max(1, Math.floor(blockCells / box.columnCount)))).map((box) => ({ details, box, parts }));
}

function rowBlocks({ row, column, rowCount, columnCount }: Box, height: number): readonly Box[] {
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => ({ row: row + index * height, column, rowCount: Math.min(height, rowCount - index * height), columnCount }));
}

function bytesOf({ box, parts }: BlockRequest): number {
  const perCell = (['formats', 'formulas', 'fills'] as const).reduce<number>((sum, part) => sum + (parts[part] ? bytesPerPart[part] : 0), bytesPerPart.values);
  return cellCount(box) * perCell + (parts.hidden ? (box.rowCount + box.columnCount) * bytesPerPart.hidden : 0);
}

function loadBlock({ workbook }: Excel.RequestContext, { details, box, parts }: BlockRequest): LoadedBlock {
  const range = rangeOf(workbook.worksheets.getItem(details.facts.id), box);
  return {
    range: range.load({ values: true, valueTypes: true, numberFormat: parts.formats, formulasR1C1: parts.formulas }),
    fills: parts.fills ? range.getCellProperties(fillOptions) : null,
    rows: parts.hidden && details.rowsHidden === null ? range.getRowProperties({ rowHidden: true }) : null,
    columns: parts.hidden && details.columnsHidden === null ? range.getColumnProperties({ columnHidden: true }) : null,
  };
}

function take({ details, box, parts }: BlockRequest, { range, fills, rows, columns }: LoadedBlock): { readonly result: CellBlock; readonly bytes: number } | null {
  // Excel gives no values at all, and no error, where it finds them too many.
  if ((range.values as unknown) === null) return null;
  const result: CellBlock = {
    ...{ sheetId: details.facts.id, box, values: range.values, types: range.valueTypes },
    formats: parts.formats ? range.numberFormat : null,
    formulas: parts.formulas ? range.formulasR1C1 : null,
    fills: fills?.value ?? null,
    rowsHidden: rows?.value.map(({ rowHidden }) => rowHidden === true) ?? null,
    columnsHidden: columns?.value.map(({ columnHidden }) => columnHidden === true) ?? null,
  };
  return { result, bytes: bytesOfBlock(result) };
}

/** What a block took, as far as its first rows tell. */
function bytesOfBlock({ box, values, types, formats, formulas, fills, rowsHidden, columnsHidden }: CellBlock): number {
  const parts = [values, types, formats, formulas, fills].map((part) => part?.slice(0, measuredRows) ?? null);
  const share = box.rowCount / Math.min(box.rowCount, measuredRows);
  return jsonBytes(parts) * share + ((rowsHidden?.length ?? 0) + (columnsHidden?.length ?? 0)) * bytesPerPart.hidden;
}

function split({ details, box, parts }: BlockRequest): readonly BlockRequest[] {
  const half = Math.floor(box.rowCount / 2);
  const end = { row: box.row + box.rowCount, column: box.column + box.columnCount };
  const [upper, lower] = [boxBetween(box, { ...end, row: box.row + half }), boxBetween({ row: box.row + half, column: box.column }, end)];
  return upper && lower ? [upper, lower].map((part) => ({ details, box: part, parts })) : columnHalves({ details, box, parts });
}

function columnHalves({ details, box, parts }: BlockRequest): readonly BlockRequest[] {
  const half = Math.floor(box.columnCount / 2);
  const end = { row: box.row + 1, column: box.column + box.columnCount };
  const [left, right] = [boxBetween(box, { ...end, column: box.column + half }), boxBetween({ row: box.row, column: box.column + half }, end)];
  return left && right ? [left, right].map((part) => ({ details, box: part, parts })) : [];
}
