import type { FieldChange, ProjectMove } from './moves/moves';
import type { Portfolio } from './portfolio/portfolio';
import { labelOf, tellingChanges, valueTexts } from './sheets/moved-text';
import type { CellAddress } from './workbook/address';

/** One value that differs, both as people read them; cells are null where that side has none. */
export type ChangeInWords = {
  readonly label: string;
  readonly old: string;
  readonly new: string;
  readonly oldCell: CellAddress | null;
  readonly newCell: CellAddress | null;
  /** Days later (negative: earlier) for dates given on both sides; null otherwise. */
  readonly days: number | null;
};

/** The changes of one project in words, the weightiest first. */
export function changesInWords({ changes }: Pick<ProjectMove, 'changes'>, money: Portfolio['money']): readonly ChangeInWords[] {
  return tellingChanges(changes).map((change) => changeOf(change, money));
}

function changeOf({ field, old, new: now, oldCell, newCell, days }: FieldChange, money: Portfolio['money']): ChangeInWords {
  const unit = field === 'lifecycle' ? undefined : money.get(field);
  return { label: labelOf(field, unit), ...valueTexts(field, [old, now], unit), oldCell, newCell, days };
}
