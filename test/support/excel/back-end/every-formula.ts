import type { FakeSheet, FakeWorkbook } from '../model/fake-workbook';
import { mapReferences } from './map-references';
import type { Reference } from './map-references';

/** Where a formula stands: its sheet, or null for a name of the workbook. */
export type Change = (reference: Reference, own: FakeSheet | null) => string | null;

/** Rewrites the references in all formulas of a workbook: cells, names, conditional formats and validations. */
export function changeEveryFormula(workbook: FakeWorkbook, change: Change): void {
  for (const name of workbook.names) name.formula = mapReferences(name.formula, (reference) => change(reference, null));
  for (const sheet of workbook.sheets) changeSheet(sheet, (formula) => mapReferences(formula, (reference) => change(reference, sheet)));
}

function changeSheet(sheet: FakeSheet, rewrite: (formula: string) => string): void {
  for (const row of Object.values(sheet.cells)) for (const cell of Object.values(row)) if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
  for (const name of sheet.names) name.formula = rewrite(name.formula);
  for (const format of sheet.conditionalFormats) {
    if (format.type === 'Custom') format.rule.formula = rewrite(format.rule.formula);
    if (format.type === 'CellValue' && format.rule) format.rule = rewriteTexts(format.rule, rewrite);
    if (format.type === 'DataBar') Object.assign(format.bar, { lowerBoundRule: rewriteTexts(format.bar.lowerBoundRule, rewrite), upperBoundRule: rewriteTexts(format.bar.upperBoundRule, rewrite) });
  }
  for (const validation of sheet.validations) validation.rule = rewriteTexts(validation.rule, rewrite);
}

/** All formula texts in an object, however deep. */
function rewriteTexts<T>(value: T, rewrite: (formula: string) => string): T {
  if (typeof value === 'string') return (value.startsWith('=') ? rewrite(value) : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewriteTexts(inner as unknown, rewrite)])) as T;
}
