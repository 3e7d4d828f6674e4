import { moneyText } from '../../../src/core/prioritisation/money-text';

describe('moneyText', () => {
  it('groups thousands and keeps the decimals of the input', () => {
    expect(moneyText(1200000, { currency: '£', unit: 1, inYear: false, decimals: 0 })).toBe('£1,200,000');
    expect(moneyText(12.5, { currency: 'EUR', unit: 1000000, inYear: false, decimals: 1 })).toBe('EUR 12.5m');
  });

  it('writes the bare number where the unit is unknown', () => {
    expect(moneyText(1234.5, null)).toBe('1,234.5');
  });
});
