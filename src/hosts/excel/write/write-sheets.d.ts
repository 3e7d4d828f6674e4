import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { Watched } from '../run/host-run';
import type { OwnName, SheetFacts, TableFacts } from '../workbook/workbook-facts';
import type { Step } from './step';
/** One sheet that is there and shall be written. */
export type WrittenSheet = {
    readonly facts: SheetFacts;
    readonly spec: SheetSpec;
    readonly own: OwnName | undefined;
    readonly mark: string;
    /** Native tables that somebody has made of our cells. */
    readonly tables: readonly TableFacts[];
    readonly steps: () => readonly Step[];
};
/**
 * Writes sheets one after the other, each in one round trip or as many as its bytes need, then all notes, then the marks that
 * say what is written. A sheet without its mark is written again next time.
 */
export declare function writeSheets(context: Excel.RequestContext, run: Watched, sheets: readonly WrittenSheet[]): Promise<void>;
