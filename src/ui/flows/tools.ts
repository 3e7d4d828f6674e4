import type { Bridge, HostRun } from '../bridge';
import type { Core } from '../core-door/call-core';
import type { Event } from '../view-model/reduce';
import type { State, StepId } from '../view-model/state';

/** What every flow works with. */
export type Tools = {
  readonly bridge: Bridge;
  readonly core: Core;
  readonly dispatch: (event: Event) => void;
  readonly state: () => State;
};

/** One run of work: it can be watched and stopped. */
export type Run = Tools & {
  readonly signal: AbortSignal;
  readonly watch: HostRun;
  /** Says which step begins. */
  readonly step: (step: StepId) => void;
};

export type Flow = (run: Run) => Promise<void>;
