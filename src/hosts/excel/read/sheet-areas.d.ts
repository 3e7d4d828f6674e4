import type { Box } from '../../../core/workbook/address';
import type { NativeTable } from '../../../core/workbook/snapshot';
import type { SheetFacts, TableFacts, WorkbookFacts } from '../workbook/workbook-facts';
/** Where something stands on a sheet. */
export type SheetArea = {
    readonly facts: SheetFacts;
    /** Around all values, as Excel counts them: formulas that show nothing are among them. Null for an empty sheet. */
    readonly values: Box | null;
    /** Around all values and looks. */
    readonly all: Box | null;
    readonly tables: readonly NativeTable[];
};
type LoadedArea = {
    readonly facts: SheetFacts;
    readonly values: Excel.Range;
    readonly all: Excel.Range;
    readonly tables: readonly {
        readonly table: TableFacts;
        readonly range: Excel.Range;
    }[];
};
/** Queues what `sheetAreas` needs, of these sheets. */
export declare function loadAreas({ workbook }: Excel.RequestContext, { tables }: WorkbookFacts, wanted: readonly SheetFacts[]): readonly LoadedArea[];
/** The areas from what was loaded. */
export declare function sheetAreas(loaded: readonly LoadedArea[]): readonly SheetArea[];
export {};
