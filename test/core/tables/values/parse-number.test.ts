import fc from 'fast-check';
import { parseNumber } from '../../../../src/core/tables/values/parse-number';

const value = (text: string, mark: '.' | ',' = '.'): number | null => parseNumber(text, mark)?.value ?? null;

describe('parseNumber', () => {
  it.each([['£1.2m (excl VAT)', 1200000], ['£12m*', 12000000], ['approx 250,000', 250000], ['Circa 2m', 2000000]])('reads past what only qualifies an amount: %s', (text, value) => {
    expect(parseNumber(text, '.')?.value).toBe(value);
  });

  it('takes CR for crore only of rupees: beside pounds it may be a credit', () => {
    expect(parseNumber('£500 CR', '.')).toBeNull();
    expect(parseNumber('₹ 2 CR', '.')?.value).toBe(20000000);
  });

  it.each([
    ['1,234', 1234], ['1,234.50', 1234.5], ['12,34,567', 1234567], ["1'234'567.8", 1234567.8], ['1 234 567', 1234567], ['1\u00a0234', 1234], ['1\u202f234,5', 1234.5],
    ['1.560,84 (E)', 1560.84], ['1.234.567', 1234567], ['0,5', 0.5], ['.5', 0.5], ['-12', -12], ['−12', -12], ['(1,234)', -1234], ['(£1,234)', -1234], ['£(1,234)', -1234],
    ['1,234-', -1234], ['+7', 7], ['0', 0], ['-0', 0], ['1,024E+12', 1024000000000], ['~£500k', 500000], ['2026', 2026],
  ])('reads %s as %d', (text, expected) => expect(value(text)).toBe(expected));

  it.each([
    ['£214k', 214000], ['£6.5 million', 6500000], ['$1.1m', 1100000], ['3 Mio. €', 3000000], ['2 Mrd EUR', 2000000000], ['5 lakh', 500000], ['₹ 2.5 crore', 25000000], ['€2bn', 2000000000],
    ['120 TEUR', 120000], ['15k€', 15000], ['1.6m euros', 1600000], ['3 millones', 3000000],
  ])('multiplies by the word in %s', (text, expected) => expect(value(text)).toBe(expected));

  it.each(['6/2', 'Section 43', 'Exempt under Section 43 of the Act', 'DIIR', '£6.5 million across Derby', '<5', '>£5m', '10-20', '1.2.3', '1,23,4', '16:30', '2020-04-01', '31/07/2026', '', '-', '#REF!', '5 mil', '1 2', 'Phase 2', '1234,000', 'R5', 'P1', '3 of 7'])(
    'reads %j as no number',
    (text) => expect(parseNumber(text, '.')).toBeNull(),
  );

  it('lets the column decide what a single mark before three digits is', () => {
    expect(value('8.400', '.')).toBe(8.4);
    expect(value('8.400', ',')).toBe(8400);
    expect(value('8,400', '.')).toBe(8400);
    expect(value('8,400', ',')).toBe(8.4);
  });

  it.each([['£5', 'GBP'], ['5 €', 'EUR'], ['$5', 'USD'], ['A$5', 'AUD'], ['C$ 5', 'CAD'], ['US$5m', 'USD'], ['$5m AUD', 'AUD'], ['GBP 5', 'GBP'], ['5 chf', 'CHF'], ['¥500', '¥'], ['500 kr', 'kr'], ['P 5,000,000.00', 'P'], ['R$ 5.000,00', 'BRL'], ['1.6m euros', 'EUR'], ['5', null]])(
    'names the currency of %s',
    (text, currency) => expect(parseNumber(text, '.')?.currency ?? null).toBe(currency),
  );

  it('keeps a percentage as typed and says so', () => {
    expect(parseNumber('40 %', '.')).toMatchObject({ value: 40, isPercent: true });
    expect(parseNumber('12,5 Prozent', ',')).toMatchObject({ value: 12.5, isPercent: true });
  });

  it.each([['140h', 140, 'hour'], ['3 days', 3, 'day'], ['5 working days', 5, 'day'], ['2w', 2, 'week'], ['3 Tage', 3, 'day'], ['6 months', 6, 'month'], ['0.5 FTE', 0.5, 'fte'], ['3h30', 3.5, 'hour'], ['PT16H0M0S', 16, 'hour'], ['425 días?', 425, 'day']])(
    'reads the unit of %s',
    (text, amount, unit) => expect(parseNumber(text, '.')).toMatchObject({ value: amount, unit }),
  );

  it.each(['£214k / year', '£214k per year', '£214k p.a.', '£214k per annum', '£214k/yr', '214k € pro Jahr'])('marks %s as a yearly rate', (text) => {
    expect(parseNumber(text, '.')).toMatchObject({ value: 214000, perYear: true });
  });

  it('tells other rates from yearly ones', () => {
    expect(parseNumber('£500 / day', '.')).toMatchObject({ value: 500, per: 'day', perYear: false });
  });

  it('counts the decimals that the input shows', () => {
    expect(parseNumber('155.80', '.')?.decimals).toBe(2);
    expect(parseNumber('£1.25m', '.')?.decimals).toBe(0);
    expect(parseNumber('3,330', '.')?.decimals).toBe(0);
  });

  it('reads back every number it could have been typed as', () => {
    const marks = fc.constantFrom(['.', ','] as const, [',', '.'] as const, ['.', ' '] as const, [',', '\u00a0'] as const, ['.', "'"] as const);
    fc.assert(
      fc.property(fc.integer({ min: -999999999, max: 999999999 }), fc.integer({ min: 0, max: 99 }), marks, (whole, cents, [decimal, group]) => {
        const grouped = String(Math.abs(whole)).replace(/\B(?=(?:\d{3})+$)/g, group);
        const text = `${whole < 0 ? '-' : ''}${grouped}${decimal}${String(cents).padStart(2, '0')}`;
        const expected = Number(`${whole < 0 ? '-' : ''}${Math.abs(whole)}.${String(cents).padStart(2, '0')}`);
        expect(value(text, decimal)).toBe(expected === 0 ? 0 : expected);
      }),
    );
  });

  it('never throws and never gives a value that is not finite', () => {
    fc.assert(fc.property(fc.string(), (text) => Number.isFinite(parseNumber(text, ',')?.value ?? 0)));
  });
});
