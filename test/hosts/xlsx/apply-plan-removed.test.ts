import type { Plan } from '../../../src/core/workbook/plan';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { makePackage } from '../../support/make-package';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';
import { changedParts, partNames, textOfPart } from '../../support/package-parts';
import { describeWith } from '../../support/require-tool';
import { richWorkbook } from '../../support/rich-workbook';
import { newErrors, ooxmlValidator, validateOoxml } from '../../support/validate-ooxml';

const removing = (...removed: SheetId[]): Plan => ({ ...makePlan(), removed });
const workbookXml = (bytes: Uint8Array): string => textOfPart(bytes, 'xl/workbook.xml');
const tabs = (bytes: Uint8Array): string[] => readSnapshot(bytes, 'a.xlsm').sheets.map(({ name }) => name);

function withWorkbook(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = Object.fromEntries(partNames(bytes).map((part) => [part, textOfPart(bytes, part)] as const));
  return makePackage({ ...parts, 'xl/workbook.xml': edit(workbookXml(bytes)) });
}

describe('applyPlan takes sheets of ours away', () => {
  const before = richWorkbook();
  const full = applyPlan(before, everyKindPlan());

  it('with every part that was theirs alone, so that the package lists what it listed before', () => {
    const output = applyPlan(full, removing('priorities', 'settings'));
    expect(partNames(output)).toEqual(partNames(before));
    expect(changedParts(before, output)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml']);
    for (const part of ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml']) expect(textOfPart(output, part)).toBe(textOfPart(before, part));
    expect(textOfPart(output, '[Content_Types].xml')).toBe(textOfPart(before, '[Content_Types].xml'));
  });

  it('and leaves the others of ours as they are', () => {
    const output = applyPlan(full, removing('settings'));
    expect(tabs(output)).toEqual(["Müller & Co's plan", 'Second', "PMO's priorities"]);
    expect(changedParts(full, output)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/worksheets/plSheet-settings.xml']);
  });

  it('and changes nothing where they are not there', () => {
    expect(applyPlan(before, removing('summary', 'heatmap'))).toBe(before);
  });

  it('and restates others in the same run, at their new places', () => {
    const once = applyPlan(before, makePlan(makeSpec('summary'), makeSpec('settings', { print: { orientation: 'portrait', titleRows: [0, 0], footer: '' } })));
    const plan = { ...makePlan(makeSpec('settings', { print: { orientation: 'portrait', titleRows: [0, 1], footer: '' } })), removed: ['summary' as const] };
    const output = applyPlan(once, plan);
    expect(tabs(output)).toEqual(["Müller & Co's plan", 'Second', 'Settings']);
    expect(workbookXml(output).match(/<definedName name="_xlnm.Print_Titles"[^<]*/g)).toEqual([`<definedName name="_xlnm.Print_Titles" localSheetId="2">'Settings'!$1:$2`]);
  });

  it('and keeps names of sheets behind them and the active tab on the same sheets', () => {
    // Our Summary was moved to the front; the user's name and view now count one further.
    const moved = withWorkbook(applyPlan(before, makePlan(makeSpec('summary'))), (xml) =>
      xml
        .replace(/(<sheets>)(.*)(<sheet name="Summary"[^>]*>)/, '$1$3$2')
        .replace('localSheetId="0"', 'localSheetId="1"')
        .replace('activeTab="0"', 'activeTab="1" firstSheet="0"'),
    );
    const xml = workbookXml(applyPlan(moved, removing('summary')));
    expect(xml).toContain('<definedName name="Budget" localSheetId="0">');
    expect(xml).toContain('activeTab="0" firstSheet="0"');
  });

  it('and shows the nearest visible sheet where the active one goes', () => {
    const active = withWorkbook(full, (xml) => xml.replace('activeTab="0"', 'activeTab="2"'));
    // Index 1 is the user's hidden sheet: it cannot be shown.
    expect(workbookXml(applyPlan(active, removing('priorities', 'settings')))).toContain('activeTab="0"');
    const next = withWorkbook(full, (xml) => xml.replace('activeTab="0"', 'activeTab="3"'));
    expect(workbookXml(applyPlan(next, removing('settings')))).toContain('activeTab="2"');
  });

  it('and drops a calculation chain that points at them', () => {
    const parts = Object.fromEntries(partNames(full).map((part) => [part, textOfPart(full, part)] as const));
    const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/><c r="G4" i="3"/></calcChain>';
    const output = applyPlan(makePackage({ ...parts, 'xl/calcChain.xml': chain }), removing('priorities'));
    expect(partNames(output)).not.toContain('xl/calcChain.xml');
    expect(textOfPart(output, '[Content_Types].xml') + textOfPart(output, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('but never the last sheet, and never the last visible one', () => {
    const own = withWorkbook(applyPlan(before, makePlan(makeSpec('summary'))), (xml) => xml.replace(/(<sheets>).*(<sheet name="Summary")/, '$1$2'));
    expect(() => applyPlan(own, removing('summary'))).toThrow(expect.objectContaining({ code: 'bug' }) as Error);
    const hidden = withWorkbook(full, (xml) => xml.replace('sheetId="1"', 'sheetId="1" state="hidden"'));
    expect(() => applyPlan(hidden, removing('priorities', 'settings'))).toThrow(expect.objectContaining({ code: 'cannot-write' }) as Error);
  });
});

describeWith(ooxmlValidator, 'applyPlan taking sheets away: the OOXML validator', () => {
  it('finds nothing new', async () => {
    const before = richWorkbook();
    const output = applyPlan(applyPlan(before, everyKindPlan()), removing('priorities'));
    expect(newErrors(await validateOoxml(before, 'xlsm'), await validateOoxml(output, 'xlsm'))).toEqual([]);
  }, 60_000);
});
