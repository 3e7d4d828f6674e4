import type { Finding } from '../workbook/finding';
import type { FieldName } from './catalogue';

export type TableKind =
  | 'projects'
  | 'tasks'
  | 'risks'
  | 'issues'
  | 'changes'
  | 'decisions'
  | 'actions'
  | 'milestones'
  | 'objectives'
  | 'allocations'
  | 'capacity'
  | 'benefits'
  | 'skills'
  | 'budget-lines'
  | 'update-log'
  | 'other';

/**
 * How the cells of one column are to be read, decided once for the whole column from all its values.
 * - `dateOrder`: of texts such as 03/04/2026; null when no text needs it, `ambiguous` when nothing decides it.
 * - `decimalMark`: of numbers typed as text.
 * - `unclearMarks`: the marks before three last digits that may group or be decimal, as in 8.400; none when left out.
 * - `percentScale`: 1 when 0.4 means 40 %, 100 when 40 means 40 %.
 * - `isPercentMixed`: fractions and percent points stand side by side, so bare numbers up to 2 say neither; false when left out.
 * - `currency`: ISO code or the symbol as typed; `mixed` when several occur; null when none is named.
 * - `unit`: what one means, from header or values: 1000 for `£k`, 1e6 for `£m`, else 1 (values stay as the sheet has them).
 * - `inYear`: the money is of one financial year, not whole life.
 * - `bareSerials`: the column holds dates otherwise, so bare numbers in it may be day serials; false when left out.
 * - `isOrderAssumed`: `dateOrder` is assumed from currencies or header words, no date shows it; false when left out.
 * - `isOrderNamed`: `dateOrder` is what Settings say of dates that show none; false when left out.
 */
export type ColumnReading = {
  readonly dateOrder: 'dmy' | 'mdy' | 'ambiguous' | null;
  readonly decimalMark: '.' | ',';
  readonly unclearMarks?: '.' | '.,' | '';
  readonly percentScale: 1 | 100;
  readonly isPercentMixed?: boolean;
  readonly currency: string | null;
  readonly unit: 1 | 1000 | 1000000 | 1000000000;
  readonly inYear: boolean;
  readonly bareSerials?: boolean;
  readonly isOrderAssumed?: boolean;
  readonly isOrderNamed?: boolean;
};

export const defaultReading: ColumnReading = {
  dateOrder: null,
  decimalMark: '.',
  percentScale: 1,
  currency: null,
  unit: 1,
  inYear: false,
};

/**
 * Why a mapping should be confirmed.
 * - `header`, `misfit`: its title hardly says so · its values hardly suit.
 * - `values`, `pair`: taken by its values alone · two columns of dates, one never before the other, are start and end.
 * - `rival-field`: it could as well be that field; `rival-column`: that other column could as well be this one.
 * - `later-dates`: another column, used for nothing, holds later dates in so many rows.
 * - `rating`: it looks like something to rank by, and nobody said that it counts.
 */
export type Doubt =
  | { readonly kind: 'header' | 'misfit' | 'values' | 'pair' | 'rating' }
  | { readonly kind: 'rival-field'; readonly field: FieldName }
  | { readonly kind: 'rival-column'; readonly column: number }
  | { readonly kind: 'later-dates'; readonly column: number; readonly count: number };

/** One column mapped to one field. `confidence` is 0..1; `check` asks the user to confirm; `why` is a short phrase. */
export type MappedColumn = {
  readonly field: FieldName;
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** The header as people read it, levels joined with ` / `. */
  readonly header: string;
  readonly confidence: number;
  readonly check: boolean;
  readonly why: string;
  readonly reading: ColumnReading;
  /** Why `check` asks; left out where it does not. */
  readonly doubt?: Doubt;
  /** Other fields that it could be, the likeliest first; none when left out. */
  readonly others?: readonly FieldName[];
};

/** Weights typed above or beside criteria columns: the row they stand in and one weight per criterion column. */
export type TypedWeights = {
  readonly row: number;
  readonly weights: readonly { readonly column: number; readonly weight: number }[];
};

export type ExcludedRow = { readonly row: number; readonly reason: 'blank' | 'subtotal' | 'section' | 'repeated-header' | 'legend' | 'unnamed' };

/** One table of the workbook; all rows and columns zero-based and absolute on its sheet. */
export type FoundTable = {
  readonly kind: TableKind;
  /** The sheet's name; null for a .csv. */
  readonly sheet: string | null;
  /** The one table that `refresh` starts from. */
  readonly main: boolean;
  /** Ascending; the last one is the lowest. */
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly excludedRows: readonly ExcludedRow[];
  /** Name of the sheet with the main part, where the same table continues on several sheets. */
  readonly stackedOn: string | null;
  /** In column order; at most one column per field except coalesced ones (preferred first). */
  readonly columns: readonly MappedColumn[];
  readonly typedWeights: TypedWeights | null;
  /** Columns whose blank cells take the value above (merged down). */
  readonly fillDownColumns: readonly number[];
};

export type Detection = {
  readonly tables: readonly FoundTable[];
  readonly passedOver: readonly { readonly sheet: string | null; readonly why: string }[];
  readonly findings: readonly Finding[];
  /** By path of Settings (`columns.budget`, `criteria.Value`): letters of a named column that stands elsewhere now. */
  readonly followed?: ReadonlyMap<string, string>;
};
