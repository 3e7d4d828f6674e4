import type { OwnSheet } from '../../core/survey';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { ownAfter } from './forward';
import type { Run } from './tools';

const mostRepeats = 2;

/** Takes the last run back: our sheets are as they were, with what people typed since. */
export async function undoAll(run: Run): Promise<void> {
  const undone = await putBack(run, 'kept');
  if (!undone) {
    run.dispatch({ type: 'stopped', notice: { kind: 'nothing-to-undo' } });
    return;
  }
  await run.core.call('keep', 'undone');
  run.dispatch({ type: 'undone', ...undone });
}

/** Takes back what a run that failed has written, after that could not be done at once. */
export async function removeWritten(run: Run): Promise<void> {
  const undone = await putBack(run, 'asked');
  run.dispatch({ type: 'undone', own: undone?.own ?? run.state().own, kept: undone?.kept ?? [] });
}

/** The same in the middle of a run that was stopped or failed. */
export async function takeBack(run: Run): Promise<void> {
  run.dispatch({ type: 'taking-back' });
  await putBack(run, 'asked');
}

/** Our sheets after an undo, and the names of those that stay because people typed there. */
type Undone = { readonly own: readonly OwnSheet[]; readonly kept: readonly string[] };

/** Applies the undo to the workbook as it is now; null where there is nothing to undo. */
async function putBack(run: Run, of: 'kept' | 'asked'): Promise<Undone | null> {
  for (let repeats = 0; ; repeats += 1) {
    run.step('read');
    const now = await run.bridge.readSnapshot(run.watch);
    const undo = await run.core.call('undo', { now, of });
    if (!undo) return null;
    run.step('remove');
    try {
      await run.bridge.applyPlan(undo.plan, run.watch);
      const own = ownAfter(run.state().own, undo.plan);
      return { own, kept: own.filter(({ id }) => undo.kept.includes(id)).map(({ name }) => name) };
    } catch (error) {
      const isChanged = error instanceof PlumblineError && error.code === 'changed-since-read';
      if (!isChanged || repeats >= mostRepeats) throw error;
    }
  }
}
