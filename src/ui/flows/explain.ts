import type { Explanation } from '../../core/explain-project';
import type { RowNow } from '../../core/project-at';
import type { LinkTarget } from '../../core/workbook/sheet-spec';
import type { Walk } from '../view-model/state';
import type { Tools } from './tools';

/** Shows why a project stands where it stands; `walk` is the list that it was opened from. */
export async function explainKey({ core, dispatch }: Tools, key: string, walk: Walk): Promise<void> {
  const project = await core.call('explain', { key });
  dispatch(project ? { type: 'explained', project, walk } : { type: 'noticed', notice: { kind: 'no-project' } });
}

/** The same for the row that is selected in the workbook. */
export async function explainSelected(tools: Tools): Promise<void> {
  const { bridge, dispatch, state } = tools;
  if (!state().account) return;
  const project = await projectOf(tools, await bridge.selectedCell());
  dispatch(project ? { type: 'explained', project, walk: null } : { type: 'noticed', notice: { kind: 'no-project' } });
}

/** Offers the project of the row that was selected, or nothing where it is none of ours. */
export async function noteSelection(tools: Tools, row: RowNow | null): Promise<void> {
  const { dispatch, state } = tools;
  if (!state().account || state().work) return;
  const project = await projectOf(tools, row);
  if (state().account && !state().work) dispatch({ type: 'selected', project });
}

async function projectOf({ core }: Tools, row: RowNow | null): Promise<Explanation | null> {
  const key = row && (await core.call('at', row)).key;
  return key === null ? null : core.call('explain', { key });
}

/** Shows a cell in the workbook, and says so where another project stands in its row now. */
export async function jump({ bridge, core, dispatch, state }: Tools, target: LinkTarget): Promise<void> {
  if (!(await bridge.goTo(target))) {
    dispatch({ type: 'noticed', notice: { kind: 'sheet-gone' } });
    return;
  }
  const row = state().account && 'cell' in target ? await bridge.selectedCell() : null;
  const hasMoved = row !== null && (await core.call('at', row)).hasMoved;
  dispatch({ type: 'noticed', notice: hasMoved ? { kind: 'rows-moved' } : null });
}
