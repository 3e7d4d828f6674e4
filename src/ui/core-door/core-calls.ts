import type { Account } from '../../core/account';
import type { Comparison } from '../../core/comparison';
import type { Explanation } from '../../core/explain-project';
import type { RefreshStage } from '../../core/refresh';
import type { SettingsInput } from '../../core/settings/settings';
import type { Survey } from '../../core/survey';
import type { CellAddress } from '../../core/workbook/address';
import type { Plan } from '../../core/workbook/plan';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** ISO dates: as the user typed it (null when not), and today's. */
export type AsOfInput = { readonly given: string | null; readonly today: string };

/** What moved, and whether the other workbook counted as the older one. */
export type Compared = { readonly comparison: Comparison; readonly isOtherOlder: boolean };

/**
 * What the pane asks of the core, which runs elsewhere and remembers the workbook, what was computed from it and what was
 * written. Each may throw PlumblineError; a bug arrives as one with code `bug`.
 */
export type CoreCalls = {
  /** Takes in a workbook as read, which all other calls then speak of, and looks it over. */
  readonly survey: { readonly input: { readonly snapshot: WorkbookSnapshot; readonly asOf: AsOfInput }; readonly output: Survey };
  /** Computes all figures and sheets. `settings` hold above those of the workbook. */
  readonly compute: { readonly input: { readonly asOf: AsOfInput; readonly settings: SettingsInput | null }; readonly output: Account };
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
  readonly undo: { readonly input: { readonly now: WorkbookSnapshot; readonly of: 'kept' | 'asked' }; readonly output: Plan | null };
  /** One project as computed last, by its key or by a cell of its row; null for none. */
  readonly explain: { readonly input: { readonly key: string } | { readonly cell: CellAddress }; readonly output: Explanation | null };
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
