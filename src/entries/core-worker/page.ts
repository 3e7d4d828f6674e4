import { offerCore } from '../../ui/core-door/offer-core';
import { makeFileHandlers } from './make-file-handlers';

declare const PLUMBLINE_VERSION: string;

offerCore(() => makeFileHandlers(PLUMBLINE_VERSION));
