import type { SheetSnapshot } from '../../core/workbook/snapshot';
import type { Archive } from './archive/archive';
import { openWorkbook } from './read/open-workbook';
import { readSheets } from './read/read-sheets';

/** Our sheets of the very bytes that were read before: they are as large as all the rest, and read once. */
const known = new WeakMap<Uint8Array, readonly SheetSnapshot[]>();

/** Keeps the sheets that were read from these bytes, as long as the bytes are kept. */
export function rememberOwnedSheets(bytes: Uint8Array, sheets: readonly SheetSnapshot[]): void {
  known.set(bytes, sheets.filter(({ owned }) => owned !== null));
}

/** Our own sheets as the package of these bytes has them, exactly as `readSnapshot` gives them; no other sheet is read. */
export function readOwnedSheets(bytes: Uint8Array, archive: Archive): readonly SheetSnapshot[] {
  return known.get(bytes) ?? readSheets(openWorkbook(archive), ({ owned }) => owned !== null).map(({ sheet }) => sheet);
}
