import type { ColumnSpec, PrintSetup, SheetSpec } from '../../../core/workbook/sheet-spec';
import type { Step } from './step';
/**
 * A width in characters of the default font as points: Excel draws a digit 7 pixels wide (Calibri 11) and leaves 5 beside the
 * text, and a pixel is three quarters of a point. Other default fonts make columns a little wider or narrower than meant.
 */
export declare function columnPoints(characters: number): number;
/** Widths and hidden columns, neighbours that agree in one call. Columns right of ours are shown, as wide as they are. */
export declare function columnSteps(columns: readonly ColumnSpec[]): readonly Step[];
/**
 * Heights: Excel fits every row to its texts, except to those in merged cells, for which the same estimate holds as in files;
 * then the fixed ones. To be done after widths, looks and merges. `end`: the row behind all that stood or stands on the sheet.
 */
export declare function rowSteps(spec: SheetSpec, end: number): readonly Step[];
/** A4, one page wide, and as many pages long as it takes unless it is to be one. */
export declare function printSteps(print: PrintSetup): readonly Step[];
/** Frozen rows and columns, only where they differ: Excel refuses it while another workbook is in front. */
export declare function freezeSteps(freeze: SheetSpec['freeze'], current: SheetSpec['freeze']): readonly Step[];
/** The filter over a table, instead of the one that there is: no criteria, all rows shown. */
export declare function filterSteps(filter: SheetSpec['filter']): readonly Step[];
