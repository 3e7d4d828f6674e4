import type { SheetId } from '../../../core/workbook/sheet-id';
import type { DefinedName, SheetSnapshot } from '../../../core/workbook/snapshot';
/** One worksheet as the workbook lists it; `id` stays when it is renamed or moved. */
export type SheetFacts = {
    readonly id: string;
    readonly name: string;
    readonly visibility: SheetSnapshot['visibility'];
    readonly owned: SheetId | null;
    readonly isProtected: boolean;
};
/** A native table as the workbook lists it. */
export type TableFacts = {
    readonly id: string;
    readonly name: string;
    readonly sheetId: string;
    readonly hasHeaderRow: boolean;
    readonly hasTotalsRow: boolean;
};
/** A name that marks one of our sheets, or once did; `comment` is the hash of what was written there (done-mark.ts). */
export type OwnName = {
    readonly name: string;
    readonly refersTo: string;
    readonly comment: string;
};
/** What the workbook says of itself, without a look into any sheet. */
export type WorkbookFacts = {
    readonly fileName: string;
    readonly sheets: readonly SheetFacts[];
    readonly tables: readonly TableFacts[];
    /** Names of the user's that the whole workbook shares. */
    readonly names: readonly DefinedName[];
    readonly ownNames: ReadonlyMap<SheetId, OwnName>;
    readonly uses1904: boolean;
    readonly isStructureProtected: boolean;
    readonly isReadOnly: boolean;
};
type LoadedFacts = {
    readonly workbook: Excel.Workbook;
    readonly sheets: Excel.WorksheetCollection;
    readonly names: Excel.NamedItemCollection;
    readonly tables: Excel.TableCollection;
    readonly secondDay: Excel.FunctionResult<number>;
};
/** Queues what `workbookFacts` needs. */
export declare function loadFacts({ workbook }: Excel.RequestContext): LoadedFacts;
/** The facts from what was loaded. */
export declare function workbookFacts({ workbook, sheets, names, tables, secondDay }: LoadedFacts): WorkbookFacts;
export {};
