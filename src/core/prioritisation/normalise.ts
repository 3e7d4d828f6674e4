import type { Direction } from '../settings/settings';
import type { Scaling } from './prioritisation';
import { roundNine } from './round-nine';

/** How a criterion asks to be scaled, before the values are known. */
export type ScaleRule = readonly [number, number] | 'observed' | 'none';

/** Money that spans more than this factor is scaled by its logarithm. */
const logSpan = 100;

/**
 * Decides how the values of one criterion become 0..1.
 * `values` are those of the projects that compete (open ones); declared ends win over observed ones. Money whose
 * largest amount is more than 100 times its smallest positive one is scaled by its logarithm, never minimum-maximum,
 * which would put all but the giants at the bottom. Without any value the observed ends are 0 and 0.
 */
export function chooseScaling(rule: ScaleRule, values: readonly number[], isMoney: boolean): Scaling {
  if (rule === 'none') return { kind: 'none' };
  if (rule !== 'observed') return { kind: 'scale', low: rule[0], high: rule[1] };
  const high = values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
  const low = values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
  const positive = values.filter((value) => value > 0);
  const leastPositive = positive.reduce((least, value) => Math.min(least, value), high);
  if (isMoney && positive.length > 1 && high / leastPositive > logSpan) {
    return { kind: 'log', low: leastPositive, high };
  }
  return { kind: 'minmax', low, high };
}

/**
 * Brings a raw value to 0..1, 1 = best; null under `none`, where raw points count as they are.
 *
 * benefit: n = (x − low) / (high − low); cost: n = (high − x) / (high − low); values beyond the ends are clamped.
 * Equal ends give 0.5 for every value: the criterion cannot tell projects apart. Under `log` the same formula
 * holds for ln x; amounts of zero or less count as the low end, and the result is rounded to nine decimals,
 * because logarithms differ in the last digit between machines.
 * Source: methods.md 1.1 (weighted scoring, scale and minimum-maximum normalisation). Example: 4 on 1-5 → 0.75;
 * as a cost → 0.25.
 */
export function normalise(value: number, scaling: Scaling, direction: Direction): number | null {
  if (scaling.kind === 'none') return null;
  const { low, high } = scaling;
  if (low === high) return 0.5;
  const share =
    scaling.kind === 'log'
      ? roundNine(Math.log(Math.max(value, low) / low) / Math.log(high / low))
      : direction === 'cost'
        ? (high - value) / (high - low)
        : (value - low) / (high - low);
  const clamped = Math.min(1, Math.max(0, share));
  return scaling.kind === 'log' && direction === 'cost' ? 1 - clamped : clamped;
}

/** Does a value lie beyond the declared ends, so that it had to be clamped? Always false without declared ends. */
export function isOutsideScale(value: number, scaling: Scaling): boolean {
  if (scaling.kind !== 'scale') return false;
  return value < Math.min(scaling.low, scaling.high) || value > Math.max(scaling.low, scaling.high);
}
