import type { Box } from '../../../core/workbook/address';
import { boxBetween, covers, rangeOf } from '../workbook/boxes';
import { loadMerges, mergesOf } from './gated-1.13';
import type { LoadedMerges } from './gated-1.13';
import type { SheetArea } from './sheet-areas';
import { loadStrips, mainArea, piecesOf } from './sheet-pieces';
import type { LoadedStrips } from './sheet-pieces';

/** Which cells of a sheet are to be read. */
export type SheetDetails = SheetArea & {
  readonly pieces: readonly Box[];
  /** Of our sheets, the rectangle whose looks are of interest: values and what is coloured around them. */
  readonly looks: Box | null;
  readonly merges: readonly Box[];
  /** Null where some of the rows or columns are hidden and others not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
};

type LoadedDetails = { readonly area: SheetArea; readonly used: Excel.Range | null; readonly strips: LoadedStrips; readonly merges: LoadedMerges };

/** Queues what `sheetDetails` needs; `withMerges` false leaves the merged cells out. */
export function loadDetails({ workbook }: Excel.RequestContext, areas: readonly SheetArea[], withMerges: boolean): readonly LoadedDetails[] {
  return areas.map((area) => {
    const sheet = workbook.worksheets.getItem(area.facts.id);
    const { values, all } = area;
    return {
      area,
      used: values && rangeOf(sheet, values).load({ rowHidden: true, columnHidden: true }),
      strips: values && loadStrips(sheet, values),
      merges: withMerges && all ? loadMerges(rangeOf(sheet, all)) : null,
    };
  });
}

/** The details from what was loaded. */
export function sheetDetails(loaded: readonly LoadedDetails[]): readonly SheetDetails[] {
  return loaded.map(({ area, used, strips, merges }) => {
    const pieces = area.values ? piecesOf(area.values, strips) : [];
    const looks = area.facts.owned === null ? null : looksBox(area, pieces);
    return {
      ...area,
      pieces: looks ? [looks, ...pieces.filter((piece) => !covers(looks, piece))] : pieces,
      ...{ looks, merges: mergesOf(merges) },
      rowsHidden: used ? used.rowHidden : false,
      columnsHidden: used ? used.columnHidden : false,
    };
  });
}

// How far below and right of the last value a colour still counts: some colour whole columns.
const rowsBeyond = 1000;
const columnsBeyond = 100;

function looksBox({ all }: SheetArea, pieces: readonly Box[]): Box | null {
  if (!all) return null;
  const main = mainArea(pieces) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return boxBetween(
    { row: Math.min(all.row, main.row), column: Math.min(all.column, main.column) },
    { row: Math.min(all.row + all.rowCount, main.row + main.rowCount + rowsBeyond), column: Math.min(all.column + all.columnCount, main.column + main.columnCount + columnsBeyond) },
  );
}
