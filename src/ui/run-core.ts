import { PlumblineError } from '../core/workbook/plumbline-error';
import { callCore } from './core-door/call-core';
import type { Core } from './core-door/call-core';
import type { CorePort, CoreReply } from './core-door/core-messages';

/** How long a worker may take to say that it runs, in milliseconds. */
const patience = 1000;

/** The name under which the core's script offers itself where it runs on the page. */
export const pageCore = 'plumblineCore';

/**
 * The only place that starts the core: in a worker, or where none answers within a second (an old web view, a policy that
 * forbids them, a slow connection) as the same script on the page. It starts with the first call, and again after it failed to.
 */
export function runCore(script: string): Core {
  let started: Promise<Core> | null = null;
  const start = (): Promise<Core> => {
    started ??= startCore(script).catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
  return {
    call: async (name, input, options) => (await start()).call(name, input, options),
    fail: (error) => void started?.then((core) => core.fail(error)),
  };
}

async function startCore(script: string): Promise<Core> {
  const worker = await startWorker(script);
  if (!worker) return callCore(await startOnPage(script));
  const core = callCore(worker);
  worker.onerror = () => core.fail(new PlumblineError('bug', 'The part of Plumbline that computes has stopped. Nothing was changed. Close this pane and open it again.'));
  return core;
}

function startWorker(script: string): Promise<Worker | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(script);
    } catch {
      // Forbidden here: the page takes over.
      resolve(null);
      return;
    }
    const give = (answer: Worker | null): void => {
      clearTimeout(timer);
      [worker.onmessage, worker.onerror] = [null, null];
      if (!answer) worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => give(null), patience);
    worker.onerror = () => give(null);
    worker.onmessage = ({ data }) => {
      if ((data as CoreReply).kind === 'ready') give(worker);
    };
  });
}

/** Runs the script on the page; it speaks through a port all the same. */
function startOnPage(script: string): Promise<CorePort> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script;
    element.onload = () => {
      const { port1, port2 } = new MessageChannel();
      (globalThis as unknown as Record<typeof pageCore, (port: CorePort) => void>)[pageCore](port2);
      resolve(port1);
    };
    element.onerror = () => {
      element.remove();
      reject(new PlumblineError('host-busy', 'A part of Plumbline could not be loaded. Nothing was changed. Check the connection and try again.'));
    };
    document.head.append(element);
  });
}
