import { offerCore } from '../../ui/core-door/offer-core';
import { makeHandlers } from './make-handlers';

declare const PLUMBLINE_VERSION: string;

offerCore(() => makeHandlers(PLUMBLINE_VERSION));
