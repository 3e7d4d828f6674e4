import type { WorkbookFacts } from '../workbook/workbook-facts';
/** What is about to be written. */
export type Intent = {
    /** Tabs that are to be written over. */
    readonly written: readonly {
        readonly name: string;
        readonly isProtected: boolean;
    }[];
    /** Tab names that are to be added. */
    readonly added: readonly string[];
    /** Ids of the worksheets that are to go. */
    readonly removed: ReadonlySet<string>;
};
/**
 * Throws before anything is written where something would stand in the way: `workbook-read-only`, `workbook-protected`,
 * `sheet-protected`, `cannot-write` where no visible sheet would be left, and `changed-since-read` where somebody has given
 * another sheet a name that we are about to use.
 */
export declare function checkBarriers({ sheets, isReadOnly, isStructureProtected }: WorkbookFacts, { written, added, removed }: Intent): void;
/** Throws `changed-since-read` where our sheets are not those the plan was computed from. */
export declare function checkAsRead(isAsRead: boolean): void;
