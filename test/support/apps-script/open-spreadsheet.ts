import type { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import type { FakeAppsScript } from './fake-apps-script';

/** The spreadsheet as the host is given it. */
export function openSpreadsheet({ globals }: FakeAppsScript): Parameters<typeof readSnapshot>[0] {
  const app = globals['SpreadsheetApp'] as { readonly getActiveSpreadsheet: () => Parameters<typeof readSnapshot>[0] };
  return app.getActiveSpreadsheet();
}
