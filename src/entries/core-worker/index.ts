import { answerCalls } from '../../ui/core-door/answer-calls';
import type { CorePort } from '../../ui/core-door/core-messages';
import { makeHandlers } from './make-handlers';

declare const PLUMBLINE_VERSION: string;

const offer = (port: CorePort): void => answerCalls(port, makeHandlers(PLUMBLINE_VERSION));

// A worker has no document. On a page the script says where it is to be found and waits for a port (ui/run-core.ts).
if (typeof document === 'undefined') offer(globalThis);
else Object.assign(globalThis, { plumblineCore: offer });
