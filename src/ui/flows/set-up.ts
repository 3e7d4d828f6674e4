import { mergeInputs } from '../../core/settings/merge-inputs';
import type { SettingsInput } from '../../core/settings/settings';
import { fetched } from '../fetched';
import type { Setup } from '../../core/setup';
import type { State } from '../view-model/state';
import { refreshSheets, showMe } from './forward';
import type { Run, Tools } from './tools';

/** Shows what is in force, and what the draft would change. */
export async function openSetup(tools: Tools): Promise<void> {
  const { core, dispatch, state } = tools;
  if (!state().account) return;
  dispatch({ type: 'set-up', setup: await core.call('setup', { settings: state().edits }) });
  dispatch({ type: 'went', to: 'setup' });
  await rehearse(tools);
}

/** What the draft would change; while it is asked, what was typed meanwhile waits and only the last of it is asked for. */
export function makeRehearser(): (tools: Tools) => Promise<void> {
  let isAsking = false;
  let isWaiting = false;
  return async (tools) => {
    isWaiting = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (isWaiting) {
        isWaiting = false;
        await rehearse(tools);
      }
    } finally {
      isAsking = false;
    }
  };
}

async function rehearse({ core, dispatch, state }: Tools): Promise<void> {
  const { setup, draft, edits } = state();
  if (!setup) return;
  const settings = mergeInputs(edits, await settingsOf({ setup, draft }));
  dispatch({ type: 'rehearsed', rehearsal: await core.call('rehearse', { settings }) });
}

/** The draft is decided: our sheets are refreshed by it where they are there, else it is only shown. */
export async function applyDraft(run: Run): Promise<void> {
  const { setup, draft, own } = run.state();
  if (setup) run.dispatch({ type: 'applied', settings: await settingsOf({ setup, draft }) });
  await (own.length > 0 ? refreshSheets(run) : showMe(run));
}

/** Nobody drafts before the screen for it is there: its rules are in the same script. */
async function settingsOf({ setup, draft }: Pick<State, 'draft'> & { readonly setup: Setup }): Promise<SettingsInput | null> {
  const { draftSettings } = await fetched(import(/* webpackChunkName: "later" */ '../view-model/draft-settings'));
  return draftSettings(setup, draft).settings;
}
