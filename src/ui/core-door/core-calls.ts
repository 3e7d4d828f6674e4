import type { Account } from '../../core/account';
import type { ColumnQuestions } from '../../core/column-questions';
import type { Explanation } from '../../core/explain-project';
import type { ProjectAt, RowNow } from '../../core/project-at';
import type { MovedAccount } from '../../core/moved-account';
import type { ScoreHereCards } from '../../core/score-here-cards';
import type { TypedHere } from '../../core/sheets/typed-here';
import type { RefreshStage } from '../../core/refresh';
import type { SettingsInput } from '../../core/settings/settings';
import type { SettingsRehearsal } from '../../core/settings-rehearsal';
import type { Setup } from '../../core/setup';
import type { Survey } from '../../core/survey';
import type { Plan } from '../../core/workbook/plan';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** ISO dates: as the user typed it (null when not), and today's. */
export type AsOfInput = { readonly given: string | null; readonly today: string };

/** What takes a run back, and which of its sheets stay because people typed in them, or in what reads them. */
export type UndoPlan = { readonly plan: Plan; readonly kept: readonly SheetId[] };

/**
 * What the pane asks of the core, which runs elsewhere and remembers the workbook, what was computed from it and what was
 * written. Each may throw PlumblineError; a bug arrives as one with code `bug`.
 */
export type CoreCalls = {
  /**
   * Takes in a workbook as read (null: the one it has), which all other calls then speak of, and looks it over. `settings` hold
   * above its own.
   */
  readonly survey: { readonly input: { readonly snapshot: WorkbookSnapshot | null; readonly asOf: AsOfInput; readonly settings: SettingsInput | null }; readonly output: Survey };
  /** What may be asked about the columns of its main table, with the same `settings`; null where it has none. */
  readonly columns: { readonly input: { readonly settings: SettingsInput | null }; readonly output: ColumnQuestions | null };
  /** Computes all figures and sheets, with the same `settings`; `typed` holds above what stands in our sheets. */
  readonly compute: { readonly input: { readonly asOf: AsOfInput; readonly settings: SettingsInput | null; readonly typed: TypedHere }; readonly output: Account };
  /** What *Set up* shows of what was computed last, with these `settings` above it. */
  readonly setup: { readonly input: { readonly settings: SettingsInput | null }; readonly output: Setup };
  /** What would come of these `settings`: who changes place, how many of each colour. */
  readonly rehearse: { readonly input: { readonly settings: SettingsInput | null }; readonly output: SettingsRehearsal };
  /** What our sheets shall be, as computed last. The caller is about to write it. */
  readonly plan: { readonly input: null; readonly output: Plan };
  /**
   * The plan asked for last (`asked`), or the undo asked for last (`undone`), is in the workbook, whole. From now on an undo
   * takes back that plan, or has nothing to take back.
   */
  readonly keep: { readonly input: 'asked' | 'undone'; readonly output: null };
  /**
   * What puts our sheets back as they were, from the workbook as it is now: before the plan that was written last (`kept`),
   * or before one that was asked for and perhaps written in part (`asked`). Null where there is none.
   */
  readonly undo: { readonly input: { readonly now: WorkbookSnapshot; readonly of: 'kept' | 'asked' }; readonly output: UndoPlan | null };
  /** One project as computed last, by its key; null for none. */
  readonly explain: { readonly input: { readonly key: string }; readonly output: Explanation | null };
  /** The project that a row of the workbook is about. */
  readonly at: { readonly input: RowNow; readonly output: ProjectAt };
  /** What moved since the last reporting period, as computed last; null where none is remembered. */
  readonly moved: { readonly input: null; readonly output: MovedAccount | null };
  /** What moved between an earlier workbook and the one taken in. `today` ISO. */
  readonly compare: { readonly input: { readonly earlier: WorkbookSnapshot; readonly today: string }; readonly output: MovedAccount };
  /** A workbook or .csv from the user's files; answered by entries/file-reader, not by the core. */
  readonly readFile: { readonly input: { readonly name: string; readonly base64: string }; readonly output: WorkbookSnapshot };
  /** What was rated in *Score here* so far, as computed last. */
  readonly scoring: { readonly input: null; readonly output: ScoreHereCards };
};

export type CallName = keyof CoreCalls;
export type CallInput<N extends CallName> = CoreCalls[N]['input'];
export type CallOutput<N extends CallName> = CoreCalls[N]['output'];

/** One function a call; synchronous, as the core is. */
export type CoreHandlers = { readonly [N in CallName]: (input: CallInput<N>, onStage: (stage: RefreshStage) => void) => CallOutput<N> };
