import type { Plan } from '../../../core/workbook/plan';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { ReadSheet } from '../read/read-sheets';
import type { Watched } from '../run/host-run';
import type { SheetFacts, WorkbookFacts } from '../workbook/workbook-facts';
/** One sheet of the plan, stated whole, beside the sheet that is there. */
export type Compared = {
    readonly spec: SheetSpec;
    /** Null where the sheet is missing. */
    readonly facts: SheetFacts | null;
    /** Null where the sheet is missing or was just added. */
    readonly previous: ReadSheet | null;
    /** Rows and columns that are frozen now. */
    readonly frozen: SheetSpec['freeze'];
    readonly mark: string;
};
/** The plan beside the workbook as it is at this moment. */
export type Comparison = {
    readonly sheets: readonly Compared[];
    readonly sheetName: (id: SheetId) => string;
    /** Are our sheets still those that the plan was computed from? */
    readonly isAsRead: boolean;
};
type ComparisonInput = {
    readonly plan: Plan;
    readonly facts: WorkbookFacts;
    /** Sheets that this very call has added: nobody has read them before. */
    readonly added: ReadonlySet<SheetId>;
};
/** Reads our sheets again, values and formulas, and those that grow by key with their looks. */
export declare function compareSheets(context: Excel.RequestContext, run: Watched, { plan, facts, added }: ComparisonInput): Promise<Comparison>;
export {};
