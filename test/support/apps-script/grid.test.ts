import { makeSpreadsheet } from './make-spreadsheet';
import { tryScript } from './try-script';

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('the grid', () => {
  it('has 1,000 rows and 26 columns where nobody said otherwise', () => {
    expect(tryScript('const made = book.insertSheet("New"); return [made.getMaxRows(), made.getMaxColumns(), made.getLastRow(), made.getLastColumn(), made.getDataRange().getA1Notation()];')).toEqual([1000, 26, 0, 0, 'A1']);
  });

  it.each([
    ['sheet.getRange(1001, 1)', outside],
    ['sheet.getRange(1, 27)', outside],
    ['sheet.getRange(999, 1, 3, 1)', outside],
    ['sheet.getRange("AA1")', outside],
    ['sheet.getRange("A1").offset(-1, 0)', outside],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange("not a range")', 'Range not found'],
    ['book.getRange("Nowhere!A1")', 'Range not found'],
  ])('refuses %s', (script, message) => {
    expect(() => tryScript(`${script};`)).toThrow(message);
  });

  it('grows by rows and columns put in, which the range may use then', () => {
    expect(tryScript('sheet.insertRowsAfter(1000, 5); sheet.insertColumnsAfter(26, 1); return sheet.getRange("AA1005").setValue("x").getSheet().getDataRange().getA1Notation();')).toBe('A1:AA1005');
  });

  it('holds ten million cells', () => {
    expect(() => tryScript('sheet.insertRowsAfter(1000, 400000);')).toThrow('above the limit of 10000000 cells');
    expect(() => tryScript('sheet.insertColumnsAfter(26, 9000);')).not.toThrow();
    expect(() => tryScript('sheet.insertColumnsAfter(26, 9900); book.insertSheet("More");')).not.toThrow();
    expect(() => tryScript('sheet.deleteRows(2, 900); sheet.insertColumnsAfter(26, 18253);')).toThrow('more than 18278 columns');
  });

  it('reads ranges of whole columns and rows', () => {
    expect(tryScript('return ["B:C", "2:3", "B2:C", "$B$2"].map((text) => sheet.getRange(text).getA1Notation());')).toEqual(['B1:C1000', 'A2:Z3', 'B2:C1000', 'B2']);
  });

  it('counts a checkbox that is not ticked as content, and a note or a fill not', () => {
    expect(tryScript('sheet.getRange("D9").setNote("x").setBackground("red"); const before = sheet.getLastRow(); sheet.getRange("C7").setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); return [before, sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange("C7").getValue()];')).toEqual([0, 7, 3, false]);
  });
});

describe('rows and columns put in and taken out', () => {
  const spreadsheet = (): ReturnType<typeof makeSpreadsheet> =>
    makeSpreadsheet({
      sheets: [
        { name: 'Data', rows: [['a', 1], ['b', 2], ['c', 3], ['d', { formula: '=SUM(B1:B3)+$B$2', value: 8 }]], merges: ['D2:E3'], hiddenRows: [2], protections: [{ range: 'A3:B3' }] },
        { name: 'Other', rows: [[{ formula: '=Data!B3', value: 3 }, { formula: '=B3', value: 0 }]] },
      ],
      names: { rate: 'Data!B2' },
    });

  it('moves what stands below, and references to it', () => {
    expect(
      tryScript('sheet.insertRowsBefore(2, 2); const other = book.getSheetByName("Other"); return [sheet.getRange("A1:A6").getValues().map(([v]) => v), sheet.getRange("B6").getFormula(), other.getRange("A1:B1").getFormulas(), sheet.getRange("D4").getMergedRanges()[0].getA1Notation(), sheet.isRowHiddenByUser(5), book.getRangeByName("rate").getA1Notation(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()];', { spreadsheet: spreadsheet() }),
    ).toEqual([['a', '', '', 'b', 'c', 'd'], '=SUM(B1:B5)+$B$4', [['=Data!B5', '=B3']], 'D4:E5', true, 'B4', 'A5:B5']);
  });

  it('takes rows out, with what stood in them', () => {
    expect(
      tryScript('sheet.deleteRows(2, 2); const other = book.getSheetByName("Other"); return [sheet.getMaxRows(), sheet.getRange("A1:A2").getValues(), sheet.getRange("B2").getFormula(), other.getRange("A1").getFormula(), sheet.getRange("A1:Z5").getMergedRanges().length, book.getRangeByName("rate"), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];', { spreadsheet: spreadsheet() }),
    ).toEqual([998, [['a'], ['d']], '=SUM(B1:B1)+#REF!', '=Data!#REF!', 0, null, 0]);
  });

  it('keeps one row, one column, and what is frozen', () => {
    expect(() => tryScript('sheet.deleteRows(1, 1000);')).toThrow("You can't delete all the rows on the sheet.");
    expect(() => tryScript('sheet.setFrozenColumns(2); sheet.deleteColumns(3, 24);')).toThrow('not possible to delete all non-frozen columns');
    expect(() => tryScript('sheet.deleteRows(999, 3);')).toThrow('Those rows are out of bounds.');
  });

  it('hides rows and columns, not all of them', () => {
    expect(tryScript('sheet.hideColumns(2, 2); sheet.setColumnWidth(2, 55); sheet.showColumns(3); return [1, 2, 3].map((at) => [sheet.isColumnHiddenByUser(at), sheet.getColumnWidth(at)]);')).toEqual([[false, 100], [true, 55], [false, 100]]);
    expect(() => tryScript('sheet.hideRows(1, 1000);')).toThrow("You can't hide all the rows on the sheet.");
  });
});

describe('merges and frozen lines', () => {
  it('keeps only what the first cell holds', () => {
    expect(tryScript('sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]]).merge(); return sheet.getRange("A1:B2").breakApart().getValues();')).toEqual([[1, ''], ['', '']]);
  });

  it('takes merges whole or not at all', () => {
    expect(() => tryScript('sheet.getRange("A1:B2").merge(); sheet.getRange("B2:C3").merge();')).toThrow('You must select all cells in a merged range to merge or unmerge them.');
    expect(() => tryScript('sheet.getRange("A1:B2").merge(); sheet.getRange("A1").breakApart();')).toThrow('You must select all cells in a merged range');
    expect(tryScript('sheet.getRange("A1:B2").mergeAcross(); sheet.getRange("A1:C4").merge(); return sheet.getRange("A1").getMergedRanges().map((one) => one.getA1Notation());')).toEqual(['A1:C4']);
  });

  it('lets no merge lie across the edge of what is frozen', () => {
    expect(() => tryScript('sheet.getRange("A1:C1").merge(); sheet.setFrozenColumns(1);')).toThrow("You can't freeze columns which contain only part of a merged cell.");
    expect(() => tryScript('sheet.setFrozenColumns(1); sheet.getRange("A1:C1").merge();')).toThrow("You can't merge frozen and non-frozen columns.");
    expect(() => tryScript('sheet.setFrozenRows(1000);')).toThrow("You can't freeze all visible rows on the sheet.");
  });
});
