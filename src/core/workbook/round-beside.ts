import { roundNine } from './round-nine';

const mostDecimals = 7;

/**
 * A number rounded to so many decimals, or to as many more as keep it on its side of a limit that it does not lie on,
 * so that a crossing stays visible: 1.004 beside 1 with 2 decimals → 1.004; .9496 beside .95 → .9496. No limit: plain
 * rounding.
 */
export function roundBeside(value: number, limit: number | null, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  const isKept = limit === null || Math.sign(roundNine(rounded - limit)) === Math.sign(roundNine(value - limit));
  return isKept || decimals >= mostDecimals ? rounded : roundBeside(value, limit, decimals + 1);
}
