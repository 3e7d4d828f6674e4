import { quoteSheetName } from '../../../core/workbook/address';
import { ownershipName } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import { excelCode, frontError } from '../run/host-error';
import type { Watched } from '../run/host-run';
import { onceOnly, roundTrip } from '../run/round-trip';
import { usedRange } from '../workbook/boxes';
import { loadFacts, workbookFacts } from '../workbook/workbook-facts';
import type { WorkbookFacts } from '../workbook/workbook-facts';

/** All rows of a sheet, so that a mark on them survives the deletion of any. */
export const allRows = '!$1:$1048576';

/** What a sheet's mark refers to. */
export function markedRows(name: string): string {
  return `=${quoteSheetName(name)}${allRows}`;
}

/**
 * Adds empty sheets behind all others, in order, each with the hidden name that marks it as ours. Nothing is written in them.
 */
export async function addSheets(context: Excel.RequestContext, run: Watched, { specs, facts }: { readonly specs: readonly SheetSpec[]; readonly facts: WorkbookFacts }): Promise<void> {
  try {
    await onceOnly({
      ...{ context, run },
      queue: () => {
        for (const spec of specs) {
          context.workbook.worksheets.add(spec.name);
          mark(context, spec, facts);
        }
      },
    });
  } catch (error) {
    if (excelCode(error) !== null) await markAdded(context, run, { specs, facts });
    throw frontError(error);
  }
}

function mark({ workbook }: Excel.RequestContext, { id, name }: SheetSpec, { ownNames }: WorkbookFacts): void {
  // The name of a sheet that was deleted is still there, and refers to nothing.
  const old = ownNames.get(id);
  const item = old ? workbook.names.getItem(old.name) : workbook.names.add(ownershipName(id), markedRows(name));
  if (old) item.formula = markedRows(name);
  item.visible = false;
}

/**
 * A batch that broke off may have left a sheet without its mark, which nobody would know for ours any more. It is told by
 * its name, which no sheet had a moment ago, and by being empty.
 */
async function markAdded(context: Excel.RequestContext, run: Watched, { specs, facts }: { readonly specs: readonly SheetSpec[]; readonly facts: WorkbookFacts }): Promise<void> {
  const known = new Set(facts.sheets.map(({ id }) => id));
  const now = workbookFacts(await roundTrip({ context, run, queue: () => loadFacts(context) }));
  const unmarked = specs.flatMap((spec) => {
    const sheet = now.sheets.find(({ id, name, owned }) => owned === null && name === spec.name && !known.has(id));
    return sheet ? [{ spec, id: sheet.id }] : [];
  });
  const used = await roundTrip({ context, run, queue: () => unmarked.map(({ id }) => usedRange(context.workbook.worksheets.getItem(id), false).load({ rowCount: true })) });
  const empty = unmarked.filter((_, index) => used[index]?.isNullObject === true);
  await onceOnly({ context, run, queue: () => empty.forEach(({ spec }) => mark(context, spec, now)) });
}
