import type { Watched } from './host-run';
/** A request that may be sent again: doing it twice is the same as doing it once. */
export type Request<T> = {
    readonly context: Excel.RequestContext;
    readonly run: Watched;
    readonly queue: () => T;
};
/**
 * One round trip: queues what is to be asked or done, sends it, and gives what `queue` gave, loaded. Where Excel was only
 * busy, everything is queued and sent once more after a moment. Throws `cancelled` before it sends anything, else what Excel
 * throws.
 */
export declare function roundTrip<T>(request: Request<T>): Promise<T>;
/** One round trip of what must not be done twice. */
export declare function onceOnly<T>({ context, run, queue }: Request<T>): Promise<T>;
