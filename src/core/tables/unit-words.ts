import type { WordedField } from './vocabulary/header-words';
import { foldText } from './vocabulary/fold-text';

const units: readonly { readonly field: WordedField | null; readonly pattern: RegExp }[] = [
  { field: 'hours', pattern: /\b(?:hours?|hrs?|h|stunden|std|heures?|horas?)\b/ },
  { field: 'fte', pattern: /\b(?:ftes?|headcount|vza|etp)\b/ },
  { field: 'percent', pattern: /%|\b(?:percent(?:age)?|prozent)\b/ },
  // Days are none of the three: an amount in days is left out rather than read as hours.
  { field: null, pattern: /\b(?:days?|pds?|mds?|pt|tage|jours|dias)\b/ },
];

/**
 * The unit that a header of amounts names, in brackets or not: `Capacity (hours per month)` is of hours.
 * `undefined` when it names none; null when it names one that no amount field has.
 */
export function amountUnit(header: string): WordedField | null | undefined {
  const folded = foldText(header);
  return units.find(({ pattern }) => pattern.test(folded))?.field;
}

/** Is this one of the fields that differ by their unit alone? */
export function isAmountField(field: WordedField): boolean {
  return field === 'hours' || field === 'fte' || field === 'percent';
}
