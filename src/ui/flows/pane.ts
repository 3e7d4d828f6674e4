import type { TypedScore } from '../../core/prioritisation/typed-scores';
import type { FindingState } from '../../core/workbook/finding-state';
import type { RowNow } from '../../core/project-at';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { LinkTarget } from '../../core/workbook/sheet-spec';
import type { Bridge, ChosenFile } from '../bridge';
import type { Core } from '../core-door/call-core';
import { reduce } from '../view-model/reduce';
import type { Event } from '../view-model/reduce';
import { startState } from '../view-model/state';
import type { Choice, Place, State, Theme } from '../view-model/state';
import { addSheets, look, refreshSheets, showMe, writeAfterAll } from './forward';
import { compareWith, showMoved, showScoring } from './more';
import { explainKey, explainSelected, jump, noteSelection } from './explain';
import { makeRunner } from './run';
import type { Runner } from './run';
import { removeWritten, undoAll } from './undo';

export type PaneEnvironment = {
  readonly bridge: Bridge;
  readonly core: Core;
  readonly version: string;
  /** What the program around the pane looks like. */
  readonly theme: Theme;
  /** The user's own choice of a theme, kept where the pane may keep something. */
  readonly chosenTheme: { readonly get: () => Theme | null; readonly set: (theme: Theme | null) => void };
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
  readonly compareWith: (file: ChosenFile) => Promise<void>;
  readonly showScoring: () => Promise<void>;
  readonly rate: (score: TypedScore) => void;
  readonly mark: (finding: string, as: FindingState) => void;
  readonly go: (to: Place) => void;
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

/** A pane over this bridge and core: its state, what changes it, and nothing of how it is drawn. */
export function makePane(environment: PaneEnvironment): Pane {
  const { bridge, core, version, theme, chosenTheme } = environment;
  let state = startState({ host: bridge.host, version, today: bridge.today(), theme: { host: theme, chosen: chosenTheme.get() } });
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
    actions: { ...workActions(runner, () => state), ...viewActions(dispatch, chosenTheme) },
  };
}

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

function viewActions(dispatch: (event: Event) => void, chosenTheme: PaneEnvironment['chosenTheme']): Omit<PaneActions, WorkAction> {
  return {
    go: (to) => dispatch({ type: 'went', to }),
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
