import type { Changes } from './content-steps';
import type { Step } from './step';
import type { WriteContext } from './write-context';
/** What makes a sheet what it shall be. `changes` are the cells that differ now; looks and rules are set anew. */
export type SheetWork = {
    readonly changes: Changes;
    readonly steps: () => readonly Step[];
};
/** Compares a sheet with what it shall be; the steps are worked out only when they are asked for. */
export declare function sheetWork(context: WriteContext): SheetWork;
