import type { Box } from '../../../core/workbook/address';
/** A cell and what it shares with others. */
export type Keyed<K> = {
    readonly row: number;
    readonly column: number;
    readonly key: K;
};
/**
 * The cells of each key as few rectangles: cells below each other first, as tables have them, then columns that reach equally
 * far. One cell per place; rectangles of a key never overlap and come column by column.
 */
export declare function rectanglesOf<K>(cells: readonly Keyed<K>[]): ReadonlyMap<K, readonly Box[]>;
