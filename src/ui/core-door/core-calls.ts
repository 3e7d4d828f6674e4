import type { Account } from '../../core/account';
import type { ColumnQuestions } from '../../core/column-questions';
import type { Comparison } from '../../core/comparison';
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

/** What moved, and whether the other workbook counted as the older one. */
export type Compared = { readonly comparison: Comparison; readonly isOtherOlder: boolean };

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
  /** What was rated in *Score here* so far, as computed last. */
  readonly scoring: { readonly input: null; readonly output: ScoreHereCards };
  /**
   * What moved between another workbook and the one taken in; the one with the earlier date counts as the older, unless
   * `isOlder` says which.
   */
  readonly compare: { readonly input: { readonly other: WorkbookSnapshot; readonly today: string; readonly isOlder: boolean | null }; readonly output: Compared };
};

/** Any calls by name: what goes in, and what comes back. */
export type Calls = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;

/** One function a call; synchronous, as the core is. */
export type HandlersOf<C extends Calls> = { readonly [N in keyof C]: (input: C[N]['input'], onStage: (stage: RefreshStage) => void) => C[N]['output'] };

export type CoreHandlers = HandlersOf<CoreCalls>;

/** What reads a second workbook, apart from the core (entries/file-reader). */
export type ReaderCalls = {
  /** A workbook, or by its name a .csv. Throws PlumblineError for what cannot be read. */
  readonly readFile: { readonly input: { readonly name: string; readonly bytes: ArrayBuffer }; readonly output: WorkbookSnapshot };
};
