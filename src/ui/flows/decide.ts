import type { SettingsInput } from '../../core/settings/settings';
import { asOfInput } from './forward';
import type { Tools } from './tools';

/** Shows what may be asked about the columns. */
export async function openColumns(tools: Tools): Promise<void> {
  await ask(tools);
  tools.dispatch({ type: 'went', to: 'columns' });
}

/** Something is decided: it holds from now on, above the workbook, which is looked over by it and not read again. */
export async function decide(tools: Tools, edits: SettingsInput): Promise<void> {
  const { core, dispatch, state } = tools;
  dispatch({ type: 'edited', edits });
  if (state().screen === 'columns') await ask(tools);
  const survey = await core.call('survey', { snapshot: null, asOf: asOfInput(state()), settings: state().edits });
  dispatch({ type: 'surveyed', survey });
}

async function ask({ core, dispatch, state }: Tools): Promise<void> {
  const questions = await core.call('columns', { settings: state().edits });
  if (questions) dispatch({ type: 'asked', questions });
}
