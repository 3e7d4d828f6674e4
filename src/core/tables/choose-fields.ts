import { assign } from './assign';
import { leastFieldScore } from './field-scores';
import type { FieldScores } from './field-scores';
import { constrainedPairs } from './pair-evidence';
import type { PairEvidence } from './pair-evidence';

/** For each field of the scores the index of its column, or null. */
export type FieldChoice = readonly (number | null)[];

const mostSteps = 20;

/**
 * One global assignment of columns to fields, then improved by single moves and swaps for as long as that pays,
 * counting what pairs of columns say about each other (start before end, money of one period).
 */
export function chooseFields(fieldScores: FieldScores, evidence: PairEvidence): FieldChoice {
  let choice = assign(fieldScores.scores, leastFieldScore);
  const gainOf = rememberingGain(fieldScores, evidence);
  let gain = gainOf(choice);
  for (let step = 0; step < mostSteps; step += 1) {
    const better = bestMove(choice, fieldScores, gainOf);
    if (!better || better.gain <= gain + 1e-9) break;
    choice = better.choice;
    gain = better.gain;
  }
  return choice;
}

type Gain = (choice: FieldChoice) => number;

function rememberingGain({ fields, columns, scores }: FieldScores, evidence: PairEvidence): Gain {
  const known = new Map<string, number>();
  const pairs = constrainedPairs.map((pair) => [fields.indexOf(pair[0]), fields.indexOf(pair[1])] as const).filter(([a, b]) => a >= 0 && b >= 0);
  const pairGain = (a: number, b: number, [left, right]: readonly [number, number]): number => {
    const key = `${a},${b},${left},${right}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [fieldA, fieldB, columnA, columnB] = [fields[a], fields[b], columns[left], columns[right]];
    const value = fieldA && fieldB && columnA && columnB ? evidence([fieldA, fieldB], [columnA, columnB]) : 0;
    known.set(key, value);
    return value;
  };
  return (choice) => {
    let sum = 0;
    choice.forEach((column, field) => (sum += column === null ? 0 : (scores[field]?.[column] ?? 0) - leastFieldScore));
    for (const [a, b] of pairs) {
      const left = choice[a] ?? null;
      const right = choice[b] ?? null;
      if (left !== null && right !== null) sum += pairGain(a, b, [left, right]);
    }
    return sum;
  };
}

/** The best of: give a constrained field another column (taking it from whoever has it), or none. */
function bestMove(choice: FieldChoice, { fields, scores }: FieldScores, gainOf: Gain): { readonly choice: FieldChoice; readonly gain: number } | null {
  const constrained = new Set(constrainedPairs.flat());
  let best: { choice: FieldChoice; gain: number } | null = null;
  fields.forEach((name, field) => {
    const current = choice[field] ?? null;
    if (!constrained.has(name)) return;
    const options = (scores[field] ?? []).map((score, column) => (score > leastFieldScore ? column : null)).filter((column) => column !== null);
    for (const column of [...options, null]) {
      if (column === current) continue;
      for (const next of moves(choice, { field, column, current }, scores)) {
        const gain = gainOf(next);
        if (!best || gain > best.gain) best = { choice: next, gain };
      }
    }
  });
  return best;
}

type Move = { readonly field: number; readonly column: number | null; readonly current: number | null };

function moves(choice: FieldChoice, { field, column, current }: Move, scores: FieldScores['scores']): readonly FieldChoice[] {
  const holder = column === null ? -1 : choice.findIndex((taken, index) => taken === column && index !== field);
  const placed = choice.map((taken, index) => (index === field ? column : index === holder ? null : taken));
  if (holder < 0 || current === null || (scores[holder]?.[current] ?? 0) <= leastFieldScore) return [placed];
  return [placed, placed.map((taken, index) => (index === holder ? current : taken))];
}
