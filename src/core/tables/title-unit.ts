import type { ColumnReading } from './found-table';
import type { TableColumn } from './table-columns';
import { currencyOfHeader } from './values/currency';
import type { WordedField } from './vocabulary/header-words';

const moneyFields: readonly WordedField[] = ['budget', 'actualCost', 'forecastCost', 'plannedValue', 'earnedValue', 'benefit', 'exposure'];

/** Columns of money that name neither unit nor currency themselves take the unit that the title says. */
export function withTitleUnit(columns: readonly TableColumn[], unit: ColumnReading['unit'] | null): readonly TableColumn[] {
  if (unit === null) return columns;
  return columns.map((column) => {
    const { profile, scores, header } = column;
    const isMoney = moneyFields.some((field) => (scores.get(field) ?? 0) >= 0.5);
    if (!isMoney || profile.reading.unit !== 1 || currencyOfHeader(header) !== null) return column;
    return { ...column, profile: { ...profile, reading: { ...profile.reading, unit } } };
  });
}
