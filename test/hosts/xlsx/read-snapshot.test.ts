import { cellAt, expandRuns } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { makePackage, minimalParts, minimalWorkbook, relationship, relationships } from '../../support/make-package';
import type { MinimalWorkbook } from '../../support/make-package';

const read = (workbook: MinimalWorkbook): WorkbookSnapshot => readSnapshot(minimalWorkbook(workbook), 'plan.xlsx');

/** The one sheet of a workbook whose `<worksheet>` holds this. */
function readSheet(xml: string, more: Partial<MinimalWorkbook> = {}): SheetSnapshot {
  const [sheet] = read({ sheets: [{ name: 'Data', xml }], ...more }).sheets;
  if (!sheet) throw new Error('no sheet was read');
  return sheet;
}

function without(parts: Readonly<Record<string, string | Uint8Array>>, name: string): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}

const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const dateStyles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="3"/></cellXfs>';

describe('readSnapshot', () => {
  describe('cells', () => {
    it('reads numbers, texts, booleans and errors', () => {
      const xml = rows(`<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c>${text('D1', 'a &amp; b')}</row>`);
      expect(readSheet(xml).cells).toEqual([[1.5, true, { error: '#REF!' }, 'a & b']]);
    });

    it('reads plain and rich shared texts, phonetic guides left out', () => {
      const sharedStrings = '<si><t>plain</t></si><si><r><t>ri</t></r><r><rPr/><t xml:space="preserve">ch </t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si>';
      const xml = rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>');
      expect(readSheet(xml, { sharedStrings }).cells).toEqual([['plain', 'rich ']]);
    });

    it('reads rich inline texts, phonetic guides left out', () => {
      const xml = rows('<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c></row>');
      expect(readSheet(xml).cells).toEqual([['ab']]);
    });

    it('places cells and rows without references by counting', () => {
      const xml = rows('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>');
      const sheet = readSheet(xml);
      expect([cellAt(sheet, 0, 1), cellAt(sheet, 3, 2), cellAt(sheet, 3, 3), cellAt(sheet, 4, 0)]).toEqual([2, 3, 4, 5]);
    });

    it('begins the box at the first value and leaves formatted cells out', () => {
      const xml = rows('<row r="3"><c r="B3"><v>1</v></c><c r="F3" s="1"/></row><row r="9"><c r="B9" s="1"/></row>');
      expect(readSheet(xml, { styles: dateStyles }).box).toEqual({ row: 2, column: 1, rowCount: 1, columnCount: 1 });
    });

    it('has no box for a sheet without values', () => {
      expect(readSheet(rows('<row r="1"><c r="A1" s="1"/></row>'))).toMatchObject({ box: null, cells: [], formats: [], fills: [] });
    });

    it('takes the stored result of a formula', () => {
      expect(readSheet(rows('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"x"</f><v>x</v></c></row>')).cells).toEqual([[2, 'x']]);
    });

    it('reports formulas without a result, once per sheet, with their cells', () => {
      const xml = rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f></c><c r="C1"><f>A1</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c></row>');
      const { sheets, findings } = read({ sheets: [{ name: 'Data', xml }] });
      expect(sheets[0]?.cells).toEqual([[1]]);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ code: 'formula-without-value', count: 2, at: { sheet: 'Data', row: 0, column: 1 } });
    });

    it('reports values left out of a cut box', () => {
      const { findings } = read({ sheets: [{ name: 'Data', xml: rows(`<row r="1">${text('A1', 'safe')}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) }] });
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ code: 'used-box-cut', count: 1, args: { sheet: 'Data', cell: 'XFD1048576', box: 'A1', count: 1 } });
    });

    it.each(['<row r="0"><c r="A1"/></row>', '<row r="1048577"/>', '<row r="1"><c r="XFE1"/></row>', '<row r="1"><c r="__proto__"/></row>'])(
      'refuses a place outside every sheet: %s',
      (xml) => {
        expect(() => readSheet(rows(xml))).toThrow('which no sheet has');
      },
    );
  });

  describe('dates and formats', () => {
    it('gives the format of every cell of the box', () => {
      const sheet = readSheet(rows('<row r="1"><c r="A1" s="1"><v>45658</v></c><c r="C1" s="2"><v>1000</v></c></row>'), { styles: dateStyles });
      expect(sheet.box && expandRuns(sheet.formats, sheet.box, '')).toEqual([['m/d/yyyy', 'General', '#,##0']]);
    });

    it('moves dates of a 1904 workbook into the 1900 system, other numbers not', () => {
      const xml = rows('<row r="1"><c r="A1" s="1"><v>44196</v></c><c r="B1" s="2"><v>44196</v></c></row>');
      expect(readSheet(xml, { styles: dateStyles, beforeSheets: '<workbookPr date1904="1"/>' }).cells).toEqual([[45658, 44196]]);
    });

    it('reads ISO dates as serials, whatever the date system, and marks them as dates', () => {
      const xml = rows('<row r="1"><c r="A1" t="d"><v>2025-01-01</v></c><c r="B1" t="d" s="1"><v>2025-01-01</v></c></row>');
      const sheet = readSheet(xml, { styles: dateStyles, beforeSheets: '<workbookPr date1904="1"/>' });
      expect(sheet.cells).toEqual([[45658, 45658]]);
      expect(sheet.formats).toEqual([{ count: 1, value: 'yyyy-mm-dd' }, { count: 1, value: 'm/d/yyyy' }]);
    });

    it('gives solid fills, empty coloured cells of the box included', () => {
      const styles =
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF92D050"/></patternFill></fill></fills>' +
        '<cellXfs><xf/><xf fillId="1"/></cellXfs>';
      const xml = rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="C1"><v>2</v></c></row>');
      expect(readSheet(xml, { styles }).fills).toEqual([{ count: 1, value: null }, { count: 1, value: '#92D050' }, { count: 1, value: null }]);
    });

    it('leaves fills out above 100,000 cells', () => {
      const xml = rows(Array.from({ length: 1001 }, (_, row) => `<row r="${row + 1}"><c r="CV${row + 1}"><v>1</v></c><c r="A${row + 1}"><v>1</v></c></row>`).join(''));
      expect(readSheet(xml)).toMatchObject({ box: { rowCount: 1001, columnCount: 100 }, fills: null });
    });
  });

  describe('sheets', () => {
    it('reads names and visibility in the order of the tabs', () => {
      const { sheets } = read({
        sheets: [
          { name: 'Plan & more', xml: rows('') },
          { name: 'Old', xml: rows(''), state: 'hidden' },
          { name: 'Deep', xml: rows(''), state: 'veryHidden' },
        ],
      });
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Plan & more', 'visible'], ['Old', 'hidden'], ['Deep', 'very-hidden']]);
    });

    it('reads merges, a whole-sheet one within the box', () => {
      const xml = `${rows('<row r="1"><c r="A1"><v>1</v></c><c r="C2"><v>1</v></c></row>')}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A1:XFD1048576"/><mergeCell ref="D9"/></mergeCells>`;
      expect(readSheet(xml).merges).toEqual([
        { row: 0, column: 0, rowCount: 1, columnCount: 2 },
        { row: 0, column: 0, rowCount: 2, columnCount: 3 },
      ]);
    });

    it('lists hidden rows and columns of the box', () => {
      const cols = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/><col min="1" max="1" width="9"/></cols>';
      const xml = `${cols}${rows('<row r="1"><c r="A1"><v>1</v></c><c r="F1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3"><c r="A3"><v>1</v></c></row><row r="9" hidden="1"/>')}`;
      expect(readSheet(xml)).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2, 4, 5] });
    });

    it('says whether a sheet is protected', () => {
      expect(readSheet(`${rows('')}<sheetProtection sheet="1" password="ABCD"/>`).isProtected).toBe(true);
      expect(readSheet(`${rows('')}<sheetProtection objects="1"/>`).isProtected).toBe(false);
    });

    it('takes rows and columns inside drawings and extensions for nothing', () => {
      const xml = `${rows(`<row r="1">${text('A1', 'a')}</row>`)}<controls xmlns:xdr="x"><control><anchor><from><xdr:col>3</xdr:col><xdr:row>900</xdr:row></from></anchor></control></controls><extLst><ext><row r="7"><c r="A7"><v>1</v></c></row></ext></extLst>`;
      expect(readSheet(xml).cells).toEqual([['a']]);
    });

    it('reads native tables through the relationships of the sheet', () => {
      const table = '<table xmlns="x" id="1" name="Table1" displayName="Projects" ref="A1:C9" totalsRowCount="1"/>';
      const bare = '<table xmlns="x" id="2" name="Bare" displayName="Bare" ref="E1:F3" headerRowCount="0"/>';
      const list = relationship('rId1', 'table', '../tables/table1.xml') + relationship('rId2', 'table', '/xl/tables/table2.xml') + relationship('rId3', 'table', '../tables/gone.xml');
      const [sheet] = read({ sheets: [{ name: 'Data', xml: rows(''), relationships: list }], parts: { 'xl/tables/table1.xml': table, 'xl/tables/table2.xml': bare } }).sheets;
      expect(sheet?.tables).toEqual([
        { name: 'Projects', box: { row: 0, column: 0, rowCount: 9, columnCount: 3 }, hasHeaderRow: true, hasTotalsRow: true },
        { name: 'Bare', box: { row: 0, column: 4, rowCount: 3, columnCount: 2 }, hasHeaderRow: false, hasTotalsRow: false },
      ]);
    });

    it('passes over chart, dialog and macro sheets', () => {
      const parts = minimalParts({ sheets: ['A', 'B', 'C', 'D'].map((name) => ({ name, xml: rows(`<row r="1">${text('A1', name)}</row>`) })) });
      const changed = String(parts['xl/_rels/workbook.xml.rels'])
        .replace('worksheet" Target="worksheets/sheet1', 'chartsheet" Target="worksheets/sheet1')
        .replace('worksheet" Target="worksheets/sheet2', 'dialogsheet" Target="worksheets/sheet2')
        .replace('worksheet" Target="worksheets/sheet3', 'xlMacrosheet" Target="worksheets/sheet3');
      const snapshot = readSnapshot(makePackage({ ...parts, 'xl/_rels/workbook.xml.rels': changed }), 'plan.xlsx');
      expect(snapshot.sheets.map(({ name }) => name)).toEqual(['D']);
      expect(snapshot.findings).toEqual([]);
    });

    it('refuses a workbook whose sheet is missing', () => {
      const parts = minimalParts({ sheets: [{ name: 'Data', xml: rows('') }] });
      expect(() => readSnapshot(makePackage(without(parts, 'xl/worksheets/sheet1.xml')), 'plan.xlsx')).toThrow('the sheet "Data" is listed, but has no content of its own');
    });
  });

  describe('names and our own sheets', () => {
    const names = (xml: string): Partial<MinimalWorkbook> => ({ afterSheets: `<definedNames>${xml}</definedNames>` });

    it('gives the names of the whole workbook', () => {
      const snapshot = read({ sheets: [{ name: 'Data', xml: rows('') }], ...names('<definedName name="rate">Data!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1</definedName>') });
      expect(snapshot.names).toEqual([{ name: 'rate', refersTo: 'Data!$B$1' }]);
    });

    it('recognises our sheets by their hidden names, renamed or not', () => {
      const xml = rows(`<row r="1">${text('A1', 'x')}</row>`);
      const snapshot = read({
        sheets: [{ name: 'Data', xml }, { name: "My 'top' list", xml }, { name: 'Settings', xml }],
        ...names(`<definedName name="_plumbline_priorities" hidden="1">'My ''top'' list'!$A$1</definedName><definedName name="_plumbline_settings" hidden="1">Settings!$A$1</definedName>`),
      });
      expect(snapshot.sheets.map(({ owned }) => owned)).toEqual([null, 'priorities', 'settings']);
      expect(snapshot.names).toEqual([]);
    });

    it('takes a lost or a copied mark for nothing', () => {
      const snapshot = read({
        sheets: [{ name: 'Data', xml: rows('') }],
        ...names('<definedName name="_plumbline_rag">#REF!</definedName><definedName name="_plumbline_summary" localSheetId="0">Data!$A$1</definedName>'),
      });
      expect(snapshot.sheets.map(({ owned }) => owned)).toEqual([null]);
    });

    it('gives formulas in R1C1 form and style tokens of our sheets alone', () => {
      const xml = rows(
        '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
          '<row r="2"><c r="B2" s="1"><f t="shared" si="0"/><v>1</v></c><c r="C2" s="1"/></row>',
      );
      const snapshot = read({
        sheets: [{ name: 'Ours', xml }, { name: 'Theirs', xml }],
        styles: dateStyles,
        ...names('<definedName name="_plumbline_rag">Ours!$A$1</definedName>'),
      });
      expect(snapshot.sheets[0]?.ownedCells).toEqual({
        formulas: [{ row: 0, column: 1, r1c1: 'RC[-1]*R1C1' }, { row: 1, column: 1, r1c1: 'RC[-1]*R1C1' }],
        styles: [{ row: 0, column: 0, token: 's2' }, { row: 1, column: 1, token: 's1' }, { row: 1, column: 2, token: 's1' }],
      });
      expect(snapshot.sheets[1]?.ownedCells).toBeNull();
    });
  });

  describe('packages of other programs', () => {
    it('follows relationships and prefixes, wherever the parts lie', () => {
      const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
      const bytes = makePackage({
        '_rels/.rels': relationships(relationship('r1', 'officeDocument', '/book/Main.xml')),
        'book/Main.xml': `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet xmlns:rel="r" name="Data" sheetId="7" rel:id="s1"/></x:sheets></x:workbook>`,
        'book/_rels/Main.xml.rels': relationships(relationship('s1', 'worksheet', '../pages/My%20page.xml') + relationship('s2', 'sharedStrings', 'TEXTS.xml')),
        'pages/My page.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        'book/texts.xml': `<x:sst xmlns:x="${main}"><x:si><x:t>found</x:t></x:si></x:sst>`,
      });
      expect(readSnapshot(bytes, 'plan.xlsx').sheets[0]?.cells).toEqual([['found']]);
    });

    it('finds the workbook by its content type where the package has no relationships', () => {
      const parts = minimalParts({ sheets: [{ name: 'Data', xml: rows(`<row r="1">${text('A1', 'a')}</row>`) }] });
      expect(readSnapshot(makePackage(without(parts, '_rels/.rels')), 'plan.xlsx').sheets[0]?.cells).toEqual([['a']]);
    });

    it.each([
      ['an OpenDocument file', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, 'OpenDocument'],
      ['a binary workbook', { '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'xl/workbook.bin')), 'xl/workbook.bin': 'x' }, '.xlsb'],
    ])('says how to convert %s', (_, parts, message) => {
      expect(() => readSnapshot(makePackage(parts), 'plan.xlsx')).toThrow(message);
    });
  });

  it('refuses sheets that together span more than five million cells', () => {
    const corner = rows(`<row r="1"><c r="A1"><v>1</v></c></row>${Array.from({ length: 2000 }, (_, index) => `<row r="${(index + 1) * 100}"><c r="AD${(index + 1) * 100}"><v>1</v></c></row>`).join('')}`);
    expect(() => read({ sheets: [{ name: 'Wide', xml: corner }] })).toThrow('(reached at sheet "Wide")');
  });

  it('keeps the file name and says that it is a workbook', () => {
    expect(read({ sheets: [] })).toMatchObject({ fileName: 'plan.xlsx', source: 'workbook', sheets: [], writeBarriers: [], findings: [] });
  });
});
