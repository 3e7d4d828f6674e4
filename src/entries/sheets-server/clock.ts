/** Time left before Google stops a run after six minutes: what is begun then must still come to its end. */
const mostMilliseconds = 5 * 60_000;

/** Is a run that began at this time (milliseconds) near its end? */
export function lateAfter(started: number): () => boolean {
  return () => Date.now() - started > mostMilliseconds;
}

/** Today where the spreadsheet is, ISO. */
export function todayIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
}
