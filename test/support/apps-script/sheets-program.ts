import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import type { Plan } from '../../../src/core/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { assembleSnapshot } from '../../../src/hosts/google-sheets/assemble-snapshot';
import type { PageCursor, SheetRows, SheetsAnswer, SheetsCall, SheetsCalls } from '../../../src/hosts/google-sheets/protocol';
import type { FakeAppsScript } from './fake-apps-script';
import { runInAppsScript } from './run-in-apps-script';
import type { AppsScriptProgram } from './run-in-apps-script';

/** The built server of the add-on in a fake, and what a sidebar does with it. */
export type SheetsProgram = AppsScriptProgram & {
  /** One request through `google.script.run`. Throws PlumblineError where the server says that it failed. */
  readonly ask: <K extends SheetsCall>(call: K, input: SheetsCalls[K]['input']) => SheetsCalls[K]['output'];
  /** The outline, then page after page. */
  readonly readSnapshot: () => WorkbookSnapshot;
  /** Sheet by sheet under the lease, which is given back whatever happens. */
  readonly applyPlan: (plan: Plan, token?: string) => void;
};

export function builtCode(folder: 'sheets' | 'sheets-scheduled' = 'sheets'): string {
  return readFileSync(join(__dirname, '../../../dist', folder, 'Code.js'), 'utf8');
}

export function sheetsProgram(fake: FakeAppsScript, code = builtCode()): SheetsProgram {
  const program = runInAppsScript(code, fake, { hasConsole: false });
  const ask = <K extends SheetsCall>(call: K, input: SheetsCalls[K]['input']): SheetsCalls[K]['output'] => answered(program.callFromPage('plumblineCall', JSON.stringify({ call, input }))) as SheetsCalls[K]['output'];
  return { ...program, ask, readSnapshot: () => readPages(ask), applyPlan: (plan, token = 'sidebar') => applySheets(ask, plan, token) };
}

function answered(text: unknown): unknown {
  if (typeof text !== 'string') throw new Error('the server returned nothing');
  const answer = JSON.parse(text) as SheetsAnswer<SheetsCall>;
  if (!answer.ok) throw new PlumblineError(answer.code, answer.message);
  return answer.data;
}

function readPages(ask: SheetsProgram['ask']): WorkbookSnapshot {
  const outline = ask('outline', null);
  const rows: SheetRows[] = [];
  let cursor: PageCursor | null = { sheet: 0, row: 0 };
  while (cursor) {
    const page: SheetsCalls['page']['output'] = ask('page', { outline: outline.sheets.map(({ name, rowCount, columnCount }) => ({ name, rowCount, columnCount })), cursor });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return assembleSnapshot(outline, rows);
}

function applySheets(ask: SheetsProgram['ask'], plan: Plan, token: string): void {
  const sheets = plan.sheets.map(({ id, name }) => ({ id, name }));
  try {
    const begun = ask('begin', { token, fingerprint: plan.fingerprint, sheets, removed: plan.removed });
    for (const spec of plan.sheets) ask('applySheet', { token, spec, sheets, begun });
    if (plan.removed.length > 0) ask('remove', { token, removed: plan.removed });
  } finally {
    ask('end', { token });
  }
}
