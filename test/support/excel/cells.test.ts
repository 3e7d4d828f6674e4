import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';
import type { FakeExcel } from './fake-excel';
import { fakeSheet, fakeWorkbook } from './model/new-workbook';

const open = (rows: Parameters<typeof fakeSheet>[1] = []) => fakeExcel({ workbook: fakeWorkbook([fakeSheet('Plan', rows)]) });

/** Runs with the sheet Plan and syncs at the end. */
function onPlan<T>(excel: FakeExcel, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem('Plan'), context);
    await context.sync();
    return result;
  });
}

describeWith(officeClient, 'cells of the fake Excel', () => {
  it('take text as typed, unless they are formatted as text before', async () => {
    const excel = open();
    await onPlan(excel, (sheet) => {
      sheet.getRange('A2:C2').numberFormat = [['@', '@', '@']];
      sheet.getRange('A1:C2').values = [['007', '1-2', '=B1'], ['007', '1-2', '=B1']];
    });
    expect(excel.cell('Plan', 'A1')).toEqual({ value: 7 });
    expect(excel.cell('Plan', 'B1')).toEqual({ value: 46024, format: { numberFormat: 'd-mmm' } });
    expect(excel.cell('Plan', 'C1')).toEqual({ value: 0, formula: '=B1' });
    expect(excel.cell('Plan', 'A2')).toEqual({ value: '007', format: { numberFormat: '@' } });
    expect(excel.cell('Plan', 'C2')).toEqual({ value: '=B1', format: { numberFormat: '@' } });
  });

  it('stay as they are for null, and are emptied by an empty text', async () => {
    const excel = open([['a', 'b', 'c']]);
    await onPlan(excel, (sheet) => {
      sheet.getRange('A1:C1').values = [[null, '', 'x']];
    });
    expect(excel.sheet('Plan').cells).toEqual({ 0: { 0: { value: 'a' }, 2: { value: 'x' } } });
  });

  it('are filled by a single value', async () => {
    const excel = open();
    await onPlan(excel, (sheet) => {
      sheet.getRange('A1:B2').values = 5 as unknown as number[][];
    });
    expect(excel.sheet('Plan').cells).toEqual({ 0: { 0: { value: 5 }, 1: { value: 5 } }, 1: { 0: { value: 5 }, 1: { value: 5 } } });
  });

  it('refuse an array of another shape', async () => {
    const run = onPlan(open(), (sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  });

  it('refuse a large array of another shape before any of its pieces is written', async () => {
    const excel = open();
    const run = onPlan(excel, (sheet) => {
      sheet.getRange('A1:AD100').values = Array.from({ length: 99 }, () => Array.from({ length: 30 }, () => 1));
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(excel.sheet('Plan').cells).toEqual({});
  });

  it('say what they hold: values, types, texts and formats', async () => {
    const excel = open([['Alpha', 46085, true, { error: '#N/A' }, null, '=1/0']]);
    await onPlan(excel, async (sheet, context) => {
      sheet.getRange('B1').numberFormat = [['d mmm yyyy']];
      const row = sheet.getRange('A1:F1').load({ values: true, valueTypes: true, text: true, numberFormat: true });
      await context.sync();
      expect(row.values).toEqual([['Alpha', 46085, true, '#N/A', '', 0]]);
      expect(row.valueTypes).toEqual([['String', 'Double', 'Boolean', 'Error', 'Empty', 'Double']]);
      expect(row.text).toEqual([['Alpha', '4 Mar 2026', 'TRUE', '#N/A', '', '0']]);
      expect(row.numberFormat).toEqual([['General', 'd mmm yyyy', 'General', 'General', 'General', 'General']]);
    });
  });

  it('give formulas in both notations, and take both', async () => {
    const excel = open();
    await onPlan(excel, async (sheet, context) => {
      const cell = sheet.getRange('C5');
      cell.formulas = [['=C4*$C$2+SUM(A:A)']];
      sheet.getRange('C6').formulasR1C1 = [['=R[-1]C*R2C3']];
      const both = sheet.getRange('C5:C6').load({ formulas: true, formulasR1C1: true });
      await context.sync();
      expect(both.formulas).toEqual([['=C4*$C$2+SUM(A:A)'], ['=C5*$C$2']]);
      expect(both.formulasR1C1).toEqual([['=R[-1]C*R2C3+SUM(C[-2]:C[-2])'], ['=R[-1]C*R2C3']]);
    });
  });

  it('show what a test says that formulas give', async () => {
    const excel = fakeExcel({ workbook: fakeWorkbook([fakeSheet('Plan')]), formulaValue: (formula, { row }) => (formula === '=1+1' ? 2 : row) });
    await onPlan(excel, (sheet) => {
      sheet.getRange('A1:A2').formulas = [['=1+1'], ['=B2']];
    });
    expect([excel.cell('Plan', 'A1')?.value, excel.cell('Plan', 'A2')?.value]).toEqual([2, 1]);
    excel.recalculate(() => ({ error: '#REF!' }));
    expect(excel.cell('Plan', 'A2')).toEqual({ value: { error: '#REF!' }, formula: '=B2' });
  });

  it('of whole columns are not listed, and cannot be set', async () => {
    const excel = open([['a'], ['b']]);
    await onPlan(excel, async (sheet, context) => {
      const columns = sheet.getRange('A:B').load({ values: true, address: true, rowCount: true });
      await context.sync();
      expect([columns.values, columns.address, columns.rowCount]).toEqual([null, 'Plan!A:B', 1048576]);
    });
    const run = onPlan(excel, (sheet) => {
      sheet.getRange('A:B').values = 1 as unknown as number[][];
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('of a merged area keep only the first value, and take none but there', async () => {
    const excel = open([['a', 'b', 'c']]);
    await onPlan(excel, (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:C1').values = [['x', 'y', 'z']];
    });
    expect(excel.sheet('Plan')).toMatchObject({ merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }], cells: { 0: { 0: { value: 'x' }, 2: { value: 'z' } } } });
    expect(excel.cell('Plan', 'B1')).toBeNull();
    await onPlan(excel, async (sheet, context) => {
      const merged = sheet.getRange('B1:C4').getMergedAreasOrNullObject().load({ areaCount: true });
      merged.areas.load({ address: true });
      const none = sheet.getRange('C4').getMergedAreasOrNullObject();
      await context.sync();
      expect([merged.areaCount, merged.areas.items.map(({ address }) => address), none.isNullObject]).toEqual([1, ['Plan!A1:B1'], true]);
      sheet.getRange('B1').unmerge();
    });
    expect(excel.sheet('Plan').merges).toEqual([]);
  });

  it('are cleared in part', async () => {
    const excel = open([['a', 'b', 'c']]);
    await onPlan(excel, async (sheet, context) => {
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('A1:C1').hyperlink = { documentReference: 'Plan!A1' };
      await context.sync();
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('RemoveHyperlinks');
      sheet.getRange('C1').clear();
    });
    expect(excel.cell('Plan', 'A1')).toMatchObject({ value: null, format: { bold: true, underline: 'Single' } });
    expect(excel.cell('Plan', 'B1')).toEqual({ value: 'b' });
    expect(excel.cell('Plan', 'C1')).toBeNull();
  });

  it('are copied with formulas that move along', async () => {
    const excel = open([[1, '=A1*$A$1']]);
    await onPlan(excel, async (sheet, context) => {
      sheet.getRange('B1').format.fill.color = '#ff0000';
      await context.sync();
      sheet.getRange('B2:B3').copyFrom('B1');
      sheet.getRange('C1').copyFrom(sheet.getRange('B1'), 'Values');
      sheet.getRange('D1').copyFrom('B1', 'Formats');
    });
    expect(excel.cell('Plan', 'B3')).toEqual({ value: 0, formula: '=A3*$A$1', format: { fill: '#FF0000' } });
    expect(excel.cell('Plan', 'C1')).toEqual({ value: 0 });
    expect(excel.cell('Plan', 'D1')).toEqual({ value: null, format: { fill: '#FF0000' } });
  });

  it('find the used range of values and of looks', async () => {
    const excel = open([[null, 'b'], [null, null, 'c']]);
    await onPlan(excel, async (sheet, context) => {
      sheet.getRange('E9').format.fill.color = '#00ff00';
      await context.sync();
      const values = sheet.getUsedRange(true).load({ address: true });
      const looks = sheet.getUsedRange().load({ address: true });
      const inside = sheet.getRange('A1:B9').getUsedRangeOrNullObject(true).load({ address: true });
      const empty = sheet.getRange('G1:H9').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([values.address, looks.address, inside.address, empty.isNullObject]).toEqual(['Plan!B1:C2', 'Plan!B1:E9', 'Plan!B1', true]);
    });
  });

  it('are reached from other cells', async () => {
    await onPlan(open(), async (sheet, context) => {
      const range = sheet.getRange('B2:D5');
      const ranges = [
        ...[range.getCell(0, 1), range.getRow(3), range.getColumn(2), range.getLastCell(), range.getOffsetRange(1, 1), range.getResizedRange(1, -1)],
        ...[range.getEntireRow(), range.getEntireColumn(), range.getBoundingRect('F1'), range.getIntersectionOrNullObject('A1:B2')],
        ...[sheet.getRangeByIndexes(0, 0, 2, 2), sheet.getCell(4, 4), sheet.getRange('$A$1:$B$2')],
      ];
      for (const one of ranges) one.load({ address: true });
      const nothing = range.getIntersectionOrNullObject('F1');
      await context.sync();
      expect(ranges.map(({ address }) => address.replace('Plan!', ''))).toEqual(['C2', 'B5:D5', 'D2:D5', 'D5', 'C3:E6', 'B2:C6', '2:5', 'B:D', 'B1:F5', 'B2', 'A1:B2', 'E5', 'A1:B2']);
      expect(nothing.isNullObject).toBe(true);
    });
  });

  it('are refused beyond the edges of the sheet', async () => {
    const run = onPlan(open(), (sheet) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).values = [[1]];
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
