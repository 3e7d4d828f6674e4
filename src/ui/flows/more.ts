import type { ChosenFile } from '../bridge';
import type { Run, Tools } from './tools';

/** What moved since the last reporting period. */
export async function showMoved({ core, dispatch }: Tools): Promise<void> {
  const moved = await core.call('moved', null);
  if (moved) dispatch({ type: 'moved', moved });
}

/** What moved since an earlier workbook, which is only read. */
export async function compareWith(run: Run, file: ChosenFile): Promise<void> {
  run.step('open');
  const earlier = await run.bridge.readFile(file);
  run.step('compare');
  const moved = await run.core.call('compare', { earlier, today: run.bridge.today() }, { signal: run.signal });
  run.dispatch({ type: 'moved', moved });
}

/** The projects with what they were rated so far. */
export async function showScoring({ core, dispatch }: Tools): Promise<void> {
  dispatch({ type: 'scoring', scoring: await core.call('scoring', null) });
}
