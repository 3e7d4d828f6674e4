import type { Account } from '../../core/account';
import type { MovedAccount } from '../../core/moved-account';
import type { ScoreHereCards } from '../../core/score-here-cards';
import type { TypedScore } from '../../core/prioritisation/typed-scores';
import type { FindingState } from '../../core/workbook/finding-state';
import type { ColumnQuestions } from '../../core/column-questions';
import type { Explanation } from '../../core/explain-project';
import { mergeInputs } from '../../core/settings/merge-inputs';
import type { SettingsInput } from '../../core/settings/settings';
import type { SettingsRehearsal } from '../../core/settings-rehearsal';
import type { Setup } from '../../core/setup';
import type { OwnSheet, Survey } from '../../core/survey';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { HostProgress } from '../bridge';
import type { Language } from '../strings/text';
import { firstChoice, toggled } from './choice';
import { drafted } from './draft';
import type { Compared } from '../core-door/core-calls';
import { workOf } from './state';
import { marked, rated, waitingAfter, waitingAgain, withScore, withState } from './waiting';
import type { Choice, Failure, Goal, Notice, Place, State, StepId, Theme, Walk, Work } from './state';

/** Everything that can happen to the pane. */
export type Event =
  | { readonly type: 'began'; readonly goal: Goal }
  | { readonly type: 'stepped'; readonly step: StepId }
  | { readonly type: 'progressed'; readonly progress: HostProgress }
  | { readonly type: 'waited'; readonly isWaiting: boolean }
  | { readonly type: 'taking-back' }
  | { readonly type: 'looked'; readonly survey: Survey }
  | { readonly type: 'surveyed'; readonly survey: Survey }
  | { readonly type: 'asked'; readonly questions: ColumnQuestions }
  | { readonly type: 'set-up'; readonly setup: Setup }
  | { readonly type: 'drafted'; readonly key: string; readonly value: string }
  | { readonly type: 'discarded' }
  | { readonly type: 'rehearsed'; readonly rehearsal: SettingsRehearsal }
  | { readonly type: 'applied'; readonly settings: SettingsInput | null }
  | { readonly type: 'spoke'; readonly language: Language | null }
  | { readonly type: 'left' }
  | { readonly type: 'computed'; readonly account: Account }
  | { readonly type: 'shown' }
  | { readonly type: 'asked-first' }
  | { readonly type: 'wrote'; readonly own: readonly OwnSheet[]; readonly written: readonly SheetId[] }
  | { readonly type: 'undone'; readonly own: readonly OwnSheet[]; /** Names of sheets that stay. */ readonly kept: readonly string[] }
  | { readonly type: 'stopped'; readonly notice: Notice }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'explained'; readonly project: Explanation; readonly walk: Walk }
  | { readonly type: 'selected'; readonly project: Explanation | null }
  | { readonly type: 'went'; readonly to: Place }
  | { readonly type: 'dated'; readonly asOf: string | null }
  | { readonly type: 'ticked'; readonly sheet: SheetId }
  | { readonly type: 'moved'; readonly moved: MovedAccount }
  | { readonly type: 'compared'; readonly compared: Compared }
  | { readonly type: 'scoring'; readonly scoring: ScoreHereCards }
  | { readonly type: 'rated'; readonly score: TypedScore }
  | { readonly type: 'marked'; readonly finding: string; readonly as: FindingState }
  | { readonly type: 'edited'; readonly edits: SettingsInput }
  | { readonly type: 'chose-people'; readonly people: Choice['people'] }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'themed'; readonly theme: Partial<State['theme']> & { readonly host?: Theme } };

/** The pane after an event. Pure: the same state and event give the same pane. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'began':
      return { ...state, screen: 'working', before: placeBefore(state), work: workOf(event.goal), failure: null, notice: null };
    case 'stepped':
      return withWork(state, (work) => stepTo(work, event.step));
    case 'progressed':
      return withWork(state, (work) => ({ ...work, progress: event.progress }));
    case 'waited':
      return withWork(state, (work) => ({ ...work, isWaiting: event.isWaiting }));
    case 'taking-back':
      return { ...state, work: workOf('undo') };
    case 'looked':
      return looked(state, event.survey);
    case 'computed':
      return { ...state, account: event.account, isBehind: false, explained: null, selected: null, moved: null, compared: null, scoring: null };
    case 'shown':
      return { ...state, screen: 'summary', work: null };
    case 'asked-first':
      return { ...state, screen: 'preview', work: null };
    case 'wrote':
      return wrote(state, event);
    case 'undone':
      return { ...state, ...waitingAgain(state), screen: state.account ? 'summary' : 'start', work: null, own: event.own, canUndo: false, choice: null, notice: undoneNotice(event.kept) };
    case 'stopped':
      return { ...state, screen: backTo(state), work: null, notice: event.notice };
    case 'failed':
      return { ...state, screen: 'error', work: null, failure: event.failure };
    default:
      return reduceView(state, event);
  }
}

type ViewEvent = Extract<Event, { type: 'surveyed' | 'asked' | 'set-up' | 'drafted' | 'discarded' | 'rehearsed' | 'applied' | 'spoke' | 'left' | 'explained' | 'selected' | 'went' | 'dated' | 'moved' | 'compared' | 'scoring' | 'rated' | 'marked' | 'edited' | 'ticked' | 'chose-people' | 'noticed' | 'themed' }>;

/** What the user does without any work. */
function reduceView(state: State, event: ViewEvent): State {
  switch (event.type) {
    case 'surveyed':
      return surveyed(state, event.survey);
    case 'asked':
      return { ...state, questions: event.questions };
    case 'set-up':
    case 'drafted':
    case 'discarded':
    case 'rehearsed':
    case 'applied':
      return reduceSetup(state, event);
    case 'spoke':
      return { ...state, language: event.language };
    case 'left':
      return { ...state, isStale: true };
    case 'explained':
      // Asked for before the work began, or from the ribbon during it.
      return state.work ? state : { ...state, screen: 'why', explained: { project: event.project, walk: event.walk }, notice: null };
    case 'selected':
      return { ...state, selected: event.project };
    case 'went':
      return went(state, event.to);
    case 'dated':
      return { ...state, asOf: event.asOf === state.survey?.found?.asOf.date ? null : event.asOf };
    case 'moved':
    case 'compared':
    case 'scoring':
      return reduceAnswer(state, event);
    case 'rated':
    case 'marked':
    case 'edited':
    case 'ticked':
    case 'chose-people':
      return reduceDecision(state, event);
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'themed':
      return { ...state, theme: { ...state.theme, ...event.theme } };
  }
}

type Answer = Extract<Event, { type: 'moved' | 'compared' | 'scoring' }>;

/** What the core answered has a screen of its own. */
function reduceAnswer(state: State, event: Answer): State {
  switch (event.type) {
    case 'moved':
      return { ...state, screen: 'moved', moved: event.moved, notice: null };
    case 'compared':
      return { ...state, screen: 'compared', compared: event.compared, work: null, notice: null };
    case 'scoring':
      return { ...state, screen: 'scores', scoring: state.typed.scores.reduce(rated, event.scoring), notice: null };
  }
}

type Decision = Extract<Event, { type: 'rated' | 'marked' | 'edited' | 'ticked' | 'chose-people' }>;

/** What waits to be written. */
function reduceDecision(state: State, event: Decision): State {
  switch (event.type) {
    case 'rated':
      return { ...state, typed: withScore(state.typed, event.score), scoring: state.scoring && rated(state.scoring, event.score), isBehind: state.account !== null };
    case 'marked':
      return { ...state, typed: withState(state.typed, event.finding, event.as), account: state.account && marked(state.account, event.finding, event.as) };
    case 'edited':
      return { ...state, edits: mergeInputs(state.edits, event.edits), isBehind: state.account !== null };
    case 'ticked':
      return { ...state, choice: state.choice && { ...state.choice, sheets: toggled(state.choice.sheets, event.sheet) } };
    case 'chose-people':
      return { ...state, choice: state.choice && { ...state.choice, people: event.people } };
  }
}

function undoneNotice(kept: readonly string[]): Notice {
  return kept.length === 0 ? { kind: 'undone' } : { kind: 'undone-but', names: kept.join(', '), count: kept.length };
}

type SetupEvent = Extract<Event, { type: 'set-up' | 'drafted' | 'discarded' | 'rehearsed' | 'applied' }>;

function reduceSetup(state: State, event: SetupEvent): State {
  switch (event.type) {
    case 'set-up':
      return { ...state, setup: event.setup };
    case 'drafted':
      return { ...state, draft: state.setup ? drafted(state.setup, state.draft, event) : state.draft, notice: null };
    case 'discarded':
      return { ...state, draft: {} };
    case 'rehearsed':
      return { ...state, rehearsal: event.rehearsal };
    case 'applied':
      return { ...state, edits: mergeInputs(state.edits, event.settings), draft: {}, isBehind: true };
  }
}

/** A run that follows another leads back to where that one began. */
function placeBefore({ screen, before }: State): State['before'] {
  return screen === 'working' || screen === 'error' ? before : screen;
}

/** A project that was shown is forgotten with the figures it belonged to. */
function backTo({ before, explained }: State): State['screen'] {
  return before === 'why' && !explained ? 'summary' : before;
}

function withWork(state: State, change: (work: Work) => Work): State {
  return state.work ? { ...state, work: change(state.work) } : state;
}

/** Steps go on only, but for what has to be done again because somebody wrote meanwhile. */
function stepTo(work: Work, step: StepId): Work {
  const current = work.steps.indexOf(step);
  if (current < 0) return work;
  return { ...work, current, progress: null, cancel: step === 'write' ? 'remove' : work.cancel === 'remove' ? 'stop' : work.cancel };
}

/** After a first look the pane shows what it found; in the middle of other work only what is known changes. */
function looked(state: State, survey: Survey): State {
  const next = { ...state, survey, isStale: false, own: survey.own };
  if (!survey.found) return { ...next, screen: 'empty', work: null };
  return state.work?.goal === 'look' ? { ...next, screen: 'start', work: null, account: null, explained: null } : next;
}

/** The same workbook under other settings: another table may be its main one, or none. */
function surveyed(state: State, survey: Survey): State {
  const screen = survey.found ? (state.screen === 'empty' ? 'start' : state.screen) : 'empty';
  return { ...state, survey, screen };
}

function wrote(state: State, { own, written }: Extract<Event, { type: 'wrote' }>): State {
  const kind = state.work?.goal === 'refresh' ? 'refreshed' : 'added';
  return { ...state, ...waitingAfter(state, written), screen: 'summary', work: null, own, canUndo: true, choice: null, notice: { kind, count: written.length } };
}

function went(state: State, to: Place): State {
  const choice = to === 'add' && state.account ? (state.choice ?? firstChoice(state.account)) : state.choice;
  const askedFrom = to === 'columns' && isPlace(state.screen) ? state.screen : state.askedFrom;
  return { ...state, screen: to, choice, askedFrom, notice: null, failure: null };
}

/** Does a way back lead there? */
function isPlace(screen: State['screen']): screen is 'start' | 'summary' | 'setup' {
  return screen === 'start' || screen === 'summary' || screen === 'setup';
}
