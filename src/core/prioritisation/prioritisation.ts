import type { Answer } from '../portfolio/answer';
import type { CellAddress } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import type { Message } from '../messages/message';
import type { Direction } from '../settings/settings';

/**
 * How a raw value becomes 0..1. `scale`: declared ends; `minmax`: observed ends (constant: 0.5);
 * `log`: minimum-maximum of the logarithm, for money over two orders of magnitude; `none`: raw points.
 */
export type Scaling =
  | { readonly kind: 'scale' | 'minmax' | 'log'; readonly low: number; readonly high: number }
  | { readonly kind: 'none' };

export type Criterion = {
  readonly label: string;
  /** Share of all weights, 0..1; all shares sum to 1. */
  readonly weight: number;
  readonly weightFrom: 'settings' | 'sheet' | 'equal';
  readonly direction: Direction;
  readonly scaling: Scaling;
  /** True when the user named it in Settings or a settings file. */
  readonly confirmed: boolean;
};

export type Contribution = {
  readonly criterion: string;
  readonly raw: number | null;
  readonly cell: CellAddress | null;
  /** 0..1; null when missing, and under scaling `none`. */
  readonly normalised: number | null;
  readonly weight: number;
  /** Sums to the score; null when missing. */
  readonly points: number | null;
};

export type ProjectScore = {
  readonly key: string;
  /** 0..100 (weighted sum of raw points under scaling `none`), rounded to 1e-9; null = not scored. */
  readonly score: number | null;
  /** Missing values at worst and at best. */
  readonly range: readonly [number, number] | null;
  /** 1 = best; ties share; null for projects that are not open or not scored. */
  readonly rank: number | null;
  readonly rankRange: readonly [number, number] | null;
  /** True when its range overlaps another's, so that the order between them is open. */
  readonly isCloseCall: boolean;
  /** Share of weight present, 0..1. */
  readonly coverage: number;
  readonly contributions: readonly Contribution[];
};

/** One line of *Where to look first*: facts, never called a priority. `reasons` in order of how much they matter. */
export type LookFirst = {
  readonly key: string;
  readonly place: number;
  readonly reportedPriority: string | null;
  readonly reasons: readonly Message[];
};

export type Prioritisation = Answer & {
  /** Where the criteria come from: named in Settings, evident in the sheet, or the *Score here* columns; null = none. */
  readonly criteriaFrom: 'settings' | 'sheet' | 'score-here' | null;
  readonly criteria: readonly Criterion[];
  /** Every project, in sheet order, closed ones with rank null. Empty at level `substitute` and `none`. */
  readonly scores: readonly ProjectScore[];
  /** At level `substitute`: the order of *Where to look first*, open projects with at least one reason. */
  readonly lookFirst: readonly LookFirst[];
  readonly findings: readonly Finding[];
};
