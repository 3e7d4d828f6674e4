import { isGeneratedMark, isLegendTitle, isTotalLabel } from '../../../../src/core/tables/vocabulary/row-words';

describe('row words', () => {
  it('knows labels of totals', () => {
    expect(['Total', 'Sub-total: North', 'GRAND TOTAL', 'Summe', 'Gesamt', 'Sum total', 'الإجمالي'].map((text) => isTotalLabel(text))).toEqual(Array(7).fill(true));
  });

  it('tells a label from a text that begins with one', () => {
    expect(isTotalLabel('Total', true)).toBe(true);
    expect(isTotalLabel('Total cost reduction', true)).toBe(false);
    expect(isTotalLabel('Summer school')).toBe(false);
    expect(isTotalLabel('Counter renewal')).toBe(false);
  });

  it('knows legends and machine-kept rows', () => {
    expect([isLegendTitle('Legend:'), isLegendTitle('Notes'), isLegendTitle('Key account portal')]).toEqual([true, true, false]);
    expect([isGeneratedMark('Auto-updated'), isGeneratedMark('Automation of payroll')]).toEqual([true, false]);
  });
});
