import { refresh } from '../../../src/core/refresh';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import { builtProgram } from './built-program';
import { sidebarOf } from './sidebar-of';
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
  const sidebar = sidebarOf(program);
  const read = metered(sidebar.read);
  const options = { settingsFile: null, asOf: { given: asOf, today: asOf }, version: '1.0.0' } as const;
  const node = timed(() => refresh(read.value.snapshot, options));
  const server = timed(() => program.get('refresh', { asOf, settings: null, typed: null, writes: false }));
  program.planned.expect(node.value.plan, ({ name }) => name);
  const write = metered(() => sidebar.applyPlan(node.value.plan));
  return { read: read.traffic, write: write.traffic, pages: read.value.pages.length, server: server.seconds, node: node.seconds };
}

function timed<T>(act: () => T): { readonly value: T; readonly seconds: number } {
  const start = performance.now();
  const value = act();
  return { value, seconds: (performance.now() - start) / 1000 };
}
