import { mergeInputs } from '../../core/settings/merge-inputs';
import { draftSettings } from '../view-model/draft';
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
  const settings = mergeInputs(edits, draftSettings(setup, draft).settings);
  dispatch({ type: 'rehearsed', rehearsal: await core.call('rehearse', { settings }) });
}

/** The draft is decided: our sheets are refreshed by it where they are there, else it is only shown. */
export async function applyDraft(run: Run): Promise<void> {
  const { setup, draft, own } = run.state();
  if (setup) run.dispatch({ type: 'applied', settings: draftSettings(setup, draft).settings });
  await (own.length > 0 ? refreshSheets(run) : showMe(run));
}
