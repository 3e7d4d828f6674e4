import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { makePackage, minimalWorkbook, relationship } from '../../support/make-package';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';
import { changedParts, partNames, textOfPart } from '../../support/package-parts';
import { richParts, richWorkbook } from '../../support/rich-workbook';

const plainWorkbook = (afterSheets = '', beforeSheets = ''): Uint8Array =>
  minimalWorkbook({ sheets: [{ name: 'Portfolio', xml: '<sheetData/>' }], beforeSheets, afterSheets });
const summary = makeSpec('summary', { cells: [{ row: 0, column: 0, value: 'Hello' }] });
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));
const workbookXml = (bytes: Uint8Array): string => textOfPart(bytes, 'xl/workbook.xml');

describe('applyPlan on a workbook without our sheets', () => {
  it('leaves every part of the user byte for byte as it was, but for the four that are spliced', () => {
    const input = richWorkbook();
    const output = applyPlan(input, everyKindPlan());
    expect(changedParts(input, output)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/drawings/plNotes-priorities.vml',
      'xl/plComments-priorities.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/plSheet-priorities.xml.rels',
      'xl/worksheets/plSheet-priorities.xml',
      'xl/worksheets/plSheet-settings.xml',
    ]);
  });

  it('puts our sheets behind all others in the order of the plan', () => {
    const names = readSnapshot(applyPlan(richWorkbook(), everyKindPlan()), 'a.xlsm').sheets.map((sheet) => sheet.name);
    expect(names).toEqual(["Müller & Co's plan", 'Second', "PMO's priorities", 'Settings']);
  });

  it('gives each new sheet the next sheet id and leaves names of sheets and the active tab alone', () => {
    const xml = workbookXml(applyPlan(richWorkbook(), makePlan(summary)));
    expect(xml).toContain('<sheet name="Summary" sheetId="3" r:id="rId3"/>');
    expect(xml).toContain('<definedName name="Budget" localSheetId="0">');
    expect(xml).toContain('activeTab="0"');
  });

  it('marks each sheet as ours with a hidden name', () => {
    const xml = workbookXml(applyPlan(plainWorkbook(), makePlan(summary)));
    expect(xml).toContain(`<definedName name="_plumbline_summary" hidden="1">'Summary'!$1:$1048576</definedName>`);
  });

  it('writes print titles and the filter as names of the sheet', () => {
    const xml = workbookXml(applyPlan(plainWorkbook(), everyKindPlan()));
    expect(xml).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'PMO''s priorities'!$1:$3</definedName>`);
    expect(xml).toContain(`<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'PMO''s priorities'!$A$3:$I$6</definedName>`);
  });

  it('is the workbook itself when the plan has no sheets', () => {
    const input = richWorkbook();
    expect(applyPlan(input, makePlan())).toBe(input);
  });

  it('refuses a plan that takes the name of a sheet of the user, in any case', () => {
    const plan = makePlan({ ...summary, name: 'PORTFOLIO' });
    expect(() => applyPlan(plainWorkbook(), plan)).toThrow(expect.objectContaining({ code: 'bug' }) as Error);
  });

  it('refuses Strict Open XML', () => {
    const parts = richParts();
    const strict = String(parts['xl/workbook.xml']).replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(() => applyPlan(makePackage({ ...parts, 'xl/workbook.xml': strict }), makePlan(summary))).toThrow(expect.objectContaining({ code: 'strict-ooxml' }) as Error);
  });
});

describe('applyPlan splices the workbook part', () => {
  it('declares the relationship prefix itself where only other sheets declare it', () => {
    const parts = richParts();
    const xml = String(parts['xl/workbook.xml'])
      .replace(' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"', '')
      .replace(/<sheet /g, '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ');
    const output = applyPlan(makePackage({ ...parts, 'xl/workbook.xml': xml }), makePlan(summary));
    expect(workbookXml(output)).toContain('<sheet name="Summary" sheetId="3" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId3"/>');
  });

  it('uses the prefix that the root gives the relationships', () => {
    const parts = richParts();
    const xml = String(parts['xl/workbook.xml']).replace('xmlns:r=', 'xmlns:rel=').replace(/r:id=/g, 'rel:id=');
    const output = applyPlan(makePackage({ ...parts, 'xl/workbook.xml': xml }), makePlan(summary));
    expect(workbookXml(output)).toContain('<sheet name="Summary" sheetId="3" rel:id="rId3"/>');
  });

  it('writes with the prefix that the workbook gives its own elements', () => {
    const parts = richParts();
    const xml = String(parts['xl/workbook.xml'])
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(workbook|sheets|sheet|definedNames|definedName|bookViews|workbookView|workbookPr|calcPr)\b/g, '<$1x:$2');
    const output = applyPlan(makePackage({ ...parts, 'xl/workbook.xml': xml }), makePlan(summary));
    expect(workbookXml(output)).toContain('<x:sheet name="Summary" sheetId="3" r:id="rId3"/></x:sheets>');
    expect(workbookXml(output)).toContain('<x:definedName name="_plumbline_summary" hidden="1">');
  });

  it('opens a self-closing definedNames instead of adding a second one', () => {
    const xml = workbookXml(applyPlan(plainWorkbook('<definedNames/><calcPr/>'), makePlan(summary)));
    expect(xml.match(/<definedNames/g)).toHaveLength(1);
    expect(xml).toContain("<definedNames><definedName name=\"_plumbline_summary\" hidden=\"1\">'Summary'!$1:$1048576</definedName></definedNames><calcPr/>");
  });

  it('puts missing definedNames behind external references and before the calculation settings', () => {
    const xml = workbookXml(applyPlan(plainWorkbook('<externalReferences/><calcPr/>'), makePlan(summary)));
    expect(xml).toMatch(/<externalReferences\/><definedNames>.*<\/definedNames><calcPr\/>/);
  });

  it('is not misled by a comment that looks like sheets', () => {
    const xml = workbookXml(applyPlan(plainWorkbook('', '<!-- <sheets><sheet name="x"/></sheets> -->'), makePlan(summary)));
    expect(xml).toContain('<!-- <sheets><sheet name="x"/></sheets> -->');
    expect(xml).toContain('<sheet name="Summary" sheetId="2" r:id="rId2"/></sheets>');
  });
});

describe('applyPlan on its own output', () => {
  it('changes no byte when the plan is the same', () => {
    const once = applyPlan(richWorkbook(), everyKindPlan());
    expect(isSame(applyPlan(once, everyKindPlan()), once)).toBe(true);
  });

  it('changes only the sheet whose content changed', () => {
    const once = applyPlan(richWorkbook(), makePlan(summary, makeSpec('settings')));
    const next = makeSpec('summary', { cells: [{ row: 0, column: 0, value: 'Other' }] });
    expect(changedParts(once, applyPlan(once, makePlan(next, makeSpec('settings'))))).toEqual(['xl/worksheets/plSheet-summary.xml']);
  });

  it('leaves nothing of a sheet behind that the next plan does not have', () => {
    const once = applyPlan(richWorkbook(), everyKindPlan());
    const output = applyPlan(once, makePlan(makeSpec('priorities', { name: "PMO's priorities" })));
    expect(partNames(output).filter((name) => /pl(Notes|Comments)/.test(name) || name.includes('_rels/plSheet'))).toEqual([]);
    expect(textOfPart(output, '[Content_Types].xml')).not.toContain('plComments');
    expect(workbookXml(output)).not.toMatch(/Print_Titles|_FilterDatabase/);
    expect(textOfPart(output, 'xl/worksheets/plSheet-priorities.xml')).not.toMatch(/conditionalFormatting|dataValidation|hyperlink|legacyDrawing|mergeCell|<c /);
  });

  it('leaves a sheet of ours alone that the plan does not name', () => {
    const once = applyPlan(richWorkbook(), makePlan(summary, makeSpec('settings', { cells: [{ row: 0, column: 0, value: 1 }] })));
    const output = applyPlan(once, makePlan(makeSpec('summary')));
    expect(changedParts(once, output)).toEqual(['xl/worksheets/plSheet-summary.xml']);
  });

  it('keeps place, tab name and visibility that the user gave a sheet of ours', () => {
    const once = applyPlan(plainWorkbook(), makePlan(summary));
    const xml = workbookXml(once).replace(/(<sheets>)(<sheet [^>]*\/>)(<sheet [^>]*)\/>/, '$1$3 state="hidden"/>$2').replace('name="Summary"', 'name="Our page"').replace("'Summary'!", "'Our page'!");
    const moved = makePackage(withPart(once, 'xl/workbook.xml', xml));
    const output = applyPlan(moved, makePlan({ ...summary, name: 'Our page' }));
    expect(workbookXml(output)).toBe(xml);
  });

  it('renames the tab where the plan says so', () => {
    const once = applyPlan(plainWorkbook(), makePlan(summary));
    const xml = workbookXml(applyPlan(once, makePlan({ ...summary, name: 'Übersicht' })));
    expect(xml).toContain('<sheet name="Übersicht" sheetId="2"');
    expect(xml).toContain("'Übersicht'!$1:$1048576");
    expect(xml).not.toContain('Summary');
  });

  it('adds the sheet again where the user has deleted it', () => {
    const once = applyPlan(plainWorkbook(), makePlan(summary));
    const deleted = withPart(once, 'xl/workbook.xml', workbookXml(once).replace(/<sheet name="Summary"[^>]*>/, '').replace("'Summary'!$1:$1048576", '#REF!'));
    const xml = workbookXml(applyPlan(makePackage(deleted), makePlan(summary)));
    expect(xml.match(/name="Summary"/g)).toHaveLength(1);
    expect(xml).toContain(`hidden="1">'Summary'!$1:$1048576<`);
  });
});

describe('applyPlan on a workbook that another program has saved', () => {
  /** Our Summary as Excel stores it after saving: another part name, parts of its own, a copy of the drawing shared. */
  function resaved(): Record<string, string | Uint8Array> {
    const once = applyPlan(richWorkbook(), makePlan(summary));
    const parts = withPart(once, 'xl/worksheets/sheet3.xml', textOfPart(once, 'xl/worksheets/plSheet-summary.xml').replace('</sheetData>', '<row r="9"><c r="A9"><f>1</f></c></row></sheetData>'));
    delete parts['xl/worksheets/plSheet-summary.xml'];
    const rename = (text: string): string => text.replace('plSheet-summary.xml', 'sheet3.xml');
    const types = '<Override PartName="/xl/comments2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>';
    return {
      ...parts,
      '[Content_Types].xml': rename(textOfPart(once, '[Content_Types].xml')).replace('</Types>', types),
      'xl/_rels/workbook.xml.rels': rename(textOfPart(once, 'xl/_rels/workbook.xml.rels')),
      'xl/worksheets/_rels/sheet3.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'comments', '../comments2.xml')}${relationship('rId2', 'drawing', '../drawings/drawing1.xml')}${relationship('rId3', 'printerSettings', '../printerSettings/printerSettings1.bin')}</Relationships>`,
      'xl/comments2.xml': '<comments/>',
      'xl/printerSettings/printerSettings1.bin': 'x',
      'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/><c r="A9" i="3"/></calcChain>',
    };
  }

  it('replaces our sheet in its part and drops the parts only it had', () => {
    const output = applyPlan(makePackage(resaved()), makePlan(summary));
    expect(partNames(output)).toContain('xl/worksheets/sheet3.xml');
    expect(partNames(output).filter((name) => /plSheet|comments2|printerSettings|sheet3\.xml\.rels/.test(name))).toEqual([]);
    expect(textOfPart(output, '[Content_Types].xml')).not.toContain('comments2');
  });

  it('keeps a part that a sheet of the user refers to as well', () => {
    expect(partNames(applyPlan(makePackage(resaved()), makePlan(summary)))).toContain('xl/drawings/drawing1.xml');
  });

  it('drops the calculation chain when it points at formulas of the replaced sheet', () => {
    const output = applyPlan(makePackage(resaved()), makePlan(summary));
    expect(partNames(output)).not.toContain('xl/calcChain.xml');
    expect(textOfPart(output, '[Content_Types].xml') + textOfPart(output, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('keeps a calculation chain that does not', () => {
    const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/></calcChain>';
    expect(partNames(applyPlan(makePackage({ ...resaved(), 'xl/calcChain.xml': chain }), makePlan(summary)))).toContain('xl/calcChain.xml');
  });

  it('settles after one refresh', () => {
    const once = applyPlan(makePackage(resaved()), everyKindPlan());
    expect(isSame(applyPlan(once, everyKindPlan()), once)).toBe(true);
  });
});

function withPart(bytes: Uint8Array, name: string, text: string): Record<string, string | Uint8Array> {
  const parts = Object.fromEntries(partNames(bytes).map((part) => [part, textOfPart(bytes, part)] as const));
  return { ...parts, [name]: text };
}
