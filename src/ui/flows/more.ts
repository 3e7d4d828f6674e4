import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { GivenFile } from '../file-bytes';
import type { Run, Tools } from './tools';

/** What moved since the last reporting period. */
export async function showMoved({ core, dispatch }: Tools): Promise<void> {
  const moved = await core.call('moved', null);
  if (moved) dispatch({ type: 'moved', moved });
}

/** What moved between the workbook and another one, which is only read; the one with the earlier date counts as the older. */
export async function compareWith({ bridge, core, dispatch, step, signal }: Run, file: GivenFile): Promise<void> {
  if (!bridge.readFile) throw new PlumblineError('bug', 'A file was chosen where the pane compares none.');
  step('open');
  const other = await bridge.readFile(file);
  step('compare');
  const compared = await core.call('compare', { other, today: bridge.today(), isOlder: null }, { signal });
  dispatch({ type: 'compared', compared });
}

/** The projects with what they were rated so far. */
export async function showScoring({ core, dispatch }: Tools): Promise<void> {
  dispatch({ type: 'scoring', scoring: await core.call('scoring', null) });
}
