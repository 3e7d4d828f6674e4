import type { RefreshStage } from '../../core/refresh';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { Calls, CoreCalls } from './core-calls';
import { sliceBytes } from './core-messages';
import type { CorePort, CoreReply, CoreRequest } from './core-messages';
import { isBytes, joinJson, sliceJson } from './slices';

export type CallOptions = {
  /** Aborting ends the call with `cancelled`, at once; the core may finish it unheard. */
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: RefreshStage) => void;
};

/** The page's end of the line to whoever answers these calls. */
export type Door<C extends Calls> = {
  readonly call: <N extends keyof C & string>(name: N, input: C[N]['input'], options?: CallOptions) => Promise<C[N]['output']>;
  /** The other end is gone: ends all calls that wait with this error. */
  readonly fail: (error: PlumblineError) => void;
};

/** The pane's end of the line to the core. */
export type Core = Door<CoreCalls>;

type Waiting = {
  readonly onStage: (stage: RefreshStage) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: PlumblineError) => void;
  answer: ReturnType<typeof joinJson> | null;
};

/** Speaks with a core at the other end of a port. Inputs go out in slices, and between two of them the page may draw. */
export function callCore<C extends Calls = CoreCalls>(port: CorePort): Door<C> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  port.onmessage = ({ data }) => {
    const reply = data as CoreReply;
    if (reply.kind === 'ready') return;
    const call = waiting.get(reply.id);
    if (call) take(reply, call);
    if (reply.kind === 'done' || reply.kind === 'failed') waiting.delete(reply.id);
  };
  const end = (id: number, error: PlumblineError): void => {
    waiting.get(id)?.reject(error);
    waiting.delete(id);
  };
  return {
    call: async (name, input, { signal, onStage } = {}) => {
      const id = (lastId += 1);
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { onStage: onStage ?? ignore, resolve, reject, answer: null }));
      const stop = (): void => {
        send(port, { kind: 'drop', id });
        end(id, cancelled());
      };
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
      try {
        // Both at once: a call may be ended while its input is still on the way.
        const [value] = await Promise.all([answer, sendCall(port, { id, name, input, isWaited: () => waiting.has(id) })]);
        return value;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    fail: (error) => {
      for (const id of [...waiting.keys()]) end(id, error);
    },
  };
}

function take(reply: Exclude<CoreReply, { kind: 'ready' }>, call: Waiting): void {
  if (reply.kind === 'stage') call.onStage(reply.stage);
  if (reply.kind === 'answer') call.answer = joinJson(reply.frame);
  if (reply.kind === 'slice') call.answer?.add(reply.slice);
  if (reply.kind === 'done') call.resolve(call.answer?.value);
  if (reply.kind === 'failed') call.reject(new PlumblineError(reply.code, reply.message));
}

type Sending = { readonly id: number; readonly name: string; readonly input: unknown; readonly isWaited: () => boolean };

async function sendCall(port: CorePort, { id, name, input, isWaited }: Sending): Promise<void> {
  const { frame, slices } = sliceJson(input, sliceBytes);
  if (!isWaited()) return;
  port.postMessage({ kind: 'call', id, name, frame } satisfies CoreRequest, buffersOf(frame));
  for (const slice of slices) {
    await pause();
    if (!isWaited()) return;
    send(port, { kind: 'slice', id, slice });
  }
  send(port, { kind: 'run', id });
}

function send(port: CorePort, request: CoreRequest): void {
  port.postMessage(request, []);
}

/** The bytes of a file are handed over, not copied: those that stand right in the input, as an ArrayBuffer. */
function buffersOf(frame: unknown): Transferable[] {
  const values: readonly unknown[] = typeof frame === 'object' && frame !== null ? Object.values(frame) : [];
  return values.filter((value): value is ArrayBuffer => typeof value === 'object' && value !== null && isBytes(value) && !ArrayBuffer.isView(value));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function cancelled(): PlumblineError {
  return new PlumblineError('cancelled', 'Stopped. Nothing was written.');
}

function ignore(): void {
  // Nobody watches this call.
}
