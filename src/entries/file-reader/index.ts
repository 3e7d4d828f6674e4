import { answerCalls } from '../../ui/core-door/answer-calls';
import type { CorePort } from '../../ui/core-door/core-messages';
import { readFile } from './read-file';

const offer = (port: CorePort): void => answerCalls(port, { readFile });

// As the core's script does (entries/core-worker), beside which this one runs only while a file is read.
if (typeof document === 'undefined') offer(globalThis);
else Object.assign(globalThis, { plumblineCore: offer });
