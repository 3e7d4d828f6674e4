import { PlumblineError } from '../core/workbook/plumbline-error';
import { callCore } from './core-door/call-core';
import type { Door } from './core-door/call-core';
import type { Calls, CoreCalls } from './core-door/core-calls';
import type { CorePort, CoreReply } from './core-door/core-messages';
import { pageCore } from './core-door/offer-core';

/** How long a worker may take to say that it runs, in milliseconds. */
const patience = 1000;

/** Where the core's script is: at an address of its own, or here as text. */
export type CoreScript = { readonly address: string } | { readonly text: string };

/** A core that can be put away, with all that it remembers. */
export type RunningCore<C extends Calls> = Door<C> & { readonly close: () => void };

/**
 * The only place that starts the core: in a worker, or where none answers within a second (an old web view, a policy that
 * forbids them, a slow connection) as the same script on the page. It starts with the first call, and again after it failed to.
 */
export function runCore<C extends Calls = CoreCalls>(script: CoreScript): RunningCore<C> {
  let started: Promise<RunningCore<C>> | null = null;
  const start = (): Promise<RunningCore<C>> => {
    started ??= startCore<C>(script).catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
  return {
    call: async (name, input, options) => (await start()).call(name, input, options),
    fail: (error) => void started?.then((core) => core.fail(error)),
    close: () => void started?.then((core) => core.close()),
  };
}

async function startCore<C extends Calls>(script: CoreScript): Promise<RunningCore<C>> {
  const worker = await startWorker(script);
  const port = worker ?? (await startOnPage(script));
  const core = callCore<C>(port);
  if (worker) worker.onerror = () => core.fail(new PlumblineError('bug', 'The part of Plumbline that computes has stopped. Nothing was changed. Close this pane and open it again.'));
  const close = (): void => {
    worker?.terminate();
    if (port instanceof MessagePort) port.close();
    core.fail(new PlumblineError('cancelled', 'Stopped. Nothing was written.'));
  };
  return { ...core, close };
}

function startWorker(script: CoreScript): Promise<Worker | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = newWorker(script);
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

/** A text gets one address for as long as the page lives: browsers differ in when a worker has fetched it. */
const addresses = new Map<string, string>();

function newWorker(script: CoreScript): Worker {
  if ('address' in script) return new Worker(script.address);
  const address = addresses.get(script.text) ?? URL.createObjectURL(new Blob([script.text], { type: 'text/javascript' }));
  addresses.set(script.text, address);
  return new Worker(address);
}

/** Runs the script on the page; it speaks through a port all the same. */
function startOnPage(script: CoreScript): Promise<CorePort> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    const started = (): void => {
      const { port1, port2 } = new MessageChannel();
      (globalThis as unknown as Record<typeof pageCore, (port: CorePort) => void>)[pageCore](port2);
      resolve(port1);
    };
    if ('address' in script) {
      element.src = script.address;
      element.onload = started;
    } else element.textContent = script.text;
    element.onerror = () => {
      element.remove();
      reject(new PlumblineError('host-busy', 'A part of Plumbline could not be loaded. Nothing was changed. Check the connection and try again.'));
    };
    // A text runs while it is put in.
    document.head.append(element);
    if ('text' in script) started();
  });
}
