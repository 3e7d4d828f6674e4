import type { Box } from '../../../core/workbook/address';
/** What a range is asked for its box. */
export declare const boxOptions: {
    readonly rowIndex: true;
    readonly columnIndex: true;
    readonly rowCount: true;
    readonly columnCount: true;
};
/** A loaded range as a box. */
export declare function boxOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Box;
/** A loaded range or null object as a box, null for none. */
export declare function boxOrNull(range: Excel.Range): Box | null;
/** The range of a box. */
export declare function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Box): Excel.Range;
export declare function cellCount({ rowCount, columnCount }: Box): number;
/** The rectangle from one row and column up to another, both exclusive; null for an empty one. */
export declare function boxBetween(from: {
    readonly row: number;
    readonly column: number;
}, to: {
    readonly row: number;
    readonly column: number;
}): Box | null;
/** What two boxes share, or null. */
export declare function intersectionOf(a: Box, b: Box): Box | null;
/** The smallest box around two. */
export declare function unionOf(a: Box, b: Box): Box;
/** Is the inner box wholly within the outer one? */
export declare function covers(outer: Box, inner: Box): boolean;
