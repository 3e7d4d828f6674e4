import { fakeAppsScript } from './fake-apps-script';
import type { FakeAppsScript } from './fake-apps-script';
import type { FakeSpreadsheet } from './model/fake-spreadsheet';
import { newSheet, newSpreadsheet } from './model/new-spreadsheet';
import type { EnvironmentOptions } from './runtime/environment';

/** A fake whose services are the globals that a host uses here, in the test's own realm, until the next one is made. */
export function useAppsScript(spreadsheet: FakeSpreadsheet = emptySpreadsheet(), options: EnvironmentOptions = {}): FakeAppsScript {
  const fake = fakeAppsScript(spreadsheet, options);
  const services = Object.entries(fake.globals).filter(([name]) => name !== 'console');
  Object.assign(globalThis, Object.fromEntries(services));
  return fake;
}

/** One empty sheet, `Sheet1`. */
export function emptySpreadsheet(): FakeSpreadsheet {
  return newSpreadsheet([newSheet(1, 'Sheet1')]);
}
