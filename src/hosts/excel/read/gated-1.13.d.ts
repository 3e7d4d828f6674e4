import type { Box } from '../../../core/workbook/address';
/** What `mergesOf` reads: null where this Excel cannot say which cells are merged. */
export type LoadedMerges = Excel.RangeAreas | null;
/** Queues the merged areas of a range. */
export declare function loadMerges(range: Excel.Range): LoadedMerges;
/** The merged boxes, top to bottom; none where this Excel cannot say. */
export declare function mergesOf(areas: LoadedMerges): readonly Box[];
