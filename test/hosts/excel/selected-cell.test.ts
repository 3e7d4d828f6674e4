import { selectedCell } from '../../../src/hosts/excel';
import { officeClient } from '../../support/excel/client';
import { fakeSheet, fakeWorkbook } from '../../support/excel/model/new-workbook';
import { useExcel } from '../../support/excel/use-excel';
import { describeWith } from '../../support/require-tool';

describeWith(officeClient, 'selectedCell', () => {
  it('is the active cell with the name of its tab, zero-based', async () => {
    const excel = useExcel({ workbook: fakeWorkbook([fakeSheet('Register', [['Project', 'Owner'], ['Alpha', 'A. Meyer']])]) });
    excel.select('Register', 'B2:C4');
    expect(await selectedCell()).toEqual({ sheet: 'Register', row: 1, column: 1, texts: ['Alpha', 'A. Meyer'] });
  });

  it('tells of an empty row that it says nothing, and of numbers and errors that they are no texts', async () => {
    const excel = useExcel({ workbook: fakeWorkbook([fakeSheet('Register', [['Project', 12, true]])]) });
    excel.select('Register', 'D9');
    expect((await selectedCell())?.texts).toEqual([]);
    excel.select('Register', 'C1');
    expect((await selectedCell())?.texts).toEqual(['Project']);
  });

  it('is nothing where Excel says that no cell is selected', async () => {
    const excel = useExcel();
    excel.failAt(1, { code: 'InvalidSelection' });
    expect(await selectedCell()).toBeNull();
  });
});
