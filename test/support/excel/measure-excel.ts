import { refresh } from '../../../src/core/refresh';
import { applyPlan, readSnapshot } from '../../../src/hosts/excel';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx';
import type { FakeExcel } from './fake-excel';
import { PlannedValues, unwatched, useExcel } from './use-excel';
import { workbookOf } from './workbook-of';

/** What went between the pane and Excel: requests, and megabytes of JSON each way. */
export type Traffic = { readonly syncs: number; readonly sent: number; readonly received: number };

/** One refresh in Excel step by step, then a second one of the workbook that it left. */
export type ExcelTraffic = { readonly [S in 'read' | 'write' | 'readAgain' | 'writeAgain']: Traffic };

/** Opens the .xlsx of these bytes in the fake Excel, refreshes it twice and counts what that takes of Excel. */
export async function measureExcel(bytes: Uint8Array, asOf: string): Promise<ExcelTraffic> {
  const planned = new PlannedValues();
  const excel = useExcel({ workbook: workbookOf(readFile(bytes, 'portfolio.xlsx')), formulaValue: planned.valueOf });
  const first = await refreshOnce(excel, planned, asOf);
  const second = await refreshOnce(excel, planned, asOf);
  return { read: first.read, write: first.write, readAgain: second.read, writeAgain: second.write };
}

async function refreshOnce(excel: FakeExcel, planned: PlannedValues, asOf: string): Promise<Pick<ExcelTraffic, 'read' | 'write'>> {
  excel.resetCounters();
  const snapshot = await readSnapshot(unwatched);
  const read = trafficOf(excel);
  const { plan } = refresh(snapshot, { settingsFile: null, asOf: { given: asOf, today: asOf }, version: '1.0.0' });
  planned.expect(plan, ({ name }) => name);
  excel.resetCounters();
  await applyPlan(plan, unwatched);
  return { read, write: trafficOf(excel) };
}

function trafficOf({ counters }: FakeExcel): Traffic {
  return { syncs: counters.syncs, sent: counters.requestBytes / 1e6, received: counters.responseBytes / 1e6 };
}
