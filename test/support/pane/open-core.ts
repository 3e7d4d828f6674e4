import { makeHandlers } from '../../../src/entries/core-worker/make-handlers';
import { answerCalls } from '../../../src/ui/core-door/answer-calls';
import { callCore } from '../../../src/ui/core-door/call-core';
import type { Core } from '../../../src/ui/core-door/call-core';
import type { CoreHandlers } from '../../../src/ui/core-door/core-calls';

/** The real core behind its door, on a message channel. `close` it, or the test does not end. */
export function openCore(handlers: Partial<CoreHandlers> = makeHandlers('1.0.0')): { readonly core: Core; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  answerCalls(port2, handlers);
  return { core: callCore(port1), close: () => port1.close() };
}
