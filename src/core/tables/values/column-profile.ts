import type { ColumnReading } from '../found-table';

/** What a column's cells are, counted once, as evidence for which field it is. */
export type ColumnProfile = {
  /** Cells that are not blank; the counts below are of these. */
  readonly filled: number;
  readonly blank: number;
  /** Read as numbers, typed ones (`£2m`) included, dates not. */
  readonly numbers: number;
  /** Date-formatted numbers and date texts, those of undecided order included. */
  readonly dates: number;
  /** Texts that are neither number nor date. */
  readonly texts: number;
  readonly errors: number;
  readonly nonValues: number;
  readonly references: number;
  /** Amounts per period. */
  readonly rates: number;
  readonly rags: number;
  /** Colours and health words such as `On track`: at least `rags`. */
  readonly weakRags: number;
  readonly statuses: number;
  /** Numbers under a percent format or with a percent sign. */
  readonly percents: number;
  /** Numbers with a currency, a magnitude word or thousands grouping. */
  readonly moneyLike: number;
  readonly peopleLike: number;
  readonly ordinals: number;
  readonly booleans: number;
  /** Numbers with a unit of time, such as `5 days`. */
  readonly durations: number;
  /** Distinct filled values, folded. */
  readonly distinct: number;
  /** distinct / filled; 0 when nothing is filled. */
  readonly uniqueness: number;
  /** Mean length of the texts in characters; 0 without texts. */
  readonly meanLength: number;
  /** Of the numbers; null without any. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly median: number | null;
  /** Ends of the rating scale that whole numbers of at most 10 suggest (1-5, 0-3 …); null when they do not. */
  readonly integerScale: readonly [number, number] | null;
  /** Numbers never fall, row by row, and there are two or more different ones. */
  readonly isAscending: boolean;
  /** Numbers rise by one, row by row (1, 2, 3 …). */
  readonly isSequence: boolean;
  /** All typed numbers look like `8.400` and nothing tells thousands from decimals. */
  readonly isDecimalMarkAmbiguous: boolean;
  readonly reading: ColumnReading;
};
