import { leastFieldScore } from './field-scores';
import type { FieldScores } from './field-scores';
import type { FieldChoice } from './choose-fields';

/**
 * How sure one mapping is, 0..1, and its margin: its score minus that of its strongest rival, either another
 * field this column could still take or another column this field could have taken instead.
 */
export function mappingConfidence(table: FieldScores, choice: FieldChoice, field: number): { readonly confidence: number; readonly margin: number } {
  const column = choice[field] ?? null;
  if (column === null) return { confidence: 0, margin: 0 };
  const own = table.scores[field]?.[column] ?? 0;
  const rival = Math.max(leastFieldScore / 2, rivalField(table, choice, [field, column]), rivalColumn(table, choice, field));
  const margin = own - rival;
  const steadiness = Math.max(0, Math.min(1, margin / 0.3));
  return { confidence: Math.min(0.98, Math.max(0.05, own * (0.88 + 0.12 * steadiness))), margin };
}

/** Fields that would have this column but for the assignment, unless they have a better one. */
function rivalField({ scores }: FieldScores, choice: FieldChoice, [field, column]: readonly [number, number]): number {
  let best = 0;
  scores.forEach((row, other) => {
    if (other === field) return;
    const score = row[column] ?? 0;
    const taken = choice[other] ?? null;
    if (taken === null || (row[taken] ?? 0) < score) best = Math.max(best, score);
  });
  return best;
}

function rivalColumn({ scores }: FieldScores, choice: FieldChoice, field: number): number {
  return (scores[field] ?? []).reduce((best, score, column) => (choice.includes(column) ? best : Math.max(best, score)), 0);
}
