import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SheetsAnswer, SheetsCall, SheetsCalls } from '../../../src/hosts/google-sheets/protocol';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import { fakeAppsScript } from './fake-apps-script';
import type { FakeAppsScript } from './fake-apps-script';
import type { FakeSpreadsheet } from './model/fake-spreadsheet';
import { PlannedValues } from './planned-values';
import { runInAppsScript } from './run-in-apps-script';
import type { AppsScriptProgram } from './run-in-apps-script';
import type { EnvironmentOptions } from './runtime/environment';
import { spreadsheetOf } from './spreadsheet-of';

/** The built Code.js in a spreadsheet. */
export type BuiltProgram = AppsScriptProgram & {
  readonly fake: FakeAppsScript;
  readonly planned: PlannedValues;
  /** What the sidebar hears. */
  readonly ask: <K extends SheetsCall>(call: K, input: SheetsCalls[K]['input']) => SheetsAnswer<K>;
  /** The same where nothing goes wrong. Throws the sentence where something does. */
  readonly get: <K extends SheetsCall>(call: K, input: SheetsCalls[K]['input']) => SheetsCalls[K]['output'];
};

type BuiltOptions = EnvironmentOptions & { readonly folder?: 'sheets' | 'sheets-scheduled' };

/** Loads the built script beside a spreadsheet. Links show their texts, other formulas what is planned. */
export function builtProgram(spreadsheet: FakeSpreadsheet, { folder = 'sheets', ...options }: BuiltOptions = {}): BuiltProgram {
  const planned = new PlannedValues();
  const fake = fakeAppsScript(spreadsheet, { evaluate: planned.evaluate, files: { sidebar: '<p>Plumbline</p>' }, ...options });
  const program = runInAppsScript(readFileSync(resolve(__dirname, `../../../dist/${folder}/Code.js`), 'utf8'), fake, { hasConsole: false });
  const ask: BuiltProgram['ask'] = (call, input) => JSON.parse(program.callFromPage('plumblineCall', JSON.stringify({ call, input })) as string) as SheetsAnswer<typeof call>;
  const get: BuiltProgram['get'] = (call, input) => {
    const answer = ask(call, input);
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
    return answer.data;
  };
  return { ...program, fake, planned, ask, get };
}

/** An example workbook as Google would hold it. */
export function exampleSpreadsheet(name: 'portfolio' | 'thin'): FakeSpreadsheet {
  const path = resolve(__dirname, `../../../examples/${name}.xlsx`);
  return spreadsheetOf(readFile(readFileSync(path), `${name}.xlsx`));
}
