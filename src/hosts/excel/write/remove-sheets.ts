import type { Watched } from '../run/host-run';
import { onceOnly } from '../run/round-trip';
import type { OwnName, SheetFacts } from '../workbook/workbook-facts';

/** Deletes sheets of ours with the names that mark them: what an undo does with sheets that were not there before. */
export async function removeSheets(context: Excel.RequestContext, run: Watched, gone: readonly { readonly facts: SheetFacts; readonly own: OwnName | undefined }[]): Promise<void> {
  await onceOnly({
    ...{ context, run },
    queue: () => {
      for (const { facts, own } of gone) {
        context.workbook.worksheets.getItem(facts.id).delete();
        if (own) context.workbook.names.getItem(own.name).delete();
      }
    },
  });
}
