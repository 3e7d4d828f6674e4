/**
 * A number to nine decimals: what scores are rounded to before they are compared, so that sums taken in
 * another order still tie. Never returns negative zero.
 */
export function roundNine(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}
