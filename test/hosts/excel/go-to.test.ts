import { ownershipName } from '../../../src/core/workbook/sheet-id';
import type { CellAddress } from '../../../src/core/workbook/address';
import { goTo, onSelectionChanged, selectedCell } from '../../../src/hosts/excel/index';
import { describeWith } from '../../support/require-tool';
import { officeClient } from '../../support/excel/client';
import type { FakeExcel } from '../../support/excel/fake-excel';
import { fakeSheet, fakeWorkbook } from '../../support/excel/model/new-workbook';
import { useExcel } from '../../support/excel/use-excel';

function open(): FakeExcel {
  const excel = useExcel({ workbook: fakeWorkbook([fakeSheet('Register', [['Project']]), fakeSheet('Colours & co', [['RAG']]), fakeSheet('Old')]) });
  excel.workbook.names.push({ name: ownershipName('rag'), formula: "='Colours & co'!$1:$1048576", isVisible: false, comment: '' });
  excel.sheet('Old').visibility = 'Hidden';
  return excel;
}

const selection = (excel: FakeExcel): unknown => {
  const { sheetId, box } = excel.workbook.selection;
  return [excel.workbook.sheets.find(({ id }) => id === sheetId)?.name, box.row, box.column];
};

describeWith(officeClient, 'goTo', () => {
  it('shows a cell of the user’s by its tab’s name, in any case', async () => {
    const excel = open();
    expect(await goTo({ cell: { sheet: 'REGISTER', row: 16, column: 9 } })).toBe(true);
    expect(selection(excel)).toEqual(['Register', 16, 9]);
  });

  it('finds one of our sheets under whatever name it has', async () => {
    const excel = open();
    expect(await goTo({ sheet: 'rag', row: 2, column: 0 })).toBe(true);
    expect(selection(excel)).toEqual(['Colours & co', 2, 0]);
  });

  it('takes a cell without a sheet to be on the first', async () => {
    const excel = open();
    expect(await goTo({ cell: { sheet: null, row: 3, column: 1 } })).toBe(true);
    expect(selection(excel)).toEqual(['Register', 3, 1]);
  });

  it('says so where the sheet is gone or hidden, and selects nothing', async () => {
    const excel = open();
    const before = selection(excel);
    expect(await goTo({ cell: { sheet: 'Nowhere', row: 0, column: 0 } })).toBe(false);
    expect(await goTo({ cell: { sheet: 'Old', row: 0, column: 0 } })).toBe(false);
    expect(await goTo({ sheet: 'summary', row: 0, column: 0 })).toBe(false);
    expect(selection(excel)).toEqual(before);
  });

  it('fails in words of ours where Excel refuses', async () => {
    open().closeSession();
    await expect(goTo({ sheet: 'rag', row: 0, column: 0 })).rejects.toMatchObject({ code: 'host-lost' });
  });
});

describeWith(officeClient, 'selectedCell', () => {
  it('is the cell that is typed into, by tab name', async () => {
    const excel = open();
    excel.select('Colours & co', 'C5:D9');
    expect(await selectedCell()).toMatchObject({ sheet: 'Colours & co', row: 4, column: 2 });
  });

  it('is none where Excel has no selection to tell', async () => {
    open().setInFront(false);
    expect(await selectedCell()).toBeNull();
  });
});

describeWith(officeClient, 'onSelectionChanged', () => {
  it('tells of each cell that is selected, until it is stopped', async () => {
    const excel = open();
    const told: (CellAddress | null)[] = [];
    const stop = await onSelectionChanged((cell) => void told.push(cell));
    const select = async (sheet: string, address: string): Promise<void> => {
      excel.select(sheet, address);
      for (let turn = 0; turn < 5; turn += 1) await excel.settle();
    };
    await select('Register', 'B2');
    await select('Colours & co', 'A1');
    expect(told).toMatchObject([{ sheet: 'Register', row: 1, column: 1 }, { sheet: 'Colours & co', row: 0, column: 0 }]);
    await stop();
    await select('Register', 'C3');
    expect(told).toHaveLength(2);
  });

  it('tells of none while Excel cannot say', async () => {
    const excel = open();
    const told: (CellAddress | null)[] = [];
    await onSelectionChanged((cell) => void told.push(cell));
    excel.setInFront(false);
    excel.select('Register', 'B2');
    for (let turn = 0; turn < 5; turn += 1) await excel.settle();
    expect(told).toEqual([null]);
  });
});
