import type { Box } from '../../../core/workbook/address';
import type { Watched } from '../run/host-run';
import type { SheetDetails } from './sheet-details';
/** What is read of the cells beside their values. */
export type CellParts = {
    readonly formats: boolean;
    readonly fills: boolean;
    readonly formulas: boolean;
    readonly hidden: boolean;
};
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
/** Reads the pieces of these sheets. Blocks come sheet by sheet, each sheet's from the top. */
export declare function readCells(context: Excel.RequestContext, run: Watched, { sheets, partsOf }: {
    readonly sheets: readonly SheetDetails[];
    readonly partsOf: (sheet: SheetDetails) => CellParts;
}): Promise<readonly CellBlock[]>;
