import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';

describeWith(officeClient, 'notes in the fake Excel', () => {
  it('adds, finds, changes and deletes them', async () => {
    const excel = fakeExcel();
    await excel.Excel.run(async (context) => {
      const { notes } = context.workbook.worksheets.getItem('Sheet1');
      const first = notes.add('B2', 'Why?');
      notes.add(context.workbook.worksheets.getItem('Sheet1').getRange('A1'), '=text');
      await context.sync();
      first.content = 'Because.';
      const missing = notes.getItemOrNullObject('C3');
      const count = notes.getCount();
      const where = first.getLocation().load({ address: true });
      notes.load({ content: true, authorName: true });
      await context.sync();
      expect(notes.items.map(({ content, authorName }) => [content, authorName])).toEqual([['=text', 'Author'], ['Because.', 'Author']]);
      expect([missing.isNullObject, count.value, where.address]).toEqual([true, 2, 'Sheet1!B2']);
      notes.items[0]?.delete();
      await context.sync();
    });
    expect(excel.sheet('Sheet1').notes).toEqual([{ row: 1, column: 1, author: 'Author', content: 'Because.' }]);
  });

  it('are not there below ExcelApi 1.18', async () => {
    const { Excel } = fakeExcel({ apiLevel: '1.17' });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').notes.add('A1', 'x');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Worksheet.notes' } });
  });
});
