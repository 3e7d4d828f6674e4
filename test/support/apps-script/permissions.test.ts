import { fakeAppsScript } from './fake-apps-script';
import { makeSpreadsheet } from './make-spreadsheet';
import type { FakeSpreadsheet } from './model/fake-spreadsheet';
import { runInAppsScript } from './run-in-apps-script';
import { tryScript } from './try-script';
import { emptySpreadsheet } from './use-apps-script';

const protectedText = 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const editor = 'ann@example.com';

const guarded = (): FakeSpreadsheet =>
  makeSpreadsheet({
    editors: [editor, 'bob@example.com'],
    sheets: [
      { name: 'Part', protections: [{ range: 'A1:B2' }, { range: 'D1', editors: [editor] }, { range: 'F1', warningOnly: true }] },
      { name: 'Whole', protections: [{ unprotected: ['A1:B2', 'C1:C9'] }] },
    ],
  });

const as = (user: string, body: string, spreadsheet = guarded()): unknown => tryScript(body, { spreadsheet, options: { user } });

describe('protection', () => {
  it('tells Google’s own sentence where an editor writes under a protection', () => {
    expect(() => as(editor, 'sheet.getRange("B2:C3").setValue(1);')).toThrow(protectedText);
    expect(() => as(editor, 'sheet.getRange("B2").setBackground("red");')).toThrow(protectedText);
    expect(() => as(editor, 'sheet.getRange("B2:B3").merge();')).toThrow(protectedText);
  });

  it('lets the owner write, who is let in, and everybody past a warning', () => {
    expect(as('owner@example.com', 'return sheet.getRange("A1").setValue(1).getValue();')).toBe(1);
    expect(as(editor, 'sheet.getRange("D1").setValue(1); sheet.getRange("F1").setValue(2); return sheet.getRange("D1:F1").getValues();')).toEqual([[1, '', 2]]);
  });

  it('lets editors write what a protected sheet leaves open, and change nothing of the sheet itself', () => {
    expect(as(editor, 'const whole = book.getSheetByName("Whole"); return whole.getRange("A1:C2").setValue(1).getValue();')).toBe(1);
    expect(() => as(editor, 'book.getSheetByName("Whole").getRange("A3").setValue(1);')).toThrow(protectedText);
    for (const change of ['setName("x")', 'insertRowsAfter(1, 1)', 'setColumnWidth(1, 50)', 'setConditionalFormatRules([])', 'setFrozenRows(1)']) expect(() => as(editor, `book.getSheetByName("Whole").${change};`)).toThrow(protectedText);
  });

  it('answers canEdit for ranges and protections', () => {
    expect(as(editor, 'return [["A1", "C3", "D1", "F1"].map((at) => sheet.getRange(at).canEdit()), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.canEdit()), book.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.canEdit())];')).toEqual([[false, true, true, true], [false, true, true], [false]]);
  });

  it('adds and removes protections, without the owner among the editors', () => {
    expect(as('owner@example.com', 'const one = sheet.protect().setDescription("ours"); const got = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0]; const told = [got.getDescription(), got.getEditors().length, got.canEdit()]; one.remove(); return [...told, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];')).toEqual(['ours', 0, true, 0]);
    expect(() => as(editor, 'sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove();')).toThrow(protectedText);
  });

  it('lets a viewer read and change nothing', () => {
    expect(as('viewer@example.com', 'return [sheet.getRange("C3").getValue(), sheet.getRange("C3").canEdit()];')).toEqual(['', false]);
    for (const change of ['sheet.getRange("C3").setValue(1)', 'sheet.setName("x")', 'book.insertSheet("x")', 'book.setNamedRange("x", sheet.getRange("A1"))']) expect(() => as('viewer@example.com', `${change};`)).toThrow('You do not have permission');
  });
});

describe('buffered writes', () => {
  it('fail at flush, at the next read, or when the script ends, not where they stand', () => {
    const told = (body: string): unknown => as(editor, `const log = []; try { log.push("write"); sheet.getRange("A1").setValue(1); log.push("written"); ${body} } catch (error) { log.push(error.name, error.message); } return log;`);
    expect(told('SpreadsheetApp.flush();')).toEqual(['write', 'written', 'Exception', protectedText]);
    expect(told('sheet.getRange("C9").getValue();')).toEqual(['write', 'written', 'Exception', protectedText]);
    expect(() => told('')).toThrow(protectedText);
  });

  it('lose what stands behind the one that fails', () => {
    const spreadsheet = guarded();
    const fake = fakeAppsScript(spreadsheet, { user: editor });
    expect(() => tryScript('sheet.getRange("C3").setValue(1); sheet.getRange("A1").setValue(2); sheet.getRange("C4").setValue(3);', fake)).toThrow(protectedText);
    expect(spreadsheet.sheets[0]?.cells).toEqual({ 2: { 2: { value: 1 } } });
  });

  it('are counted with the reads that follow them', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    tryScript('for (let row = 1; row <= 3; row += 1) { sheet.getRange(row, 1).setValue(row); sheet.getRange(row, 1).getValue(); } sheet.getRange("B1:B3").setValues([[1], [2], [3]]).setBackground("red");', fake);
    const { meter } = fake.environment;
    expect(meter.alternations).toBe(3);
    expect([meter.of('Range.setValue'), meter.of('Range.getValue'), meter.of('Range.setValues'), meter.of('Sheet.getRange')]).toEqual([3, 3, 1, 7]);
    // Three reads, and getSheets before them.
    expect([meter.reads, meter.writes, meter.crossings, meter.total]).toEqual([4, 5, 9, 17]);
    expect(meter.bytesWritten).toBeGreaterThan(20);
    meter.reset();
    expect([meter.total, meter.of('Range.setValue')]).toEqual([0, 0]);
  });
});

describe('who may what', () => {
  const menuOnly = 'function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "open").addSeparator().addToUi(); }';

  it('builds a menu without any authorisation, and does nothing else', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    runInAppsScript(menuOnly, fake).run('onOpen', { context: 'open', authMode: 'NONE' });
    expect(fake.environment.menus).toEqual([{ caption: '', isAddon: true, items: [{ caption: 'Open', functionName: 'open' }, { separator: true }] }]);
    for (const body of ['SpreadsheetApp.getActiveSpreadsheet()', 'PropertiesService.getDocumentProperties()', 'Utilities.getUuid()', 'ScriptApp.getProjectTriggers()']) {
      expect(() => runInAppsScript(`function onOpen() { ${body}; }`, fakeAppsScript(emptySpreadsheet())).run('onOpen', { context: 'open', authMode: 'NONE' })).toThrow('You do not have permission to call');
    }
  });

  it('shows no sidebar and makes no trigger in a simple trigger', () => {
    const inOpen = (body: string): unknown => runInAppsScript(`function onOpen() { ${body}; }`, fakeAppsScript(emptySpreadsheet())).run('onOpen', { context: 'open' });
    expect(() => inOpen('SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))')).toThrow('You do not have permission to call Ui.showSidebar');
    expect(() => inOpen('ScriptApp.newTrigger("tick")')).toThrow('You do not have permission to call ScriptApp.newTrigger');
    expect(() => inOpen('SpreadsheetApp.getActiveSpreadsheet().getSheets()')).not.toThrow();
  });

  it('has no user interface in a trigger', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    const program = runInAppsScript('function tick() { SpreadsheetApp.getUi(); }', fake);
    expect(() => program.run('tick', { context: 'trigger' })).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    expect(() => program.run('tick')).not.toThrow();
  });

  it.each(['openById("x")', 'openByUrl("https://x")', 'create("x")'])('refuses SpreadsheetApp.%s, which needs another scope', (call) => {
    expect(() => tryScript(`SpreadsheetApp.${call};`)).toThrow('You do not have permission to call SpreadsheetApp.');
  });

  it('has neither spreadsheet nor document lock and properties where the script is not bound', () => {
    const fake = fakeAppsScript(emptySpreadsheet(), { isBound: false });
    expect(runInAppsScript('function piece() { return [SpreadsheetApp.getActiveSpreadsheet(), LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), String(LockService.getScriptLock())]; }', fake).callFromPage('piece')).toEqual([null, null, null, 'Lock']);
  });
});
