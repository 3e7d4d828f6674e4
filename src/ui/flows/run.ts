import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { Goal } from '../view-model/state';
import type { Flow, Run, Tools } from './tools';
import { takeBack } from './undo';

export type Runner = {
  /** Does this work unless other work is under way, and shows how it ended. */
  readonly run: (goal: Goal, flow: Flow) => Promise<void>;
  /** What was done last, once more. */
  readonly again: () => Promise<void>;
  /** Stops what is under way; what is being taken back goes on. */
  readonly cancel: () => void;
  /** Something small beside other work: a failure is only said in a line. */
  readonly aside: (act: (tools: Tools) => Promise<void>) => Promise<void>;
};

/** Runs one piece of work at a time; the only place of the pane that catches. */
export function makeRunner(tools: Tools): Runner {
  let controller: AbortController | null = null;
  let last: { readonly goal: Goal; readonly flow: Flow } | null = null;
  const run = async (goal: Goal, flow: Flow): Promise<void> => {
    if (controller) return;
    controller = new AbortController();
    last = { goal, flow };
    tools.dispatch({ type: 'began', goal });
    const own = runOf(tools, controller.signal);
    try {
      await flow(own);
    } catch (error) {
      await endBadly(tools, { goal, error: plumblineError(error) });
    } finally {
      controller = null;
    }
  };
  return {
    run,
    again: async () => {
      if (last) await run(last.goal, last.flow);
    },
    cancel: () => controller?.abort(),
    aside: async (act) => {
      try {
        await act(tools);
      } catch (error) {
        tools.dispatch({ type: 'noticed', notice: { kind: 'failed', code: plumblineError(error).code } });
      }
    },
  };
}

/** A run over these tools; without a signal it cannot be stopped. */
export function runOf(tools: Tools, signal: AbortSignal = new AbortController().signal): Run {
  return {
    ...tools,
    signal,
    watch: {
      signal,
      onProgress: (progress) => tools.dispatch({ type: 'progressed', progress }),
      onWaiting: (isWaiting) => tools.dispatch({ type: 'waited', isWaiting }),
    },
    step: (step) => tools.dispatch({ type: 'stepped', step }),
  };
}

type Ending = { readonly goal: Goal; readonly error: PlumblineError };

/** What was half written is taken back first; then the failure is shown, or that it was stopped. */
async function endBadly(tools: Tools, { goal, error }: Ending): Promise<void> {
  const { work } = tools.state();
  const step = work?.steps[work.current] ?? 'read';
  const mayBeHalf = step === 'write' && error.code !== 'changed-since-read';
  const failed = mayBeHalf ? await failureOf(takeBack(runOf(tools))) : null;
  if (failed) {
    const shown = error.code === 'cancelled' ? failed : error;
    tools.dispatch({ type: 'failed', failure: { code: shown.code, message: shown.message, goal, step, left: 'partly' } });
  } else if (error.code === 'cancelled' && goal !== 'look') {
    tools.dispatch({ type: 'stopped', notice: { kind: mayBeHalf ? 'removed' : 'stopped' } });
  } else {
    const left = step === 'remove' && error.code !== 'changed-since-read' ? 'partly' : 'nothing';
    tools.dispatch({ type: 'failed', failure: { code: error.code, message: error.message, goal, step, left } });
  }
}

async function failureOf(work: Promise<void>): Promise<PlumblineError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return plumblineError(error);
  }
}

/** Anything else that is thrown is a mistake of ours. */
function plumblineError(error: unknown): PlumblineError {
  if (error instanceof PlumblineError) return error;
  return new PlumblineError('bug', error instanceof Error ? `${error.name}: ${error.message}` : String(error), { cause: error });
}
