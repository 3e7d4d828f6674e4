import type { SheetId } from '../../core/workbook/sheet-id';
import { asHost } from './run/host-error';
import { remember } from './run/memory';
import { workbookFacts } from './workbook/workbook-facts';
import { showNotice } from './write/notice';

/**
 * Says on the title of one of our sheets, in a note, what happened to a refresh that nobody watched. The next one that comes to its
 * end takes it away. Does nothing where the sheet is missing or may not be written.
 */
export function noticeOn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, id: SheetId, text: string): void {
  asHost(() => {
    const own = workbookFacts(spreadsheet).sheets.find(({ owned }) => owned === id);
    if (!own || own.isProtected) return;
    // It is not as it was written any more: the next refresh writes it whole.
    remember({ [id]: null });
    showNotice(own.sheet, text);
    SpreadsheetApp.flush();
  });
}
