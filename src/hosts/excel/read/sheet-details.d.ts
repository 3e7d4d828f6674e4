import type { Box } from '../../../core/workbook/address';
import type { LoadedMerges } from './gated-1.13';
import type { SheetArea } from './sheet-areas';
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
type LoadedDetails = {
    readonly area: SheetArea;
    readonly used: Excel.Range | null;
    readonly strips: LoadedStrips;
    readonly merges: LoadedMerges;
};
/** Queues what `sheetDetails` needs; `withMerges` false leaves the merged cells out. */
export declare function loadDetails({ workbook }: Excel.RequestContext, areas: readonly SheetArea[], withMerges: boolean): readonly LoadedDetails[];
/** The details from what was loaded. */
export declare function sheetDetails(loaded: readonly LoadedDetails[]): readonly SheetDetails[];
export {};
