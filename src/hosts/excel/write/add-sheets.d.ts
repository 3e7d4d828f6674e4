import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { Watched } from '../run/host-run';
import type { WorkbookFacts } from '../workbook/workbook-facts';
/** What a sheet's mark refers to: all rows, so that it survives the deletion of any. */
export declare function markedRows(name: string): string;
/**
 * Adds empty sheets behind all others, in order, each with the hidden name that marks it as ours. Nothing is written in them.
 */
export declare function addSheets(context: Excel.RequestContext, run: Watched, { specs, facts }: {
    readonly specs: readonly SheetSpec[];
    readonly facts: WorkbookFacts;
}): Promise<void>;
