import { a1 } from '../../../../src/core/workbook/address';
import type { FakeCell, FakeValidation, FakeValue } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';

type Entered = { readonly row: number; readonly column: number; readonly value: FakeValue | undefined };

/** Throws where a rule of the cell refuses what is entered. Empty is always taken; formulas are not looked into. */
export function assertValid({ validation }: FakeCell, { row, column, value }: Entered): void {
  if (!validation || validation.allowInvalid || value === undefined || value === null) return;
  if (isValid(validation, value)) return;
  throw new ServiceError(`The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`);
}

function isValid({ criteria, values }: FakeValidation, value: FakeValue): boolean {
  const limits = values.map(Number);
  const [low = -Infinity, high = Infinity] = limits;
  switch (criteria) {
    case 'CHECKBOX':
      return values.length > 0 ? values.includes(value as string) : typeof value === 'boolean';
    case 'VALUE_IN_LIST':
      return values.slice(0, -1).map(String).includes(typeof value === 'object' ? '' : String(value));
    case 'NUMBER_BETWEEN':
      return typeof value === 'number' && value >= low && value <= high;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof value === 'number' && value >= low;
    case 'NUMBER_GREATER_THAN':
      return typeof value === 'number' && value > low;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return typeof value === 'number' && value <= low;
    case 'NUMBER_LESS_THAN':
      return typeof value === 'number' && value < low;
    case 'DATE_IS_VALID_DATE':
      return typeof value === 'number';
    default:
      return true;
  }
}
