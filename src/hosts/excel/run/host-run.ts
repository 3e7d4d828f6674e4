import { PlumblineError } from '../../../core/workbook/plumbline-error';

/** Where a long call stands: `done` of `of` pieces, and the tab that is being read or written, if one is. */
export type HostProgress = { readonly done: number; readonly of: number; readonly sheet: string | null };

/** How a long call is watched and stopped; the signal is an `AbortSignal`, of which only this is asked. */
export type HostRun = {
  readonly signal: { readonly aborted: boolean };
  readonly onProgress: (progress: HostProgress) => void;
  /** Told when Excel has not answered for seconds, as while a cell is being edited, and when it has at last. */
  readonly onWaiting?: (isWaiting: boolean) => void;
};

/** A long call, what to tell people who stop it now, and whether nothing that it sends now can write. */
export type Watched = HostRun & { readonly stopped: string; readonly isReading: boolean };

/** Throws `cancelled` where the user has stopped the call. */
export function stopIfCancelled(run: Watched): void {
  if (run.signal.aborted) throw cancelled(run);
}

/** What a call that was stopped throws. */
export function cancelled({ stopped }: Watched): PlumblineError {
  return new PlumblineError('cancelled', stopped);
}
