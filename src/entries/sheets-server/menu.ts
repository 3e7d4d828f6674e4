import { words } from './words';

/** Builds the menu and does nothing else: before the add-on is allowed anything, all else would throw and the menu be missing. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(words.open, 'showSidebar')
    .addItem(words.refresh, 'refreshPortfolio')
    .addItem(words.explain, 'explainSelectedRow')
    .addSeparator()
    .addItem(words.schedule, 'enableSchedule')
    .addItem(words.unschedule, 'disableSchedule')
    .addSeparator()
    .addItem(words.selfTest, 'selfTest')
    .addToUi();
}

/** The menu at once, where the add-on was installed while the spreadsheet is open. */
export function onInstall(): void {
  onOpen();
}

/** From the file as it is: a template would run what looks like one in our own program. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(words.product));
}
