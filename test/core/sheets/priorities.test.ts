import type { Portfolio } from '../../../src/core/portfolio/portfolio';
import { prioritiesSheet } from '../../../src/core/sheets/priorities';
import type { Settings } from '../../../src/core/settings/settings';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { analysedReport } from '../../support/analysed-report';
import { makeCriterion, makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { cellAtA1, formulaAt, headersOf, under, valueFor } from '../../support/read-spec';

// Schwalbe's weighted scoring model has five more criteria; these two are a hand-sized case: 60 and 40 on scales 1-5.
const criteria = [makeCriterion({ label: 'Value', column: 60, typedWeight: 60 }), makeCriterion({ label: 'Effort', column: 61, typedWeight: 40, direction: 'cost' })];
const erp = makeProject({ key: 'ERP', row: 4, criteria: { Value: 5, Effort: 3 } });
const crm = makeProject({ key: 'CRM', row: 5, criteria: { Value: 3, Effort: 1 } });
const hr = makeProject({ key: 'HR', row: 6, criteria: { Value: 4 } });
const web = makeProject({ key: 'Web', row: 7, criteria: { Effort: 4 } });
const old = makeProject({ key: 'Archive', row: 8, lifecycle: 'done', criteria: { Value: 5, Effort: 1 } });

function built(portfolio: Partial<Portfolio> = {}, settings: Partial<Settings> = {}): SheetSpec {
  const report = analysedReport({ portfolio: { projects: [crm, erp, hr, web, old], criteria, ...portfolio }, settings });
  const spec = prioritiesSheet(makeContext(report));
  if (!spec) throw new Error('no sheet');
  return spec;
}

describe('prioritiesSheet', () => {
  it('ranks open projects, unscored ones after them, closed ones below without rank', () => {
    expect(under(built(), 'Project')).toEqual(['ERP', 'HR', 'CRM', 'Web', 'Archive']);
    expect(under(built(), '#')).toEqual([1, 2, 3, '', '✓ Closed (1)']);
  });

  it('caches the score that core computed: 60 x 1 + 40 x 0.5 = 80', () => {
    expect([valueFor(built(), 'ERP', 'Score'), valueFor(built(), 'CRM', 'Score')]).toEqual([80, 70]);
  });

  it('repeats raw values with a link to their source and leaves missing ones empty and grey', () => {
    const spec = built();
    expect([valueFor(spec, 'ERP', 'Value'), valueFor(spec, 'HR', 'Effort')]).toEqual([5, null]);
    const missing = spec.cells.find(({ row, column }) => row === 9 && column === 7);
    expect(spec.styles[missing?.style ?? -1]?.fill).toBe('#F1F0EE');
    expect(spec.links).toContainEqual(expect.objectContaining({ target: { cell: { sheet: 'Portfolio', row: 4, column: 60 } } }));
  });

  it('prints rank, score and coverage as formulas over this sheet', () => {
    const spec = built();
    expect(formulaAt(spec, 'A9')).toBe('IF(ISNUMBER(C9),RANK(C9,$C$9:$C$12),"")');
    expect(formulaAt(spec, 'C9')).toBe('IF(AND(F9>0,F9>=$F$4),ROUND(SUM(I9:J9),9),"")');
    expect(formulaAt(spec, 'F9')).toBe('ROUND(SUMPRODUCT(ISNUMBER(G9:H9)*$G$4:$H$4),9)');
  });

  it('prints points with the position on the scale, turned round for a cost', () => {
    expect(formulaAt(built(), 'J9')).toBe(
      'IF(AND(ISNUMBER(H9),F9>0,F9>=$F$4),($H$4*(100*ABS(IF($H$6=$H$5,1/2,MAX(0,MIN(1,(H9-$H$5)/($H$6-$H$5))))-($H$7="cost"))))/F9,"")',
    );
  });

  it('takes weight, scale, direction and least coverage live from Settings', () => {
    const spec = built();
    for (const a1 of ['G4', 'G5', 'G6', 'G7', 'F4']) expect(formulaAt(spec, a1)).toMatch(/^'Settings'!\$[A-I]\$\d+$/);
    expect(['G4', 'G5', 'G6', 'G7', 'F4'].map((a1) => cellAtA1(spec, a1)?.value)).toEqual([0.6, 1, 5, 'benefit', 0.6]);
  });

  it('writes plain values where Settings is not written', () => {
    const report = analysedReport({ portfolio: { projects: [crm, erp], criteria } });
    const spec = prioritiesSheet({ ...makeContext(report), writes: ['priorities'] });
    expect(spec && formulaAt(spec, 'G4')).toBeUndefined();
    expect(spec && cellAtA1(spec, 'G4')?.value).toBe(0.6);
  });

  it('holds no decimal number in a formula', () => {
    const formulas = built().cells.flatMap(({ formula }) => (formula ? [JSON.stringify(formula)] : []));
    expect(formulas.filter((text) => /"value":\d*\.\d/.test(text))).toEqual([]);
  });

  it('prints the range of an incomplete score and marks close calls', () => {
    expect(valueFor(built(), 'HR', 'If complete')).toBe('45–85, rank 1–3');
    expect([valueFor(built(), 'HR', 'Call'), valueFor(built(), 'ERP', 'If complete')]).toEqual(['close call', '–']);
  });

  it('says why: the two criteria that add most, or too little coverage', () => {
    expect(valueFor(built(), 'ERP', 'Why')).toBe('Most from Value (5: 60 points) and Effort (3: 20 points)');
    expect(valueFor(built(), 'HR', 'Why')).toBe('Most from Value (4: 75 points); missing: Effort');
    expect(valueFor(built(), 'Web', 'Why')).toBe('Not scored: values for 40% of the weight only');
  });

  it('prints raw points without 100 and with minus for a cost', () => {
    const raw = (label: string, direction: 'benefit' | 'cost'): NonNullable<Settings['criteria']>[number] => ({ label, column: null, weight: 1, direction, scale: 'none' });
    const spec = built({}, { criteria: [raw('Value', 'benefit'), raw('Effort', 'cost')] });
    expect(formulaAt(spec, 'J9')).toBe('IF(AND(ISNUMBER(H9),F9>0,F9>=$F$4),($H$4*(H9*(1-(2*($H$7="cost")))))/F9,"")');
    expect(valueFor(spec, 'ERP', 'Score')).toBe(1);
  });

  it('prints a logarithm for money over more than two orders', () => {
    const projects = [1000, 50000, 900000].map((benefit, index) => makeProject({ key: `P${index}`, row: 4 + index, criteria: { Benefit: benefit, Fit: 3 } }));
    const money = [makeCriterion({ label: 'Benefit', column: 60, scale: null, isMoney: true }), makeCriterion({ label: 'Fit', column: 61 })];
    const spec = built({ projects, criteria: money });
    expect(formulaAt(spec, 'I9')).toContain('ROUND(LN(MAX(G9,$G$5)/$G$5)/LN($G$6/$G$5),9)');
  });

  it('has no Score here columns where criteria count', () => {
    expect(headersOf(built()).filter((header) => header.startsWith('Score here'))).toEqual([]);
  });
});
