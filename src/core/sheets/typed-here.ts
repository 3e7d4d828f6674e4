import type { TypedScore } from '../prioritisation/typed-scores';
import type { FindingState } from '../workbook/finding-state';

/** What the user typed in a pane in place of cells of our sheets: it holds above those, and the next refresh writes it there. */
export type TypedHere = {
  /** Ratings in *Score here*. */
  readonly scores: readonly TypedScore[];
  /** States of findings by their key. The last of a key holds. */
  readonly states: readonly { readonly key: string; readonly state: FindingState }[];
};

export const nothingTyped: TypedHere = { scores: [], states: [] };
