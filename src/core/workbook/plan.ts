import type { SheetId } from './sheet-id';
import type { SheetSpec } from './sheet-spec';

/**
 * What our sheets in a workbook shall be. Applying it twice changes nothing; sheets that are not ours are
 * never named in it. Sheets of ours that the plan leaves out stay as they are.
 */
export type Plan = {
  /** In the order in which they shall stand, after the user's own sheets. */
  readonly sheets: readonly SheetSpec[];
  /** Sheets of ours that shall not be there; only an undo takes any away. */
  readonly removed: readonly SheetId[];
  /**
   * `ownedFingerprint` of our sheets as the plan was computed from. A host reads them again just before it writes; where
   * they differ, and the plan is not already applied, it throws `changed-since-read` and writes nothing. Null: not checked.
   */
  readonly fingerprint: string | null;
  /** The date the figures are true for, ISO: written as the creation time of what hosts must date. */
  readonly asOf: string;
};
