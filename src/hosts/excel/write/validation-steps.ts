import { a1Box } from '../../../core/workbook/address';
import { cutText } from '../../../core/workbook/cut-text';
import type { Validation } from '../../../core/workbook/sheet-spec';
import { jsonBytes } from '../run/json-bytes';
import { callBytes } from './step';
import type { Step } from './step';

const maxListLength = 255;
const maxMessageLength = 225;

/**
 * Rules for what may be typed. A list that Excel cannot hold in the rule itself (over 255 characters, or a value with a comma
 * in it) is left out.
 */
export function validationSteps(validations: readonly Validation[]): readonly Step[] {
  return validations.flatMap((validation) => {
    const rule = ruleOf(validation);
    if (!rule) return [];
    const message = cutText(validation.message, maxMessageLength);
    return [
      {
        bytes: 4 * callBytes + jsonBytes(rule) + jsonBytes(message),
        queue: (sheet: Excel.Worksheet): void => {
          const { dataValidation } = sheet.getRange(a1Box(validation.box));
          dataValidation.rule = rule;
          dataValidation.ignoreBlanks = true;
          dataValidation.errorAlert = { message, showAlert: true, style: 'Stop', title: '' };
        },
      },
    ];
  });
}

function ruleOf(validation: Validation): Excel.DataValidationRule | null {
  if (validation.kind === 'list') return listRule(validation.values);
  // Any date of the workbook's own calendar.
  if (validation.kind === 'date') return { date: { formula1: '=1', operator: 'GreaterThanOrEqualTo' } };
  const limits = limitsOf(validation);
  return validation.whole ? { wholeNumber: limits } : { decimal: limits };
}

function limitsOf({ minimum, maximum }: Extract<Validation, { kind: 'number' }>): Excel.BasicDataValidation {
  if (minimum !== null && maximum !== null) return { formula1: minimum, formula2: maximum, operator: 'Between' };
  if (maximum !== null) return { formula1: maximum, operator: 'LessThanOrEqualTo' };
  // Without any limit the rule still asks for a number.
  return { formula1: minimum ?? -1e15, operator: 'GreaterThanOrEqualTo' };
}

function listRule(values: readonly string[]): Excel.DataValidationRule | null {
  const source = values.join(',');
  if (source === '' || source.length > maxListLength || values.some((value) => value.includes(','))) return null;
  return { list: { inCellDropDown: true, source } };
}
