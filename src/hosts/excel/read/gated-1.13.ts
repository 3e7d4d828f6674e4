import type { Box } from '../../../core/workbook/address';
import { isSupported } from '../run/is-supported';
import { boxesOfAddress } from '../workbook/parse-address';

/** What `mergesOf` reads: null where this Excel cannot say which cells are merged. */
export type LoadedMerges = Excel.RangeAreas | null;

/** Queues the merged areas of a range. */
export function loadMerges(range: Excel.Range): LoadedMerges {
  return isSupported('1.13') ? range.getMergedAreasOrNullObject().load({ address: true }) : null;
}

/** The merged boxes, top to bottom; none where this Excel cannot say. */
export function mergesOf(areas: LoadedMerges): readonly Box[] {
  if (areas === null || areas.isNullObject) return [];
  return [...boxesOfAddress(areas.address)].sort((a, b) => a.row - b.row || a.column - b.column);
}
