import type { CellInput } from './cell-input';
import type { Step } from './step';
import type { CellPiece, WriteContext } from './write-context';
/** One cell that must change: what is sent for it, as values or in R1C1 form. */
type Change = {
    readonly column: number;
    readonly input: CellInput;
    readonly isR1c1: boolean;
};
/** Changed cells by row, each row's from the left. */
export type Changes = ReadonlyMap<number, readonly Change[]>;
/**
 * The cells that differ from what the sheet holds now, and those that shall hold nothing any more. `rewritten`: places that
 * are sent in any case.
 */
export declare function changesOf(pieces: readonly CellPiece[], context: WriteContext, rewritten: ReadonlySet<number>): Changes;
/** Writes changed cells, in blocks of neighbouring rows. What is between them is sent as null and stays. */
export declare function contentSteps(changes: Changes): readonly Step[];
export {};
