import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';
import type { FakeExcel } from './fake-excel';
import { fakeSheet, fakeWorkbook } from './model/new-workbook';

function open(): FakeExcel {
  return fakeExcel({ workbook: fakeWorkbook([fakeSheet('Register', [['Project', 'Budget', 'End'], ['Alpha', 1200, '=B2*2'], ['Beta', null, true]]), fakeSheet('Other')]) });
}

/** The code that reading throws. */
function codeOf(read: () => unknown): string {
  try {
    read();
    return 'nothing thrown';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describeWith(officeClient, 'fake Excel: the rules of the client', () => {
  it('gives values only after load and sync', async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Register').getRange('A1:C3');
      expect(codeOf(() => range.values)).toBe('PropertyNotLoaded');
      range.load({ values: true, formulas: true, address: true });
      expect(codeOf(() => range.values)).toBe('PropertyNotLoaded');
      await context.sync();
      expect(range.values).toEqual([['Project', 'Budget', 'End'], ['Alpha', 1200, 0], ['Beta', '', true]]);
      expect(range.formulas).toEqual([['Project', 'Budget', 'End'], ['Alpha', 1200, '=B2*2'], ['Beta', '', true]]);
      expect(range.address).toBe('Register!A1:C3');
    });
  });

  it('answers null objects', async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const there = context.workbook.worksheets.getItemOrNullObject('REGISTER');
      const empty = context.workbook.worksheets.getItem('Other').getUsedRangeOrNullObject(true);
      missing.load({ name: true });
      there.load({ name: true });
      empty.load({ address: true });
      await context.sync();
      expect([missing.isNullObject, there.isNullObject, empty.isNullObject]).toEqual([true, false, true]);
      expect(there.name).toBe('Register');
    });
  });

  it('refuses what is not there', async () => {
    const { Excel } = open();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  });

  it('refuses a range after its run has ended', async () => {
    const { Excel } = open();
    let kept: Excel.Range | null = null;
    await Excel.run(async (context) => {
      kept = context.workbook.worksheets.getItem('Register').getRange('A1');
      kept.load({ values: true });
      await context.sync();
    });
    const late = Excel.run(kept as unknown as Excel.Range, async (context) => {
      (kept as unknown as Excel.Range).values = [[1]];
      await context.sync();
    });
    await expect(late).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });

  it('takes more than 1,500 cells in pieces that the client makes', async () => {
    const excel = open();
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Other').getRange('A1:AD200');
      range.values = Array.from({ length: 200 }, (_, row) => Array.from({ length: 30 }, (_column, column) => row * 100 + column));
      await context.sync();
    });
    expect(excel.counters.syncs).toBe(1);
    expect(excel.counters.actions).toBeGreaterThan(4 * 5);
    expect(excel.cell('Other', 'AD200')).toEqual({ value: 19929 });
  });
});
