import type { Finding } from '../../../core/workbook/finding';
import type { OwnedCells, SheetSnapshot } from '../../../core/workbook/snapshot';
import type { CellBlock } from './read-cells';
import type { SheetDetails } from './sheet-details';
type SheetSources = {
    readonly details: SheetDetails;
    readonly blocks: readonly CellBlock[];
    readonly uses1904: boolean;
    /** Style tokens of our own sheet's cells; none where they were not read. */
    readonly tokens: OwnedCells['styles'];
};
/** A sheet of the snapshot and what was odd about it. */
export type BuiltSheet = {
    readonly sheet: SheetSnapshot;
    readonly findings: readonly Finding[];
};
/** One sheet of the snapshot from the blocks that were read of it: dense within its used box, dates in the 1900 system. */
export declare function buildSheet(sources: SheetSources): BuiltSheet;
export {};
