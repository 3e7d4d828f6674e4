import type { Account } from '../../core/account';
import type { MovedAccount } from '../../core/moved-account';
import type { ScoreHereCards } from '../../core/score-here-cards';
import { nothingTyped } from '../../core/sheets/typed-here';
import type { TypedHere } from '../../core/sheets/typed-here';
import type { ColumnQuestions } from '../../core/column-questions';
import type { Explanation } from '../../core/explain-project';
import type { SettingsInput } from '../../core/settings/settings';
import type { SettingsRehearsal } from '../../core/settings-rehearsal';
import type { Setup } from '../../core/setup';
import type { OwnSheet, Survey } from '../../core/survey';
import type { PlumblineErrorCode } from '../../core/workbook/plumbline-error';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { Bridge, HostProgress } from '../bridge';
import type { Compared } from '../core-door/core-calls';
import type { Language } from '../strings/text';
import type { Draft } from './draft';

/** What the pane is busy with. */
export type Goal = 'look' | 'show' | 'add' | 'refresh' | 'undo' | 'compare';

/** Steps of work that people see, by what happens in them. */
export type StepId = 'open' | 'compare' | 'read' | 'tables' | 'portfolio' | 'analyses' | 'sheets' | 'write' | 'remove';

export type Work = {
  readonly goal: Goal;
  readonly steps: readonly StepId[];
  /** Index of the step under way; those before it are done. */
  readonly current: number;
  /** Where the host stands in that step; null where it says nothing. */
  readonly progress: HostProgress | null;
  /** Has the host not answered for seconds, as while a cell is being edited? */
  readonly isWaiting: boolean;
  /** What a cancel would do now: stop, stop and take back what was written, or nothing because it is being taken back. */
  readonly cancel: 'stop' | 'remove' | 'none';
};

export type Failure = {
  readonly code: PlumblineErrorCode;
  /** A whole sentence for people, as the error says it. */
  readonly message: string;
  readonly goal: Goal;
  readonly step: StepId;
  /** Is the workbook as it was before, or may some of our sheets be half new? */
  readonly left: 'nothing' | 'partly';
};

export type ScreenName = 'working' | 'start' | 'columns' | 'summary' | 'fix' | 'setup' | 'moved' | 'compared' | 'scores' | 'why' | 'add' | 'preview' | 'empty' | 'error';

/** Where a press leads. */
export type Place = Extract<ScreenName, 'start' | 'summary' | 'fix' | 'moved' | 'scores' | 'add' | 'columns' | 'setup'>;

/** Something that happened, said in one line until the next thing happens. */
export type Notice =
  | { readonly kind: 'added' | 'refreshed'; readonly count: number }
  | { readonly kind: 'undone-but'; readonly names: string; readonly count: number }
  | { readonly kind: 'undone' | 'removed' | 'stopped' | 'sheet-gone' | 'no-project' | 'rows-moved' | 'copied' | 'nothing-to-undo' }
  | { readonly kind: 'failed'; readonly code: PlumblineErrorCode };

export type Theme = 'light' | 'dark';

/** What will be written, as chosen on *Add to workbook*. */
export type Choice = { readonly sheets: readonly SheetId[]; readonly people: 'names' | 'roles' };

/** Which projects *previous* and *next* lead to: those of a list, or null for the neighbours in the register. */
export type Walk = readonly string[] | null;

export type State = {
  readonly host: Bridge['host'];
  readonly version: string;
  /** ISO. */
  readonly today: string;
  readonly screen: ScreenName;
  /** Where a cancel and *back* lead. */
  readonly before: ScreenName;
  readonly work: Work | null;
  readonly survey: Survey | null;
  /** Has the user been in the workbook since it was read? */
  readonly isStale: boolean;
  readonly account: Account | null;
  /** Was anything decided since it was computed? */
  readonly isBehind: boolean;
  /** What may be asked about the columns, as of what is decided; and where the screen that asks was opened from. */
  readonly questions: ColumnQuestions | null;
  readonly askedFrom: Place;
  /** What *Set up* shows, what was typed there and not applied, and what that would change. */
  readonly setup: Setup | null;
  readonly draft: Draft;
  readonly rehearsal: SettingsRehearsal | null;
  /** The date that the user chose for the figures, ISO; null: as found. */
  readonly asOf: string | null;
  readonly choice: Choice | null;
  /** What the user decided in the pane: in force above the workbook's settings, and not yet in its Settings sheet. */
  readonly edits: SettingsInput | null;
  /** Those of them that the last run wrote there; its undo makes them wait again. */
  readonly editsWritten: SettingsInput | null;
  /** The same for what was typed in the pane in place of cells of our sheets. */
  readonly typed: TypedHere;
  readonly typedWritten: TypedHere;
  readonly moved: MovedAccount | null;
  /** What moved between the workbook and a file that was chosen; may the pane choose one? */
  readonly compared: Compared | null;
  readonly canCompare: boolean;
  readonly scoring: ScoreHereCards | null;
  /** Our sheets in the workbook. */
  readonly own: readonly OwnSheet[];
  readonly canUndo: boolean;
  readonly explained: { readonly project: Explanation; readonly walk: Walk } | null;
  /** The project whose row is selected in the workbook. */
  readonly selected: Explanation | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  readonly theme: { readonly host: Theme; readonly chosen: Theme | null };
  /** The language that the user chose; null: that of the program around the pane. */
  readonly language: Language | null;
};

export type StartInput = Pick<State, 'host' | 'canCompare' | 'version' | 'today' | 'theme' | 'language'>;

/** The pane before it has looked at anything. */
export function startState(input: StartInput): State {
  return {
    ...input,
    ...{ screen: 'working', before: 'working', work: workOf('look'), survey: null, isStale: false, account: null, asOf: null, choice: null },
    ...{ edits: null, editsWritten: null, typed: nothingTyped, typedWritten: nothingTyped, moved: null, compared: null, scoring: null },
    ...{ isBehind: false, questions: null, askedFrom: 'start', setup: null, draft: {}, rehearsal: null },
    ...{ own: [], canUndo: false, explained: null, selected: null, failure: null, notice: null },
  };
}

const stepsOf: Readonly<Record<Goal, readonly StepId[]>> = {
  look: ['read', 'tables'],
  show: ['read', 'tables', 'portfolio', 'analyses', 'sheets'],
  add: ['read', 'tables', 'portfolio', 'analyses', 'sheets', 'write'],
  refresh: ['read', 'tables', 'portfolio', 'analyses', 'sheets', 'write'],
  undo: ['read', 'remove'],
  compare: ['open', 'compare'],
};

/** Work that begins. */
export function workOf(goal: Goal): Work {
  return { goal, steps: stepsOf[goal], current: 0, progress: null, isWaiting: false, cancel: goal === 'undo' ? 'none' : 'stop' };
}

/** How far work has got, 0..1: every step counts the same, the one under way by what the host says of it. */
export function workShare({ steps, current, progress }: Work): number {
  const part = progress && progress.of > 0 ? Math.min(1, progress.done / progress.of) : 0;
  return Math.min(1, (current + part) / steps.length);
}
