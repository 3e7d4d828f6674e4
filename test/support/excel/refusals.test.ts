import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';
import type { FakeExcel, FakeExcelOptions } from './fake-excel';
import { fakeSheet, fakeWorkbook } from './model/new-workbook';

const open = (options: FakeExcelOptions = {}) => fakeExcel({ workbook: fakeWorkbook([fakeSheet('Plan', [['a', 1]]), fakeSheet('Other')]), ...options });

function run(excel: FakeExcel, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> {
  return excel.Excel.run(async (context) => {
    await act(context.workbook.worksheets.getItem('Plan'), context);
    await context.sync();
  });
}

function write(sheet: Excel.Worksheet, address = 'A1', value: string | number = 'x'): void {
  sheet.getRange(address).values = [[value]];
}

describeWith(officeClient, 'protection in the fake Excel', () => {
  it('keeps locked cells, and only those', async () => {
    const excel = open();
    await run(excel, (sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
    });
    excel.protectSheet('Plan');
    await run(excel, (sheet) => write(sheet, 'B1'));
    await expect(run(excel, (sheet) => write(sheet, 'A1'))).rejects.toMatchObject({ code: 'AccessDenied', debugInfo: { errorLocation: 'Range.values' } });
    await expect(run(excel, (sheet) => write(sheet, 'D9'))).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(excel.sheet('Plan').cells[0]).toEqual({ 0: { value: 'a' }, 1: { value: 'x', format: { locked: false } } });
  });

  it('forbids looks, rules and rows unless an option allows them', async () => {
    const excel = open();
    excel.protectSheet('Plan', { allowFormatCells: true });
    await run(excel, (sheet) => {
      sheet.getRange('A1').format.font.bold = true;
    });
    const acts: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => sheet.getRange('1:1').insert('Down'),
      (sheet) => sheet.getRange('A1').dataValidation.clear(),
      (sheet) => sheet.getRange('A1:B1').merge(),
      (sheet) => sheet.autoFilter.apply('A1:B1'),
      (sheet) => (sheet.getRange('A:A').format.columnWidth = 10),
      (sheet) => (sheet.getRange('A1').format.protection.locked = false),
      (sheet) => sheet.notes.add('A1', 'x'),
      (sheet) => (sheet.pageLayout.orientation = 'Landscape'),
    ];
    for (const act of acts) await expect(run(excel, act)).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('is told, taken away and put back, each of which clears undo', async () => {
    const excel = open();
    await run(excel, async ({ protection }, context) => {
      protection.load({ protected: true });
      await context.sync();
      expect(protection.protected).toBe(false);
      protection.protect({ allowSort: true }, 'secret');
      await context.sync();
      protection.load({ protected: true, options: true });
      await context.sync();
      expect([protection.protected, protection.options.allowSort, protection.options.allowFormatCells]).toEqual([true, true, false]);
    });
    await expect(run(excel, ({ protection }) => protection.unprotect('wrong'))).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(excel.undoLog).toEqual(['WorksheetProtection.protect', 'WorksheetProtection.unprotect']);
  });

  it('of the structure keeps sheets as they are, not their cells', async () => {
    const excel = open();
    excel.workbook.isStructureProtected = true;
    await run(excel, (sheet) => write(sheet));
    const acts: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
      (_sheet, context) => context.workbook.worksheets.add('New'),
      (sheet) => sheet.delete(),
      (sheet) => (sheet.name = 'New'),
      (sheet) => (sheet.visibility = 'Hidden'),
      (sheet) => (sheet.position = 1),
    ];
    for (const act of acts) await expect(run(excel, act)).rejects.toMatchObject({ code: 'AccessDenied' });
    await run(excel, async (_sheet, context) => {
      const protection = context.workbook.protection.load({ protected: true });
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    expect(excel.undoLog).toEqual([]);
  });

  it('of a read-only workbook forbids every change', async () => {
    const excel = open();
    excel.workbook.isReadOnly = true;
    await expect(run(excel, (sheet) => write(sheet))).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(run(excel, (_sheet, context) => context.workbook.names.add('x', '=1'))).rejects.toMatchObject({ code: 'AccessDenied' });
    await run(excel, (sheet) => sheet.getRange('A1').load({ values: true }));
  });
});

describeWith(officeClient, 'limits of the fake Excel', () => {
  it('refuse a request that is too large, whole', async () => {
    const excel = open({ limits: { requestBytes: 3000 } });
    const large = run(excel, (sheet) => {
      write(sheet);
      write(sheet, 'A2', 'y'.repeat(3000));
    });
    await expect(large).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(excel.cell('Plan', 'A1')?.value).toBe('a');
  });

  it('refuse an answer that is too large, after the work is done', async () => {
    const excel = open({ limits: { responseBytes: 2000 } });
    const large = run(excel, (sheet) => {
      write(sheet);
      sheet.getRange('A1:Z99').load({ values: true });
    });
    await expect(large).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    expect(excel.cell('Plan', 'A1')?.value).toBe('x');
  });

  it('count bytes, not characters', async () => {
    const excel = open({ limits: { requestBytes: 3000 } });
    await run(excel, (sheet) => write(sheet, 'A1', 'e'.repeat(1200)));
    await expect(run(excel, (sheet) => write(sheet, 'A1', '€'.repeat(1200)))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  it('are 5 MB each way and 5,000,000 cells', async () => {
    const excel = open();
    await expect(run(excel, (sheet) => sheet.getRange('A1:CV50001').load({ values: true }))).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
    await expect(run(excel, (sheet) => sheet.getRange('A1:Z100000').load({ values: true }))).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  }, 60_000);

  it('leave values out without an error where a test asks for that', async () => {
    const excel = open({ limits: { cells: 10, leavesOutCells: true } });
    await run(excel, async (sheet, context) => {
      const [small, large] = [sheet.getRange('A1:B2').load({ values: true }), sheet.getRange('A1:B9').load({ values: true })];
      await context.sync();
      expect([small.values, large.values]).toEqual([[['a', 1], ['', '']], null]);
    });
  });

  it('are those of the API level: members above it are refused by the client', async () => {
    const excel = open({ apiLevel: '1.9' });
    expect([excel.Office.context.requirements.isSetSupported('ExcelApi', '1.9'), excel.Office.context.requirements.isSetSupported('ExcelApi', '1.10')]).toEqual([true, false]);
    await expect(run(excel, (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject())).rejects.toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Range.getMergedAreasOrNullObject' } });
  });
});

describeWith(officeClient, 'faults of the fake Excel', () => {
  it('end a batch at the failing action: what came before stays, what comes behind is not done', async () => {
    const excel = open();
    const failing = run(excel, async (sheet, context) => {
      write(sheet, 'B1', 'before');
      await context.sync();
      excel.resetCounters();
      write(sheet, 'A1', 'before');
      write(sheet, 'A1', 'before');
      await context.sync();
      // As many actions as two writes take: the last one of them sets the second value.
      excel.failAt(excel.counters.actions, { code: 'GeneralException' });
      write(sheet, 'A2', 'done');
      write(sheet, 'A3', 'fails');
      write(sheet, 'A4', 'never');
    });
    await expect(failing).rejects.toMatchObject({ code: 'GeneralException' });
    expect(['A1', 'A2', 'A3', 'A4'].map((address) => excel.cell('Plan', address)?.value)).toEqual(['before', 'done', undefined, undefined]);
    await run(excel, (sheet) => write(sheet, 'A4', 'works again'));
    expect(excel.cell('Plan', 'A4')?.value).toBe('works again');
  });

  it('come as the code that a test asks for', async () => {
    const excel = open();
    excel.failAt(1, { code: 'ActivityLimitReached', message: 'busy' });
    await expect(run(excel, (sheet) => write(sheet))).rejects.toMatchObject({ code: 'ActivityLimitReached', message: 'busy' });
  });

  it('refuse requests while a cell is edited, and let patient ones wait', async () => {
    const excel = open();
    excel.setCellEdit(true);
    await expect(run(excel, (sheet) => write(sheet))).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const patient = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context.workbook.worksheets.getItem('Plan'), 'A1', 'late');
      await context.sync();
    });
    await excel.settle();
    expect(excel.cell('Plan', 'A1')?.value).toBe('a');
    excel.setCellEdit(false);
    await patient;
    expect(excel.cell('Plan', 'A1')?.value).toBe('late');
  });

  it('refuse what needs this workbook in front while another one is', async () => {
    const excel = open();
    excel.setInFront(false);
    await run(excel, (sheet) => write(sheet));
    const acts: [(sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string][] = [
      [(_sheet, context) => context.workbook.worksheets.add('New'), 'GeneralException'],
      [(sheet) => sheet.activate(), 'GeneralException'],
      [(sheet) => sheet.freezePanes.freezeRows(1), 'GeneralException'],
      [(sheet) => sheet.getRange('A1').select(), 'GeneralException'],
      [(sheet) => sheet.delete(), 'InvalidSelection'],
      [(_sheet, context) => context.workbook.getSelectedRange().load({ address: true }), 'InvalidSelection'],
    ];
    for (const [act, code] of acts) await expect(run(excel, act)).rejects.toMatchObject({ code });
  });

  it('end everything once the session is closed', async () => {
    const excel = open();
    excel.closeSession();
    await expect(run(excel, (sheet) => write(sheet))).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
  });

  it('let a co-author act between two requests', async () => {
    const excel = open();
    const seen: number[] = [];
    excel.beforeSync((workbook, syncIndex) => {
      seen.push(syncIndex);
      if (syncIndex === 1) workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Plan');
    });
    const working = run(excel, async (sheet, context) => {
      const range = sheet.getRange('A1').load({ values: true });
      await context.sync();
      expect(range.values).toEqual([['a']]);
      write(sheet);
    });
    await expect(working).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(seen).toEqual([0, 1]);
  });

  it('count requests, actions and bytes, and the requests that only let go of ranges apart', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      sheet.getRange('A1').load({ values: true });
      await context.sync();
      write(sheet);
    });
    expect(excel.counters).toMatchObject({ syncs: 2, releases: 1 });
    expect(excel.counters.actions).toBeGreaterThan(8);
    expect(excel.counters.requestBytes).toBeGreaterThan(1000);
    expect(excel.counters.responseBytes).toBeGreaterThan(200);
    excel.resetCounters();
    expect(excel.counters).toEqual({ syncs: 0, releases: 0, actions: 0, requestBytes: 0, responseBytes: 0 });
  });
});
