import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';
import type { FakeExcel } from './fake-excel';
import { fakeSheet, fakeWorkbook } from './model/new-workbook';

function open(): FakeExcel {
  const workbook = fakeWorkbook([fakeSheet('Plan', [[1, "='RAG status'!A1+Plan!A1"]]), fakeSheet('RAG status', [[2]])]);
  workbook.names.push({ name: 'first', formula: "='RAG status'!$A$1", isVisible: true, comment: '' });
  return fakeExcel({ workbook });
}

function run(excel: FakeExcel, act: (workbook: Excel.Workbook, context: Excel.RequestContext) => unknown): Promise<void> {
  return excel.Excel.run(async (context) => {
    await act(context.workbook, context);
    await context.sync();
  });
}

describeWith(officeClient, 'sheets of the fake Excel', () => {
  it('are added last, under a free name or the one given', async () => {
    const excel = open();
    await run(excel, async ({ worksheets }, context) => {
      worksheets.add();
      const own = worksheets.add('Müller & Co').load({ id: true, position: true });
      await context.sync();
      expect(own.position).toBe(3);
      expect(own.id).toBe(excel.sheet('Müller & Co').id);
    });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'RAG status', 'Sheet3', 'Müller & Co']);
  });

  it.each([
    ['PLAN', 'ItemAlreadyExists'],
    ['', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'quoted", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
  ])('cannot be called %j: %s', async (name, code) => {
    await expect(run(open(), ({ worksheets }) => worksheets.add(name))).rejects.toMatchObject({ code });
  });

  it('take formulas and names along when they are renamed', async () => {
    const excel = open();
    await run(excel, ({ worksheets }) => {
      worksheets.getItem('RAG status').name = 'Colours';
    });
    expect(excel.cell('Plan', 'B1')?.formula).toBe('=Colours!A1+Plan!A1');
    expect(excel.workbook.names[0]?.formula).toBe('=Colours!$A$1');
    expect(excel.undoLog).toEqual(['Worksheet.name']);
  });

  it('leave #REF! behind when they are deleted', async () => {
    const excel = open();
    await run(excel, async ({ worksheets, names }, context) => {
      worksheets.getItem('RAG status').delete();
      const name = names.getItem('first').load({ formula: true, type: true, value: true });
      const range = names.getItem('first').getRangeOrNullObject();
      await context.sync();
      expect([name.formula, name.type, name.value, range.isNullObject]).toEqual(['=#REF!', 'Error', '#REF!', true]);
    });
    expect(excel.cell('Plan', 'B1')?.formula).toBe('=#REF!+Plan!A1');
    await expect(run(excel, ({ worksheets }) => worksheets.getItem('Plan').delete())).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('are moved, hidden and coloured', async () => {
    const excel = open();
    await run(excel, ({ worksheets }) => {
      const sheet = worksheets.getItem('Plan');
      sheet.position = 1;
      sheet.visibility = 'Hidden';
      sheet.tabColor = '#1f77b4';
      sheet.showGridlines = false;
    });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['RAG status', 'Plan']);
    expect(excel.sheet('Plan')).toMatchObject({ visibility: 'Hidden', tabColor: '#1F77B4', showGridlines: false });
    expect(excel.undoLog).toEqual(['Worksheet.position', 'Worksheet.visibility']);
    const last = run(excel, ({ worksheets }) => {
      worksheets.getItem('RAG status').visibility = 'Hidden';
    });
    await expect(last).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('keep what was frozen, filtered and set for printing', async () => {
    const excel = open();
    await run(excel, async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('Plan');
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.autoFilter.apply(sheet.getRange('A1:B9'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintMargins('Inches', { left: 0.5 });
      sheet.pageLayout.setPrintTitleRows('$2:$3');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P of &N';
      const frozen = sheet.freezePanes.getLocationOrNullObject().load({ address: true });
      const filtered = sheet.autoFilter.getRangeOrNullObject().load({ address: true });
      sheet.autoFilter.load({ enabled: true });
      await context.sync();
      expect([frozen.address, filtered.address, sheet.autoFilter.enabled]).toEqual(['Plan!A1:B3', 'Plan!A1:B9', true]);
    });
    const { page, freeze, filter } = excel.sheet('Plan');
    expect(page).toMatchObject({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 }, titleRows: [1, 2], margins: { left: 36 }, headerFooter: { centerFooter: '&P of &N' } });
    expect({ freeze, filter }).toEqual({ freeze: { rows: 3, columns: 2 }, filter: { row: 0, column: 0, rowCount: 9, columnCount: 2 } });
    await run(excel, ({ worksheets }) => {
      const sheet = worksheets.getItem('Plan');
      sheet.freezePanes.unfreeze();
      sheet.autoFilter.remove();
    });
    expect(excel.sheet('Plan')).toMatchObject({ freeze: null, filter: null });
  });

  it('list their tables, and refuse a filter across one', async () => {
    const excel = open();
    excel.sheet('Plan').tables.push({ id: '{1}', name: 'Projects', box: { row: 0, column: 0, rowCount: 4, columnCount: 2 }, hasHeaders: true, hasTotals: true });
    await run(excel, async ({ tables }, context) => {
      tables.load({ name: true, showTotals: true, worksheet: { name: true } });
      const [all, header, body] = [tables.getItem('projects').getRange(), tables.getItemAt(0).getHeaderRowRange(), tables.getItemAt(0).getDataBodyRange()];
      for (const range of [all, header, body]) range.load({ address: true });
      await context.sync();
      expect(tables.items.map(({ name, showTotals, worksheet }) => [name, showTotals, worksheet.name])).toEqual([['Projects', true, 'Plan']]);
      expect([all.address, header.address, body.address]).toEqual(['Plan!A1:B4', 'Plan!A1:B1', 'Plan!A2:B3']);
    });
    await expect(run(excel, ({ worksheets }) => worksheets.getItem('Plan').autoFilter.apply('A1:C4'))).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('refuse what is not modelled, by name', async () => {
    const excel = open();
    const chart = run(excel, ({ worksheets }) => worksheets.getItem('Plan').charts.add('Line', worksheets.getItem('Plan').getRange('A1:B2')));
    await expect(chart).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Worksheet.charts') as string });
    const sort = run(excel, ({ worksheets }) => worksheets.getItem('Plan').getRange('A1:B2').sort.apply([{ key: 0 }]));
    await expect(sort).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Range.sort') as string });
    const width = run(excel, ({ worksheets }) => {
      worksheets.getItem('Plan').standardWidth = 9;
    });
    await expect(width).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Worksheet.standardWidth') as string });
    const load = run(excel, ({ worksheets }) => worksheets.getItem('Plan').getRange('A1').load({ style: true }));
    await expect(load).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Range.style') as string });
  });
});

describeWith(officeClient, 'names of the fake Excel', () => {
  it('are added hidden, found in any case, changed and deleted', async () => {
    const excel = open();
    await run(excel, async ({ names, worksheets }, context) => {
      names.add('_plumbline_rag', worksheets.getItem('RAG status').getRange()).visible = false;
      names.add('limit', '=5', 'a comment');
      await context.sync();
      const mark = names.getItemOrNullObject('_PLUMBLINE_rag').load({ name: true, formula: true, visible: true, type: true, value: true, scope: true });
      const limit = names.getItem('limit').load({ value: true, type: true, comment: true });
      const missing = names.getItemOrNullObject('nowhere');
      await context.sync();
      expect(mark.toJSON()).toEqual({ name: '_plumbline_rag', formula: "='RAG status'!$1:$1048576", visible: false, type: 'Range', value: "'RAG status'!$1:$1048576", scope: 'Workbook' });
      expect([limit.value, limit.type, limit.comment, missing.isNullObject]).toEqual([5, 'Integer', 'a comment', true]);
      limit.formula = '=6';
      names.getItem('first').delete();
    });
    expect(excel.workbook.names).toEqual([
      { name: '_plumbline_rag', formula: "='RAG status'!$1:$1048576", isVisible: false, comment: '' },
      { name: 'limit', formula: '=6', isVisible: true, comment: 'a comment' },
    ]);
  });

  it.each([
    ['FIRST', 'ItemAlreadyExists'],
    ['A1', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['1st', 'InvalidArgument'],
  ])('cannot be %j: %s', async (name, code) => {
    await expect(run(open(), ({ names }) => names.add(name, '=1'))).rejects.toMatchObject({ code });
  });
});
