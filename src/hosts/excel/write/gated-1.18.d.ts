import type { SheetNote } from '../../../core/workbook/sheet-spec';
import type { Watched } from '../run/host-run';
/** The notes a sheet shall have. */
export type WantedNotes = {
    readonly sheetId: string;
    readonly notes: readonly SheetNote[];
};
/**
 * Gives sheets their notes, in three round trips; where this Excel knows no notes, they are left out. A note of ours that
 * stands elsewhere goes, notes that people wrote stay. True where all went well: a comment of somebody's on the same cell,
 * which Excel does not let a note stand beside, is no reason to fail over figures that are written.
 */
export declare function writeNotes(context: Excel.RequestContext, run: Watched, wanted: readonly WantedNotes[]): Promise<boolean>;
