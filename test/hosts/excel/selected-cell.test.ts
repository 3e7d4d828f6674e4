import { selectedCell } from '../../../src/hosts/excel';
import { officeClient } from '../../support/excel/client';
import { fakeSheet, fakeWorkbook } from '../../support/excel/model/new-workbook';
import { useExcel } from '../../support/excel/use-excel';
import { describeWith } from '../../support/require-tool';

describeWith(officeClient, 'selectedCell', () => {
  it('is the active cell with the name of its tab, zero-based', async () => {
    const excel = useExcel({ workbook: fakeWorkbook([fakeSheet('Register', [['Project', 'Owner'], ['Alpha', 'A. Meyer']])]) });
    excel.select('Register', 'B2:C4');
    expect(await selectedCell()).toEqual({ sheet: 'Register', row: 1, column: 1 });
  });

  it('is nothing where Excel says that no cell is selected', async () => {
    const excel = useExcel();
    excel.failAt(1, { code: 'InvalidSelection' });
    expect(await selectedCell()).toBeNull();
  });
});
