import type { FakeCell } from '../model/fake-spreadsheet';
import { changeCells } from '../model/cells';
import { ServiceError } from '../oracle/fault';
import { assertEditable } from '../runtime/edit';
import type { RangeHandle } from './handles';
import { assertThere } from './handles';

export type At = { readonly row: number; readonly column: number };

/** Keeps back a change of every cell of a range; `at` is relative to the sheet, `r` and `c` to the range. */
export function editCells(range: RangeHandle, change: (cell: FakeCell, at: At, inRange: { readonly r: number; readonly c: number }) => void): RangeHandle {
  const { sheet, box } = range;
  return editRange(range, () => changeCells(sheet, box, (cell, at) => change(cell, at, { r: at.row - box.row, c: at.column - box.column })));
}

/** Keeps back a change of a range. */
export function editRange(range: RangeHandle, change: () => void): RangeHandle {
  const { env, sheet, box } = range;
  assertThere(range);
  env.buffer(() => {
    assertThere(range);
    assertEditable(env, sheet, box);
    change();
  });
  return range;
}

/** Rows given for a range have exactly its size. */
export function assertSameSize(rows: readonly (readonly unknown[])[], { box }: RangeHandle): void {
  if (rows.length !== box.rowCount) throw new ServiceError(`The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${box.rowCount}.`);
  const wrong = rows.find((row) => row.length !== box.columnCount);
  if (wrong) throw new ServiceError(`The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${box.columnCount}.`);
}
