import { date, makeSheet } from '../../support/make-sheet';
import type { TestCell } from '../../support/make-sheet';
import { detectSheets, excludedOf, mainOf } from './detect-helpers';

const header = ['ID', 'Project', 'Owner', 'Status', 'Budget'];
const project = (index: number, budget = 1000 * index): TestCell[] => [`P-${index}`, `Project number ${'abcdefgh'[index] ?? index}`, 'Jane Smith', 'In progress', budget];

describe('detect, which rows are data', () => {
  it('leaves out subtotals by their label', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), ['', 'Subtotal', '', '', 3000], project(3), project(4), ['', 'Sub-total: North', '', '', 7000], project(5)]);
    expect(excludedOf(mainOf(detectSheets([sheet])))).toEqual(['4 subtotal', '7 subtotal']);
  });

  it('leaves out a row without details whose money is the sum of the rows above', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), ['', 'Northern region', '', '', 3000], project(4)]);
    expect(excludedOf(mainOf(detectSheets([sheet])))).toEqual(['4 subtotal']);
  });

  it('keeps a project whose name begins with Total', () => {
    const sheet = makeSheet('Projects', [header, project(1), ['P-2', 'Total cost reduction', 'Bob Ray', 'In progress', 500], project(3)]);
    expect(excludedOf(mainOf(detectSheets([sheet])))).toEqual([]);
  });

  it('ends before trailing totals', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), project(3), ['Total', '', '', '', 6000]]);
    expect(mainOf(detectSheets([sheet])).lastRow).toBe(3);
  });

  it('leaves out section titles, blank rows and repeated headers', () => {
    const sheet = makeSheet('Projects', [header, ['Infrastructure'], project(1), project(2), [], ['Digital'], header, project(3), project(4)]);
    const table = mainOf(detectSheets([sheet]));
    expect(table.firstRow).toBe(2);
    expect(excludedOf(table)).toEqual(['5 blank', '6 section', '7 repeated-header']);
  });

  it('leaves out section titles in the name column where every project has an id', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), ['', 'DIGITAL'], project(3), project(4)]);
    expect(excludedOf(mainOf(detectSheets([sheet])))).toEqual(['4 section']);
  });

  it('keeps a project of which only the name is known', () => {
    const sheet = makeSheet('Projects', [['Project', 'Owner', 'Status', 'Budget'], ['Robotics', 'Jane Smith', 'Open', 100], ['Payroll'], ['Website', 'Ann Meyer', 'Open', 300]]);
    expect(excludedOf(mainOf(detectSheets([sheet])))).toEqual([]);
  });

  it('leaves out figures that a machine keeps among the projects', () => {
    const sheet = makeSheet('Projects', [
      ['Project', 'Owner', 'Status', 'End'],
      ['Robotics', 'Jane Smith', 'Open', date('2026-06-30')],
      ['Website visits', 'Auto-updated', 'On track', ''],
      ['Payroll', 'Bob Ray', 'Open', date('2026-07-31')],
    ]);
    expect(excludedOf(mainOf(detectSheets([sheet])))).toEqual(['3 legend']);
  });

  it('ends before rows numbered in advance, even when they are many and hold formulas', () => {
    const numbered = Array.from({ length: 20 }, (_, index) => [`P-${index + 4}`, '', '', '', 0]);
    const sheet = makeSheet('Projects', [header, project(1), project(2), project(3), ...numbered]);
    expect(mainOf(detectSheets([sheet])).lastRow).toBe(3);
  });

  it('ends before a legend', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), project(3), [], ['Legend'], ['R', 'Red: needs help'], ['A', 'Amber: at risk']]);
    expect(mainOf(detectSheets([sheet])).lastRow).toBe(3);
  });

  it('ends before rows that are only numbered', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), project(3), ['P-4', '', '', '', ''], ['P-5', '', '', '', '']]);
    expect(mainOf(detectSheets([sheet])).lastRow).toBe(3);
  });

  it('leaves out a row without name and id', () => {
    const sheet = makeSheet('Projects', [header, project(1), ['', '', 'Jane Smith', 'In progress', 77], project(3)]);
    expect(excludedOf(mainOf(detectSheets([sheet])))).toEqual(['3 unnamed']);
  });

  it('passes an explaining row between header and data', () => {
    const sheet = makeSheet('Projects', [
      ['Project', 'Owner', 'Start', 'End', 'Budget'],
      ['(text)', '(name)', 'dd/mm/yyyy', 'dd/mm/yyyy', 'GBP'],
      ['Robotics', 'Jane Smith', date('2026-01-01'), date('2026-06-30'), 120000],
      ['Payroll', 'Bob Ray', date('2026-02-01'), date('2026-07-31'), 80000],
      ['Website', 'Ann Meyer', date('2026-02-01'), date('2026-09-30'), 60000],
    ]);
    expect(mainOf(detectSheets([sheet])).firstRow).toBe(2);
  });

  it('keeps hidden rows as data', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), project(3)], { hiddenRows: [2] });
    const table = mainOf(detectSheets([sheet]));
    expect([table.firstRow, table.lastRow, table.excludedRows.length]).toEqual([1, 3, 0]);
  });

  it('ignores a stray cell far below', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), project(3), ...Array.from({ length: 33 }, () => []), ['', 'stray remark']]);
    expect(mainOf(detectSheets([sheet])).lastRow).toBe(3);
  });

  it('goes on after blank rows between groups', () => {
    const sheet = makeSheet('Projects', [header, project(1), project(2), [], [], project(3), project(4), [], [], [], project(5)]);
    expect(mainOf(detectSheets([sheet])).lastRow).toBe(10);
  });

  it('fills a merged first column down', () => {
    const sheet = makeSheet('Projects', [
      ['Department', 'Project', 'Owner', 'Status'],
      ['Health', 'Robotics', 'Jane Smith', 'Open'],
      ['', 'Payroll', 'Bob Ray', 'Closed'],
      ['Roads', 'Website', 'Ann Meyer', 'Open'],
      ['', 'Archive', 'Ann Meyer', 'Open'],
    ], { merges: ['A2:A3', 'A4:A5'] });
    const table = mainOf(detectSheets([sheet]));
    expect(table.fillDownColumns).toEqual([0]);
    expect(table.excludedRows).toEqual([]);
  });
});
