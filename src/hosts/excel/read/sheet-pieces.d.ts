import type { Box } from '../../../core/workbook/address';
/** The occupied part of each strip of a large used range, by rows and by columns. */
export type LoadedStrips = {
    readonly rows: readonly Excel.Range[];
    readonly columns: readonly Excel.Range[];
} | null;
/** Queues a closer look at a used range that is too large to be read blindly. */
export declare function loadStrips(sheet: Excel.Worksheet, used: Box): LoadedStrips;
/** The rectangles that hold every value of a sheet. */
export declare function piecesOf(used: Box, strips: LoadedStrips): readonly Box[];
