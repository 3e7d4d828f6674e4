/** What the menu says, and what is told where there is no sidebar. */
export const words = {
  product: 'Plumbline',
  open: 'Open Plumbline',
  refresh: 'Refresh now',
  explain: 'Explain this row',
  schedule: 'Refresh by itself…',
  unschedule: 'Stop refreshing by itself',
  selfTest: 'Test Plumbline here',
  nothingYet: 'Plumbline has no sheets in this spreadsheet yet, so nothing was written. Choose Open Plumbline, look at the result, then press Add to workbook.',
  lookFirst: 'Much has changed since the last refresh: rows, columns or more than a quarter of the colours. Nothing was written. Choose Open Plumbline to look at the changes first.',
  upToDate: 'Our sheets are up to date: nothing was to be written.',
  late: 'Reading and computing took nearly all of the time that Google gives. Nothing was changed. Move sheets that Plumbline does not need into another spreadsheet, or use the file version.',
  noRow: 'Click a cell in the row of a project, then choose this again.',
  noProject: 'This row names no project that Plumbline knows. Click a cell in the row of a project, then choose this again.',
  selfTestGood: 'All that Plumbline relies on works in this spreadsheet.',
  selfTestBad: 'Some of what Plumbline relies on does not work here. Please report these lines.',
  scheduleMissing: 'This version of Plumbline cannot refresh by itself, as it does not ask for the right to set timers. To get that: build Plumbline, put the files of dist/sheets-scheduled in place of these, and allow the extra right "script.scriptapp". docs/install-google-sheets.md says how.',
  scheduleNotThere: 'This version of Plumbline sets no timers, so there is none to stop.',
  scheduleAsk: 'How often shall Plumbline refresh? Type day, week or month.',
  scheduleUnknown: 'Nothing was set: type day, week or month.',
  scheduleOff: 'Plumbline does not refresh by itself any more.',
} as const;

/** How many sheets were written, and which were left. */
export function refreshedText({ written, left }: { readonly written: number; readonly left: readonly string[] }): string {
  if (left.length === 0) return `${written} ${written === 1 ? 'sheet is' : 'sheets are'} new.`;
  return `The refresh stopped after five minutes, before Google would have cut it off. ${written} ${written === 1 ? 'sheet is' : 'sheets are'} new; as before: ${left.join(', ')}. Refresh again to complete it.`;
}

export function scheduledText(period: 'day' | 'week' | 'month'): string {
  return { day: 'Plumbline now refreshes every morning.', week: 'Plumbline now refreshes every Monday morning.', month: 'Plumbline now refreshes on the morning of each first of a month.' }[period];
}
