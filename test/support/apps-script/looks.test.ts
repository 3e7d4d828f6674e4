import { fakeAppsScript } from './fake-apps-script';
import { makeSpreadsheet } from './make-spreadsheet';
import { tryScript } from './try-script';
import { emptySpreadsheet } from './use-apps-script';

describe('looks of cells', () => {
  it('are Google’s own where nobody set them', () => {
    expect(tryScript('const cell = sheet.getRange("A1"); return [cell.getBackground(), cell.getFontColorObject().asRgbColor().asHexString(), cell.getFontFamily(), cell.getFontSize(), cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine(), cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getNumberFormat(), String(cell.getWrapStrategy()), cell.getWrap()];')).toEqual([
      '#ffffff', '#000000', 'Arial', 10, 'normal', 'normal', 'none', 'general', 'bottom', '0.###############', 'OVERFLOW', true,
    ]);
  });

  it('are set one by one, and taken back by null or general', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    expect(tryScript('const two = sheet.getRange("A1:B1"); two.setBackgrounds([["#ABC", "Red"]]).setFontColors([["#102030", null]]).setFontWeights([["bold", null]]).setFontSizes([[8, 10]]).setHorizontalAlignments([["right", "normal"]]).setNumberFormats([["0%", "general"]]).setWraps([[true, false]]); return [two.getBackgrounds(), two.getFontColors(), two.getFontWeights(), two.getHorizontalAlignments(), two.getNumberFormats(), two.getWraps()];', fake)).toEqual([
      [['#aabbcc', '#ff0000']], [['#102030', '#000000']], [['bold', 'normal']], [['right', 'general-left']], [['0%', '0.###############']], [[true, false]],
    ]);
    tryScript('sheet.getRange("A1:B1").setBackground(null).setFontColor(null).setFontWeight(null).setFontSize(10).setHorizontalAlignment(null).setNumberFormat("General").clearFormat();', fake);
    expect(fake.spreadsheet.sheets[0]?.cells).toEqual({});
  });

  it.each([['setBackground("foo")', 'foo is no colour'], ['setFontColor("#12")', '#12 is no colour'], ['setFontSize(0)', '0 is no font size'], ['setNumberFormat("")', 'an empty number format']])('fail where Google would say nothing: %s', (call, message) => {
    expect(() => tryScript(`sheet.getRange("A1").${call};`)).toThrow(message);
  });

  it('take exactly as many as the range has', () => {
    for (const call of ['setBackgrounds([["red"]])', 'setNumberFormats([["0"]])', 'setFontWeights([["bold"]])', 'setNotes([["x"]])', 'setWraps([[true]])']) expect(() => tryScript(`sheet.getRange("A1:B1").${call};`)).toThrow('The data has 1 but the range has 2.');
  });

  it('draw borders round a range and between its cells', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    tryScript('sheet.getRange("A1:A2").setBorder(true, null, true, null, null, false, "#ff0000", SpreadsheetApp.BorderStyle.SOLID_MEDIUM);', fake);
    const border = { color: '#ff0000', style: 'SOLID_MEDIUM' };
    expect(fake.spreadsheet.sheets[0]?.cells).toEqual({ 0: { 0: { value: null, look: { borders: { top: border } } } }, 1: { 0: { value: null, look: { borders: { bottom: border } } } } });
    tryScript('sheet.getRange("A1:A2").setBorder(false, false, false, false, false, false);', fake);
    expect(fake.spreadsheet.sheets[0]?.cells).toEqual({});
  });

  it('show numbers and dates as texts', () => {
    expect(tryScript('sheet.getRange("A1:D1").setValues([[0.125, "2026-03-31", true, "x"]]).setNumberFormats([["0.0%", "d mmm yyyy", "general", "@"]]); return sheet.getRange("A1:D1").getDisplayValues();')).toEqual([['12.5%', '31 Mar 2026', 'TRUE', 'x']]);
  });

  it('are set for many ranges by one call', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    expect(tryScript('sheet.getRangeList(["A1", "C3:D3"]).setBackground("red").setFontWeight("bold").setValue(1); return [sheet.getRange("D3").getBackground(), sheet.getRange("B1").getBackground(), sheet.getRange("A1").getValue()];', fake)).toEqual(['#ff0000', '#ffffff', 1]);
    expect(fake.environment.meter.of('RangeList.setBackground')).toBe(1);
  });
});

describe('clearing', () => {
  const filled = 'const cell = sheet.getRange("A1").setValue(1).setNote("n").setBackground("red").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build()); ';
  const state = ' return [cell.getValue(), cell.getNote(), cell.getBackground(), cell.getDataValidation() === null];';

  it.each([
    ['clearContent()', ['', 'n', '#ff0000', false]],
    ['clearFormat()', [1, 'n', '#ffffff', false]],
    ['clearNote()', [1, '', '#ff0000', false]],
    ['clearDataValidations()', [1, 'n', '#ff0000', true]],
    ['clear()', ['', 'n', '#ffffff', true]],
    ['clear({ commentsOnly: true, contentsOnly: true })', ['', '', '#ff0000', false]],
  ])('of a range: %s', (call, expected) => {
    expect(tryScript(`${filled} cell.${call}; ${state}`)).toEqual(expected);
  });

  it('of a sheet takes everything', () => {
    expect(tryScript(`${filled} sheet.clear(); ${state}`)).toEqual(['', '', '#ffffff', true]);
    expect(tryScript(`${filled} sheet.clearContents(); ${state}`)).toEqual(['', 'n', '#ff0000', false]);
  });
});

describe('data validation', () => {
  it('reads back what was set', () => {
    expect(tryScript('const rule = SpreadsheetApp.newDataValidation().requireValueInList(["Red", "Green"], true).setAllowInvalid(false).setHelpText("One of both").build(); const got = sheet.getRange("A1").setDataValidation(rule).getDataValidation(); return [String(got.getCriteriaType()), got.getCriteriaValues(), got.getAllowInvalid(), got.getHelpText(), sheet.getRange("B1").getDataValidation()];')).toEqual(['VALUE_IN_LIST', [['Red', 'Green'], true], false, 'One of both', null]);
  });

  it('refuses what the script writes against it', () => {
    const set = (rule: string, value: string): unknown => tryScript(`sheet.getRange("B2").setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build()); sheet.getRange("B2").setValue(${value}); return "taken";`);
    const refused = 'The data you entered in cell B2 violates the data validation rules set on this cell.';
    expect(set('requireValueInList(["a", "b"])', '"b"')).toBe('taken');
    expect(() => set('requireValueInList(["a", "b"])', '"c"')).toThrow(refused);
    expect(() => set('requireNumberBetween(1, 5)', '6')).toThrow(refused);
    expect(() => set('requireDate()', '"soon"')).toThrow(refused);
    expect(set('requireDate()', '"2026-03-31"')).toBe('taken');
    expect(set('requireNumberBetween(1, 5)', '""')).toBe('taken');
  });

  it('needs a criterion, and a list of 500 at most', () => {
    expect(() => tryScript('SpreadsheetApp.newDataValidation().build();')).toThrow('a data validation without a criterion');
    expect(() => tryScript('SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, n) => "v" + n));')).toThrow('more items than the limit of 500');
  });
});

describe('conditional formats', () => {
  it('are replaced as a whole, and read back', () => {
    expect(
      tryScript('const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("Red").setBackground("#ff0000").setBold(true).setRanges([sheet.getRange("A1:B2")]).build(); sheet.setConditionalFormatRules([rule, rule]); sheet.setConditionalFormatRules([rule.copy().whenFormulaSatisfied("=A1>1").build()]); const [one, ...more] = sheet.getConditionalFormatRules(); const test = one.getBooleanCondition(); return [more.length, String(test.getCriteriaType()), test.getCriteriaValues(), test.getBackground(), test.getBold(), test.getFontColor(), one.getRanges().map((range) => range.getA1Notation()), one.getGradientCondition()];'),
    ).toEqual([0, 'CUSTOM_FORMULA', ['=A1>1'], '#ff0000', true, null, ['A1:B2'], null]);
  });

  it('may be gradients', () => {
    expect(tryScript('const rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("#ffffff").setGradientMaxpointWithValue("#00ff00", SpreadsheetApp.InterpolationType.NUMBER, "100").setRanges([sheet.getRange("A1")]).build(); const one = rule.getGradientCondition(); return [one.getMinColor(), one.getMaxColor(), String(one.getMaxType()), one.getMaxValue(), rule.getBooleanCondition()];')).toEqual(['#ffffff', '#00ff00', 'NUMBER', '100', null]);
  });

  it('reach other sheets by INDIRECT alone', () => {
    const build = (formula: string): unknown => tryScript(`SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(${JSON.stringify(formula)}).setRanges([sheet.getRange("A1")]).build(); return "built";`);
    expect(() => build("=A1>Settings!B2")).toThrow('Conditional format rule cannot reference a different sheet.');
    expect(build(`=A1>INDIRECT("'Settings'!B2")`)).toBe('built');
  });

  it('need ranges of one sheet', () => {
    expect(() => tryScript('SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground("red").build();')).toThrow('needs ranges');
    expect(() => tryScript('const other = book.insertSheet("x"); SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange("A1"), other.getRange("A1")]).build();')).toThrow('are of one sheet');
  });
});

describe('rich text', () => {
  it('keeps links and looks of stretches', () => {
    expect(
      tryScript('const bold = SpreadsheetApp.newTextStyle().setBold(true).build(); const text = SpreadsheetApp.newRichTextValue().setText("see J17 there").setLinkUrl(4, 7, "#gid=1&range=J17").setTextStyle(0, 3, bold).build(); const got = sheet.getRange("A1").setRichTextValue(text).getRichTextValue(); return [got.getText(), got.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getLinkUrl(), run.getTextStyle().isBold()]), sheet.getRange("A1").getValue()];'),
    ).toEqual(['see J17 there', [['see', 0, null, true], [' ', 3, null, false], ['J17', 4, '#gid=1&range=J17', false], [' there', 7, null, false]], 'see J17 there']);
  });

  it('is what text cells have, and numbers have not', () => {
    expect(tryScript('sheet.getRange("A1:C1").setValues([["x", 5, "=A1"]]); return sheet.getRange("A1:D1").getRichTextValues()[0].map((one) => one && one.getText());')).toEqual(['x', null, null, '']);
    expect(tryScript('return sheet.getRange("A1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("=1+1").build()).getFormula();')).toBe('');
    expect(() => tryScript('SpreadsheetApp.newRichTextValue().setLinkUrl("https://x");')).toThrow('setText must be called before');
    expect(() => tryScript('SpreadsheetApp.newRichTextValue().setText("ab").setLinkUrl(1, 3, "https://x");')).toThrow('outside the text');
  });

  it('is gone when a value is set', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    tryScript('sheet.getRange("A1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("x").setLinkUrl("https://x").build()).setValue("x");', fake);
    expect(fake.spreadsheet.sheets[0]?.cells).toEqual({ 0: { 0: { value: 'x' } } });
  });
});

describe('charts', () => {
  const made = 'const chart = sheet.newChart().asColumnChart().setTitle("Load").setColors(["#ff0000"]).addRange(sheet.getRange("A1:B5")).setPosition(2, 4, 0, 0).setNumHeaders(1).build(); sheet.insertChart(chart); ';

  it('pile up when they are inserted again, and stay one when they are updated', () => {
    expect(tryScript(`${made} sheet.insertChart(chart); const [first] = sheet.getCharts(); sheet.updateChart(first.modify().setOption("title", "Other").build()); return sheet.getCharts().map((one) => [one.getOptions().get("title"), one.getRanges()[0].getA1Notation(), one.getContainerInfo().getAnchorColumn(), one.getNumHeaders()]);`)).toEqual([['Other', 'A1:B5', 4, 1], ['Load', 'A1:B5', 4, 1]]);
    expect(tryScript(`${made} sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length;`)).toBe(0);
  });

  it('need a type, a range and a place on the sheet', () => {
    expect(() => tryScript('sheet.newChart().addRange(sheet.getRange("A1")).build();')).toThrow('a chart needs a type and a range');
    expect(() => tryScript('sheet.newChart().asPieChart().build();')).toThrow('a chart needs a type and a range');
    expect(() => tryScript('sheet.newChart().setPosition(2000, 1, 0, 0);')).toThrow('outside the sheet');
    expect(tryScript('return sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange("A1")).build().modify().getChartType() === Charts.ChartType.LINE;')).toBe(true);
  });
});

describe('sheets', () => {
  it('have names of their own', () => {
    for (const call of ['book.insertSheet("sheet1")', 'book.insertSheet("Other"); book.getSheetByName("Other").setName("SHEET1")']) expect(() => tryScript(`${call};`)).toThrow(/A sheet with the name "sheet1" already exists/i);
    expect(() => tryScript('sheet.setName("");')).toThrow('between 1 and 100 characters');
  });

  it('stand where they are put, and the new one is active', () => {
    expect(tryScript('book.insertSheet("B"); book.insertSheet("A", 0); book.insertSheet("C", 3); book.setActiveSheet(book.getSheetByName("A")); book.moveActiveSheet(2); return [book.getSheets().map((one) => one.getName()), book.getActiveSheet().getName(), book.getSheetByName("a"), book.getSheetByName("B").getIndex()];')).toEqual([['Sheet1', 'A', 'B', 'C'], 'A', null, 3]);
  });

  it('are never all deleted or hidden', () => {
    expect(() => tryScript('book.deleteSheet(sheet);')).toThrow("You can't remove all the sheets in a document.");
    expect(() => tryScript('sheet.hideSheet();')).toThrow("You can't hide all the sheets in a document.");
  });

  it('take their named ranges along when they go, and are gone for who held them', () => {
    const spreadsheet = makeSpreadsheet({ sheets: [{ name: 'A' }, { name: 'B' }], names: { mark: 'B!A1' } });
    expect(tryScript('const gone = book.getSheetByName("B"); book.deleteSheet(gone); const told = []; for (const use of [() => gone.setName("x"), () => gone.getRange("A1").setValue(1)]) try { use(); } catch (error) { told.push(error.message); } return [book.getNamedRanges().length, told.length];', { spreadsheet })).toEqual([0, 2]);
  });

  it('keep their id when they are renamed', () => {
    expect(tryScript('const id = sheet.getSheetId(); sheet.setName("Other"); return [book.getSheetById(id).getName(), sheet.getRange("A1").getGridId() === id, book.getSheetById(999)];')).toEqual(['Other', true, null]);
  });

  it('have one filter at most', () => {
    expect(tryScript('sheet.getRange("A1:C9").createFilter(); const text = sheet.getFilter().getRange().getA1Notation(); sheet.getFilter().remove(); return [text, sheet.getFilter()];')).toEqual(['A1:C9', null]);
    expect(() => tryScript('sheet.getRange("A1:C9").createFilter(); sheet.getRange("D1:E2").createFilter();')).toThrow('already has a filter');
  });

  it('tell rows hidden by hand from rows hidden by a filter', () => {
    const spreadsheet = makeSpreadsheet({ sheets: [{ name: 'A', rows: [['h'], ['a'], ['b']], hiddenRows: [1], filter: { range: 'A1:A3', hiddenRows: [2] } }] });
    expect(tryScript('return [1, 2, 3].map((row) => [sheet.isRowHiddenByUser(row), sheet.isRowHiddenByFilter(row)]);', { spreadsheet })).toEqual([[false, false], [true, false], [false, true]]);
  });
});

describe('named ranges', () => {
  it('are set, moved, found in any case, and removed', () => {
    expect(tryScript('book.setNamedRange("_plumbline_rag", sheet.getRange("A1:Z1000")); book.setNamedRange("_PLUMBLINE_rag", sheet.getRange("B2")); const all = book.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()]); book.getNamedRanges()[0].remove(); return [all, book.getRangeByName("_plumbline_rag")];')).toEqual([[['_plumbline_rag', 'B2']], null]);
    expect(() => tryScript('book.removeNamedRange("none");')).toThrow('does not exist');
  });

  it.each(['A1', 'R1C1', '1x', 'two words', 'true'])('may not be called %s', (name) => {
    expect(() => tryScript(`book.setNamedRange(${JSON.stringify(name)}, sheet.getRange("A1"));`)).toThrow('is not valid for a named range');
  });
});

describe('the selection', () => {
  it('moves the active sheet along', () => {
    expect(tryScript('const other = book.insertSheet("Other"); book.setActiveSheet(sheet); other.setActiveRange(other.getRange("B3:C4")); return [book.getActiveSheet().getName(), book.getActiveRange().getA1Notation(), SpreadsheetApp.getActiveRange().getSheet().getName(), sheet.getActiveRange()];')).toEqual(['Other', 'B3:C4', 'Other', null]);
  });
});
