import type { Answer } from '../portfolio/answer';
import type { Rag } from '../portfolio/portfolio';
import type { CellAddress } from '../workbook/address';
import type { Finding } from '../workbook/finding';

export type RagCounts = { readonly [R in Rag | 'none']: number };

/** An objective (or, in `themes`, a theme) with what is spent on it. Money as the sheet has it. */
export type ObjectiveShare = {
  readonly name: string;
  /** Share of typed weights, 0..1; null unless weights were typed. */
  readonly weight: number | null;
  /** Open projects linked to it. */
  readonly projects: number;
  readonly projectKeys: readonly string[];
  /** Null when no project has an amount, or currencies are mixed. */
  readonly spend: number | null;
  /** 0..1 of linked spend, or of linked project count where fewer than 60% of rows have an amount of their own. */
  readonly spendShare: number | null;
  /** spendShare − weight; null without typed weights. */
  readonly gap: number | null;
  readonly colours: RagCounts;
  /** (actual − baseline) / (target − baseline), and what was to be expected by now, both as fractions. */
  readonly achieved: number | null;
  readonly expected: number | null;
  readonly status: Rag | null;
  readonly cell: CellAddress | null;
};

export type Alignment = Answer & {
  readonly objectives: readonly ObjectiveShare[];
  /** 1/2 sum |gap|: 0 perfect, 1 disjoint; null without typed weights. */
  readonly index: number | null;
  /** Keys of open projects without an objective, in sheet order. */
  readonly orphans: readonly string[];
  readonly orphanSpend: number | null;
  /** Names of objectives without an open project. */
  readonly uncovered: readonly string[];
  /** The substitute where there are no objectives; largest first. */
  readonly themes: readonly ObjectiveShare[];
  /** Which field the themes come from. */
  readonly themeField: 'programme' | 'department' | null;
  /** What shares are of: money, or project count where money is thin. */
  readonly shareBasis: 'money' | 'count';
  /** Of `rowsCounted`: those with an amount of their own above zero. */
  readonly rowsWithAmount: number;
  /** Open rows that could have one: all but those that sum up others; `of` − `rowsCounted` are left out so. */
  readonly rowsCounted: number;
  /** One project above half of all money, named beside the chart. */
  readonly dominant: { readonly key: string; readonly share: number } | null;
  readonly findings: readonly Finding[];
};
