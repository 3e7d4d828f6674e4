import type { Watched } from './host-run';
/** What is read piece by piece, and how. `L` is what is queued for a piece, `R` what comes of it. */
export type ChunkedRead<T, L, R> = {
    readonly items: readonly T[];
    /** About how many bytes the answer for a piece takes. */
    readonly bytesOf: (item: T) => number;
    readonly load: (item: T) => L;
    /** The result and the bytes it took; null where Excel left the values out because they were too many. */
    readonly take: (item: T, loaded: L) => {
        readonly result: R;
        readonly bytes: number;
    } | null;
    /** The same in smaller pieces; none where it cannot be smaller. */
    readonly split: (item: T) => readonly T[];
    readonly onRead: (item: T) => void;
};
/**
 * Reads all pieces in as few round trips as their answers fit into, in order. What an answer took is measured, and the next
 * round trip holds more or less accordingly; one that was too large after all is asked for again in smaller parts.
 * Throws `host-limit` where the smallest piece does not fit.
 */
export declare function readInChunks<T, L, R>(context: Excel.RequestContext, run: Watched, read: ChunkedRead<T, L, R>): Promise<readonly R[]>;
