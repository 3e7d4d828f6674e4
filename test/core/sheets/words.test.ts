import { cutText, moneyFormat, moneyHeader, moneyText, numberText, percentText } from '../../../src/core/sheets/words';
import type { MoneyUnit } from '../../../src/core/portfolio/portfolio';

const unit = (parts: Partial<MoneyUnit>): MoneyUnit => ({ currency: 'GBP', unit: 1, inYear: false, decimals: 0, ...parts });

describe('numberText', () => {
  it.each([
    [1234567, 0, '1,234,567'],
    [1234.5, 2, '1,234.5'],
    [-0.2, 0, '0'],
    [-1500, 0, '−1,500'],
  ])('writes %d with %d decimals as %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });
});

describe('percentText', () => {
  it('keeps one decimal where asked', () => {
    expect(percentText(0.083, 1)).toBe('8.3%');
  });
});

describe('moneyText', () => {
  it.each([
    [2839.6, 1000000, '£2.84bn'],
    [18200, 1000, '£18.2m'],
    [310, 1000, '£310k'],
    [999999, 1, '£1m'],
    [420, 1, '£420'],
    [-3500000, 1, '−£3.5m'],
  ] as const)('says %d in units of %d with three digits: %s', (amount, size, text) => {
    expect(moneyText(amount, unit({ unit: size }))).toBe(text);
  });

  it('names no currency where the sheet names none', () => {
    expect(moneyText(18200000, unit({ currency: null }))).toBe('18.2m');
  });

  it('puts a currency code before the number', () => {
    expect(moneyText(5000, unit({ currency: 'CHF' }))).toBe('CHF 5k');
  });
});

describe('moneyHeader', () => {
  it('says the unit in brackets', () => {
    expect(moneyHeader('Budget', unit({ unit: 1000000 }))).toBe('Budget (£m)');
  });

  it('says nothing where nothing is known', () => {
    expect(moneyHeader('Budget', unit({ currency: null }))).toBe('Budget');
  });
});

describe('moneyFormat', () => {
  it('has the decimals of the input', () => {
    expect([moneyFormat(unit({})), moneyFormat(unit({ decimals: 2 }))]).toEqual(['#,##0', '#,##0.00']);
  });
});

describe('cutText', () => {
  it('cuts at a word and leaves short texts alone', () => {
    expect([cutText('one two three four', 15), cutText('one  two', 15)]).toEqual(['one two three…', 'one two']);
  });
});
