import { a1Box } from '../../../core/workbook/address';
import type { Validation } from '../../../core/workbook/sheet-spec';
import { cutText } from '../../../core/workbook/cut-text';
import { escapeXml } from '../xml/escape-xml';
import type { SheetPieces } from './write-context';

const maxListLength = 255;
const maxMessageLength = 225;

/**
 * Validations as XML. A list that the file format cannot hold in the rule itself (over 255 characters, or a value
 * with a comma in it) is left out: a damaged workbook would be worse than a missing drop-down.
 */
export function validationPieces(validations: readonly Validation[]): SheetPieces {
  const rules = validations.map(validationXml).filter((xml) => xml !== null);
  if (rules.length === 0) return {};
  return { elements: [{ slot: 'dataValidations', xml: `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` }] };
}

function validationXml(validation: Validation): string | null {
  const rule = ruleOf(validation);
  if (!rule) return null;
  const message = validation.message ? ` error="${escapeXml(cutText(validation.message, maxMessageLength))}"` : '';
  const formulas = rule.formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`).join('');
  return `<dataValidation type="${rule.type}"${rule.operator} allowBlank="1" showErrorMessage="1"${message} sqref="${a1Box(validation.box)}">${formulas}</dataValidation>`;
}

type Rule = { readonly type: string; readonly operator: string; readonly formulas: readonly string[] };

function ruleOf(validation: Validation): Rule | null {
  if (validation.kind === 'list') return listRule(validation.values);
  if (validation.kind === 'date') return { type: 'date', operator: ' operator="greaterThanOrEqual"', formulas: ['1'] };
  const type = validation.whole ? 'whole' : 'decimal';
  const { minimum, maximum } = validation;
  if (minimum !== null && maximum !== null) return { type, operator: '', formulas: [String(minimum), String(maximum)] };
  if (maximum !== null) return { type, operator: ' operator="lessThanOrEqual"', formulas: [String(maximum)] };
  // Without any limit the rule still asks for a number.
  return { type, operator: ' operator="greaterThanOrEqual"', formulas: [String(minimum ?? -1e15)] };
}

function listRule(values: readonly string[]): Rule | null {
  const list = values.join(',');
  if (list === '' || list.length > maxListLength || values.some((value) => value.includes(','))) return null;
  return { type: 'list', operator: '', formulas: [`"${list.replace(/"/g, '""')}"`] };
}
