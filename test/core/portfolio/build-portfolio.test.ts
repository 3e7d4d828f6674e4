import { findingText } from '../../../src/core/messages/sentence';
import { date, formatted, percent } from '../../support/make-sheet';
import { dayOf } from '../../../src/core/workbook/day';
import { build, codes, only, projectsOf } from './portfolio-case';

const day = (year: number, month: number, of: number): number => dayOf(year, month, of) ?? NaN;

describe('buildPortfolio', () => {
  it('types the values of a row with their cells', () => {
    const [project] = projectsOf(
      [['id', 'ID'], ['name', 'Project'], ['end', 'End'], ['percentComplete', '% complete'], ['budget', 'Budget (£k)'], ['rag', 'RAG'], ['effort', 'Effort (days)']],
      [['P-1', 'Robots', date('2026-03-31'), percent(0.4), '£1,200', 'Amber', 30]],
    );
    expect(project?.key).toBe('P-1');
    expect(project?.source).toEqual({ sheet: 'Main', row: 1 });
    expect(project?.values).toEqual({
      id: { value: 'P-1', cell: { sheet: 'Main', row: 1, column: 0 } },
      name: { value: 'Robots', cell: { sheet: 'Main', row: 1, column: 1 } },
      end: { value: day(2026, 3, 31), cell: { sheet: 'Main', row: 1, column: 2 } },
      percentComplete: { value: 0.4, cell: { sheet: 'Main', row: 1, column: 3 } },
      budget: { value: 1200, cell: { sheet: 'Main', row: 1, column: 4 } },
      rag: { value: 'A', cell: { sheet: 'Main', row: 1, column: 5 } },
      effort: { value: { amount: 30, unit: 'day' }, cell: { sheet: 'Main', row: 1, column: 6 } },
    });
  });

  it('leaves out excluded rows and rows without a value', () => {
    const projects = projectsOf([['name', 'Project']], [['A'], ['Total'], [null], ['B']], { excludedRows: [{ row: 2, reason: 'subtotal' }] });
    expect(projects.map(({ name, source }) => [name, source.row])).toEqual([['A', 1], ['B', 4]]);
  });

  it('fills down merged columns with the address of the value', () => {
    const projects = projectsOf([['department', 'Council'], ['name', 'Project']], [['Leeds', 'A'], [null, 'B'], ['York', 'C']], { fillDownColumns: [0] });
    expect(projects.map(({ values }) => values.department)).toEqual([
      { value: 'Leeds', cell: { sheet: 'Main', row: 1, column: 0 } },
      { value: 'Leeds', cell: { sheet: 'Main', row: 1, column: 0 } },
      { value: 'York', cell: { sheet: 'Main', row: 3, column: 0 } },
    ]);
  });

  it('takes the first value of coalesced columns and tells no problem of the other', () => {
    const portfolio = build([{ columns: [['name', 'Project'], ['rag', 'IPA'], ['rag', 'SRO']], rows: [['A', 'Exempt under Section 43', 'Red'], ['B', 'Green', 'Amber'], ['C', 'TBC', null]] }]);
    expect(portfolio.projects.map(({ values }) => values.rag?.value ?? null)).toEqual(['R', 'G', null]);
    expect(only(portfolio, 'value-not-given').count).toBe(1);
  });

  it('reads rows of tables stacked on the main one', () => {
    const portfolio = build([
      { columns: [['name', 'Project']], rows: [['A']] },
      { name: 'More', columns: [[null, 'x'], ['name', 'Project']], rows: [[null, 'B']], options: { stackedOn: 'Main' } },
    ]);
    expect(portfolio.projects.map(({ name, source }) => [name, source.sheet])).toEqual([['A', 'Main'], ['B', 'More']]);
  });

  it('tells the fields that any project has', () => {
    expect([...build([{ columns: [['name', 'Project'], ['budget', 'Budget'], ['end', 'End']], rows: [['A', 5, null]] }]).fields]).toEqual(['name', 'budget']);
  });

  it('is empty without a main table', () => {
    expect(build([{ columns: [['name', 'x']], rows: [] }]).projects).toEqual([]);
  });
});

describe('findings of values', () => {
  it('tells phases that nobody understands where no status does', () => {
    const portfolio = build([{ columns: [['name', 'Project'], ['phase', 'Stage']], rows: [['A', 'Briefed'], ['B', 'Build'], ['C', 'Gate 2']] }]);
    expect(only(portfolio, 'unknown-status')).toMatchObject({ severity: 'warning', count: 1, at: { row: 1, column: 1 } });
  });

  it('leaves out numbers of a column that mixes fractions and percent points', () => {
    const portfolio = build([{ columns: [['name', 'Project'], ['percentComplete', '% complete']], rows: [['A', 0.9], ['B', 1], ['C', 50], ['D', 0]] }]);
    expect(portfolio.projects.map(({ values }) => values.percentComplete?.value ?? null)).toEqual([null, null, 0.5, 0]);
    expect(only(portfolio, 'mixed-percent-scale')).toMatchObject({ severity: 'warning', count: 2, at: { row: 1, column: 1 } });
  });

  it('groups what cannot be read by column and pattern', () => {
    const portfolio = build([{
      columns: [['name', 'Project'], ['budget', 'Budget'], ['end', 'End']],
      rows: [
        ['A', 'lots', date('2026-01-01')], ['B', 'more', 'soon'], ['C', 'Included in 1.1', 'TBC'], ['D', '£214k / year', { error: '#REF!' }],
        ['E', 'NA', date('2026-01-01')], ['F', 'Exempt under Section 43 of the Act', date('2026-01-01')], ['G', '#DIV/0!', null], ['H', '£5', date('2026-01-01')],
      ],
    }]);
    expect(portfolio.findings.map(({ code, severity, count, at }) => [code, severity, count, at?.row, at?.column])).toEqual([
      ['unreadable-money', 'warning', 2, 1, 1],
      ['unreadable-date', 'warning', 1, 2, 2],
      ['value-by-reference', 'note', 1, 3, 1],
      ['value-not-given', 'note', 1, 3, 2],
      ['rate-not-read', 'warning', 1, 4, 1],
      ['error-value', 'warning', 1, 4, 2],
      ['value-not-given', 'note', 2, 5, 1],
      ['error-value', 'warning', 1, 7, 1],
    ]);
    expect(portfolio.projects.map(({ values }) => values.budget?.value ?? null)).toEqual([null, null, null, null, null, null, null, 5]);
    expect(findingText(only(portfolio, 'unreadable-money')).text).toBe('Budget: 2 cells are no amount ("lots", "more").');
  });

  it('leaves texts of undecided order to the finding of their column', () => {
    const portfolio = build([{ columns: [['name', 'Project'], ['end', 'End']], rows: [['A', '03/04/2026'], ['B', '05/06/2026']] }]);
    expect(portfolio.projects.map(({ values }) => values.end)).toEqual([undefined, undefined]);
    expect(codes(portfolio)).toEqual([]);
  });

  it('warns of values that cannot be right and keeps them', () => {
    const portfolio = build([{
      columns: [['name', 'Project'], ['start', 'Start'], ['end', 'End'], ['percentComplete', '%'], ['actualCost', 'Spent'], ['benefit', 'Benefit']],
      rows: [['A', date('2026-05-01'), date('2026-04-01'), percent(1.2), -5, -7], ['B', date('2026-01-01'), date('2206-01-01'), percent(0.5), 5, 7]],
    }]);
    expect(codes(portfolio)).toEqual(['finish-before-start', 'percent-out-of-range', 'negative-money', 'implausible-date']);
    expect(portfolio.projects[0]?.values.percentComplete?.value).toBe(1.2);
    expect(portfolio.projects[0]?.values.actualCost?.value).toBe(-5);
  });

  it('knows statuses that contradict the percentage, and those that say nothing', () => {
    const portfolio = build([{ columns: [['name', 'Project'], ['status', 'Status'], ['percentComplete', '%']], rows: [['A', 'Done', percent(0.5)], ['B', 'In progress', percent(1)], ['C', 'Goal met', percent(0.5)], ['D', 'On track', percent(0.4)]] }]);
    expect(only(portfolio, 'status-against-percent').cells.map(({ row }) => row)).toEqual([1, 2]);
    expect(only(portfolio, 'unknown-status').cells.map(({ row }) => row)).toEqual([3]);
    expect(portfolio.projects.map(({ lifecycle }) => lifecycle)).toEqual(['done', 'live', 'live', 'live']);
  });

  it('reads On track as a colour only in a column of such words', () => {
    const weak = build([{ columns: [['name', 'Project'], ['rag', 'Health']], rows: [['A', 'On track'], ['B', 'Off track'], ['C', 'At risk']] }]);
    expect(weak.projects.map(({ values }) => values.rag?.value)).toEqual(['G', 'R', 'A']);
    const strong = build([{ columns: [['name', 'Project'], ['rag', 'RAG']], rows: [['A', 'Green'], ['B', 'On track'], ['C', 'Red']] }]);
    expect(strong.projects.map(({ values }) => values.rag?.value)).toEqual(['G', undefined, 'R']);
  });

  it('takes the last day of a month for an end', () => {
    const [project] = projectsOf([['name', 'Project'], ['start', 'Start'], ['end', 'End']], [['A', 'May 2026', 'May 2026']]);
    expect([project?.values.start?.value, project?.values.end?.value]).toEqual([day(2026, 5, 1), day(2026, 5, 31)]);
  });

  it('has words for every finding it makes', () => {
    const portfolio = build([{ columns: [['id', 'ID'], ['name', 'Project'], ['budget', 'Budget']], rows: [['1', 'A', '€5'], ['1', 'A', '£7'], [null, null, 'x']] }]);
    for (const finding of portfolio.findings) expect(findingText(finding).text).not.toMatch(/[{}]/);
    expect(codes(portfolio)).toEqual(['unreadable-money', 'missing-name', 'duplicate-id', 'repeated-key', 'mixed-currencies']);
  });
});

describe('money units', () => {
  const money = (header: string, cells: readonly Parameters<typeof formatted>[0][], format: string): unknown =>
    build([{ columns: [['name', 'Project'], ['budget', header]], rows: cells.map((value, index) => [`P${index}`, formatted(value, format)]) }]).money.get('budget');

  it('come from header, formats and values', () => {
    expect(money('FY Budget (£m)', [1.25, 3], '0.00')).toEqual({ currency: 'GBP', unit: 1000000, inYear: true, decimals: 2 });
    expect(money('Budget', [1200, 3], '[$€-407] #,##0')).toEqual({ currency: 'EUR', unit: 1, inYear: false, decimals: 0 });
    expect(money('Budget', [2066075.5899999999, 3], 'General')).toEqual({ currency: null, unit: 1, inYear: false, decimals: 2 });
  });

  it('are mixed where stacked tables differ', () => {
    const portfolio = build([
      { columns: [['name', 'Project'], ['budget', 'Budget (£k)']], rows: [['A', 5]] },
      { columns: [['name', 'Project'], ['budget', 'Budget (£m)']], rows: [['B', 5]], options: { stackedOn: 'Main' } },
    ]);
    expect(portfolio.money.get('budget')?.currency).toBe('mixed');
    expect(only(portfolio, 'mixed-currencies').count).toBe(2);
  });

  it('leave out one amount in another currency by name', () => {
    const portfolio = build([{ columns: [['name', 'Project'], ['budget', 'Budget']], rows: [['A', '£1'], ['B', '£2'], ['C', '£3'], ['D', '£4'], ['E', '£5'], ['F', '1.6m euros']] }]);
    expect(portfolio.money.get('budget')?.currency).toBe('GBP');
    expect(only(portfolio, 'other-currency').at).toEqual({ sheet: 'Main', row: 6, column: 1 });
    expect(portfolio.projects[5]?.values.budget).toBeUndefined();
  });
});
