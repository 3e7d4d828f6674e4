import { fakeAppsScript } from './fake-apps-script';
import type { FakeAppsScript } from './fake-apps-script';
import type { FakeSpreadsheet } from './model/fake-spreadsheet';
import { newSheet, newSpreadsheet } from './model/new-spreadsheet';
import type { EnvironmentOptions } from './runtime/environment';

/** A fake whose services are the globals that a host uses here, in the test's own realm, until the next one is made. */
export function useAppsScript(spreadsheet: FakeSpreadsheet = emptySpreadsheet(), options: EnvironmentOptions = {}): FakeAppsScript {
  const fake = fakeAppsScript(spreadsheet, options);
  putInPlace(fake);
  return fake;
}

/** Makes the services of a fake the globals again, where another one was used since. */
export function putInPlace({ globals }: FakeAppsScript): void {
  Object.assign(globalThis, Object.fromEntries(Object.entries(globals).filter(([name]) => name !== 'console')));
}

/** One empty sheet, `Sheet1`. */
export function emptySpreadsheet(): FakeSpreadsheet {
  return newSpreadsheet([newSheet(1, 'Sheet1')]);
}
