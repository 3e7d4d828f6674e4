import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readWorkbookFile } from '../../hosts/xlsx';
import type { ReaderCalls } from '../../ui/core-door/core-calls';

/** A chosen file as a snapshot: by its name a .csv, else a workbook. Throws PlumblineError for what cannot be read. */
export function readFile({ name, bytes }: ReaderCalls['readFile']['input']): WorkbookSnapshot {
  return readWorkbookFile(new Uint8Array(bytes), name).snapshot;
}
