import type { SheetSnapshot } from '../../core/workbook/snapshot';
import type { Archive } from './archive/archive';
import { openWorkbook } from './read/open-workbook';
import { readSheets } from './read/read-sheets';

/** Our own sheets as the package has them, exactly as `readSnapshot` gives them; no other sheet is read. */
export function readOwnedSheets(archive: Archive): SheetSnapshot[] {
  return readSheets(openWorkbook(archive), ({ owned }) => owned !== null).map(({ sheet }) => sheet);
}
