import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { Calls, HandlersOf } from './core-calls';
import { sliceBytes } from './core-messages';
import type { CorePort, CoreReply, CoreRequest } from './core-messages';
import { joinJson, sliceJson } from './slices';

type Waiting = { readonly name: string; readonly input: ReturnType<typeof joinJson> };

/** The core's end of the line: collects a call, runs it, and sends its answer in slices. Nothing it runs can break it. */
export function answerCalls<C extends Calls>(port: CorePort, handlers: HandlersOf<C>): void {
  const waiting = new Map<number, Waiting>();
  const reply = (message: CoreReply): void => port.postMessage(message, []);
  port.onmessage = ({ data }) => {
    const request = data as CoreRequest;
    const { id } = request;
    if (request.kind === 'call') waiting.set(id, { name: request.name, input: joinJson(request.frame) });
    const call = waiting.get(id);
    if (!call) return;
    if (request.kind === 'slice') call.input.add(request.slice);
    if (request.kind === 'drop' || request.kind === 'run') waiting.delete(id);
    if (request.kind === 'run') answer(call, { id, handlers, reply });
  };
  reply({ kind: 'ready' });
}

type Answering = { readonly id: number; readonly handlers: HandlersOf<Calls>; readonly reply: (message: CoreReply) => void };

function answer({ name, input }: Waiting, { id, handlers, reply }: Answering): void {
  try {
    const handler = handlers[name];
    if (!handler) throw new Error(`There is no call ${name}.`);
    const { frame, slices } = sliceJson(
      handler(input.value, (stage) => reply({ kind: 'stage', id, stage })),
      sliceBytes,
    );
    reply({ kind: 'answer', id, frame });
    for (const slice of slices) reply({ kind: 'slice', id, slice });
    reply({ kind: 'done', id });
  } catch (error) {
    reply({ kind: 'failed', id, ...failureOf(error) });
  }
}

function failureOf(error: unknown): Pick<Extract<CoreReply, { kind: 'failed' }>, 'code' | 'message'> {
  if (error instanceof PlumblineError) return { code: error.code, message: error.message };
  return { code: 'bug', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
