import type { OwnedCells } from '../../../core/workbook/snapshot';
import type { PlainFont } from '../looks/look-of-format';
import type { Watched } from '../run/host-run';
import type { CellBlock } from './read-cells';
import type { SheetDetails } from './sheet-details';
type Tokens = OwnedCells['styles'];
export type LooksInput = {
    readonly sheets: readonly SheetDetails[];
    readonly blocks: readonly CellBlock[];
    readonly plain: PlainFont;
};
/**
 * The look of every cell of our own sheets that is not plain, as a token, by sheet id. A column whose cells agree is asked
 * once for a block of rows; only what differs is asked cell by cell, so that a long table costs little more than a short one.
 */
export declare function readLooks(context: Excel.RequestContext, run: Watched, { sheets, blocks, plain }: LooksInput): Promise<ReadonlyMap<string, Tokens>>;
export {};
