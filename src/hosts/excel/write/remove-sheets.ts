import { frontError } from '../run/host-error';
import type { Watched } from '../run/host-run';
import { onceOnly } from '../run/round-trip';
import type { OwnName, SheetFacts } from '../workbook/workbook-facts';

/** Deletes sheets of ours with the names that mark them: what an undo does with sheets that were not there before. */
export async function removeSheets(context: Excel.RequestContext, run: Watched, gone: readonly { readonly facts: SheetFacts; readonly own: OwnName | undefined }[]): Promise<void> {
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
