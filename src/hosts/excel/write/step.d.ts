/** Something to do on one sheet: what queues it, and about how many bytes that takes. Done twice, it is the same as once. */
export type Step = {
    readonly bytes: number;
    readonly queue: (sheet: Excel.Worksheet) => void;
};
/** What a call to a member takes in a request, as measured: its object, its name and what wraps both. */
export declare const callBytes = 260;
/** A step of some calls with little in them. */
export declare function smallStep(calls: number, queue: Step['queue']): Step;
/** Steps in as few chunks as fit into requests of so many bytes, in order; a step alone is never cut. */
export declare function chunksOf(steps: readonly Step[], roomBytes: number): readonly (readonly Step[])[];
