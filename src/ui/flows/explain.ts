import type { CellAddress } from '../../core/workbook/address';
import type { LinkTarget } from '../../core/workbook/sheet-spec';
import type { Walk } from '../view-model/state';
import type { Tools } from './tools';

/** Shows why a project stands where it stands; `walk` is the list that it was opened from. */
export async function explainKey({ core, dispatch }: Tools, key: string, walk: Walk): Promise<void> {
  const project = await core.call('explain', { key });
  dispatch(project ? { type: 'explained', project, walk } : { type: 'noticed', notice: { kind: 'no-project' } });
}

/** The same for the row that is selected in the workbook. */
export async function explainSelected({ bridge, core, dispatch, state }: Tools): Promise<void> {
  if (!state().account) return;
  const cell = await bridge.selectedCell();
  const project = cell && (await core.call('explain', { cell }));
  dispatch(project ? { type: 'explained', project, walk: null } : { type: 'noticed', notice: { kind: 'no-project' } });
}

/** Offers the project of the row that was selected, or nothing where it is none of ours. */
export async function noteSelection({ core, dispatch, state }: Tools, cell: CellAddress | null): Promise<void> {
  if (!state().account || state().work) return;
  const project = cell && (await core.call('explain', { cell }));
  if (state().account && !state().work) dispatch({ type: 'selected', project });
}

/** Shows a cell in the workbook. */
export async function jump({ bridge, dispatch }: Tools, target: LinkTarget): Promise<void> {
  const isThere = await bridge.goTo(target);
  dispatch({ type: 'noticed', notice: isThere ? null : { kind: 'sheet-gone' } });
}
