import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';
import type { FakeExcel } from './fake-excel';
import { fakeSheet, fakeWorkbook } from './model/new-workbook';

function open(): FakeExcel {
  const plan = fakeSheet('Plan', [['a', '=B3'], ['b', 2], ['c', '=SUM(B1:B2)+$B$2']]);
  const workbook = fakeWorkbook([plan, fakeSheet('Other', [['=Plan!B3', '=B3']])]);
  workbook.names.push({ name: 'third', formula: '=Plan!$A$3:$B$3', isVisible: true, comment: '' });
  return fakeExcel({ workbook });
}

function run(excel: FakeExcel, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> {
  return excel.Excel.run(async (context) => {
    await act(context.workbook.worksheets.getItem('Plan'), context);
    await context.sync();
  });
}

describeWith(officeClient, 'rows and columns in the fake Excel', () => {
  it('move everything when rows are inserted', async () => {
    const excel = open();
    const sheet = excel.sheet('Plan');
    sheet.rows[2] = { height: 40 };
    sheet.merges.push({ row: 4, column: 0, rowCount: 1, columnCount: 2 });
    sheet.notes.push({ row: 2, column: 0, author: 'A', content: 'x' });
    sheet.filter = { row: 0, column: 0, rowCount: 3, columnCount: 2 };
    await run(excel, async (plan, context) => {
      const kept = plan.getRange('A3:B3').load({ address: true });
      await context.sync();
      plan.getRange('2:3').insert('Down');
      kept.load({ address: true });
      await context.sync();
      expect(kept.address).toBe('Plan!A5:B5');
    });
    expect(sheet.cells[4]).toEqual({ 0: { value: 'c' }, 1: { value: 0, formula: '=SUM(B1:B4)+$B$4' } });
    expect(excel.cell('Plan', 'B1')?.formula).toBe('=B5');
    expect(excel.cell('Other', 'A1')?.formula).toBe('=Plan!B5');
    expect(excel.cell('Other', 'B1')?.formula).toBe('=B3');
    expect(excel.workbook.names[0]?.formula).toBe('=Plan!$A$5:$B$5');
    expect(sheet).toMatchObject({ rows: { 4: { height: 40 } }, merges: [{ row: 6 }], notes: [{ row: 4 }], filter: { row: 0, rowCount: 5 } });
  });

  it('leave #REF! behind when rows are deleted', async () => {
    const excel = open();
    await run(excel, (sheet) => sheet.getRange('2:2').delete('Up'));
    expect(excel.cell('Plan', 'B2')).toEqual({ value: 0, formula: '=SUM(B1:B1)+#REF!' });
    expect(excel.cell('Plan', 'B1')?.formula).toBe('=B2');
    expect(excel.workbook.names[0]?.formula).toBe('=Plan!$A$2:$B$2');
  });

  it('move only the columns of a smaller range', async () => {
    const excel = open();
    await run(excel, (sheet) => sheet.getRange('A1:A2').insert('Right'));
    expect(['A1', 'B1', 'C1', 'A3', 'B3'].map((address) => excel.cell('Plan', address)?.formula ?? excel.cell('Plan', address)?.value)).toEqual([undefined, 'a', '=B3', 'c', '=SUM(C1:C2)+$C$2']);
  });

  it('are not pushed off the sheet with values, and tables are not torn', async () => {
    const excel = open();
    excel.sheet('Plan').cells[1048575] = { 0: { value: 'last' } };
    await expect(run(excel, (sheet) => sheet.getRange('1:1').insert('Down'))).rejects.toMatchObject({ code: 'NonBlankCellOffSheet' });
    excel.sheet('Plan').tables.push({ id: '{1}', name: 'T', box: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, hasHeaders: true, hasTotals: false });
    await expect(run(excel, (sheet) => sheet.getRange('A2').delete('Up'))).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });
});

describeWith(officeClient, 'selection in the fake Excel', () => {
  it('is told to those who listen, until they stop', async () => {
    const excel = open();
    const heard: string[] = [];
    let stop: (() => Promise<void>) | null = null;
    await run(excel, async (sheet, context) => {
      sheet.onSelectionChanged.add((event) => Promise.resolve(void heard.push(`sheet ${event.address}`)));
      const all = context.workbook.worksheets.onSelectionChanged.add((event) => Promise.resolve(void heard.push(`${event.worksheetId === excel.sheet('Other').id ? 'Other' : 'Plan'} ${event.address}`)));
      await context.sync();
      stop = async () => {
        all.remove();
        await all.context.sync();
      };
    });
    excel.select('Plan', 'B2:C3');
    excel.select('Other', 'A1');
    await excel.settle();
    expect(heard.sort()).toEqual(['Other A1', 'Plan B2:C3', 'sheet B2:C3']);
    await (stop as unknown as () => Promise<void>)();
    excel.select('Plan', 'D4');
    await excel.settle();
    expect(heard.filter((line) => line.includes('D4'))).toEqual(['sheet D4']);
  });

  it('is read and changed', async () => {
    const excel = open();
    excel.select('Plan', 'B2:C3');
    await run(excel, async (sheet, context) => {
      const [selected, cell] = [context.workbook.getSelectedRange().load({ address: true }), context.workbook.getActiveCell().load({ address: true })];
      await context.sync();
      expect([selected.address, cell.address]).toEqual(['Plan!B2:C3', 'Plan!B2']);
      context.workbook.worksheets.getItem('Other').activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load({ name: true });
      await context.sync();
      expect(active.name).toBe('Other');
      sheet.getRange('A7').select();
    });
    expect(excel.workbook.selection).toEqual({ sheetId: excel.sheet('Plan').id, box: { row: 6, column: 0, rowCount: 1, columnCount: 1 } });
  });
});
