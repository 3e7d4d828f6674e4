import type { Box } from '../../../../src/core/workbook/address';

/** What a cell holds; dates are day serials of the 1900 system with a date's number format; `{error}` is read as its text. */
export type FakeValue = string | number | boolean | null | { readonly error: string };

export type FakeBorder = { readonly color: string; readonly style: string };
export type BorderSide = 'top' | 'left' | 'bottom' | 'right';

/** How a cell looks, in Apps Script's own words; what is left out is Google's default (`lookDefaults`). */
export type FakeLook = {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontLine?: string;
  readonly fontSize?: number;
  readonly fontStyle?: string;
  readonly fontWeight?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly numberFormat?: string;
  /** Left out until somebody sets it: then even `OVERFLOW` is kept. */
  readonly wrapStrategy?: string;
  readonly textRotation?: number;
  readonly borders?: Readonly<Partial<Record<BorderSide, FakeBorder>>>;
};

/** A range in plain data. */
export type FakeArea = { readonly sheetId: number; readonly box: Box };

/** A value of a criterion: a date as its ISO day, a range as an area. */
export type CriterionValue = string | number | boolean | null | { readonly date: string } | FakeArea;

export type FakeValidation = {
  readonly criteria: string;
  readonly values: readonly CriterionValue[];
  readonly helpText: string | null;
  readonly allowInvalid: boolean;
};

export type FakeCondition = {
  readonly criteria: string;
  readonly values: readonly CriterionValue[];
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
};

export type GradientPoint = { readonly color: string; readonly type: string | null; readonly value: string };
export type FakeGradient = { readonly min: GradientPoint | null; readonly mid: GradientPoint | null; readonly max: GradientPoint | null };

export type FakeRule = { readonly boxes: readonly Box[]; readonly condition: FakeCondition | null; readonly gradient: FakeGradient | null };

/** A stretch of a cell's text with a look or a link of its own; `end` is behind its last character. */
export type FakeRun = { readonly start: number; readonly end: number; readonly link: string | null; readonly style: Readonly<Record<string, string | number | boolean>> };

/** One cell. `formula` is in A1 notation with its `=`, `value` beside it what was last calculated. `isQuoted`: typed with `'`. */
export type FakeCell = {
  value: FakeValue;
  formula?: string;
  isQuoted?: true;
  note?: string;
  runs?: readonly FakeRun[];
  validation?: FakeValidation;
  look?: FakeLook;
};

export type FakeProtection = {
  readonly id: number;
  /** Null for the whole sheet. */
  box: Box | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
  unprotected: Box[];
  rangeName: string | null;
};

export type FakeChart = {
  readonly id: number;
  readonly type: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly ranges: readonly FakeArea[];
  readonly position: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly headers: number;
  readonly isTransposed: boolean;
  readonly mergeStrategy: string;
  readonly hiddenStrategy: string;
};

/** Sizes in pixels. */
export type FakeLine = { size?: number; isHidden?: true };

/** One sheet, plain data: what a test compares before and after. Rows and columns are zero-based everywhere. */
export type FakeSheet = {
  readonly id: number;
  name: string;
  isHidden: boolean;
  rowCount: number;
  columnCount: number;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hasHiddenGridlines: boolean;
  /** `cells[row][column]`; only cells with anything of their own. */
  cells: Record<number, Record<number, FakeCell>>;
  rows: Record<number, FakeLine>;
  columns: Record<number, FakeLine>;
  merges: Box[];
  protections: FakeProtection[];
  rules: FakeRule[];
  /** With the rows that it hides. */
  filter: { box: Box; hiddenRows: number[] } | null;
  charts: FakeChart[];
};

export type FakeNamedRange = { name: string; sheetId: number; box: Box };

export type FakeTrigger = { readonly id: string; readonly handler: string; readonly source: string; readonly eventType: string; readonly schedule: string };

/** A spreadsheet as Google would hold it, plain data, with what its bound script remembers. */
export type FakeSpreadsheet = {
  readonly id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  sheets: FakeSheet[];
  namedRanges: FakeNamedRange[];
  activeSheetId: number;
  selection: FakeArea;
  properties: { document: Record<string, string>; user: Record<string, string>; script: Record<string, string> };
  triggers: FakeTrigger[];
  /** The last number given to a sheet, a protection or a chart. */
  lastId: number;
};

/** Google's look of a cell that nobody touched, as getters tell it. */
export const lookDefaults = {
  background: '#ffffff',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontLine: 'none',
  fontSize: 10,
  fontStyle: 'normal',
  fontWeight: 'normal',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  numberFormat: '0.###############',
  wrapStrategy: 'OVERFLOW',
  textRotation: 0,
} as const;

export const defaultColumnWidth = 100;
export const defaultRowHeight = 21;
export const cellLimit = 10_000_000;
export const textLimit = 50_000;
