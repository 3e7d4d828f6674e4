import type { MoneyUnit } from '../portfolio/portfolio';

const unitWords: Readonly<Record<MoneyUnit['unit'], string>> = { 1: '', 1000: 'k', 1000000: 'm', 1000000000: 'bn' };

/**
 * An amount for a sentence: thousands apart, no more decimals than the input has, with its unit and the currency as
 * typed. `null` unit: the bare number. Examples: `£1,200,000`, `EUR 12.5m`, `1,200`; a masked amount: `12.50%`.
 */
export function moneyText(amount: number, unit: MoneyUnit | null): string {
  const [whole = '', fraction] = (unit ? Math.abs(amount).toFixed(unit.decimals) : String(Math.abs(amount))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = `${amount < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
  if (unit?.isShare) return `${number}%`;
  const currency = unit?.currency ?? '';
  const gap = /[A-Za-z]$/.test(currency) ? ' ' : '';
  return `${currency}${gap}${number}${unit ? unitWords[unit.unit] : ''}`;
}
