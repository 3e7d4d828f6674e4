import { makeSheet } from '../../support/make-sheet';
import type { TestCell } from '../../support/make-sheet';
import { detectSheets, mainOf, mappingOf } from './detect-helpers';

const names = ['Robotics', 'Payroll renewal', 'Website relaunch', 'Fleet of vans'];
const rows = (...columns: readonly (readonly TestCell[])[]): TestCell[][] => names.map((name, index) => [name, 'Jane Smith', ...columns.map((column) => column[index] ?? null)]);

describe('detect, criteria', () => {
  it('takes two rated columns under value words, to be confirmed', () => {
    const table = mainOf(detectSheets([makeSheet('Projects', [['Project', 'Owner', 'Strategic fit', 'Urgency'], ...rows([5, 3, 4, 1], ['High', 'Low', 'Medium', 'High'])])]));
    expect(mappingOf(table)).toEqual({ name: 'A', owner: 'B', 'criterion:Strategic fit': 'C', 'criterion:Urgency': 'D' });
    expect(table.columns.filter(({ field }) => field.startsWith('criterion:')).every(({ check }) => check)).toBe(true);
  });

  it('takes a single rated column for no criterion', () => {
    const table = mainOf(detectSheets([makeSheet('Projects', [['Project', 'Owner', 'Strategic value', 'Status'], ...rows([5, 3, 4, 1], ['Open', 'Open', 'Closed', 'Open'])])]));
    expect(table.columns.some(({ field }) => field.startsWith('criterion:'))).toBe(false);
  });

  it('takes what stands under Scoring, with weights typed in the row below', () => {
    const sheet = makeSheet(
      'Projects',
      [['', '', 'Scoring', '', ''], ['Project', 'Owner', 'Value', 'Novelty', 'Total'], ['Weight', '', 0.6, 0.4, ''], ...rows([5, 3, 4, 1], [1, 2, 3, 4], [3.4, 2.6, 3.6, 2.2])],
      { merges: ['C1:E1'] },
    );
    const table = mainOf(detectSheets([sheet]));
    expect(mappingOf(table)).toMatchObject({ 'criterion:Value': 'C', 'criterion:Novelty': 'D' });
    expect(mappingOf(table)).not.toHaveProperty('criterion:Total');
    expect(table.typedWeights).toEqual({ row: 2, weights: [{ column: 2, weight: 0.6 }, { column: 3, weight: 0.4 }] });
    expect(table.firstRow).toBe(3);
  });

  it('reads weights from a row above the header and from the headers themselves', () => {
    const above = makeSheet('Projects', [['', 'Weights', 35, 65], ['Project', 'Owner', 'Value', 'Urgency'], ...rows([5, 3, 4, 1], [1, 2, 3, 4])]);
    expect(mainOf(detectSheets([above])).typedWeights).toEqual({ row: 0, weights: [{ column: 2, weight: 35 }, { column: 3, weight: 65 }] });
    const inside = makeSheet('Projects', [['Project', 'Owner', 'Value 35%', 'Urgency (65%)'], ...rows([5, 3, 4, 1], [1, 2, 3, 4])]);
    const table = mainOf(detectSheets([inside]));
    expect(mappingOf(table)).toMatchObject({ 'criterion:Value': 'C', 'criterion:Urgency': 'D' });
    expect(table.typedWeights?.weights).toEqual([{ column: 2, weight: 35 }, { column: 3, weight: 65 }]);
  });

  it('keeps money under a benefit word as the benefit too', () => {
    const table = mainOf(detectSheets([makeSheet('Projects', [['Project', 'Owner', 'Benefit', 'Urgency'], ...rows([500000, 30000, 4000, 120000], [1, 2, 3, 4])])]));
    expect(mappingOf(table)).toMatchObject({ benefit: 'C', 'criterion:Benefit': 'C', 'criterion:Urgency': 'D' });
  });

  it('takes cost for no criterion', () => {
    const table = mainOf(detectSheets([makeSheet('Projects', [['Project', 'Owner', 'Value', 'Urgency', 'Cost'], ...rows([5, 3, 4, 1], [1, 2, 3, 4], [1, 2, 2, 3])])]));
    expect(Object.keys(mappingOf(table))).not.toContain('criterion:Cost');
  });
});

describe('detect, settings', () => {
  const header = ['Project', 'Owner', 'Strategic fit', 'Urgency', 'Cost A', 'Cost B'];
  const sheet = makeSheet('Projects', [header, ...rows([5, 3, 4, 1], [1, 2, 3, 4], [1000, 2000, 3000, 4000], [1100, 2100, 3100, 4100])]);

  it('forces the main table', () => {
    const other = makeSheet('Ideas', [['Nothing known here', 'Nor here'], ['First thing', 12], ['Second thing', 14]]);
    const table = mainOf(detectSheets([sheet, other], { table: { sheet: 'Ideas', headerRow: 1 } }));
    expect([table.sheet, table.kind, table.headerRows[0]]).toEqual(['Ideas', 'projects', 0]);
  });

  it('says when the forced table is not there', () => {
    const detection = detectSheets([sheet], { table: { sheet: 'Elsewhere', headerRow: 3 } });
    expect(mainOf(detection).sheet).toBe('Projects');
    expect(detection.findings.map(({ code }) => code)).toEqual(['table-setting-not-found']);
  });

  it('maps the columns that Settings name and unmaps those they empty', () => {
    const table = mainOf(detectSheets([sheet], { columns: { budget: 'F', owner: '' } }));
    expect(table.columns.find(({ field }) => field === 'budget')).toMatchObject({ column: 5, confidence: 1, check: false, why: 'named in Settings' });
    expect(mappingOf(table).owner).toBeUndefined();
  });

  it('says when a named column is not in the table', () => {
    expect(detectSheets([sheet], { columns: { budget: 'ZZ' } }).findings.map(({ code, args }) => [code, args.column])).toEqual([['column-setting-invalid', 'ZZ']]);
  });

  it('takes only the criteria that Settings name, by column or by label', () => {
    const criteria = [
      { label: 'Money', column: 'E', weight: 1, direction: 'cost' as const, scale: null },
      { label: 'urgency', column: null, weight: 1, direction: 'benefit' as const, scale: null },
    ];
    const table = mainOf(detectSheets([sheet], { criteria }));
    const named = table.columns.filter(({ field }) => field.startsWith('criterion:'));
    expect(named.map(({ field, column, check }) => [field, column, check])).toEqual([['criterion:urgency', 3, false], ['criterion:Money', 4, false]]);
  });
});
