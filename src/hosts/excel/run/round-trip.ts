import { answered } from './answered';
import { excelCode } from './host-error';
import { stopIfCancelled } from './host-run';
import type { Watched } from './host-run';

const backOffMilliseconds = 500;

/** What passes by itself when Excel is left alone for a moment. */
const passing: ReadonlySet<string> = new Set(['GeneralException', 'RequestAborted', 'ServiceNotAvailable', 'Timeout', 'ActivityLimitReached', 'ConnectionFailure', 'connectionFailure']);

/** A request that may be sent again: doing it twice is the same as doing it once. */
export type Request<T> = { readonly context: Excel.RequestContext; readonly run: Watched; readonly queue: () => T };

/**
 * One round trip: queues what is to be asked or done, sends it, and gives what `queue` gave, loaded. Where Excel was only
 * busy, everything is queued and sent once more after a moment. Throws `cancelled` before it sends anything and while
 * it waits for what it reads, else what Excel throws.
 */
export async function roundTrip<T>(request: Request<T>): Promise<T> {
  try {
    return await onceOnly(request);
  } catch (error) {
    if (!passing.has(excelCode(error) ?? '')) throw error;
  }
  await new Promise<void>((resolve) => setTimeout(resolve, backOffMilliseconds));
  return onceOnly(request);
}

/** One round trip of what must not be done twice. */
export async function onceOnly<T>({ context, run, queue }: Request<T>): Promise<T> {
  stopIfCancelled(run);
  const queued = queue();
  await answered(context.sync(), run);
  return queued;
}
