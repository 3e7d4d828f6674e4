import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import { sheetBuilder } from '../../../src/core/sheets/sheet-builder';

const tab = { id: 'summary', name: 'Summary' } as const;

describe('sheetBuilder', () => {
  it('gives cells in reading order, whatever the order they were put in', () => {
    const sheet = sheetBuilder();
    sheet.put([2, 0], 'c');
    sheet.put([0, 1], 'b');
    sheet.put([0, 0], 'a');
    expect(sheet.build(tab).cells.map((cell) => cell.value)).toEqual(['a', 'b', 'c']);
  });

  it('shares equal styles, whatever the order of their keys', () => {
    const sheet = sheetBuilder();
    sheet.put([0, 0], 'a', { style: { bold: true, size: 18 } });
    sheet.put([0, 1], 'b', { style: { size: 18, bold: true } });
    sheet.put([0, 2], 'c', { style: { bold: true } });
    const spec = sheet.build(tab);
    expect(spec.styles).toEqual([{ bold: true, size: 18 }, { bold: true }]);
    expect(spec.cells.map((cell) => cell.style)).toEqual([0, 0, 1]);
  });

  it('fills columns without a width with the default up to the last one that has a width', () => {
    const sheet = sheetBuilder();
    sheet.width(2, 32);
    expect(sheet.build(tab).columns).toEqual([{ width: 9 }, { width: 9 }, { width: 32 }]);
  });

  it('throws when a cell is put twice', () => {
    const sheet = sheetBuilder();
    sheet.put([0, 0], 'a');
    expect(() => sheet.put([0, 0], 'b')).toThrow(PlumblineError);
  });

  it('cuts text that no host could store', () => {
    const sheet = sheetBuilder();
    sheet.put([0, 0], 'x'.repeat(40000));
    const value = sheet.build(tab).cells[0]?.value;
    expect(typeof value === 'string' && value.length).toBe(32767);
  });

  it('names the source in the tip of a link', () => {
    const sheet = sheetBuilder();
    sheet.put([0, 0], 'ERP', { link: { cell: { sheet: 'Portfolio', row: 16, column: 1 } } });
    expect(sheet.build(tab).links).toEqual([
      { row: 0, column: 0, target: { cell: { sheet: 'Portfolio', row: 16, column: 1 } }, tip: 'Go to B17' },
    ]);
  });
});
