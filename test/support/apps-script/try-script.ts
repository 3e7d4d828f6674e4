import type { FakeAppsScript } from './fake-apps-script';
import { fakeAppsScript } from './fake-apps-script';
import type { FakeSpreadsheet } from './model/fake-spreadsheet';
import type { EnvironmentOptions } from './runtime/environment';
import { runInAppsScript } from './run-in-apps-script';
import { emptySpreadsheet } from './use-apps-script';

/**
 * Runs a piece of script, the body of a function whose result a page hears, with `book` for the spreadsheet and `sheet` for
 * its first sheet, in a new fake; or in one that a test goes on with.
 */
export function tryScript(body: string, given: FakeAppsScript | { readonly spreadsheet?: FakeSpreadsheet; readonly options?: EnvironmentOptions } = {}): unknown {
  const fake = 'globals' in given ? given : fakeAppsScript(given.spreadsheet ?? emptySpreadsheet(), given.options);
  return runInAppsScript(`function piece() { const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0]; ${body} }`, fake).callFromPage('piece');
}
