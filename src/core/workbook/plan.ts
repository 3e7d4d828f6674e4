import type { SheetSpec } from './sheet-spec';

/**
 * What our sheets in a workbook shall be. Applying it twice changes nothing; sheets that are not ours are
 * never named in it. Sheets of ours that the plan leaves out stay as they are.
 */
export type Plan = {
  /** In the order in which they shall stand, after the user's own sheets. */
  readonly sheets: readonly SheetSpec[];
  /** The date the figures are true for, ISO: written as the creation time of what hosts must date. */
  readonly asOf: string;
};
