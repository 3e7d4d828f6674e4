/**
 * A number to nine decimals: what values are rounded to before they meet a limit, so that 0.1 + 0.2 stands *on*
 * a limit of 0.3 and sums taken in another order still tie. Never returns negative zero.
 */
export function roundNine(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}
