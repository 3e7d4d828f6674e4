import { readFileSync } from 'node:fs';
import { refresh } from '../../../src/core/refresh';
import { applyPlan } from '../../../src/hosts/excel/apply-plan';
import { readSnapshot } from '../../../src/hosts/excel/read-snapshot';
import { readSnapshot as readXlsx } from '../../../src/hosts/xlsx/read-snapshot';
import { fakeExcel } from '../../support/excel/fake-excel';
import { workbookOf } from '../../support/excel/workbook-of';

const run = { signal: { aborted: false }, onProgress: () => undefined };
const options = { settingsFile: null, asOf: { given: '2026-10-31', today: '2026-10-31' }, version: '1.0.0' };

describe('try', () => {
  it('reads', async () => {
    const file = readXlsx(readFileSync('examples/portfolio.xlsx'), 'portfolio.xlsx');
    const excel = fakeExcel({ workbook: workbookOf(file) });
    Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
    const snapshot = await readSnapshot(run);
    console.log(excel.counters);
    expect(snapshot.sheets).toEqual(file.sheets);
    const fromFile = refresh(file, options);
    const { plan, result } = refresh(snapshot, options);
    expect(result).toEqual(fromFile.result);
    excel.resetCounters();
    await applyPlan(plan, run).catch((e) => { console.log(e.code, JSON.stringify(e.cause)); throw e; });
    console.log(excel.counters);
    excel.resetCounters();
    const after = await readSnapshot(run);
    console.log(excel.counters);
  });
});
