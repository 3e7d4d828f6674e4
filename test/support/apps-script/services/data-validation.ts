import type { CriterionValue, FakeArea, FakeValidation } from '../model/fake-spreadsheet';
import type { EnumValue } from '../oracle/enum-value';
import { enumValue } from '../oracle/enum-value';
import { Fault, ServiceError } from '../oracle/fault';
import { isDate } from '../oracle/matches-shape';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { isoIn } from '../values/zoned-time';
import { areaOf, rangeOfArea } from './handles';
import type { RangeHandle } from './handles';

export type ValidationHandle = Handle & { readonly type: 'Spreadsheet.DataValidation'; readonly rule: FakeValidation };
type BuilderHandle = Handle & { readonly type: 'Spreadsheet.DataValidationBuilder'; rule: FakeValidation | null; helpText: string | null; allowInvalid: boolean };

export const validationHandle = (env: Environment, rule: FakeValidation): ValidationHandle => ({ type: 'Spreadsheet.DataValidation', env, rule });
export const newDataValidation = (env: Environment): BuilderHandle => ({ type: 'Spreadsheet.DataValidationBuilder', env, rule: null, helpText: null, allowInvalid: true });

/** Arguments of a criterion as plain data. */
export function criterionValue(env: Environment, given: unknown): CriterionValue {
  if (isDate(given)) return { date: isoIn(given.getTime(), env.spreadsheet.timeZone) };
  if (typeof given === 'object' && given !== null && 'box' in given) return areaOf(given as RangeHandle);
  return given as string | number | boolean;
}

/** And back, as the script gets them. */
export function givenValue(env: Environment, value: CriterionValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return 'date' in value ? new Date(`${value.date}T00:00:00Z`) : rangeOfArea(env, value satisfies FakeArea);
}

/** A criterion from a method's arguments; one argument may be the list of its values. */
const criterion = (criteria: string) => (self: BuilderHandle, ...given: readonly unknown[]): BuilderHandle => withCriteria(self, enumValue('Spreadsheet.DataValidationCriteria', criteria), given);

function withCriteria(self: BuilderHandle, criteria: EnumValue, given: readonly unknown[]): BuilderHandle {
  self.rule = { criteria: criteria.toString(), values: given.map((one) => criterionValue(self.env, one)), helpText: null, allowInvalid: true };
  return self;
}

/** Google keeps 500 values of a list at most; the drop-down shows unless it is turned off. */
function requireValueInList(self: BuilderHandle, values: readonly string[], showDropdown = true): BuilderHandle {
  if (values.length > 500) throw new ServiceError('The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.');
  return withCriteria(self, enumValue('Spreadsheet.DataValidationCriteria', 'VALUE_IN_LIST'), [...values, showDropdown]);
}

function build({ env, rule, helpText, allowInvalid }: BuilderHandle): ValidationHandle {
  if (!rule) return env.fail(new Fault('a data validation without a criterion'));
  return validationHandle(env, { ...rule, helpText, allowInvalid });
}

function valuesOf(env: Environment, { criteria, values }: FakeValidation): unknown[] {
  if (criteria !== 'VALUE_IN_LIST') return values.map((value) => givenValue(env, value));
  return [values.slice(0, -1), values[values.length - 1]];
}

const copyOf = (env: Environment, rule: FakeValidation): BuilderHandle => ({ type: 'Spreadsheet.DataValidationBuilder', env, rule, helpText: rule.helpText, allowInvalid: rule.allowInvalid });

const validation = {
  copy: ({ env, rule }: ValidationHandle) => copyOf(env, rule),
  getAllowInvalid: ({ rule }: ValidationHandle) => rule.allowInvalid,
  getCriteriaType: ({ rule }: ValidationHandle) => enumValue('Spreadsheet.DataValidationCriteria', rule.criteria),
  getCriteriaValues: ({ env, rule }: ValidationHandle) => valuesOf(env, rule),
  getHelpText: ({ rule }: ValidationHandle) => rule.helpText ?? '',
} satisfies MethodTable;

const builder = {
  build,
  copy: ({ env, rule, helpText, allowInvalid }: BuilderHandle): BuilderHandle => ({ type: 'Spreadsheet.DataValidationBuilder', env, rule, helpText, allowInvalid }),
  requireCheckbox: criterion('CHECKBOX'),
  requireDate: criterion('DATE_IS_VALID_DATE'),
  requireDateAfter: criterion('DATE_AFTER'),
  requireDateBefore: criterion('DATE_BEFORE'),
  requireDateBetween: criterion('DATE_BETWEEN'),
  requireDateOnOrAfter: criterion('DATE_ON_OR_AFTER'),
  requireDateOnOrBefore: criterion('DATE_ON_OR_BEFORE'),
  requireFormulaSatisfied: criterion('CUSTOM_FORMULA'),
  requireNumberBetween: criterion('NUMBER_BETWEEN'),
  requireNumberEqualTo: criterion('NUMBER_EQUAL_TO'),
  requireNumberGreaterThan: criterion('NUMBER_GREATER_THAN'),
  requireNumberGreaterThanOrEqualTo: criterion('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  requireNumberLessThan: criterion('NUMBER_LESS_THAN'),
  requireNumberLessThanOrEqualTo: criterion('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  requireTextEqualTo: criterion('TEXT_EQUAL_TO'),
  requireValueInList,
  requireValueInRange: (self: BuilderHandle, range: RangeHandle, showDropdown = true) => withCriteria(self, enumValue('Spreadsheet.DataValidationCriteria', 'VALUE_IN_RANGE'), [range, showDropdown]),
  setAllowInvalid: (self: BuilderHandle, allow: boolean) => {
    self.allowInvalid = allow;
    return self;
  },
  setHelpText: (self: BuilderHandle, text: string) => {
    self.helpText = text;
    return self;
  },
  withCriteria,
} satisfies MethodTable;

export const dataValidationTables: Tables = { 'Spreadsheet.DataValidation': validation, 'Spreadsheet.DataValidationBuilder': builder };
