import { planWorkbook } from '../../../src/hosts/xlsx/plan-workbook';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';
import { partNames, textOfPart } from '../../support/package-parts';
import { describeWith } from '../../support/require-tool';
import { ooxmlValidator, validateOoxml } from '../../support/validate-ooxml';

describe('planWorkbook', () => {
  it('holds the sheets of the plan and no other', () => {
    const plan = makePlan(makeSpec('summary', { cells: [{ row: 0, column: 0, value: 'Six are red' }] }), makeSpec('findings'));
    const { sheets } = readSnapshot(planWorkbook(plan), 'a.xlsx');
    expect(sheets.map(({ name, owned, cells }) => [name, owned, cells])).toEqual([
      ['Summary', 'summary', [['Six are red']]],
      ['Findings', 'findings', []],
    ]);
  });

  it('holds no part but ours, the styles and what a package needs', () => {
    expect(partNames(planWorkbook(makePlan(makeSpec('summary'))))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/plSheet-summary.xml',
    ]);
  });

  it('opens on the first of them', () => {
    const xml = textOfPart(planWorkbook(makePlan(makeSpec('summary'))), 'xl/worksheets/plSheet-summary.xml');
    expect(xml).toContain('tabSelected="1"');
  });

  it('gives the same bytes for the same plan', () => {
    const [a, b] = [planWorkbook(everyKindPlan()), planWorkbook(everyKindPlan())];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  it('gives a workbook that opens for a plan without sheets', () => {
    expect(readSnapshot(planWorkbook(makePlan()), 'a.xlsx').sheets).toHaveLength(1);
  });
});

describeWith(ooxmlValidator, 'planWorkbook and the OOXML validator', () => {
  it('finds nothing wrong with any kind of thing', async () => {
    expect(await validateOoxml(planWorkbook(everyKindPlan()))).toEqual([]);
  });
});
