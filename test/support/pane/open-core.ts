import { makeHandlers } from '../../../src/entries/core-worker/make-handlers';
import { answerCalls } from '../../../src/ui/core-door/answer-calls';
import { callCore } from '../../../src/ui/core-door/call-core';
import type { Core, Door } from '../../../src/ui/core-door/call-core';
import type { Calls, CoreHandlers, HandlersOf } from '../../../src/ui/core-door/core-calls';

/** The real core behind its door, on a message channel. `close` it, or the test does not end. */
export function openCore(handlers: CoreHandlers = makeHandlers('1.0.0')): { readonly core: Core; readonly close: () => void } {
  const { door, close } = openDoor(handlers);
  return { core: door, close };
}

/** Any calls behind such a door. */
export function openDoor<C extends Calls>(handlers: HandlersOf<C>): { readonly door: Door<C>; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  answerCalls(port2, handlers);
  return { door: callCore<C>(port1), close: () => port1.close() };
}
