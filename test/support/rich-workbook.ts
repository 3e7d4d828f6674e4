import { makePackage, minimalParts, relationship, relationships } from './make-package';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const sheetXml =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Project</t></is></c><c r="B1" t="inlineStr"><is><t>Budget</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Alpha</t></is></c><c r="B2" s="1"><f>1+1</f><v>2</v></c></row></sheetData>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>';

const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; x&quot;"/></numFmts>' +
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** A user's workbook with much around its two sheets: drawing, comment, table, macros, calculation chain, names. */
export function richWorkbook(): Uint8Array {
  return makePackage(richParts());
}

/** The parts of `richWorkbook`, to be changed by a test before it packs them. */
export function richParts(): Record<string, string | Uint8Array> {
  const parts = minimalParts({
    sheets: [
      {
        name: "Müller & Co's plan",
        xml: sheetXml,
        relationships:
          relationship('rId1', 'drawing', '../drawings/drawing1.xml') +
          relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
          relationship('rId3', 'comments', '../comments1.xml') +
          relationship('rId4', 'table', '../tables/table1.xml'),
      },
      { name: 'Second', xml: '<sheetData/>', state: 'hidden' },
    ],
    styles,
    beforeSheets: '<workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>',
    afterSheets: '<definedNames><definedName name="Budget" localSheetId="0">\'Müller &amp; Co\'\'s plan\'!$B$2</definedName></definedNames><calcPr calcId="191029"/>',
    relationships: relationship('rIdChain', 'calcChain', 'calcChain.xml') + relationship('rIdMacros', 'vbaProject', 'vbaProject.bin'),
    parts: {
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
      'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
      'xl/comments1.xml': `<comments xmlns="${mainNamespace}"><authors><author>A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>Mine</t></text></comment></commentList></comments>`,
      'xl/tables/table1.xml': `<table xmlns="${mainNamespace}" id="1" name="T" displayName="T" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Project"/><tableColumn id="2" name="Budget"/></tableColumns></table>`,
      'xl/calcChain.xml': `<calcChain xmlns="${mainNamespace}"><c r="B2" i="1"/></calcChain>`,
      'xl/vbaProject.bin': Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256),
      'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
    },
  });
  return { ...parts, '[Content_Types].xml': withTypes(String(parts['[Content_Types].xml'])) };
}

/** A workbook with macros has another main type, and its own types for what it holds. */
function withTypes(text: string): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const added =
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
    override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml') +
    override('xl/comments1.xml', `${contentType}.comments+xml`) +
    override('xl/tables/table1.xml', `${contentType}.table+xml`) +
    override('xl/calcChain.xml', `${contentType}.calcChain+xml`) +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
  return text
    .replace(`${contentType}.sheet.main+xml`, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
    .replace('</Types>', `${added}</Types>`);
}

/** A relationships part around its elements, for tests that replace one. */
export const relationshipsPart = relationships;
