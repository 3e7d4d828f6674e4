import type { RefreshStage } from '../../core/refresh';
import type { PlumblineErrorCode } from '../../core/workbook/plumbline-error';
import type { Slice } from './slices';

/** A call travels as its frame, then slices of its input, then `run`. `id` tells calls apart. */
export type CoreRequest =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly frame: unknown }
  | { readonly kind: 'slice'; readonly id: number; readonly slice: Slice }
  | { readonly kind: 'run'; readonly id: number }
  /** Nobody waits for this call any more. */
  | { readonly kind: 'drop'; readonly id: number };

/** An answer travels as its frame, then slices of it, then `done`; or as one `failed`. */
export type CoreReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stage'; readonly id: number; readonly stage: RefreshStage }
  | { readonly kind: 'answer'; readonly id: number; readonly frame: unknown }
  | { readonly kind: 'slice'; readonly id: number; readonly slice: Slice }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly code: PlumblineErrorCode; readonly message: string };

/** One end of the line between pane and core: a worker, a worker's own scope, or a message port. */
export type CorePort = {
  /** What is transferred is copied nowhere, and gone here. */
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent) => void) | null;
};

/** How much of a value is copied in one go, in bytes of JSON: about 30 ms of a slow machine. */
export const sliceBytes = 500_000;
