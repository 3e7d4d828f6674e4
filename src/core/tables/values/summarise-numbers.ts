import type { ColumnProfile } from './column-profile';

export type NumberSummary = Pick<ColumnProfile, 'minimum' | 'maximum' | 'median' | 'integerScale' | 'isAscending' | 'isSequence'>;

/** Range, median, scale and order of a column's numbers, given in row order; nulls and false without any. */
export function summariseNumbers(numbers: readonly number[]): NumberSummary {
  const sorted = [...numbers].sort((a, b) => a - b);
  const minimum = sorted[0] ?? null;
  const maximum = sorted[sorted.length - 1] ?? null;
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? value));
  return {
    minimum,
    maximum,
    median: median(sorted),
    integerScale: minimum === null || maximum === null ? null : integerScale(numbers, [minimum, maximum]),
    isAscending: minimum !== maximum && steps.every((step) => step >= 0),
    isSequence: steps.length > 0 && steps.every((step) => step === 1),
  };
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Two or more different whole numbers of at most 10: the usual scale that holds them, 3, 5 or 10 high, from 0 or 1. */
function integerScale(numbers: readonly number[], [minimum, maximum]: readonly [number, number]): readonly [number, number] | null {
  if (minimum < 0 || maximum > 10 || maximum < 2 || minimum === maximum || !numbers.every(Number.isInteger)) return null;
  const low = minimum === 0 ? 0 : 1;
  return [low, maximum <= 3 ? 3 : maximum <= 5 ? 5 : 10];
}
