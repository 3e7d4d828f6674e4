import type { FakeSpreadsheet } from './model/fake-spreadsheet';
import type { EnvironmentOptions } from './runtime/environment';
import { Environment } from './runtime/environment';
import type { Handle, Tables } from './runtime/wrap';
import { wrap } from './runtime/wrap';
import { htmlService, htmlTables } from './services/html';
import { lockService, lockTables } from './services/lock';
import { propertiesService, propertiesTables } from './services/properties';
import { scriptApp, scriptTables } from './services/script-app';
import { spreadsheetApp, spreadsheetTables } from './services/spreadsheet-app';
import { uiTables } from './services/ui';
import { consoleOf, logger, session, utilities, utilityTables } from './services/utilities';

/** Every method that the fake has, by type. */
export const allTables: Tables = { ...spreadsheetTables, ...uiTables, ...htmlTables, ...propertiesTables, ...lockTables, ...scriptTables, ...utilityTables };

/**
 * Google Apps Script around one spreadsheet. `globals` are what a script finds in its global scope; each call of theirs is
 * held against @types/google-apps-script. `environment` tells what happened, and lets a test be whoever runs the script.
 */
export type FakeAppsScript = { readonly spreadsheet: FakeSpreadsheet; readonly environment: Environment; readonly globals: Readonly<Record<string, object>> };

const makers: Readonly<Record<string, (env: Environment) => Handle>> = {
  SpreadsheetApp: spreadsheetApp,
  HtmlService: htmlService,
  PropertiesService: propertiesService,
  LockService: lockService,
  ScriptApp: scriptApp,
  Utilities: utilities,
  Session: session,
  Logger: logger,
  console: consoleOf,
  Charts: (env) => ({ type: 'Charts.Charts', env }),
};

export function fakeAppsScript(spreadsheet: FakeSpreadsheet, options: EnvironmentOptions = {}): FakeAppsScript {
  const environment = new Environment(spreadsheet, options);
  const globals = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, wrap(make(environment), allTables)]));
  return { spreadsheet, environment, globals };
}
