import { blockInputs } from '../settings/settings-form';
import { boxRef, call, cellRef, integer, op, text } from '../workbook/formula';
import type { Formula } from '../workbook/formula';
import { settingsWords } from './settings-block';
import { mirrorColumn, settingsColumns } from './settings-grid';
import type { PlacedBlock } from './settings-grid';
import type { SheetBuilder } from './sheet-builder';
import { colours, styles } from './styles';

/** Where Settings says that it was changed since the last refresh, under its legend. */
export const changesPlace = { row: 3, column: 0 } as const;

/**
 * A live line that counts the inputs which differ from what the last refresh wrote beside them, spare rows included; empty
 * while there are none, as right after each refresh. The count itself stands in a hidden cell of the same row.
 */
export function putChanges(sheet: SheetBuilder, blocks: readonly PlacedBlock[]): void {
  const terms = blocks.flatMap(termsOf);
  const [first, ...others] = terms;
  if (!first) return;
  const { row, column } = changesPlace;
  sheet.put([row, mirrorColumn], 0, { style: styles.grey, formula: call('IFERROR', others.reduce((sum, term) => op(sum, '+', term), first), integer(0)) });
  const count = cellRef(row, mirrorColumn, { absolute: true });
  const words = call('IF', op(count, '=', integer(1)), text(settingsWords('settings-changed-one')), op(count, '&', text(settingsWords('settings-changed-more'))));
  sheet.put([row, column], null, { style: { ...styles.bold, colour: colours.red }, formula: call('IF', op(count, '=', integer(0)), text(''), words) });
}

/** One term for each input column of a block: how many of its cells are not as written. */
function termsOf({ block, headerRow, spareRow }: PlacedBlock): readonly Formula[] {
  const row = headerRow + 1;
  const rowCount = spareRow + block.spare.rows - row;
  const places: Readonly<Record<string, number>> = settingsColumns[block.id];
  return blockInputs[block.id].flatMap((name, index) => {
    const column = places[name];
    if (column === undefined || rowCount <= 0) return [];
    const typed = boxRef({ row, column, rowCount, columnCount: 1 }, { absolute: true });
    const written = boxRef({ row, column: mirrorColumn + index, rowCount, columnCount: 1 }, { absolute: true });
    return [call('SUMPRODUCT', op(op(typed, '<>', written), '*', integer(1)))];
  });
}
