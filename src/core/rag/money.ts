import type { MoneyUnit, Sourced } from '../portfolio/portfolio';
import type { RatingContext } from './rating-context';

export type MoneyField = 'budget' | 'actualCost' | 'forecastCost' | 'plannedValue' | 'earnedValue';

const plainUnit: MoneyUnit = { currency: null, unit: 1, inYear: false, decimals: 0 };

/** What a money column's numbers are; plain whole-life numbers where the portfolio says nothing. */
export function moneyUnit(money: RatingContext['money'], field: MoneyField): MoneyUnit {
  return money.get(field) ?? plainUnit;
}

/**
 * May two money columns be compared: same unit, both whole-life or both in-year, no mixed currencies, and not two
 * different named currencies? A column that names no currency is taken to share its neighbour's.
 */
export function isComparable(money: RatingContext['money'], one: MoneyField, other: MoneyField): boolean {
  const a = moneyUnit(money, one);
  const b = moneyUnit(money, other);
  if (a.currency === 'mixed' || b.currency === 'mixed') return false;
  if (a.currency !== null && b.currency !== null && a.currency !== b.currency) return false;
  return a.unit === b.unit && a.inYear === b.inYear;
}

export type MoneyPair = { readonly amount: Sourced<number>; readonly base: Sourced<number>; readonly ratio: number };

/** `field` divided by `baseField` where both are there, comparable, and the base is above 0; else null. */
export function moneyPair(context: RatingContext, field: MoneyField, baseField: MoneyField): MoneyPair | null {
  const amount = context.project.values[field];
  const base = context.project.values[baseField];
  if (!amount || !base || base.value <= 0 || !isComparable(context.money, field, baseField)) return null;
  return { amount, base, ratio: amount.value / base.value };
}
