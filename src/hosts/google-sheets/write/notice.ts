/** How a note begins that says that a refresh did not come to its end. */
export const noticeOpening = 'Plumbline: ';

const noticeFill = '#FFE8B3';

/** Says on a sheet's title what happened to a refresh; the next one that writes the sheet takes it away. */
export function showNotice(sheet: GoogleAppsScript.Spreadsheet.Sheet, text: string): void {
  sheet.getRange(1, 1).setNote(noticeOpening + text).setBackground(noticeFill);
}
