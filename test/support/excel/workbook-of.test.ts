import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDateFormat } from '../../../src/core/workbook/is-date-format';
import { refresh } from '../../../src/core/refresh';
import { applyPlan, readSnapshot } from '../../../src/hosts/xlsx';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';
import { workbookOf } from './workbook-of';

const example = new Uint8Array(readFileSync(join(__dirname, '../../../examples/portfolio.xlsx')));

describeWith(officeClient, 'workbookOf', () => {
  it('shows every cell of a file with its number format', async () => {
    const snapshot = readSnapshot(example, 'portfolio.xlsx');
    const { Excel } = fakeExcel({ workbook: workbookOf(snapshot) });
    await Excel.run(async (context) => {
      for (const sheet of snapshot.sheets) {
        const used = context.workbook.worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
        used.load({ values: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
        await context.sync();
        expect({ row: used.rowIndex, column: used.columnIndex, rowCount: used.rowCount, columnCount: used.columnCount }).toEqual(sheet.box);
        const cells = sheet.cells.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'object' ? cell.error : cell)));
        expect(used.values).toEqual(cells);
      }
    });
  });

  it('keeps dates of a 1904 workbook as they are stored there', async () => {
    const snapshot = readSnapshot(example, 'portfolio.xlsx');
    const workbook = workbookOf(snapshot, { isDate1904: true });
    let dates = 0;
    for (const { name, cells, box } of snapshot.sheets) {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name);
      for (const [r, row] of cells.entries()) {
        for (const [c, value] of row.entries()) {
          const cell = sheet?.cells[r + (box?.row ?? 0)]?.[c + (box?.column ?? 0)];
          const isDate = typeof value === 'number' && isDateFormat(cell?.format?.numberFormat ?? 'General');
          if (isDate) dates += 1;
          expect(cell?.value ?? null).toEqual(isDate ? value - 1462 : value);
        }
      }
    }
    expect(dates).toBeGreaterThan(20);
    const { Excel } = fakeExcel({ workbook });
    await Excel.run(async (context) => {
      const first = context.workbook.functions.date(1904, 1, 2).load({ value: true });
      await context.sync();
      expect(first.value).toBe(1);
    });
  });

  it('marks our own sheets by hidden names on all their rows, and knows their formulas', async () => {
    const { plan } = refresh(readSnapshot(example, 'portfolio.xlsx'), { settingsFile: null, asOf: { given: null, today: '2026-06-15' }, version: '0.0.0' });
    const snapshot = readSnapshot(applyPlan(example, plan), 'portfolio.xlsx');
    const workbook = workbookOf(snapshot);
    const own = snapshot.sheets.filter(({ owned }) => owned !== null);
    expect(own.length).toBeGreaterThan(3);
    expect(workbook.names.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).toEqual(own.map(({ owned }) => `_plumbline_${owned ?? ''}`));
    const priorities = own.find(({ owned }) => owned === 'priorities');
    const [formula] = priorities?.ownedCells?.formulas ?? [];
    const { Excel } = fakeExcel({ workbook });
    await Excel.run(async (context) => {
      const mark = context.workbook.names.getItem('_plumbline_priorities').getRange();
      const cell = context.workbook.worksheets.getItem('Priorities').getCell(formula?.row ?? 0, formula?.column ?? 0);
      mark.load({ address: true });
      cell.load({ formulasR1C1: true, values: true });
      await context.sync();
      expect(mark.address).toBe('Priorities!1:1048576');
      expect(cell.formulasR1C1).toEqual([[`=${formula?.r1c1 ?? ''}`]]);
      expect(cell.values).toEqual([[priorities && formula ? cellAt(priorities, formula.row, formula.column) : null]]);
    });
  });
});
