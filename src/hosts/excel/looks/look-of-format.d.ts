import type { Look } from './look';
/**
 * What of a cell's format makes its look. Of the lines only those below and left are asked for: Excel may give the line
 * between two cells as an edge of both, and a note that moves must not take a neighbour's line along.
 */
export declare const lookPaths: readonly ["fill/color", "fill/pattern", "font/bold", "font/color", "font/italic", "font/name", "font/size", "font/strikethrough", "font/underline", "horizontalAlignment", "verticalAlignment", "wrapText", "indentLevel", "protection", "borders"];
export type LookPath = (typeof lookPaths)[number];
/** The load options for these parts of a format. */
export declare function formatOptions(paths: readonly LookPath[]): Excel.CellPropertiesFormatLoadOptions;
/** One part of a format; undefined or null where the cells of a column differ in it. */
export declare function valueAt(format: Excel.CellPropertiesFormat | undefined, path: LookPath): unknown;
/** Do the cells that a format stands for differ in this part of it? */
export declare function isMixed(format: Excel.CellPropertiesFormat | undefined, path: LookPath): boolean;
/** What cells have that nobody touched. */
export type PlainFont = {
    readonly name: string;
    readonly size: number;
};
/** The look of a cell, part by part. */
export declare function lookOfFormat(value: (path: LookPath) => unknown, numberFormat: string, plain: PlainFont): Look;
