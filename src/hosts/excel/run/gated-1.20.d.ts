/** What makes all round trips of a run one step of Excel's Undo; nothing where this Excel cannot. */
export declare function undoMerging(): {
    readonly mergeUndoGroup?: boolean;
};
