import fc from 'fast-check';
import type { Cell } from '../../../../src/core/workbook/cell';
import type { ColumnProfile } from '../../../../src/core/tables/values/column-profile';
import { profileColumn } from '../../../../src/core/tables/values/profile-column';

function profile(header: string, cells: readonly Cell[], format = 'General'): ColumnProfile {
  return profileColumn({ header, cells, formats: cells.map(() => format) });
}

describe('profileColumn', () => {
  it('counts each kind of value once per cell', () => {
    const column = profile('Mixed', ['Red', 'On track', '£2m', 40, '31/07/2026', 'TBC', null, '  ', { error: '#REF!' }, '#N/A', 'Jane Smith', 'High', 'Included in 1.1', true]);
    expect(column).toMatchObject({ filled: 12, blank: 2, numbers: 2, dates: 1, errors: 2, nonValues: 1, references: 1, rags: 1, weakRags: 2, statuses: 1, moneyLike: 1, peopleLike: 1, ordinals: 1, booleans: 1 });
  });

  it('tells dates from numbers by the format', () => {
    expect(profile('End', [46326, 46327], 'dd/mm/yyyy')).toMatchObject({ dates: 2, numbers: 0 });
    expect(profile('End', [46326, 46327])).toMatchObject({ dates: 0, numbers: 2 });
  });

  it('counts distinct values without regard to case', () => {
    expect(profile('Status', ['Done', 'done', 'Open', null])).toMatchObject({ distinct: 2, uniqueness: 2 / 3 });
  });

  it('measures an empty column as nothing', () => {
    expect(profile('Empty', [null, ''])).toMatchObject({ filled: 0, blank: 2, uniqueness: 0, minimum: null, median: null, integerScale: null });
  });

  it.each([
    [[1, 3, 5], [1, 5]], [[1, 2, 3], [1, 3]], [[0, 2], [0, 3]], [[7, 10, 2], [1, 10]], [[1, 2, 3, 5, 8, 13], null], [[1.5, 2], null], [[3, 3], null], [[-1, 2], null], [[0, 1], null],
  ] as const)('finds the scale of %j', (numbers, scale) => expect(profile('Value', numbers).integerScale).toEqual(scale));

  it('knows running numbers', () => {
    expect(profile('No', [1, 2, 3])).toMatchObject({ isSequence: true, isAscending: true });
    expect(profile('No', [1, 3, 9])).toMatchObject({ isSequence: false, isAscending: true });
    expect(profile('No', [3, 1])).toMatchObject({ isSequence: false, isAscending: false });
  });
});

describe('single letters', () => {
  it('are colours where two of them occur or the header says so', () => {
    expect(profile('Oct', ['G', 'A', 'G']).rags).toBe(3);
    expect(profile('RAG', ['G', 'G', 'G']).rags).toBe(3);
    expect(profile('Region', ['A', 'A', 'A']).rags).toBe(0);
  });

  it('are yes and no where Y stands beside N', () => {
    expect(profile('Over budget', ['Y', 'N', 'Y']).rags).toBe(0);
    expect(profile('Status', ['Y', 'N', null]).rags).toBe(0);
    expect(profile('Statutory', ['Y', null, 'Y']).rags).toBe(0);
  });
});

describe('the reading of a column', () => {
  const reading = (header: string, cells: readonly Cell[], format?: string): ColumnProfile['reading'] => profile(header, cells, format).reading;

  it('lets one part above 12 decide the date order', () => {
    expect(reading('End', ['03/04/2026', '31/07/2026']).dateOrder).toBe('dmy');
    expect(reading('End', ['03/04/2026', '07/31/2026']).dateOrder).toBe('mdy');
    expect(reading('End', ['03/04/2026', '05/04/2026']).dateOrder).toBe('ambiguous');
    expect(reading('End', ['31/07/2026', '07/31/2026']).dateOrder).toBe('ambiguous');
    expect(reading('End', ['2026-04-03', '15 May 2026']).dateOrder).toBeNull();
  });

  it('decides the decimal mark from the numbers that tell', () => {
    expect(reading('Cost', ['8,400', '12,5']).decimalMark).toBe(',');
    expect(reading('Cost', ['1.560,84', '8.400']).decimalMark).toBe(',');
    expect(reading('Cost', ['1,560.84', '8,400']).decimalMark).toBe('.');
    expect(reading('Cost', ['£3,330', '£155.80']).decimalMark).toBe('.');
    expect(reading('Cost', ['3,330', '8,400']).decimalMark).toBe('.');
  });

  it('takes 8.400 for thousands only where the column speaks another language', () => {
    expect(reading('Presupuesto', ['8.400', '12.500']).decimalMark).toBe(',');
    expect(reading('Cost', ['8.400', '12.500']).decimalMark).toBe('.');
    expect(profile('Cost', ['8.400', '12.500']).isDecimalMarkAmbiguous).toBe(true);
    expect(profile('Cost', ['8.400', '12.55']).isDecimalMarkAmbiguous).toBe(false);
  });

  it('decides the percent scale', () => {
    expect(reading('% complete', [0.4, 1, 0]).percentScale).toBe(1);
    expect(reading('% complete', [40, 100, 0]).percentScale).toBe(100);
    expect(reading('% complete', [0.4, 1.05]).percentScale).toBe(1);
  });

  it('sees where fractions and percent points are mixed', () => {
    expect(reading('% complete', [0.9, 1, 0.3, 0.05, 50])).toMatchObject({ percentScale: 100, isPercentMixed: true });
    expect(reading('% complete', ['0.9', '50'])).toMatchObject({ isPercentMixed: true });
    expect(reading('% complete', [0, 1, 5, 100]).isPercentMixed).toBe(false);
    expect(reading('% complete', ['45%', 0.5, 1]).isPercentMixed).toBeUndefined();
  });

  it('names the marks that nothing decides', () => {
    expect(reading('Cost', ['8.400', '12.500']).unclearMarks).toBe('.');
    expect(reading('Cost', ['8,400', '9,100', '12.500']).unclearMarks).toBe('.');
    expect(reading('Cost', ['8,400', '12.500']).unclearMarks).toBe('.,');
    expect(reading('Cost', ['8,400', '12,500']).unclearMarks).toBe('');
  });

  it.each([
    ['Budget (£m)', 'GBP', 1000000], ['Budget (£k)', 'GBP', 1000], ["Cost £'000", 'GBP', 1000], ['Cost (EUR)', 'EUR', 1], ['TEUR', 'EUR', 1000], ['Kosten in Mio. €', 'EUR', 1000000], ['$bn', 'USD', 1000000000],
    ['Budget', null, 1], ['TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)', 'GBP', 1000000], ['Milestone', null, 1],
  ])('reads currency and unit of header %s', (header, currency, unit) => expect(reading(header, [5, 6])).toMatchObject({ currency, unit }));

  it('takes the currency from values and formats', () => {
    expect(reading('Budget', ['£5', '£6']).currency).toBe('GBP');
    expect(reading('Budget', [5, 6], '[$€-407] #,##0').currency).toBe('EUR');
    expect(reading('Budget', ['£5', '€6']).currency).toBe('mixed');
    expect(reading('Budget (£)', ['€5', '€6']).currency).toBe('mixed');
    expect(reading('Budget (AUD)', ['$5', '$6']).currency).toBe('AUD');
  });

  it('keeps the common currency when one amount in many strays', () => {
    expect(reading('Budget', ['£1', '£2', '£3', '£4', '£5', '€6']).currency).toBe('GBP');
  });

  it.each([
    ['Financial Year Baseline (£m)', true], ['FY26 budget', true], ['2026/27 budget', true], ['In-year forecast', true], ['Budget 2026', true], ['Total budget', false], ['Whole life cost at FY26 prices', false], ['Budget (updated 2026-03-31)', false], ['Notify by', false],
  ])('sees whether %s is of one year', (header, inYear) => expect(reading(header, [5]).inYear).toBe(inYear));

  it('does not depend on the order of rows', () => {
    const cell = fc.constantFrom<Cell>('£5', '3,4', '1.234', '31/07/2026', '03/04/2026', 7, 0.5, null, 'Red', 'TBC');
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        expect(reading('Any', cells)).toEqual(reading('Any', [...cells].reverse()));
      }),
    );
  });
});
