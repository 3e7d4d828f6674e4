import { PlumblineError } from '../../../core/workbook/plumbline-error';

/** Where a long call stands: `done` of `of` pieces, and the tab that is being read or written, if one is. */
export type HostProgress = { readonly done: number; readonly of: number; readonly sheet: string | null };

/** How a long call is watched and stopped; the signal is an `AbortSignal`, of which only this is asked. */
export type HostRun = { readonly signal: { readonly aborted: boolean }; readonly onProgress: (progress: HostProgress) => void };

/** A long call, and what to tell people who stop it now. */
export type Watched = HostRun & { readonly stopped: string };

/** Throws `cancelled` where the user has stopped the call. */
export function stopIfCancelled({ signal, stopped }: Watched): void {
  if (signal.aborted) throw new PlumblineError('cancelled', stopped);
}
