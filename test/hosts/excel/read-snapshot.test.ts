import { readSnapshot } from '../../../src/hosts/excel/read-snapshot';
import { describeWith } from '../../support/require-tool';
import { officeClient } from '../../support/excel/client';
import { fakeExcel } from '../../support/excel/fake-excel';
import type { FakeExcel } from '../../support/excel/fake-excel';
import { fakeSheet, fakeWorkbook } from '../../support/excel/model/new-workbook';

const run = { signal: { aborted: false }, onProgress: () => undefined };

function open(excel: FakeExcel): FakeExcel {
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  return excel;
}

describeWith(officeClient, 'readSnapshot', () => {
  it('reads', async () => {
    const excel = open(fakeExcel({ workbook: fakeWorkbook([fakeSheet('Register', [['Project', 'Budget', 'End'], ['Alpha', 1200, '=B2*2'], ['Beta', null, true]]), fakeSheet('Other')]) }));
    const snapshot = await readSnapshot(run);
    console.log(JSON.stringify(snapshot, null, 1), excel.counters);
  });
});
