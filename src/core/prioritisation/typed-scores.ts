import type { Cell } from '../workbook/cell';
import { scoreHereCriteria } from './signals';
import type { ScoreHere } from './signals';

/** A rating from 1 to 5 of a project under one *Score here* label; null takes one away. The last of a pair holds. */
export type TypedScore = { readonly key: string; readonly label: string; readonly value: number | null };

/** The ratings of the workbook under those typed in a pane. */
export function withTypedScores(scoreHere: ScoreHere | null, scores: readonly TypedScore[]): ScoreHere | null {
  if (scores.length === 0) return scoreHere;
  const labels = [...new Set([...(scoreHere?.labels ?? scoreHereCriteria), ...scores.map(({ label }) => label)])];
  return { labels, values: typedOver(scoreHere?.values ?? new Map<string, ReadonlyMap<string, number>>(), scores) };
}

/** Cells by key and label under what was typed; keys without any are left out. */
export function typedOver<T extends Cell>(cells: ReadonlyMap<string, ReadonlyMap<string, T>>, scores: readonly TypedScore[]): ReadonlyMap<string, ReadonlyMap<string, T | number>> {
  const all = new Map([...cells].map(([key, row]) => [key, new Map<string, T | number>(row)]));
  for (const { key, label, value } of scores) {
    const row = all.get(key) ?? new Map<string, T | number>();
    if (value === null) row.delete(label);
    else row.set(label, value);
    all.set(key, row);
  }
  return new Map([...all].filter(([, row]) => row.size > 0));
}
