import type { Watched } from '../run/host-run';
import type { OwnName, SheetFacts } from '../workbook/workbook-facts';
/** Deletes sheets of ours with the names that mark them: what an undo does with sheets that were not there before. */
export declare function removeSheets(context: Excel.RequestContext, run: Watched, gone: readonly {
    readonly facts: SheetFacts;
    readonly own: OwnName | undefined;
}[]): Promise<void>;
