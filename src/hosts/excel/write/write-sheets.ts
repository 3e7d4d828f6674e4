import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { Watched } from '../run/host-run';
import { onceOnly, roundTrip } from '../run/round-trip';
import type { OwnName, SheetFacts, TableFacts } from '../workbook/workbook-facts';
import { allRows, markedRows } from './add-sheets';
import { writeNotes } from './gated-1.18';
import { chunksOf, smallStep } from './step';
import type { Step } from './step';
import { setViews } from './view-settings';

/** One sheet that is there and shall be written. */
export type WrittenSheet = {
  readonly facts: SheetFacts;
  readonly spec: SheetSpec;
  readonly own: OwnName | undefined;
  readonly mark: string;
  /** Native tables that somebody has made of our cells. */
  readonly tables: readonly TableFacts[];
  readonly steps: () => readonly Step[];
};

// Excel on the web takes 5 MB at a time; what is estimated here is a little less than what is sent.
const roomBytes = 3_500_000;

/**
 * Writes sheets one after the other, each in one round trip or as many as its bytes need, then how all are shown and their
 * notes, then the marks that say what is written. A sheet without its mark is written again next time.
 */
export async function writeSheets(context: Excel.RequestContext, run: Watched, sheets: readonly WrittenSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  let done = 0;
  for (const sheet of sheets) {
    await freeTables(context, run, sheet);
    const chunks = chunksOf([claimStep(context, sheet), ...sheet.steps()], roomBytes);
    for (const [index, chunk] of chunks.entries()) {
      run.onProgress({ done: done + index / chunks.length, of: sheets.length, sheet: sheet.facts.name });
      await writeChunk(context, run, { id: sheet.facts.id, chunk });
    }
    done += 1;
  }
  run.onProgress({ done, of: sheets.length, sheet: null });
  const isShown = await setViews(context, run, sheets.map(({ facts, spec }) => ({ ...spec, sheetId: facts.id })));
  const hasNotes = await writeNotes(context, run, sheets.map(({ facts, spec }) => ({ sheetId: facts.id, notes: spec.notes })));
  if (isShown && hasNotes) await roundTrip({ context, run, queue: () => sheets.forEach((sheet) => setComment(context, sheet, sheet.mark)) });
}

function writeChunk(context: Excel.RequestContext, run: Watched, { id, chunk }: { readonly id: string; readonly chunk: readonly Step[] }): Promise<void> {
  return roundTrip({
    ...{ context, run },
    queue: () => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      const sheet = context.workbook.worksheets.getItem(id);
      for (const step of chunk) step.queue(sheet);
    },
  });
}

/** The mark goes before anything else is changed, and stands on all rows again where some were deleted. */
function claimStep({ workbook }: Excel.RequestContext, { facts, own }: WrittenSheet): Step {
  return smallStep(4, () => {
    if (!own) return;
    const item = workbook.names.getItem(own.name);
    if (!own.refersTo.endsWith(allRows)) item.formula = markedRows(facts.name);
    item.visible = false;
    item.comment = '';
  });
}

function setComment({ workbook }: Excel.RequestContext, { own }: WrittenSheet, comment: string): void {
  if (own) workbook.names.getItem(own.name).comment = comment;
}

/** A native table of somebody's over our cells becomes cells again: it would refuse headers that change, and merges. */
async function freeTables(context: Excel.RequestContext, run: Watched, { facts, tables }: WrittenSheet): Promise<void> {
  if (tables.length === 0) return;
  await onceOnly({
    ...{ context, run },
    queue: () => tables.forEach(({ id }) => context.workbook.worksheets.getItem(facts.id).tables.getItem(id).convertToRange()),
  });
}
