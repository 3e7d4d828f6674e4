import { refresh } from '../../../src/core/refresh';
import type { Plan } from '../../../src/core/workbook/plan';
import { assembleSnapshot } from '../../../src/hosts/google-sheets/assemble-snapshot';
import type { PageCursor, SheetRows } from '../../../src/hosts/google-sheets/protocol';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import { builtProgram } from './built-program';
import type { BuiltProgram } from './built-program';
import { spreadsheetOf } from './spreadsheet-of';

/** Calls to Google's services, and megabytes of JSON both ways with them. */
export type SheetsTraffic = { readonly calls: number; readonly megabytes: number };

/** What a first refresh takes between the built Code.js and a spreadsheet. */
export type MeasuredSheets = {
  readonly read: SheetsTraffic;
  readonly write: SheetsTraffic;
  /** Pages in which the sidebar reads. */
  readonly pages: number;
  /** Seconds for reading and computing in the bare context of a script, and for the same figures from the same snapshot in Node. */
  readonly server: number;
  readonly node: number;
};

export function measureSheets(bytes: Uint8Array, asOf: string): MeasuredSheets {
  const file = readFile(bytes, 'portfolio.xlsx');
  const program = builtProgram(spreadsheetOf(file));
  const { meter } = program.fake.environment;
  const metered = <T>(act: () => T): { readonly value: T; readonly traffic: SheetsTraffic } => {
    meter.reset();
    const value = act();
    return { value, traffic: { calls: meter.reads + meter.writes, megabytes: (meter.bytesRead + meter.bytesWritten) / 1e6 } };
  };
  const read = metered(() => readPages(program));
  const options = { settingsFile: null, asOf: { given: asOf, today: asOf }, version: '1.0.0' } as const;
  const node = timed(() => refresh(read.value.snapshot, options));
  const server = timed(() => program.get('refresh', { asOf, settings: null, typed: null, writes: false }));
  const write = metered(() => apply(program, node.value.plan));
  return { read: read.traffic, write: write.traffic, pages: read.value.pages, server: server.seconds, node: node.seconds };
}

function timed<T>(act: () => T): { readonly value: T; readonly seconds: number } {
  const start = performance.now();
  const value = act();
  return { value, seconds: (performance.now() - start) / 1000 };
}

function readPages(program: BuiltProgram): { readonly snapshot: ReturnType<typeof assembleSnapshot>; readonly pages: number } {
  const outline = program.get('outline', null);
  const rows: SheetRows[] = [];
  let pages = 0;
  for (let cursor: PageCursor | null = { sheet: 0, row: 0 }; cursor; pages += 1) {
    const page: ReturnType<typeof program.get<'page'>> = program.get('page', { outline: outline.sheets, cursor });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return { snapshot: assembleSnapshot(outline, rows), pages };
}

function apply(program: BuiltProgram, plan: Plan): void {
  program.planned.expect(plan, ({ name }) => name);
  const sheets = plan.sheets.map(({ id, name }) => ({ id, name }));
  const begun = program.get('begin', { token: 'bench', fingerprint: plan.fingerprint, sheets, removed: plan.removed });
  for (const spec of plan.sheets) program.get('applySheet', { token: 'bench', spec, sheets, begun });
  program.get('end', { token: 'bench' });
}
