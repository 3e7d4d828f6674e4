import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';

export type Signature = {
  /** The header that the column had. */
  readonly signature: string;
  /** The column that stands now where it stood. */
  readonly there: TableColumn | undefined;
};

/**
 * The column that once had this header: the one at its place while that still has it, else the only other one that has.
 * Where it stood, numbers in the header (`FY25` → `FY26`) may have changed. Undefined when it is gone, or when several
 * have the header.
 */
export function columnBySignature(columns: readonly TableColumn[], { signature, there }: Signature): TableColumn | undefined {
  const wanted = foldText(signature);
  if (wanted === '') return there;
  if (there && foldText(there.header) === wanted) return there;
  const same = columns.filter(({ header }) => foldText(header) === wanted);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  return there && withoutNumbers(there.header) === withoutNumbers(signature) ? there : undefined;
}

function withoutNumbers(header: string): string {
  return foldText(header).replace(/\d+/g, '#');
}
