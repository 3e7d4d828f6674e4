import { answerCalls } from './answer-calls';
import type { Calls, HandlersOf } from './core-calls';
import type { CorePort } from './core-messages';

/** The name under which the core's script offers itself where it runs on the page. */
export const pageCore = 'plumblineCore';

/**
 * The other end of run-core.ts: what the core's script does when it starts. A worker has no document, and answers at once; on a
 * page the script says where it is to be found and waits for a port.
 */
export function offerCore<C extends Calls>(handlers: () => HandlersOf<C>): void {
  const offer = (port: CorePort): void => answerCalls(port, handlers());
  // In a worker this is its own scope, whose messages have no origin.
  if (typeof document === 'undefined') offer(globalThis as unknown as CorePort);
  else Object.assign(globalThis, { [pageCore]: offer });
}
