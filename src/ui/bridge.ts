import type { LinkTarget } from '../core/workbook/sheet-spec';
import type { RowNow } from '../core/project-at';
import type { Plan } from '../core/workbook/plan';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { GivenFile } from './file-bytes';

/** Where a long call to the host stands: `done` of `of` pieces, and the tab that is being read or written, if one is. */
export type HostProgress = { readonly done: number; readonly of: number; readonly sheet: string | null };

/** How a long call is watched and stopped. Aborting makes it throw `cancelled` before its next piece. */
export type HostRun = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: HostProgress) => void;
  /** Told when the host has not answered for seconds, as while a cell is being edited, and when it has at last. */
  readonly onWaiting?: (isWaiting: boolean) => void;
};

/**
 * All that the pane asks of the program it sits in: the only real interface of the product, because the sidebar of Google
 * Sheets reaches its workbook through another process. Every call may throw PlumblineError; nothing else is thrown.
 */
export type Bridge = {
  readonly host: 'excel' | 'google-sheets' | 'file';
  readonly readSnapshot: (run: HostRun) => Promise<WorkbookSnapshot>;
  /**
   * Makes our sheets what the plan says. Throws `changed-since-read` with nothing written where our sheets are not those the
   * plan was computed from. After `cancelled` or a failure some of our sheets may be new and others old: apply the undo.
   */
  readonly applyPlan: (plan: Plan, run: HostRun) => Promise<void>;
  /** Shows a cell: activates its sheet and selects it. False where the sheet is not there any more. */
  readonly goTo: (target: LinkTarget) => Promise<boolean>;
  /** The cell that is selected in the user's own or one of our sheets, by tab name, with what its row says where that can be told. */
  readonly selectedCell: () => Promise<RowNow | null>;
  /** Another workbook that the user chose, .xlsx or .csv, read on this computer; null where that is not the pane's business. */
  readonly readFile: ((file: GivenFile) => Promise<WorkbookSnapshot>) | null;
  /** Today on the user's clock, ISO. */
  readonly today: () => string;
};
