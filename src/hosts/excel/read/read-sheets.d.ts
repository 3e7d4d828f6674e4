import type { Watched } from '../run/host-run';
import type { SheetFacts, WorkbookFacts } from '../workbook/workbook-facts';
import type { BuiltSheet } from './build-sheet';
import type { CellParts } from './read-cells';
import type { SheetDetails } from './sheet-details';
/** Which sheets are read, and what of them. */
export type SheetsInput = {
    readonly facts: WorkbookFacts;
    readonly wanted: readonly SheetFacts[];
    readonly partsOf: (facts: SheetFacts) => CellParts;
    /** Our own sheets whose cells' looks are read too. */
    readonly withLooks: (facts: SheetFacts) => boolean;
};
/** A sheet as read, and where Excel says that something stands on it. */
export type ReadSheet = BuiltSheet & {
    readonly details: SheetDetails;
};
/**
 * Reads sheets in two round trips and one per chunk of cells. Throws `over-limit` for too many cells, else what Excel throws.
 */
export declare function readSheets(context: Excel.RequestContext, run: Watched, input: SheetsInput): Promise<readonly ReadSheet[]>;
