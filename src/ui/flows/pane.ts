import type { TypedScore } from '../../core/prioritisation/typed-scores';
import type { FindingState } from '../../core/workbook/finding-state';
import type { RowNow } from '../../core/project-at';
import type { SettingsInput } from '../../core/settings/settings';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { LinkTarget } from '../../core/workbook/sheet-spec';
import type { Bridge } from '../bridge';
import type { GivenFile } from '../file-bytes';
import type { Core } from '../core-door/call-core';
import { languageOf, speak } from '../strings/text';
import type { Language } from '../strings/text';
import { reduce } from '../view-model/reduce';
import type { Event } from '../view-model/reduce';
import { startState } from '../view-model/state';
import type { Choice, Place, State, Theme } from '../view-model/state';
import { addSheets, look, refreshSheets, showMe, writeAfterAll } from './forward';
import { compareWith, showMoved, showScoring } from './more';
import { decide, openColumns } from './decide';
import { explainKey, explainSelected, jump, noteSelection } from './explain';
import { makeRunner } from './run';
import type { Runner } from './run';
import { applyDraft, makeRehearser, openSetup } from './set-up';
import type { Tools } from './tools';
import { removeWritten, undoAll } from './undo';

/** Something that the pane remembers where it may keep something. */
export type Kept<T> = { readonly get: () => T | null; readonly set: (value: T | null) => void };

export type PaneEnvironment = {
  readonly bridge: Bridge;
  readonly core: Core;
  readonly version: string;
  /** What the program around the pane looks like. */
  readonly theme: Theme;
  /** The user's own choice of a theme, kept where the pane may keep something. */
  readonly chosenTheme: Kept<Theme>;
  /** What language the program around the pane speaks, as a BCP 47 tag, and the user's own choice: see `speakFirst`. */
  readonly language: string;
  readonly chosenLanguage: Kept<Language>;
};

/** Everything a user, or the program around the pane, can ask of it. Calls end when their work has ended, and never throw. */
export type PaneActions = {
  readonly look: () => Promise<void>;
  readonly showMe: () => Promise<void>;
  readonly addSheets: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly writeAfterAll: () => Promise<void>;
  readonly undoAll: () => Promise<void>;
  readonly removeWritten: () => Promise<void>;
  readonly tryAgain: () => Promise<void>;
  readonly cancel: () => void;
  readonly explain: (key: string, walk: readonly string[] | null) => Promise<void>;
  readonly explainSelected: () => Promise<void>;
  readonly select: (row: RowNow | null) => Promise<void>;
  readonly jump: (target: LinkTarget) => Promise<void>;
  /** What moved since the last reporting period. */
  readonly showMoved: () => Promise<void>;
  /** What moved since this earlier workbook. */
  readonly compareWith: (file: GivenFile) => Promise<void>;
  readonly showScoring: () => Promise<void>;
  readonly rate: (score: TypedScore) => void;
  readonly mark: (finding: string, as: FindingState) => void;
  readonly go: (to: Place) => void;
  /** Something was typed on *Set up*; see `Draft` for the keys. */
  readonly draft: (key: string, value: string) => Promise<void>;
  readonly discardDraft: () => Promise<void>;
  readonly applyDraft: () => Promise<void>;
  readonly chooseLanguage: (language: Language | null) => Promise<void>;
  /** Decides something in the pane, above the workbook's settings. */
  readonly decide: (edits: SettingsInput) => Promise<void>;
  /** The user goes elsewhere, perhaps into the workbook. */
  readonly leave: () => void;
  readonly setDate: (asOf: string | null) => void;
  readonly tick: (sheet: SheetId) => void;
  readonly choosePeople: (people: Choice['people']) => void;
  readonly chooseTheme: (theme: Theme | null) => void;
  readonly followTheme: (theme: Theme) => void;
  readonly notice: (notice: State['notice']) => void;
};

export type Pane = {
  readonly state: () => State;
  /** Told after every change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: PaneActions;
};

/** Speaks the language of this user from the start; English where its words cannot be had. Before the pane is made. */
export async function speakFirst({ language, chosenLanguage }: Pick<PaneEnvironment, 'language' | 'chosenLanguage'>): Promise<void> {
  try {
    await speak(chosenLanguage.get() ?? languageOf(language));
  } catch {
    // The pane is worth more than its language.
  }
}

/** A pane over this bridge and core: its state, what changes it, and nothing of how it is drawn. */
export function makePane(environment: PaneEnvironment): Pane {
  const { bridge, core, version, theme, chosenTheme, chosenLanguage } = environment;
  const language = chosenLanguage.get();
  let state = startState({ host: bridge.host, canCompare: bridge.readFile !== null, version, today: bridge.today(), theme: { host: theme, chosen: chosenTheme.get() }, language });
  const listeners = new Set<() => void>();
  const dispatch = (event: Event): void => {
    state = reduce(state, event);
    for (const listener of [...listeners]) listener();
  };
  const runner = makeRunner({ bridge, core, dispatch, state: () => state });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    actions: { ...workActions(runner, () => state), ...placeActions(runner, { dispatch, state: () => state }), ...viewActions(dispatch, environment), chooseLanguage: languageAction(runner, environment) },
  };
}

type PlaceAction = 'go' | 'decide' | 'draft' | 'discardDraft' | 'applyDraft';
type WorkAction = 'look' | 'showMe' | 'addSheets' | 'refresh' | 'writeAfterAll' | 'undoAll' | 'removeWritten' | 'tryAgain' | 'cancel' | 'explain' | 'explainSelected' | 'select' | 'jump' | 'showMoved' | 'compareWith' | 'showScoring';

function workActions(runner: Runner, state: () => State): Pick<PaneActions, WorkAction> {
  return {
    look: () => runner.run('look', look),
    showMe: () => runner.run('show', showMe),
    addSheets: () => runner.run('add', addSheets),
    refresh: () => runner.run('refresh', refreshSheets),
    writeAfterAll: () => runner.run('refresh', writeAfterAll),
    undoAll: () => runner.run('undo', undoAll),
    removeWritten: () => runner.run('undo', removeWritten),
    tryAgain: () => runner.again(),
    cancel: runner.cancel,
    explain: (key, walk) => runner.aside((tools) => explainKey(tools, key, walk)),
    explainSelected: async () => {
      const { account, isStale } = state();
      if (!account || isStale) {
        // Rows may have moved since they were read.
        await runner.run('show', showMe);
        if (state().account === account) return;
      }
      await runner.aside(explainSelected);
    },
    select: (row) => runner.aside((tools) => noteSelection(tools, row)),
    jump: (target) => runner.aside((tools) => jump(tools, target)),
    showMoved: () => runner.aside(showMoved),
    compareWith: (file) => runner.run('compare', (run) => compareWith(run, file)),
    showScoring: () => runner.aside(showScoring),
  };
}

/** What leads elsewhere, and what is decided there. */
function placeActions(runner: Runner, { dispatch, state }: Pick<Tools, 'dispatch' | 'state'>): Pick<PaneActions, PlaceAction> {
  const rehearse = makeRehearser();
  return {
    go: (to) => {
      if (to === 'columns') void runner.aside(openColumns);
      else if (to === 'setup') void runner.aside(openSetup);
      else dispatch({ type: 'went', to });
    },
    decide: (edits) => runner.aside((tools) => decide(tools, edits)),
    draft: (key, value) => {
      dispatch({ type: 'drafted', key, value });
      return runner.aside(rehearse);
    },
    discardDraft: () => {
      dispatch({ type: 'discarded' });
      return runner.aside(rehearse);
    },
    applyDraft: async () => {
      await runner.run(state().own.length > 0 ? 'refresh' : 'show', applyDraft);
      // Stopped: what was decided holds, and the screen shows it so.
      if (state().screen === 'setup') await runner.aside(openSetup);
    },
  };
}

/** Remembered only once its words are there. */
function languageAction(runner: Runner, { chosenLanguage, language }: PaneEnvironment): PaneActions['chooseLanguage'] {
  return (chosen) =>
    runner.aside(async ({ dispatch }) => {
      await speak(chosen ?? languageOf(language));
      chosenLanguage.set(chosen);
      dispatch({ type: 'spoke', language: chosen });
    });
}

function viewActions(dispatch: (event: Event) => void, { chosenTheme }: PaneEnvironment): Omit<PaneActions, WorkAction | PlaceAction | 'chooseLanguage'> {
  return {
    rate: (score) => dispatch({ type: 'rated', score }),
    mark: (finding, as) => dispatch({ type: 'marked', finding, as }),
    leave: () => dispatch({ type: 'left' }),
    setDate: (asOf) => dispatch({ type: 'dated', asOf }),
    tick: (sheet) => dispatch({ type: 'ticked', sheet }),
    choosePeople: (people) => dispatch({ type: 'chose-people', people }),
    chooseTheme: (chosen) => {
      chosenTheme.set(chosen);
      dispatch({ type: 'themed', theme: { chosen } });
    },
    followTheme: (host) => dispatch({ type: 'themed', theme: { host } }),
    notice: (notice) => dispatch({ type: 'noticed', notice }),
  };
}
