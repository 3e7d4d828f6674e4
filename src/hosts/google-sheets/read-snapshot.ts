import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { dateSerials } from './read/date-serials';
import { readWholeSheet } from './read/read-whole-sheet';
import { asHost } from './run/host-error';
import { workbookFacts } from './workbook/workbook-facts';

/**
 * The spreadsheet as a snapshot, whole. Service calls do not grow with the rows. Nothing is written. Hidden rows are read like
 * all others. Throws PlumblineError: `over-limit`, and what `hostError` makes of Google's own errors.
 */
export function readSnapshot(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): WorkbookSnapshot {
  return asHost(() => {
    const facts = workbookFacts(spreadsheet);
    const reading = { memory: facts.memory, serialOf: dateSerials(facts.timeZone) };
    const read = facts.sheets.map((sheet) => readWholeSheet(sheet, reading));
    return {
      ...{ fileName: facts.fileName, source: 'workbook', names: [], writeBarriers: [] },
      sheets: read.map(({ sheet }) => sheet),
      findings: read.flatMap(({ findings }) => findings),
    };
  });
}
