import type { ReaderCalls } from '../../ui/core-door/core-calls';
import { offerCore } from '../../ui/core-door/offer-core';
import { readFile } from './read-file';

offerCore<ReaderCalls>(() => ({ readFile }));
