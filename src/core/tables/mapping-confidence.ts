import { leastFieldScore } from './field-scores';
import type { FieldScores } from './field-scores';
import type { FieldChoice } from './choose-fields';

/** What a mapping might give way to: another field for its column, or another column for its field, by index. */
export type Rival = { readonly kind: 'field' | 'column'; readonly index: number };

export type MappingConfidence = {
  readonly confidence: number;
  readonly margin: number;
  /** The strongest of them; null where none comes near. */
  readonly rival: Rival | null;
};

/**
 * How sure one mapping is, 0..1, and its margin: its score minus that of its strongest rival, either another
 * field this column could still take or another column this field could have taken instead.
 */
export function mappingConfidence(table: FieldScores, choice: FieldChoice, field: number): MappingConfidence {
  const column = choice[field] ?? null;
  if (column === null) return { confidence: 0, margin: 0, rival: null };
  const own = table.scores[field]?.[column] ?? 0;
  const byField = rivalField(table, choice, [field, column]);
  const byColumn = rivalColumn(table, choice, field);
  const least = leastFieldScore / 2;
  const margin = own - Math.max(least, byField.score, byColumn.score);
  const steadiness = Math.max(0, Math.min(1, margin / 0.3));
  const { score, ...strongest } = byField.score >= byColumn.score ? byField : byColumn;
  return { confidence: Math.min(0.98, Math.max(0.05, own * (0.88 + 0.12 * steadiness))), margin, rival: score > least ? strongest : null };
}

type Scored = Rival & { readonly score: number };

/** Fields that would have this column but for the assignment, unless they have a better one. */
function rivalField({ scores }: FieldScores, choice: FieldChoice, [field, column]: readonly [number, number]): Scored {
  let best: Scored = { kind: 'field', index: -1, score: 0 };
  scores.forEach((row, other) => {
    if (other === field) return;
    const score = row[column] ?? 0;
    const taken = choice[other] ?? null;
    if ((taken === null || (row[taken] ?? 0) < score) && score > best.score) best = { kind: 'field', index: other, score };
  });
  return best;
}

function rivalColumn({ scores }: FieldScores, choice: FieldChoice, field: number): Scored {
  let best: Scored = { kind: 'column', index: -1, score: 0 };
  (scores[field] ?? []).forEach((score, column) => {
    if (!choice.includes(column) && score > best.score) best = { kind: 'column', index: column, score };
  });
  return best;
}
