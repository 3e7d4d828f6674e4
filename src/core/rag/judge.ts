import type { Rag } from '../portfolio/portfolio';
import type { Band } from '../settings/settings';
import { roundNine } from '../workbook/round-nine';
import type { DimensionRating } from './rag';

/** How bad a colour is: G 0, A 1, R 2 (methods.md 1.10). */
export const severityOf: Readonly<Record<Rag, number>> = { G: 0, A: 1, R: 2 };

/** Does `value` lie above the limit? Compared at nine decimals; a value on the limit has kept it. */
export function isAbove(value: number, limit: number): boolean {
  return roundNine(value) > roundNine(limit);
}

/** Colour of a measure that is bad when high, e.g. cost over budget .07 in 0.05 / 0.10 → A. On a limit: the better band. */
export function judgeHigh(value: number, band: Band): Rag {
  if (isAbove(value, band.red)) return 'R';
  return isAbove(value, band.amber) ? 'A' : 'G';
}

/**
 * Colour of a measure that is bad when low, e.g. CPI .93 in .95 / .90 → A. On a limit: the better band.
 * Source: FEMA MIP dashboard (green from .95, yellow from .90), its lower side only.
 */
export function judgeLow(value: number, band: Band): Rag {
  if (isAbove(band.red, value)) return 'R';
  return isAbove(band.amber, value) ? 'A' : 'G';
}

/** The limit a colour stands for: red's for R, else amber's (crossed when A, kept when G). */
export function limitOf(rag: Rag, band: Band): number {
  return rag === 'R' ? band.red : band.amber;
}

/**
 * The worst rating; of equals the first that is not doubtful, so facts win over estimates when they come first.
 * Null when there is none.
 */
export function worstOf(ratings: readonly (DimensionRating | null)[]): DimensionRating | null {
  let worst: DimensionRating | null = null;
  for (const rating of ratings) {
    if (rating && (!worst || isWorse(rating, worst))) worst = rating;
  }
  return worst;
}

function isWorse(rating: DimensionRating, than: DimensionRating): boolean {
  const step = severityOf[rating.rag] - severityOf[than.rag];
  return step > 0 || (step === 0 && than.isDoubtful === true && rating.isDoubtful !== true);
}
