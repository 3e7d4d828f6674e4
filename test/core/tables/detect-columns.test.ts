import fc from 'fast-check';
import { date, makeSheet, percent } from '../../support/make-sheet';
import type { TestCell } from '../../support/make-sheet';
import { detectSheets, mainOf, mappingOf } from './detect-helpers';

/** A sheet with a Project column and the given one. */
function withColumn(header: string, cells: readonly TestCell[], others: Readonly<Record<string, readonly TestCell[]>> = {}): ReturnType<typeof makeSheet> {
  const names = ['Robotics', 'Payroll renewal', 'Website relaunch', 'Fleet of vans', 'Archive move', 'Data lake'];
  const extra = Object.entries(others);
  return makeSheet('Projects', [
    ['Project', 'Owner', header, ...extra.map(([title]) => title)],
    ...cells.map((cell, index) => [names[index] ?? `Project ${index}`, 'Jane Smith', cell, ...extra.map(([, column]) => column[index] ?? null)]),
  ]);
}

const fieldOf = (sheet: ReturnType<typeof makeSheet>, letters: string): string | undefined => Object.entries(mappingOf(mainOf(detectSheets([sheet])))).find(([, columns]) => columns === letters)?.[0];

describe('detect, which column is which field', () => {
  it('takes a Status column of colours as the RAG', () => {
    expect(fieldOf(withColumn('Status', ['Green', 'Amber', 'Red', 'Green']), 'C')).toBe('rag');
  });

  it('takes a Status column of states as the status', () => {
    expect(fieldOf(withColumn('Status', ['In progress', 'Completed', 'On hold', 'Not started']), 'C')).toBe('status');
  });

  it('takes a Complete column of dates that leaves rows blank as the actual end', () => {
    expect(fieldOf(withColumn('Complete', [date('2026-01-31'), date('2026-02-28'), null, date('2026-05-31')]), 'C')).toBe('actualEnd');
  });

  it('takes a Complete column of dates in every row as the end', () => {
    expect(fieldOf(withColumn('Complete', [date('2026-01-31'), date('2026-02-28'), date('2026-03-31'), date('2026-05-31')]), 'C')).toBe('end');
  });

  it('takes a Complete column of percentages as % complete', () => {
    expect(fieldOf(withColumn('Complete', [percent(0.4), percent(0.5), percent(1), percent(0)]), 'C')).toBe('percentComplete');
  });

  it('takes Latest Update as a comment where it holds prose, as a date where it holds dates', () => {
    const prose = ['Supplier chosen, contract with legal.', 'Waiting for the board to decide on scope.', 'Went live in two regions last week.', 'Testing is late by one week.'];
    expect(fieldOf(withColumn('Latest Update', prose), 'C')).toBe('comment');
    expect(fieldOf(withColumn('Latest Update', [date('2026-10-01'), date('2026-10-02'), date('2026-10-05'), date('2026-09-30')]), 'C')).toBe('lastUpdated');
  });

  it('does not take Budget Source for the budget', () => {
    expect(fieldOf(withColumn('Budget Source', ['Grant A', 'Grant B', 'Reserve', 'Grant A']), 'C')).toBeUndefined();
    expect(fieldOf(withColumn('Budget Source', ['Grant A', 'Grant B', 'Reserve', 'Grant A'], { Budget: [100000, 200000, 50000, 70000] }), 'D')).toBe('budget');
  });

  it('does not take a money word over ratings for money', () => {
    const table = mainOf(detectSheets([withColumn('Budget', [1, 3, 5, 2], { 'End date': [date('2026-01-31'), date('2026-02-28'), date('2026-03-31'), date('2026-05-31')] })]));
    expect(mappingOf(table).budget).toBeUndefined();
  });

  it('takes the revised date as the end and the planned one as the baseline', () => {
    const planned = [date('2026-01-31'), date('2026-02-28'), date('2026-03-31'), date('2026-05-31')];
    const sheet = withColumn('Planned end', planned, { 'Forecast end': [date('2026-02-28'), date('2026-02-28'), date('2026-06-30'), date('2026-05-31')] });
    expect(mappingOf(mainOf(detectSheets([sheet])))).toMatchObject({ baselineEnd: 'C', end: 'D' });
  });

  it.each([
    ['Ende (Plan)', 'Ende (Prognose)'],
    ['End (plan)', 'End (forecast)'],
    ['Target end date', 'Revised end date'],
  ])('takes %s for the baseline beside %s', (plan, forecast) => {
    const planned = [date('2026-01-31'), date('2026-02-28'), date('2026-03-31'), date('2026-05-31')];
    const sheet = withColumn(plan, planned, { [forecast]: [date('2026-02-28'), date('2026-02-28'), date('2026-06-30'), date('2026-05-31')] });
    expect(mappingOf(mainOf(detectSheets([sheet])))).toMatchObject({ baselineEnd: 'C', end: 'D' });
  });

  it('takes a planned date alone as the end', () => {
    expect(fieldOf(withColumn('Planned end', [date('2026-01-31'), date('2026-02-28'), date('2026-03-31')]), 'C')).toBe('end');
  });

  it('takes Budget, Actual and EAC for what they are', () => {
    const sheet = withColumn('Budget', [100000, 200000, 50000, 70000], { Actuals: [20000, 210000, 10000, 5000], EAC: [100000, 230000, 50000, 75000] });
    expect(mappingOf(mainOf(detectSheets([sheet])))).toMatchObject({ budget: 'C', actualCost: 'D', forecastCost: 'E' });
  });

  it('pairs a yearly forecast with the yearly baseline, not with the whole-life cost', () => {
    const sheet = withColumn('Total budget whole life', [10000, 20000, 50000, 7000], { 'Financial year baseline': [100, 200, 500, 70], 'Financial year forecast': [90, 210, 480, 60] });
    expect(mappingOf(mainOf(detectSheets([sheet])))).toMatchObject({ budget: 'D', forecastCost: 'E' });
  });

  it('joins two half-filled colour columns, the preferred first', () => {
    const sheet = withColumn('Delivery confidence (board)', ['Green', '', 'Red', '', 'Amber', ''], { 'Delivery confidence (sponsor)': ['', 'Amber', '', 'Green', '', 'Red'] });
    expect(mappingOf(mainOf(detectSheets([sheet]))).rag).toBe('C,D');
  });

  it('does not join two colour columns that are both filled', () => {
    const sheet = withColumn('RAG', ['Green', 'Red', 'Red', 'Green'], { 'Delivery confidence': ['Amber', 'Amber', 'Green', 'Green'] });
    expect(mappingOf(mainOf(detectSheets([sheet]))).rag).toBe('C');
  });

  it('reads units and camelCase past', () => {
    const sheet = withColumn('plannedEndDate', [date('2026-01-31'), date('2026-02-28'), date('2026-03-31')], { 'Total budget (£k)': [100, 250, 300] });
    const table = mainOf(detectSheets([sheet]));
    expect(mappingOf(table)).toMatchObject({ end: 'C', budget: 'D' });
    expect(table.columns.find(({ field }) => field === 'budget')?.reading.unit).toBe(1000);
  });

  it('says why, with header and values', () => {
    const table = mainOf(detectSheets([withColumn('Status', ['Open', 'Closed', 'Open'])]));
    expect(table.columns[0]).toMatchObject({ field: 'name', check: false, why: "header 'Project'; 3 distinct texts" });
  });

  it('maps a column of colours without a known header, to be confirmed', () => {
    const table = mainOf(detectSheets([withColumn('Wetter', ['Green', 'Amber', 'Red', 'Green'])]));
    expect(table.columns.find(({ field }) => field === 'rag')).toMatchObject({ column: 2, check: true });
  });

  it('marks a header over an empty column to be confirmed', () => {
    const sheet = withColumn('Start date', ['', '', ''], { 'End date': [date('2026-01-31'), date('2026-02-28'), date('2026-03-31')] });
    expect(mainOf(detectSheets([sheet])).columns.find(({ field }) => field === 'start')?.check).toBe(true);
  });

  it('decides a date order by one day above 12 among thousands of rows', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`Project ${index}`, 'Jane Smith', index === 2345 ? '25/04/2026' : '03/04/2026']);
    const { tables, findings } = detectSheets([makeSheet('Projects', [['Project', 'Owner', 'End date'], ...rows])]);
    expect(tables[0]?.columns.find(({ field }) => field === 'end')?.reading.dateOrder).toBe('dmy');
    expect(findings).toEqual([]);
  });

  it('finds an order that nothing decides, and one that texts contradict', () => {
    const unclear = detectSheets([withColumn('End date', ['03/04/2026', '05/06/2026', '07/08/2026'])]);
    expect(unclear.findings.map(({ code, count, at }) => [code, count, at?.row, at?.column])).toEqual([['ambiguous-date-order', 3, 1, 2]]);
    const mixed = detectSheets([withColumn('End date', ['25/04/2026', '05/26/2026', '07/08/2026'])]);
    expect(mixed.findings.map(({ code }) => code)).toEqual(['mixed-date-order']);
  });

  it('finds amounts whose decimal mark nothing decides', () => {
    const { findings } = detectSheets([withColumn('Budget', ['8.400', '12.500', '1.200'])]);
    expect(findings.map(({ code, count }) => [code, count])).toEqual([['ambiguous-decimal-mark', 3]]);
  });

  it('takes the last month of colours kept month by month', () => {
    const sheet = withColumn('RAG Jan', ['Green', 'Green', 'Green', 'Green'], { 'RAG Feb': ['Green', 'Amber', 'Red', 'Green'] });
    expect(mappingOf(mainOf(detectSheets([sheet]))).rag).toBe('D');
  });

  it('takes a score or a level for a risk only when it says so', () => {
    const sheet = withColumn('Outline level', [1, 2, 3, 1], { Score: [4, 5, 2, 1] });
    expect(mappingOf(mainOf(detectSheets([sheet]))).risk).toBeUndefined();
  });

  it('maps the same headers whatever the order of the columns', () => {
    const columns: readonly (readonly TestCell[])[] = [
      ['ID', 'P-1', 'P-2', 'P-3', 'P-4'],
      ['Project', 'Robotics', 'Payroll renewal', 'Website relaunch', 'Fleet of vans'],
      ['Project manager', 'Jane Smith', 'Bob Ray', 'Ann Meyer', 'Jane Smith'],
      ['Status', 'In progress', 'Completed', 'On hold', 'In progress'],
      ['RAG', 'Green', 'Green', 'Amber', 'Red'],
      ['Planned end', date('2026-01-31'), date('2026-02-28'), date('2026-03-31'), date('2026-04-30')],
      ['Forecast end', date('2026-02-28'), date('2026-02-28'), date('2026-06-30'), date('2026-04-30')],
      ['% complete', percent(0.4), percent(1), percent(0.2), percent(0.9)],
      ['Budget', 120000, 80000, 45000, 230000],
      ['Comments', 'Supplier chosen, contract with legal.', 'Went live last week in two regions.', 'Waiting for the board to decide.', 'Delivery late by a month.'],
    ];
    const expected = { id: 'ID', name: 'Project', owner: 'Project manager', status: 'Status', rag: 'RAG', baselineEnd: 'Planned end', end: 'Forecast end', percentComplete: '% complete', budget: 'Budget', comment: 'Comments' };
    fc.assert(
      fc.property(fc.shuffledSubarray([...columns], { minLength: columns.length }), (shuffled) => {
        const rows = [0, 1, 2, 3, 4].map((row) => shuffled.map((column) => column[row] ?? null));
        const table = mainOf(detectSheets([makeSheet('Sheet1', rows)]));
        expect(Object.fromEntries(table.columns.map(({ field, header }) => [field, header]))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('maps the same columns below blank rows and right of blank columns', () => {
    const sheet = [['Project', 'Owner', 'End date', 'Budget'], ['Robotics', 'Jane Smith', date('2026-01-31'), 12000], ['Payroll', 'Bob Ray', date('2026-03-31'), 9000], ['Website', 'Ann Meyer', date('2026-05-31'), 4000]];
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 6 }), (down, right) => {
        const moved = [...Array.from({ length: down }, () => []), ...sheet.map((row) => [...Array.from({ length: right }, () => null), ...row])];
        const table = mainOf(detectSheets([makeSheet('Sheet1', moved)]));
        expect(table.columns.map(({ field, column }) => [field, column - right])).toEqual([['name', 0], ['owner', 1], ['end', 2], ['budget', 3]]);
        expect([table.firstRow, table.lastRow]).toEqual([down + 1, down + 3]);
      }),
      { numRuns: 25 },
    );
  });
});
