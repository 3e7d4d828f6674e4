import { describeWith } from '../require-tool';
import { officeClient } from './client';
import { fakeExcel } from './fake-excel';
import type { FakeExcel } from './fake-excel';
import { fakeSheet, fakeWorkbook } from './model/new-workbook';

const open = () => fakeExcel({ workbook: fakeWorkbook([fakeSheet('Plan', [['a', 1], ['b', 2]])]) });

function run(excel: FakeExcel, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> {
  return excel.Excel.run(async (context) => {
    await act(context.workbook.worksheets.getItem('Plan'), context);
    await context.sync();
  });
}

describeWith(officeClient, 'looks in the fake Excel', () => {
  it('are set for a range, and are null where its cells differ', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.bold = true;
      format.font.size = 14;
      format.font.underline = 'Single';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 2;
      sheet.getRange('A1').format.fill.color = 'orange';
      sheet.getRange('B1').format.font.bold = false;
      const all = sheet.getRange('A1:B2');
      all.load({ format: { wrapText: true, fill: { color: true }, font: { bold: true, size: true, name: true, color: true } } });
      const white = sheet.getRange('B2').format.fill.load({ color: true });
      await context.sync();
      expect(all.format.toJSON()).toMatchObject({ wrapText: true, fill: { color: null }, font: { bold: null, size: 14, name: 'Calibri', color: '#000000' } });
      expect(white.color).toBe('#FFFFFF');
    });
    const look = { fontSize: 14, underline: 'Single', horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 2 };
    expect(excel.cell('Plan', 'A1')?.format).toEqual({ ...look, bold: true, fill: '#FFA500' });
    expect(excel.cell('Plan', 'B1')?.format).toEqual(look);
  });

  it('leave nothing in the model once they are Excel’s own again', async () => {
    const excel = open();
    const before = structuredClone(excel.workbook);
    await run(excel, (sheet) => {
      const range = sheet.getRange('A1:D9');
      range.format.fill.color = '#112233';
      range.format.font.italic = true;
      range.numberFormat = '0%' as unknown as string[][];
    });
    expect(excel.workbook).not.toEqual(before);
    await run(excel, (sheet) => {
      const range = sheet.getRange('A1:D9');
      range.format.fill.clear();
      range.format.font.italic = false;
      range.numberFormat = 'General' as unknown as string[][];
    });
    expect(excel.workbook).toEqual(before);
  });

  it('of a whole column are kept by the column', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      sheet.getRange('B:B').format.font.color = '#ff0000';
      await context.sync();
      sheet.getRange('B9').values = [[3]];
      const cell = sheet.getRange('B9').format.font.load({ color: true });
      await context.sync();
      expect(cell.color).toBe('#FF0000');
    });
    expect(excel.sheet('Plan').columns).toEqual({ 1: { format: { fontColor: '#FF0000' } } });
    expect(excel.cell('Plan', 'B9')).toEqual({ value: 3 });
  });

  it('have borders at the edges of the range and inside', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      const bottom = borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.color = '#00ff00';
      borders.getItem('InsideVertical').weight = 'Medium';
      const read = sheet.getRange('A2:B2').format.borders.getItem('EdgeBottom').load({ color: true, style: true, weight: true });
      await context.sync();
      expect([read.color, read.style, read.weight]).toEqual(['#00FF00', 'Continuous', 'Thin']);
    });
    const green = { style: 'Continuous', color: '#00FF00', weight: 'Thin' };
    const medium = { style: 'Continuous', color: '#000000', weight: 'Medium' };
    expect(['A1', 'B1', 'A2', 'B2'].map((address) => excel.cell('Plan', address)?.format?.borders)).toEqual([{ EdgeRight: medium }, undefined, { EdgeBottom: green, EdgeRight: medium }, { EdgeBottom: green }]);
  });

  it('are set and read cell by cell', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const none = { color: '#000000', style: 'None' };
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [
          { format: { fill: { color: '#123456' }, font: { bold: true, name: 'Arial' }, horizontalAlignment: 'Right', indentLevel: 1, borders: { top: { style: 'Continuous', color: '#abcdef' } } } },
          { hyperlink: { documentReference: 'Plan!A2', screenTip: 'there' } },
        ],
      ]);
      const read = range.getCellProperties({
        ...{ address: true, hyperlink: true },
        format: { fill: { color: true, pattern: true }, font: { bold: true, name: true }, indentLevel: true, protection: true, borders: { color: true, style: true } },
      });
      await context.sync();
      expect(read.value[0]?.[0]).toEqual({
        ...{ address: 'Plan!A1', hyperlink: null },
        format: {
          ...{ fill: { color: '#123456', pattern: 'Solid' }, font: { bold: true, name: 'Arial' }, indentLevel: 1, protection: { locked: true, formulaHidden: false } },
          borders: { top: { color: '#ABCDEF', style: 'Continuous' }, bottom: none, left: none, right: none, diagonalDown: none, diagonalUp: none },
        },
      });
      expect(read.value[0]?.[1]?.hyperlink).toEqual({ documentReference: 'Plan!A2', screenTip: 'there', textToDisplay: '1' });
    });
    await expect(run(excel, (sheet) => sheet.getRange('A1:B1').setCellProperties([[{}]]))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('of rows and columns are their sizes and whether they are hidden', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      sheet.getRange('A:C').setColumnProperties([{ format: { columnWidth: 80 } }, { columnHidden: true }, {}]);
      sheet.getRange('2:2').setRowProperties([{ format: { rowHeight: 30 }, rowHidden: true }]);
      sheet.getRange('A4:A5').rowHidden = true;
      await context.sync();
      const columns = sheet.getRange('A1:C1').getColumnProperties({ columnHidden: true, columnIndex: true, format: { columnWidth: true } });
      const rows = sheet.getRange('A1:A2').getRowProperties({ rowHidden: true });
      const some = sheet.getRange('A1:A5').load({ rowHidden: true, columnHidden: true });
      const all = sheet.getRange('A4:A5').load({ rowHidden: true });
      await context.sync();
      expect(columns.value).toEqual([0, 1, 2].map((columnIndex) => ({ columnIndex, columnHidden: columnIndex === 1, format: { columnWidth: columnIndex === 0 ? 80 : 48 } })));
      expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }]);
      expect([some.rowHidden, some.columnHidden, all.rowHidden]).toEqual([null, false, true]);
    });
    expect(excel.sheet('Plan')).toMatchObject({ columns: { 0: { width: 80 }, 1: { isHidden: true } }, rows: { 1: { height: 30, isHidden: true }, 3: { isHidden: true }, 4: { isHidden: true } } });
  });

  it('of a column are null where its cells in the range differ', async () => {
    await run(open(), async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B1:B3').format.fill.color = '#123456';
      sheet.getRange('B2').format.borders.getItem('EdgeBottom').style = 'Double';
      const columns = sheet.getRange('A1:B3').getColumnProperties({ format: { fill: { color: true, pattern: true }, font: { bold: true }, borders: { style: true } } });
      const rows = sheet.getRange('A1:B1').getRowProperties({ format: { fill: { color: true } } });
      await context.sync();
      expect(columns.value[0]?.format).toMatchObject({ fill: { color: '#FFFFFF', pattern: 'None' }, font: { bold: null }, borders: { bottom: { style: 'None' } } });
      expect(columns.value[1]?.format).toMatchObject({ fill: { color: '#123456', pattern: 'Solid' }, font: { bold: false }, borders: { bottom: { style: null }, left: { style: 'None' } } });
      expect(rows.value).toEqual([{ format: { fill: { color: null } } }]);
    });
  });

  it('are set for several ranges at once', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const areas = sheet.getRanges('A1,B2:B3, D:D');
      areas.format.fill.pattern = 'Gray25';
      areas.format.fill.color = '#ff0000';
      areas.format.borders.getItem('EdgeTop').style = 'Continuous';
            areas.load({ address: true, areaCount: true, format: { fill: { color: true } } });
      await context.sync();
      expect([areas.address, areas.areaCount, areas.format.fill.color]).toEqual(['Plan!A1,Plan!B2:B3,Plan!D:D', 3, '#FF0000']);
    });
    const line = { style: 'Continuous', color: '#000000', weight: 'Thin' };
    expect(excel.cell('Plan', 'B2')).toEqual({ value: 2, format: { fill: '#FF0000', pattern: 'Gray25', borders: { EdgeTop: line } } });
    expect(excel.cell('Plan', 'B3')).toEqual({ value: null, format: { fill: '#FF0000', pattern: 'Gray25' } });
    expect(excel.sheet('Plan').columns[3]).toEqual({ format: { fill: '#FF0000', pattern: 'Gray25' } });
  });

  it('have no lines inside a single row', async () => {
    const inside = run(open(), (sheet) => {
      sheet.getRange('A1:B1').format.borders.getItem('InsideHorizontal').style = 'Continuous';
    });
    await expect(inside).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('of links are blue and underlined, and give way to what is set behind', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: 'Plan!B2', textToDisplay: 'B2' };
      cell.format.font.color = '#000000';
      cell.load({ hyperlink: true });
      await context.sync();
      expect(cell.hyperlink).toEqual({ documentReference: 'Plan!B2', textToDisplay: 'B2' });
      cell.clear('Hyperlinks');
    });
    expect(excel.cell('Plan', 'A1')).toEqual({ value: 'B2', format: { underline: 'Single' } });
  });

  it('widen columns to their texts', async () => {
    const excel = open();
    await run(excel, (sheet) => {
      sheet.getRange('A1').values = [['a text of twenty-five long']];
      sheet.getRange('A:B').format.autofitColumns();
    });
    expect(excel.sheet('Plan').columns[0]?.width).toBeGreaterThan(100);
    expect(excel.sheet('Plan').columns[1]?.width).toBeLessThan(48);
  });
});

describeWith(officeClient, 'conditional formats in the fake Excel', () => {
  it('come first when they are added, and are read back', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const range = sheet.getRange('B2:B9');
      const red = range.conditionalFormats.add('Custom');
      red.custom.rule.formula = '=$A2="b"';
      red.custom.format.fill.color = '#ff0000';
      red.custom.format.font.color = '#ffffff';
      red.custom.format.font.bold = true;
      const between = range.conditionalFormats.add('CellValue');
      between.cellValue.rule = { formula1: '=1', formula2: '=5', operator: 'Between' };
      between.cellValue.format.fill.color = '#00ff00';
      between.stopIfTrue = true;
      const bar = sheet.getRange('A1:B1').conditionalFormats.add('DataBar');
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      bar.dataBar.upperBoundRule = { type: 'HighestValue' };
      bar.dataBar.positiveFormat.fillColor = '#123456';
      bar.dataBar.positiveFormat.gradientFill = false;
      bar.dataBar.showDataBarOnly = true;
      await context.sync();
      const formats = range.conditionalFormats.load({ type: true, priority: true, stopIfTrue: true, customOrNullObject: { rule: { formula: true } }, cellValueOrNullObject: { rule: true } });
      const count = sheet.getRange().conditionalFormats.getCount();
      const where = range.conditionalFormats.getItemAt(1).getRange().load({ address: true });
      await context.sync();
      expect(formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([['CellValue', 1, true], ['Custom', 2, false]]);
      expect(formats.items[1]?.customOrNullObject.rule.formula).toBe('=$A2="b"');
      expect([count.value, where.address]).toEqual([3, 'Plan!B2:B9']);
    });
    expect(excel.sheet('Plan').conditionalFormats.map((rule) => rule.type)).toEqual(['DataBar', 'CellValue', 'Custom']);
    expect(excel.sheet('Plan').conditionalFormats[0]).toMatchObject({
      bar: { lowerBoundRule: { type: 'Number', formula: '0' }, upperBoundRule: { type: 'HighestValue' }, showDataBarOnly: true, positiveFormat: { fillColor: '#123456', gradientFill: false } },
    });
    expect(excel.sheet('Plan').conditionalFormats[2]).toEqual({
      ...{ type: 'Custom', stopIfTrue: false, boxes: [{ row: 1, column: 1, rowCount: 8, columnCount: 1 }] },
      ...{ rule: { formula: '=$A2="b"' }, format: { fill: '#FF0000', fontColor: '#FFFFFF', bold: true } },
    });
  });

  it('are kept around a range that is cleared of them', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const format = sheet.getRange('A1:C3').conditionalFormats.add('ContainsText');
      format.textComparison.rule = { operator: 'BeginsWith', text: 'x' };
      await context.sync();
      sheet.getRange('B2').conditionalFormats.clearAll();
      const none = sheet.getRange('B2').conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
    const [rule] = excel.sheet('Plan').conditionalFormats;
    expect(rule?.boxes.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0)).toBe(8);
    await run(excel, (sheet) => sheet.getRange().conditionalFormats.clearAll());
    expect(excel.sheet('Plan').conditionalFormats).toEqual([]);
  });

  it('refuse what is of another type', async () => {
    const wrong = run(open(), (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').dataBar.showDataBarOnly = true;
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidOperation' });
    await expect(run(open(), (sheet) => sheet.getRange('A1').conditionalFormats.add('IconSet'))).rejects.toMatchObject({ code: 'NotImplemented' });
  });
});

describeWith(officeClient, 'data validation in the fake Excel', () => {
  it('is set, read, split and cleared', async () => {
    const excel = open();
    await run(excel, async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Red,Amber,Green' } };
      dataValidation.errorAlert = { message: 'Choose a colour.', showAlert: true, style: 'Stop', title: 'RAG' };
      dataValidation.ignoreBlanks = true;
      sheet.getRange('A5').dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
      await context.sync();
      const [list, mixed, some, none] = ['A1:A4', 'A4:A5', 'A9:A10', 'C1'].map((address) => sheet.getRange(address).dataValidation.load({ type: true, rule: true }));
      await context.sync();
      expect([list?.type, mixed?.type, some?.type, none?.type]).toEqual(['List', 'MixedCriteria', 'Inconsistent', 'None']);
      expect([list?.rule, mixed?.rule, none?.rule]).toEqual([{ list: { inCellDropDown: true, source: 'Red,Amber,Green' } }, null, {}]);
      sheet.getRange('A1:A4').dataValidation.clear();
    });
    const rows = excel.sheet('Plan').validations.map(({ boxes, rule, errorAlert }) => [boxes.map(({ row, rowCount }) => [row, rowCount]), Object.keys(rule)[0], errorAlert.title]);
    expect(rows).toEqual([
      [[[5, 4]], 'list', 'RAG'],
      [[[4, 1]], 'wholeNumber', 'RAG'],
    ]);
  });

  it('refuses a list of more than 255 characters, and rules without what they need', async () => {
    const set = (rule: Excel.DataValidationRule) => run(open(), (sheet) => (sheet.getRange('A1').dataValidation.rule = rule));
    await expect(set({ list: { inCellDropDown: true, source: 'x'.repeat(256) } })).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(set({ decimal: { formula1: 1, operator: 'Between' } })).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(set({})).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
