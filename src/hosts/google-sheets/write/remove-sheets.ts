import { refersToSheet } from '../../../core/workbook/refers-to-sheet';
import { ownershipName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import { remember } from '../run/memory';
import type { SheetFacts, WorkbookFacts } from '../workbook/workbook-facts';

const whyKept = 'This sheet is empty, but stays: formulas on your own sheets refer to it. Delete it once they do not.';

/** Takes sheets of ours away with their marks; one that formulas of the user's refer to is emptied and says why it stays. */
export function removeSheets(facts: WorkbookFacts, removed: readonly SheetId[]): void {
  const gone = facts.sheets.filter(({ owned }) => owned !== null && removed.includes(owned));
  if (gone.length === 0) return;
  const formulas = facts.sheets.filter(({ owned }) => owned === null).flatMap(({ sheet }) => sheet.getDataRange().getFormulas().flat().filter((text) => text !== ''));
  remember(Object.fromEntries(removed.map((id) => [id, null])));
  for (const own of gone) {
    if (formulas.some((text) => refersToSheet(text, own.name))) emptySheet(own);
    else deleteSheet(facts, own);
  }
  SpreadsheetApp.flush();
}

function deleteSheet({ spreadsheet }: WorkbookFacts, { sheet, owned }: SheetFacts): void {
  if (owned !== null) spreadsheet.removeNamedRange(ownershipName(owned));
  spreadsheet.deleteSheet(sheet);
}

function emptySheet({ sheet }: SheetFacts): void {
  const filter = sheet.getFilter();
  const range = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  filter?.remove();
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  range.breakApart().clear().clearDataValidations().clearNote();
  sheet.clearConditionalFormatRules();
  sheet.showColumns(1, range.getNumColumns());
  sheet.getRange(1, 1).setValue(whyKept);
}
