import { refersToSheet } from '../../../core/workbook/refers-to-sheet';
import { readSheets } from '../read/read-sheets';
import type { Watched } from '../run/host-run';
import type { SheetFacts, WorkbookFacts } from '../workbook/workbook-facts';

/** Those of our sheets that formulas or names of the user's refer to: without them these would be broken for good. */
export async function referredSheets(context: Excel.RequestContext, run: Watched, { facts, sheets }: { readonly facts: WorkbookFacts; readonly sheets: readonly SheetFacts[] }): Promise<ReadonlySet<string>> {
  const read = await readSheets(context, run, {
    ...{ facts, wanted: facts.sheets.filter(({ owned }) => owned === null) },
    partsOf: () => ({ formulas: true, formats: false, fills: false, hidden: false }),
    withLooks: () => false,
  });
  const texts = [...facts.names.map(({ refersTo }) => refersTo), ...read.flatMap(({ formulas }) => formulas.map(({ r1c1 }) => r1c1))];
  return new Set(sheets.filter(({ name }) => texts.some((text) => refersToSheet(text, name))).map(({ id }) => id));
}
