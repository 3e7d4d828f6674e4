import { frontError } from '../run/host-error';
import type { Watched } from '../run/host-run';
import { onceOnly, roundTrip } from '../run/round-trip';
import { rangeAt } from '../workbook/boxes';
import type { OwnName, SheetFacts } from '../workbook/workbook-facts';

/** A sheet of ours that goes, and the name that marks it. */
export type GoneSheet = { readonly facts: SheetFacts; readonly own: OwnName | undefined };

const whyKept = 'This sheet is empty, but stays: formulas on your own sheets refer to it. Delete it once they do not.';

/** Deletes sheets of ours with the names that mark them: what an undo does with sheets that were not there before. */
export async function removeSheets(context: Excel.RequestContext, run: Watched, gone: readonly GoneSheet[]): Promise<void> {
  if (gone.length === 0) return;
  const { worksheets, names } = context.workbook;
  const queue = (): void => {
    for (const { facts, own } of gone) {
      worksheets.getItem(facts.id).delete();
      if (own) names.getItem(own.name).delete();
    }
  };
  try {
    await onceOnly({ context, run, queue });
  } catch (error) {
    throw frontError(error);
  }
}

/** Empties sheets of ours that the user's formulas refer to, and says there why they stay; they are still marked as ours. */
export async function emptySheets(context: Excel.RequestContext, run: Watched, kept: readonly GoneSheet[]): Promise<void> {
  if (kept.length === 0) return;
  const queue = (): void => {
    for (const { facts, own } of kept) {
      const sheet = context.workbook.worksheets.getItem(facts.id);
      // Without the mark that says what was written, the next refresh writes all of it.
      if (own) context.workbook.names.getItem(own.name).comment = '';
      sheet.autoFilter.remove();
      sheet.freezePanes.unfreeze();
      rangeAt(sheet).clear();
      rangeAt(sheet).dataValidation.clear();
      rangeAt(sheet).columnHidden = false;
      rangeAt(sheet, 'A1').values = [[whyKept]];
    }
  };
  await roundTrip({ context, run, queue });
}
