import { integer, call, cellRef } from '../../../../src/core/workbook/formula';
import type { SheetSpec } from '../../../../src/core/workbook/sheet-spec';
import { writeSheet } from '../../../../src/hosts/xlsx/write/write-sheet';
import type { WriteContext } from '../../../../src/hosts/xlsx/write/write-context';
import { defaultStyles, openStyles } from '../../../../src/hosts/xlsx/write/style-book';
import { everyKindPlan, makeSpec } from '../../../support/make-plan';

const context = (spec: SheetSpec, more: Partial<WriteContext> = {}): WriteContext => ({
  spec,
  styles: openStyles(defaultStyles),
  sheetName: (id) => (id === spec.id ? spec.name : `Our ${id}`),
  firstSheetName: "User's",
  uses1904: false,
  isActive: false,
  protection: '',
  ...more,
});
const written = (parts: Partial<SheetSpec>, more: Partial<WriteContext> = {}): string => writeSheet(context(makeSpec('summary', parts), more)).xml;
const box = { row: 1, column: 1, rowCount: 2, columnCount: 1 };

describe('writeSheet: cells', () => {
  it.each([
    ['a number with all its digits', 0.1 + 0.2, '<c r="A1"><v>0.30000000000000004</v></c>'],
    ['a very small number', 1e-7, '<c r="A1"><v>1e-7</v></c>'],
    ['true', true, '<c r="A1" t="b"><v>1</v></c>'],
    ['an error', { error: '#N/A' }, '<c r="A1" t="e"><v>#N/A</v></c>'],
    ['an empty cell', null, '<c r="A1"/>'],
    ['text inline, blanks kept', ' a <b> ', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &lt;b&gt; </t></is></c>'],
    ['a number that is none as an error', Infinity, '<c r="A1" t="e"><v>#NUM!</v></c>'],
  ])('writes %s', (_, value, xml) => {
    expect(written({ cells: [{ row: 0, column: 0, value }] })).toContain(`<row r="1">${xml}</row>`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('writes the text %s as text that stays text when edited', (value) => {
    const xml = written({ cells: [{ row: 0, column: 0, value }] });
    expect(xml).toContain(`<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`);
    expect(xml).not.toContain('<f>');
  });

  it('writes a formula with its cached text', () => {
    const formula = call('IF', cellRef(0, 1), { kind: 'text', value: 'a"b' }, integer(2));
    expect(written({ cells: [{ row: 0, column: 0, value: 'a"b', formula }] })).toContain('<c r="A1" t="str"><f>IF(B1,&quot;a&quot;&quot;b&quot;,2)</f><v>a"b</v></c>');
  });

  it('writes the cached result of a formula without one as empty text', () => {
    expect(written({ cells: [{ row: 0, column: 0, value: null, formula: cellRef(0, 1) }] })).toContain('<c r="A1" t="str"><f>B1</f><v></v></c>');
  });

  it('quotes the tab name of another sheet in a formula', () => {
    const formula = cellRef(0, 1, { sheet: 'settings', absolute: true });
    expect(written({ cells: [{ row: 0, column: 0, value: 1, formula }] }, { sheetName: () => "Bob's & Ann's" })).toContain("<f>'Bob''s &amp; Ann''s'!$B$1</f>");
  });

  it('gives functions newer than Excel 2007 the prefix that files need', () => {
    const formula = call('RANK.EQ', call('SUM', cellRef(0, 1)), cellRef(0, 2));
    expect(written({ cells: [{ row: 0, column: 0, value: 1, formula }] })).toContain('<f>_xlfn.RANK.EQ(SUM(B1),C1)</f>');
  });

  it('puts user cells among ours in order, the user first where both are', () => {
    const xml = written({
      cells: [{ row: 0, column: 0, value: 1 }, { row: 0, column: 2, value: 3 }],
      userCells: [{ row: 0, column: 1, value: 4, r1c1: 'RC[-1]+R1C3' }, { row: 0, column: 2, value: 'mine' }],
    });
    expect(xml).toContain('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+$C$1</f><v>4</v></c><c r="C1" t="inlineStr"><is><t xml:space="preserve">mine</t></is></c></row>');
  });

  it.each([['s1', ' s="1"'], ['s99', ''], ['rubbish', '']])('takes the style token %s of a user cell where the workbook has it', (styleToken, xml) => {
    const styles = openStyles(defaultStyles);
    styles.cellFormat({ bold: true });
    expect(written({ userCells: [{ row: 0, column: 0, value: 1, styleToken }] }, { styles })).toContain(`<c r="A1"${xml}><v>1</v></c>`);
  });

  it('counts dates from 1904 where the workbook does, and leaves other numbers alone', () => {
    const xml = written(
      { styles: [{ format: 'd mmm yyyy' }], cells: [{ row: 0, column: 0, value: 46000, style: 0 }, { row: 0, column: 1, value: 46000 }] },
      { uses1904: true },
    );
    expect(xml).toContain('<c r="A1" s="1"><v>44538</v></c><c r="B1"><v>46000</v></c>');
  });
});

describe('writeSheet: rules and the rest', () => {
  it('colours numbers only: neither empty cells nor text', () => {
    const xml = written({ conditionalFormats: [{ kind: 'rules', box, rules: [{ kind: 'between', atLeast: null, below: integer(5), style: { fill: '#FF0000' } }] }] });
    expect(xml).toContain('<conditionalFormatting sqref="B2:B3"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(ISNUMBER(B2),B2&lt;5)</formula></cfRule></conditionalFormatting>');
  });

  it('puts a rule that looks at another sheet into the extension list, where Excel keeps it', () => {
    const atLeast = cellRef(0, 0, { sheet: 'settings', absolute: true });
    const xml = written({ conditionalFormats: [{ kind: 'rules', box, rules: [{ kind: 'between', atLeast, below: null, style: { fill: '#FF0000' } }] }] });
    expect(xml).not.toContain('<conditionalFormatting ');
    expect(xml).toContain("<xm:f>AND(ISNUMBER(B2),B2&gt;='Our settings'!$A$1)</xm:f><x14:dxf><fill>");
  });

  it('gives the rule that comes first the higher priority', () => {
    const rules = ['R', 'G'].map((equals) => ({ kind: 'text' as const, equals, style: { bold: true } }));
    const xml = written({ conditionalFormats: [{ kind: 'rules', box, rules }] });
    expect(xml).toContain('<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>&quot;R&quot;</formula>');
    expect(xml).toContain('<cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>&quot;G&quot;</formula>');
  });

  it.each([
    ['a value with a comma in it', ['a, b', 'c']],
    ['more than 255 characters', Array.from({ length: 60 }, (_, index) => `value ${index}`)],
  ])('leaves out a list with %s, which would damage the file', (_, values) => {
    expect(written({ validations: [{ kind: 'list', box, values, message: '' }] })).not.toContain('dataValidation');
  });

  it('links to a cell of the first sheet where the input was a .csv', () => {
    const target = { cell: { sheet: null, row: 4, column: 2 } };
    const xml = written({ cells: [{ row: 0, column: 0, value: 'Alpha' }], links: [{ row: 0, column: 0, target, tip: 'Go "there"' }] });
    expect(xml).toContain(`<hyperlink ref="A1" location="'User''s'!C5" tooltip="Go &quot;there&quot;" display="Alpha"/>`);
  });

  it('writes no pane when nothing is frozen, and one side only where one is', () => {
    expect(written({ freeze: { rows: 0, columns: 0 } })).not.toContain('<pane');
    expect(written({ freeze: { rows: 2, columns: 0 } })).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  });

  it('selects the tab only where it is the active one', () => {
    expect(written({})).not.toContain('tabSelected');
    expect(written({}, { isActive: true })).toContain('tabSelected="1"');
  });

  it('prints an ampersand in the footer as one', () => {
    expect(written({ print: { orientation: 'portrait', titleRows: null, footer: 'R&D' } })).toContain('<oddFooter>&amp;LR&amp;&amp;D&amp;R&amp;P / &amp;N</oddFooter>');
  });

  it('makes a row as tall as its wrapped text needs, unless its height is given', () => {
    const parts = { styles: [{ wrap: true }], columns: [{ width: 10 }], cells: [{ row: 0, column: 0, value: 'x'.repeat(25), style: 0 }] };
    expect(written(parts)).toContain('<row r="1" ht="45">');
    expect(written({ ...parts, rows: [{ row: 0, height: 20 }] })).toContain('<row r="1" ht="20" customHeight="1">');
  });

  it('leaves out merges of one cell, second links and second notes on a cell, which would damage the file', () => {
    const { xml, notes } = writeSheet(
      context(
        makeSpec('summary', {
          merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
          links: [1, 2].map((row) => ({ row: 0, column: 0, target: { sheet: 'summary' as const, row, column: 0 }, tip: '' })),
          notes: ['a', 'b'].map((text) => ({ row: 0, column: 0, text })),
        }),
      ),
    );
    expect(xml).not.toContain('mergeCell');
    expect(xml.match(/<hyperlink /g)).toHaveLength(1);
    expect(notes.map((note) => note.text)).toEqual(['a']);
  });

  it('keeps the order of elements that the schema asks for', () => {
    const [spec = makeSpec('summary')] = everyKindPlan().sheets;
    const order = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'pageMargins', 'pageSetup', 'headerFooter', 'legacyDrawing', 'extLst'];
    const xml = writeSheet(context(spec)).xml;
    const places = order.map((name) => (name === 'extLst' ? xml.lastIndexOf('<extLst') : xml.indexOf(`<${name}`)));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
