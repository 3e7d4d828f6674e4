import { PlumblineError } from '../../core/workbook/plumbline-error';
import { ownAfter } from './forward';
import type { Run } from './tools';

const mostRepeats = 2;

/** Takes the last run back: our sheets are as they were, with what people typed since. */
export async function undoAll(run: Run): Promise<void> {
  const own = await putBack(run, 'kept');
  if (!own) {
    run.dispatch({ type: 'stopped', notice: { kind: 'nothing-to-undo' } });
    return;
  }
  await run.core.call('keep', 'undone');
  run.dispatch({ type: 'undone', own });
}

/** Takes back what a run that failed has written, after that could not be done at once. */
export async function removeWritten(run: Run): Promise<void> {
  const own = await putBack(run, 'asked');
  run.dispatch({ type: 'undone', own: own ?? run.state().own });
}

/** The same in the middle of a run that was stopped or failed. */
export async function takeBack(run: Run): Promise<void> {
  run.dispatch({ type: 'taking-back' });
  await putBack(run, 'asked');
}

/** Applies the undo to the workbook as it is now; null where there is nothing to undo. Our sheets then. */
async function putBack(run: Run, of: 'kept' | 'asked'): Promise<ReturnType<typeof ownAfter> | null> {
  for (let repeats = 0; ; repeats += 1) {
    run.step('read');
    const now = await run.bridge.readSnapshot(run.watch);
    const plan = await run.core.call('undo', { now, of });
    if (!plan) return null;
    run.step('remove');
    try {
      await run.bridge.applyPlan(plan, run.watch);
      return ownAfter(run.state().own, plan);
    } catch (error) {
      const isChanged = error instanceof PlumblineError && error.code === 'changed-since-read';
      if (!isChanged || repeats >= mostRepeats) throw error;
    }
  }
}
