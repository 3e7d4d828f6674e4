import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { SheetsAnswer, SheetsCall, SheetsCalls } from '../../hosts/google-sheets/protocol';
import { hostError } from '../../hosts/google-sheets/run/host-error';

/** As much of `google.script.run` as the sidebar uses: each handler is for the one call that follows. */
export type ScriptRun = {
  readonly withSuccessHandler: (handler: (reply: unknown) => void) => ScriptRun;
  readonly withFailureHandler: (handler: (error: unknown) => void) => ScriptRun;
  readonly plumblineCall: (requestJson: string) => void;
};

/** Asks the server of this spreadsheet for something. Throws PlumblineError only. */
export type AskServer = <K extends SheetsCall>(call: K, input: SheetsCalls[K]['input']) => Promise<SheetsCalls[K]['output']>;

/**
 * Google answers calls in any order and may run them side by side: one waits for the other here. A reply that is no answer of
 * ours, null among them, which Google gives for what it cannot carry, is an error and never taken for a result.
 */
export function askServer(run: () => ScriptRun): AskServer {
  let last: Promise<unknown> = Promise.resolve();
  return (call, input) => {
    const answer = last.then(() => askOnce(run(), call, input));
    last = answer.catch(() => undefined);
    return answer;
  };
}

async function askOnce<K extends SheetsCall>(run: ScriptRun, call: K, input: SheetsCalls[K]['input']): Promise<SheetsCalls[K]['output']> {
  const reply = await new Promise<unknown>((resolve, reject) => {
    const failed = (error: unknown): void => reject(hostError(error));
    run.withSuccessHandler(resolve).withFailureHandler(failed).plumblineCall(JSON.stringify({ call, input }));
  });
  const answer = readAnswer<K>(reply);
  if (answer.ok) return answer.data;
  throw new PlumblineError(answer.code, answer.message);
}

function readAnswer<K extends SheetsCall>(reply: unknown): SheetsAnswer<K> {
  if (typeof reply === 'string') {
    try {
      const answer = JSON.parse(reply) as Partial<SheetsAnswer<K>> | null;
      if (typeof answer === 'object' && typeof answer?.ok === 'boolean') return answer as SheetsAnswer<K>;
    } catch {
      // Told below, as for every other reply that is none.
    }
  }
  throw new PlumblineError('host-failed', 'Google gave no answer that Plumbline understands. Your own sheets were not changed. Reload the page and open Plumbline again.');
}
