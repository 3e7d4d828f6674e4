import { allTables, fakeAppsScript } from './fake-apps-script';
import { runInAppsScript } from './run-in-apps-script';
import { readTypings } from './oracle/read-typings';
import { tryScript } from './try-script';
import { emptySpreadsheet } from './use-apps-script';

describe('the typings oracle', () => {
  it('reads interfaces with their overloads, enums, aliases and parents', () => {
    const { interfaces, enums } = readTypings();
    expect(interfaces.size).toBeGreaterThan(100);
    const getRange = interfaces.get('Spreadsheet.Sheet')?.get('getRange');
    expect(getRange?.kind === 'method' && getRange.overloads.map(({ parameters }) => parameters.length)).toEqual([2, 3, 4, 1]);
    expect(enums.get('Spreadsheet.WrapStrategy')).toEqual(['WRAP', 'OVERFLOW', 'CLIP']);
    expect(interfaces.get('Spreadsheet.Range')?.get('setFontWeight')).toMatchObject({ overloads: [{ parameters: [{ shape: { kind: 'union', of: [{ of: [{ value: 'normal' }, { value: 'bold' }] }, { name: 'null' }] } }] }] });
    expect(interfaces.get('Base.Blob')?.has('getBlob')).toBe(true);
  });

  it('has no method in the fake that the typings do not know', () => {
    const { interfaces } = readTypings();
    const invented = Object.entries(allTables).flatMap(([type, methods]) => Object.keys(methods).flatMap((name) => (interfaces.get(type)?.get(name)?.kind === 'method' || /ChartBuilder$/.test(type) ? [] : [`${type}.${name}`])));
    expect(invented).toEqual([]);
  });

  it.each([
    ['a method that is not there', 'sheet.getRange("A1").getColour()', 'the typings have no Spreadsheet.Range.getColour'],
    ['a method that another type has', 'book.getMaxRows()', 'the typings have no Spreadsheet.Spreadsheet.getMaxRows'],
    ['a method that only another kind of chart has', 'sheet.newChart().asColumnChart().setXAxisRange(0, 1)', 'the typings have no Spreadsheet.EmbeddedColumnChartBuilder.setXAxisRange'],
    ['too few arguments', 'sheet.setColumnWidth(1)', "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.setColumnWidth."],
    ['too many arguments', 'sheet.getRange(1, 1, 1, 1, 1)', "don't match the method signature for SpreadsheetApp.Sheet.getRange"],
    ['an argument of another type', 'sheet.getRange("A1").setNumberFormat(null)', "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat."],
    ['a fraction for a whole number', 'sheet.getRange(1.5, 1)', "don't match the method signature"],
    ['a word that is not among those allowed', 'sheet.getRange("A1").setFontWeight("heavy")', "don't match the method signature"],
    ['a cell too deep in an array', 'sheet.getRange("A1:B1").setFontSizes([[1, "2"]])', "don't match the method signature"],
    ['an object of another type', 'sheet.setConditionalFormatRules([sheet])', "don't match the method signature"],
    ['an option that is not there', 'sheet.getRange("A1").clear({ everything: true })', "don't match the method signature"],
    ['a value that the enum lacks', 'SpreadsheetApp.WrapStrategy.FOLD', 'the typings have no Spreadsheet.WrapStrategy.FOLD'],
    ['an enum that is not there', 'SpreadsheetApp.Strategy', 'the typings have no Spreadsheet.SpreadsheetApp.Strategy'],
    ['setting a property', 'sheet.name = "x"', 'Spreadsheet.Sheet.name cannot be set'],
  ])('fails on %s', (_what, script, message) => {
    expect(() => tryScript(`${script};`)).toThrow(message);
  });

  it('tells what is in the typings and not in the fake', () => {
    expect(() => tryScript('sheet.getRange("A1:B2").randomize();')).toThrow('Spreadsheet.Range.randomize is in the typings, and not in the fake');
    expect(() => tryScript('HtmlService.createTemplateFromFile("sidebar");')).toThrow('HTML.HtmlService.createTemplateFromFile is in the typings, and not in the fake');
  });

  it('fails the call even where the script swallows the fault', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    const program = runInAppsScript('function piece() { try { SpreadsheetApp.getActiveSpreadsheet().wipe(); } catch (error) { return "all well"; } }', fake);
    expect(() => program.callFromPage('piece')).toThrow('the typings have no Spreadsheet.Spreadsheet.wipe');
    expect(fake.environment.faults).toHaveLength(1);
  });

  it('follows what methods return', () => {
    expect(() => tryScript('sheet.getRange("A1").setValue(1).getSheet().getParent().getRangeByName("none").getValue();')).toThrow(/null/);
    expect(tryScript('return [String(sheet), String(book), String(sheet.getRange("A1").setValue(1)), String(SpreadsheetApp.WrapStrategy.CLIP)];')).toEqual(['Sheet', 'Spreadsheet', 'Range', 'CLIP']);
  });

  it('gives the same value of an enum wherever it is met', () => {
    expect(tryScript('return sheet.getRange("A1").setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).getWrapStrategy() === SpreadsheetApp.WrapStrategy.CLIP;')).toBe(true);
  });
});
