import type { Box } from '../../../core/workbook/address';
import type { Step } from './step';
import type { CellPiece, WriteContext } from './write-context';
/** Gives plain cells their looks: each look once for all cells that have it, number formats by rectangle. */
export declare function lookSteps(pieces: readonly CellPiece[], { looks }: WriteContext): readonly Step[];
/** Lists of ranges that Excel takes in one go. */
export declare function addressLists(boxes: readonly Box[]): readonly string[];
